"""What files say of themselves, as it is shown before they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from rute.errors import RuteError, SourceError
from rute.events.sources.corrections import Corrections
from rute.events.sources.source import file_state
from rute.journey.model import Journey
from rute.session.settling import Settled, settling
from rute.session.starting import Look, look
from rute.session.talk import Question, Talk
from rute.session.uploads import refuse_packed
from rute.web.journeys.services import design_of
from rute.web.start.limits import largest
from rute.web.start.models import Brought, Intake
from rute.web.start.places import file_of
from rute.web.start.told import both, question_of, told_on_pages, trouble_of

ROLES = ("person", "time", "event", "value", "channel")  # what can be said of a column
KEPT = ("entry",)  # where the file was put, once it was
UNPACKED = 20  # times the largest file: what a packed one may hold


def corrections_of(brought: Brought) -> Corrections:
    """What its owner said of a file."""
    said = {key: value for key, value in brought.said.items() if value}
    return replace(Corrections(), **said)


def looked_at(intake: Intake) -> list[Look]:
    """Every file that can be looked at; each keeps what it says, or why it cannot be used."""
    looks = []
    for brought in intake.files.all():
        if not brought.whole or (brought.trouble and not brought.received):
            continue
        try:
            if intake.journey is not None and not brought.seen and not brought.said:
                brought.said = said_before(brought, design_of(intake.journey), intake.replaces)
            found = look_at(brought)
        except RuteError as error:
            brought.trouble = trouble_of(error)
        else:
            brought.trouble = trouble_of(found.problem) if found.problem else {}
            entry = {key: brought.seen[key] for key in KEPT if key in brought.seen}
            brought.seen = {**seen_of(found), **entry}
            looks.append(found)
        brought.save(update_fields=["trouble", "seen", "said"])
    return looks


def look_at(brought: Brought) -> Look:
    """Raises RuteError for a file that cannot be used as its owner says."""
    path, said = file_of(brought), corrections_of(brought)
    refuse_packed(path, brought.name, largest() * UNPACKED)
    try:
        return _look(path, file_state(path), said)
    except SourceError:
        if brought.seen:
            raise
        # What was said does not fit: its columns are shown all the same.
        with_none = _look(path, file_state(path), Corrections())
        brought.seen = seen_of(with_none)
        raise


def said_before(brought: Brought, journey: Journey, replaces: str) -> dict[str, str]:
    """What the journey says of a file like this one: first of the one it replaces."""
    path = file_of(brought)
    here = set(_look(path, file_state(path), Corrections()).columns)
    for one in sorted(journey.read_as, key=lambda one: one.file != replaces):
        said = {role: name for role in ROLES if (name := getattr(one, role))}
        if said and here.issuperset(said.values()):
            return said
    return {}


@lru_cache(maxsize=64)
def _look(path: Path, state: str, said: Corrections) -> Look:  # noqa: ARG001 (a key)
    return look(path, said, said.zone or "UTC")


def seen_of(found: Look) -> dict[str, Any]:
    """What a file says of itself: each column with examples, and what it was taken for."""
    roles: dict[str, tuple[str, str]] = {}
    for choice in found.plan.choices if found.plan else ():
        for column in choice.column.replace(" × ", " + ").replace(", ", " + ").split(" + "):
            roles.setdefault(column, (choice.role, choice.why))
    columns = [
        {
            "name": name,
            "examples": list(values),
            "role": roles.get(name, ("", ""))[0],
            "why": both(roles[name][1]) if name in roles else {},
        }
        for name, values in found.examples
    ]
    event = found.plan.event_name if found.plan and not found.plan.event else ""
    return {
        "columns": columns, "known_as": found.known_as or "", "row": event,
        "report": found.report.title if found.report else "",
        "notes": [both(note) for note in told_on_pages(found.plan.notes if found.plan else ())],
    }  # fmt: skip


def questions_of(looks: Sequence[Look], intake: Intake) -> list[dict[str, Any]]:
    """All that is open, as if each answer were the likely one: so that it fits one page."""
    events = [found for found in looks if found.is_events]
    asked: list[dict[str, Any]] = []
    talk = settling(events, spoken(intake), home=intake.zone or None)
    try:
        question = next(talk)
        while True:
            asked.append(question_of(question))
            question = talk.send(_answer(question, intake.answers))
    except StopIteration as end:
        asked += [question_of(one.question) for one in end.value.assumed]
    # A journey that is there already says zone and money itself.
    own = ("person ", "row ")
    return [one for one in asked if intake.journey_id is None or one["key"].startswith(own)]


def settled(looks: Sequence[Look], intake: Intake) -> Settled:
    """With the answers given; what has none gets the likely one. One that was assumed on the page
    could be changed there too."""
    talk: Talk[Settled] = settling(
        [one for one in looks if one.is_events], spoken(intake), home=intake.zone or None
    )
    try:
        question = next(talk)
        while True:
            question = talk.send(_answer(question, intake.answers))
    except StopIteration as end:
        found: Settled = end.value
    for one in found.assumed:
        money = _answer(one.question, intake.answers)
        found = replace(found, currency=None if money == "-" else money)
    return found


def _answer(question: Question, answers: dict[str, str]) -> str:
    given = answers.get(question.key)
    accepted = None if given is None else question.accepted(given.strip())
    return question.likely if accepted is None else accepted


def spoken(intake: Intake) -> Any:
    return intake.language if intake.language in ("en", "id") else "en"
