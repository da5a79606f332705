"""What was understood of exports, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rute.journey.drafting.write import label
from rute.results.log import SourceSummary
from rute.session.starting import Look
from rute.words.catalog import say
from rute.words.formats import count, day
from rute.words.message import said_text

if TYPE_CHECKING:
    from rute.session.questions import Session

UNTOLD = ("detect.no_zone",)  # the question about the zone says it
MOST_TOLD = 8  # events in one sentence


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence, and those that explain it."""

    text: str
    more: tuple[str, ...]


def heard(
    session: Session, looks: Sequence[Look], language: str, *, see: str = ""
) -> tuple[Heard, ...]:
    """How much was read of each file, and which column was taken for what; with the last, what
    happens in all of them and which rows were left out (see: where these can be seen)."""
    rows = {found.file.name: found.plan.event_name for found in looks if found.plan}
    told = [
        Heard(_read(session, one, language), tuple(_of_file(session, one, rows, language)))
        for one in session.summary.sources
    ]
    if told:
        told[-1] = Heard(told[-1].text, (*told[-1].more, *_of_all(session, language, see)))
    return tuple(told)


def _read(session: Session, source: SourceSummary, language: str) -> str:
    summary, zone = session.summary, session.zone
    return say(
        "start.read", language, name=source.source, rows=count(source.rows, language),
        events=count(source.events, language), people=count(summary.people, language),
        first=day(summary.first, zone, language), last=day(summary.last, zone, language),
    )  # fmt: skip


def _of_file(
    session: Session, source: SourceSummary, rows: dict[str, str], language: str
) -> Iterator[str]:
    chosen = {choice.role: choice.column for choice in source.columns}
    event = _what(chosen, rows.get(Path(source.source).name), session, language)
    yield say("start.columns", language, person=chosen["person"], time=chosen["time"], event=event)
    for note in source.notes:
        if getattr(note, "key", "") not in UNTOLD:
            yield said_text(note, language)


def _of_all(session: Session, language: str, see: str) -> Iterator[str]:
    summary = session.summary
    yield say("start.happens", language, events=events_told(session, language))
    if summary.rejected:
        reasons = ", ".join(
            f"{count(n, language)} {say(f'reason.{why}', language)}"
            for why, n in summary.reject_reasons
        )
        rejected = count(summary.rejected, language)
        told = say("start.rejected", language, rejected=rejected, reason=reasons)
        yield f"{told} {see}".rstrip()


def events_told(session: Session, language: str) -> str:
    """The commonest events, each with how often it happened."""
    names = session.summary.names
    told = [f"{label(one.name)} {count(one.events, language)}" for one in names[:MOST_TOLD]]
    return ", ".join(told) + (" …" if len(names) > MOST_TOLD else "")


def _what(chosen: dict[str, str], row: str | None, session: Session, language: str) -> str:
    """The column that names events, or the one event that every row is."""
    if "event" in chosen:
        return chosen["event"]
    return say("start.event_is_file", language, name=row or session.summary.names[0].name)
