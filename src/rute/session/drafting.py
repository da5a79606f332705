"""From looked-at exports and settled questions to a bare session, and to a draft of its journey."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rute.events.sources.corrections import Corrections
from rute.events.sources.headings import plain
from rute.journey.draft import Draft, EventSeen, draft_journey
from rute.journey.model import Journey, Language, ReadAs
from rute.session.gathering import Gathered
from rute.session.opening import open_data
from rute.session.settling import Settled
from rute.session.starting import Look, beside
from rute.words.message import Message, said_text

if TYPE_CHECKING:
    from rute.session.questions import Session

Progress = Callable[[str, int, int | None], None]
A_DAY = 86_400_000_000  # µs


@dataclass(frozen=True)
class Beginning:
    """A journey that is about to be written: its name, where it will lie, what was settled about
    its files."""

    name: str
    journey: Path
    language: Language
    gathered: Gathered
    settled: Settled

    @property
    def data(self) -> list[ReadAs]:
        """How the journey names each file: with the columns that were said or answered."""
        pairs = zip(self.gathered.events, self.settled.corrections, strict=True)
        return [entry(found, one, self.journey) for found, one in pairs]

    def read(self, progress: Progress | None = None) -> Session:
        """Everything read, without stages yet."""
        settled, data = self.settled, self.data
        empty = Journey(
            self.name or "?", language=self.language, country=settled.country,
            currency=settled.currency, zone=settled.zone,
            data=tuple(one.file for one in data), read_as=tuple(data),
            path=self.journey.resolve(),
        )  # fmt: skip
        return open_data(empty, self.journey, progress=progress)

    def drafted(self, session: Session, model: str | None) -> Draft:
        """A commented journey file from all that was read, in the stages of a model, or in those
        that were recognised."""
        assert session.store is not None
        summary, seen, settled = session.summary, session.store.events_seen(), self.settled
        named = [one if one != ReadAs(one.file) else one.file for one in self.data]
        counted = (report_of(one, self.journey) for one in self.gathered.reports)
        chosen = (choice for source in summary.sources for choice in source.columns)
        order = next((choice.column for choice in chosen if choice.role == "order"), None)
        return draft_journey(
            name=self.name or "?",
            events=[EventSeen(e.name, e.events, e.people, e.position, e.ahead_of) for e in seen],
            data=named,
            fields=summary.fields,
            order_field=order,
            currency=settled.currency,
            zone=settled.zone,
            country=settled.country,
            language=session.language,
            model=model,
            people=summary.people,
            days=days_of(summary.first, summary.last),
            reports=[text for text in counted if text],
            cautions=cautions_of(session),
        )


def cautions_of(session: Session) -> tuple[str, ...]:
    """What recipes say must be kept in mind about the data, in the session's language."""
    notes = [note for one in session.summary.sources for note in one.notes]
    keys = ("recipe.no_marketing", "recipe.unverified")
    kept = [said_text(note, session.language) for note in notes
            if isinstance(note, Message) and note.key in keys]  # fmt: skip
    return tuple(dict.fromkeys(kept))


def report_of(found: Look, journey: Path) -> str | None:
    """`counted by` of a report of totals: its file, and the column of who it reached."""
    assert found.report is not None
    here = {plain(name): name for name in found.columns}
    for _, headings in found.report.totals:
        for heading in headings:
            if plain(heading) in here:
                return f"{beside(found.file, journey)} {here[plain(heading)]}"
    return None


def days_of(first: int | None, last: int | None) -> float | None:
    return None if first is None or last is None else (last - first) / A_DAY


def entry(found: Look, one: Corrections, journey: Path) -> ReadAs:
    """How the journey names a file, with what was said of it."""
    return ReadAs(
        beside(found.file, journey), person=one.person, time=one.time, event=one.event,
        channel=one.channel, value=one.value, every_row_is=one.event_name, sheet=one.sheet,
        recipe=recipe_as_written(one.recipe, journey),
    )  # fmt: skip


def recipe_as_written(recipe: str | None, journey: Path) -> str | None:
    """A recipe's name, or its file as seen from the journey."""
    if recipe is None or not recipe.lower().endswith((".yaml", ".yml")):
        return recipe
    return beside(Path(recipe), journey)
