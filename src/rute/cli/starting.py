"""The conversation of `rute start`: look, ask what is unsure, draft, write, open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rute.cli.deliver import tell
from rute.cli.progress import shown_progress, working
from rute.cli.questions import Asker
from rute.events.sources.corrections import Corrections
from rute.journey.draft import Draft
from rute.session.drafting import Beginning
from rute.session.gathering import Gathered, gather, title_of
from rute.session.heard import heard
from rute.session.opening import open_journey
from rute.session.questions import Session
from rute.session.settling import AGAIN, AS_SHOWN, NO_MONEY, Settled, settling, stage_question
from rute.session.starting import Look, look
from rute.words.catalog import say
from rute.words.message import said_text


@dataclass(frozen=True)
class Wanted:
    """What the person asked `rute start` for."""

    files: Sequence[Path]
    journey: Path
    name: str | None
    model: str | None
    said: Corrections
    force: bool = False


def begin(wanted: Wanted, asker: Asker) -> Session:
    """Writes the journey file after at most three questions, and opens it."""
    gathered = understood(wanted, asker)
    name = wanted.name or title_of(gathered.looks[0])
    while True:
        settled = settle(gathered, asker)
        beginning = Beginning(name, wanted.journey, asker.language, gathered, settled)
        with shown_progress() as progress:
            session = beginning.read(progress)
        tell_what_was_read(session, gathered.events, asker.language)
        drafted = drafted_with(beginning, session, asker, wanted.model)
        if drafted is not None:
            break
        asker.again()
    wanted.journey.write_text(drafted.text, encoding="utf-8")
    tell(say("start.written", asker.language, path=wanted.journey))
    with shown_progress() as progress:
        return open_journey(wanted.journey, progress=progress)


def understood(wanted: Wanted, asker: Asker) -> Gathered:
    """Every file at first sight; those that belong together as one query."""
    said, language = wanted.said, asker.language
    with working("start.looking", language):
        looks = [look(file, said, said.zone or "UTC") for file in wanted.files]
        gathered = gather(looks, wanted.journey, said, language, force=wanted.force)
    if gathered.joined:
        joined = ", ".join(gathered.joined)
        tell(say("start.linked", language, names=joined, path=gathered.query))
    for name in gathered.apart:
        tell(say("start.apart", language, name=name))
    for found in gathered.looks:
        tell_what_is_left_out(found, language)
    return gathered


def tell_what_is_left_out(found: Look, language: str) -> None:
    if found.problem:
        why = said_text(found.problem.what, language)
        tell(say("start.left_out", language, name=found.file.name, why=why))
    elif found.report:
        title = found.report.title
        tell(say("start.report", language, name=found.file.name, title=title))


def settle(gathered: Gathered, asker: Asker) -> Settled:
    """Who, when and money: as said, as found, or as answered."""
    talk = settling(gathered.events, asker.language, rows=not asker.yes)
    try:
        question = next(talk)
        while True:
            question = talk.send(asker.answer(question))
    except StopIteration as end:
        settled: Settled = end.value
    for one in settled.assumed:
        if one.answer == NO_MONEY:
            continue
        tell(said_text(one.question.text, asker.language))
        tell(say("start.unsure", asker.language, answer=one.answer), "  ")
    return settled


def tell_what_was_read(session: Session, looks: Sequence[Look], language: str) -> None:
    """In plain words: how much was read, and which column was taken for what."""
    for one in heard(session, looks, language, see=say("start.see_log", language)):
        tell(one.text)
        for more in one.more:
            tell(more, "  ")


def drafted_with(
    beginning: Beginning, session: Session, asker: Asker, model: str | None
) -> Draft | None:
    """The draft with the stages that were recognised, or with those of the model asked for;
    None where the answers before are to be changed."""
    first = beginning.drafted(session, model)
    for sentence in first.understood:
        tell(sentence)
    if model is not None or asker.yes or asker.left == 0:
        return first
    answer = asker.answer(stage_question(changeable=asker.asked > 0))
    if answer == AGAIN:
        return None
    return first if answer == AS_SHOWN else beginning.drafted(session, answer)
