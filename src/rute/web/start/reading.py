"""The long work of a beginning, done by a worker: looking at files, reading them, drafting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import timezone

from rute.errors import RuteError, SourceError
from rute.events.sources.corrections import Corrections
from rute.journey.draft import Draft
from rute.session.drafting import Beginning
from rute.session.gathering import Gathered, gather, refuse_nothing, title_of
from rute.session.heard import heard
from rute.session.opening import open_journey
from rute.session.starting import Look
from rute.web.journeys.services import design_of
from rute.web.start import pictures
from rute.web.start.looking import looked_at, questions_of, settled, spoken
from rute.web.start.models import Intake
from rute.web.start.places import clear, journey_of, made
from rute.web.start.told import trouble_of
from rute.web.work.services import Stopped, job
from rute.words.catalog import LANGUAGES
from rute.words.message import Message

Tell = Callable[[str, int, int | None], None]
STAGES = {
    "building histories": "web_start.building",
    "refreshing histories": "web_start.building",
    "compacting histories": "web_start.building",
}


@job("start.look")
def look(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """What the files of an intake say of themselves, and what remains to be asked."""
    with kept(payload) as intake:
        tell(Message("web_start.looking"), 0, None)
        journey = intake.journey
        if journey and intake.replaces and intake.replaces not in design_of(journey).data:
            intake.found = {"plain": True}  # a file without events, which is not read here
        else:
            gathered = gathered_of(intake)
            intake.title = title_of(gathered.looks[0]) if gathered else ""
            intake.questions = questions_of(gathered.looks, intake) if gathered else []
        intake.looked = True
        intake.save()
    return {"to": reverse("start:intake", args=[intake.key])}


@job("start.read")
def read(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """The files read as their owner said, and a draft of their journey."""
    with kept(payload) as intake:
        tell(Message("web_start.looking"), 0, None)
        gathered = gathered_of(intake)
        if gathered is None:
            intake.looked = True
            intake.save()
            return {"to": reverse("start:intake", args=[intake.key])}
        beginning = beginning_of(intake, gathered)
        session = beginning.read(told_by(tell))
        drafted = beginning.drafted(session, intake.model or None)
        intake.heard = {
            language: [
                {"text": one.text, "more": list(one.more)}
                for one in heard(session, gathered.events, language)
            ]
            for language in LANGUAGES
        }
        keep_draft(intake, drafted)
        intake.looked = True
        intake.save()
        tell(Message("web_start.drawing"), 0, None)
        pictures.draw(intake, open_journey(journey_of(intake)))
    return {"to": reverse("start:draft", args=[intake.key])}


def redraft(intake: Intake, model: str) -> None:
    """The draft in the stages of another model; nothing is read again."""
    gathered = gathered_of(intake)
    if gathered is None:
        return
    intake.model = model
    beginning = beginning_of(intake, gathered)
    keep_draft(intake, beginning.drafted(beginning.read(), model or None))
    intake.save()


def keep_draft(intake: Intake, drafted: Draft) -> None:
    intake.draft = drafted.text
    intake.understood = list(drafted.understood)
    journey_of(intake).write_text(drafted.text, encoding="utf-8")
    pictures.forget(intake)


def beginning_of(intake: Intake, gathered: Gathered) -> Beginning:
    name = intake.title or title_of(gathered.looks[0])
    open_points = settled(gathered.looks, intake)
    return Beginning(name, journey_of(intake), spoken(intake), gathered, open_points)


def gathered_of(intake: Intake) -> Gathered | None:
    """The files that can be used, joined where they belong together; None where there are none:
    why stands with each file."""
    made(intake)
    looks = looked_at(intake)
    usable = [found for found in looks if found.problem is None]
    intake.found = {}
    if not looks:
        return None
    try:
        gathered = together(intake, looks)
    except SourceError as trouble:
        if not any(found.report for found in usable):
            return None
        intake.found = {"trouble": trouble_of(trouble)}
        return None
    intake.found = found_of(gathered, looks)
    return gathered


def together(intake: Intake, looks: list[Look]) -> Gathered:
    """Raises SourceError where nothing holds events. For a journey that is there already each
    file stands alone."""
    if intake.journey_id is None:
        return gather(looks, journey_of(intake), Corrections(), intake.language, force=True)
    gathered = Gathered(tuple(looks))
    refuse_nothing(gathered)
    return gathered


def found_of(gathered: Gathered, looks: list[Look]) -> dict[str, Any]:
    """What is told of files that go together, or are not used."""
    shown = {one.file.name for one in gathered.looks} | set(gathered.joined)
    return {
        "joined": list(gathered.joined),
        "apart": list(gathered.apart),
        "reports": [one.file.name for one in gathered.reports],
        "left_out": [one.file.name for one in looks if one.problem and one.file.name in shown
                     and one.file.name not in gathered.joined],
    }  # fmt: skip


def told_by(tell: Tell) -> Tell:
    """Progress in words that can be said in both languages."""

    def say(what: str, done: int, total: int | None) -> None:
        if what.startswith("reading "):
            tell(Message("web_start.reading", name=what.removeprefix("reading ")), done, total)
        else:
            tell(Message(STAGES[what]) if what in STAGES else what, done, total)

    return say


class kept:  # noqa: N801 (read as a word)
    """The intake of a job. One that was cancelled meanwhile leaves nothing behind."""

    def __init__(self, payload: dict[str, Any]) -> None:
        self.key = str(payload["intake"])

    def __enter__(self) -> Intake:
        found = Intake.objects.filter(key=self.key).first()
        if found is None:
            raise Stopped
        self.intake = found
        return found

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        if not Intake.objects.filter(key=self.key).exists():
            clear(self.intake)
            raise Stopped
        Intake.objects.filter(key=self.key).update(touched=timezone.now())
        if isinstance(error, RuteError):
            Intake.objects.filter(key=self.key).update(found={"trouble": trouble_of(error)})
