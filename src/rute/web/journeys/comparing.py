"""Two versions of a journey beside each other: in words, in numbers, and as two pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rute.journey.compare.change import Change
from rute.journey.compare.change import Place as Parts
from rute.journey.compare.journeys import compare_documents
from rute.journey.findings import Finding
from rute.journey.formats.places import place_text
from rute.render.screens.difference import Difference, Told, grouped, summary
from rute.render.screens.difference_numbers import moved_numbers, number_lines, said
from rute.results.map import MapNumbers
from rute.results.stages import StageNumbers
from rute.session.drafted import as_drafted, main_numbers
from rute.session.questions import Session
from rute.web.journeys.board import Board, Column, Figure, Marks, board
from rute.web.journeys.comments import HOLDERS
from rute.web.journeys.texts import design_of, facts_of
from rute.web.live.services import ask
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

FIGURES = ("reached", "conversion", "stalled")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what it is called, and its text."""

    called: str
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """sentences: heading → what changed under it; older, newer: the two pictures, marked."""

    summary: str
    sentences: dict[str, list[Told]]
    difference: Difference
    older: Board
    newer: Board


def compared(old: Side, new: Side, language: str) -> Compared:
    """Raises JourneyError for a text that does not read."""
    two = design_of(old.text).language != design_of(new.text).language
    changes = compare_documents(facts_of(old.text), facts_of(new.text))
    difference = Difference(old.called, new.called, changes, two)
    return Compared(
        summary(difference, language),
        grouped(difference, language),
        difference,
        _marked(old.text, dict(_was(changes))),
        _marked(new.text, dict(_now(changes))),
    )


def _marked(text: str, changes: dict[str, str]) -> Board:
    design = design_of(text)
    return board(text, design, Marks(tuple[Finding, ...](), changes=changes))


def _was(changes: tuple[Change, ...]) -> Iterator[tuple[str, str]]:
    for one in changes:
        if one.was is not None and one.how != "added":
            yield _key(one.was), _how(one)


def _now(changes: tuple[Change, ...]) -> Iterator[tuple[str, str]]:
    for one in changes:
        if one.place is not None and one.how != "removed":
            yield _key(one.place), _how(one)


def _how(change: Change) -> str:
    return "changed" if change.how == "renamed" else change.how


def _key(parts: Parts) -> str:
    steps: list[str | int] = []
    for part in parts:
        steps += [HOLDERS.get(part.kind, part.kind), part.name]
    return place_text(tuple(steps))


def counted(journey: Journey, text: str) -> MapNumbers:
    """The main figures of a text over the journey's events; kept as long as nothing is new.
    Raises NotReady while they are counted the first time, QuestionError for other data."""
    design = design_of(text)

    def compute(session: Session) -> MapNumbers:
        return main_numbers(as_drafted(session, design))

    return ask(journey, ("main numbers", text), compute)


def figures_said(
    difference: Difference, old: MapNumbers, new: MapNumbers, language: str
) -> list[str]:
    """A sentence for each main figure that moved."""
    return list(number_lines(old, new, difference.renamed, language))


def with_figures(
    drawn: Board, own: MapNumbers, other: MapNumbers, called: dict[str, str], language: str
) -> Board:
    """The picture with the main figures of each stage; what the other has otherwise is marked.
    called: this picture's name of a stage → the other's, where it is another one."""
    mine = {stage.name: stage for stage in own.stages.stages}
    theirs = {stage.name: stage for stage in other.stages.stages}
    columns = [
        replace(column, figures=tuple(
            _figures(mine.get(column.name), theirs.get(called.get(column.name, column.name)),
                     language)
        ))
        for column in drawn.columns
    ]  # fmt: skip
    return replace(drawn, columns=tuple[Column, ...](columns))


def _figures(
    mine: StageNumbers | None, theirs: StageNumbers | None, language: str
) -> Iterator[Figure]:
    for name in FIGURES:
        value = getattr(mine, name, None)
        if value is not None:
            is_changed = value != getattr(theirs, name, None)
            yield Figure(say(f"compare.figure.{name}", language), said(value, language), is_changed)


def moved(difference: Difference, old: MapNumbers, new: MapNumbers) -> bool:
    return bool(moved_numbers(old, new, difference.renamed))
