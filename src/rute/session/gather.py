"""All numbers of one map, asked of the same histories at the same moment."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from rute.events.totals import column_total, cost_column
from rute.journey.model import Journey
from rute.measure.feeling import feelings
from rute.measure.leaks import leaks
from rute.measure.meetings import meetings
from rute.measure.personas import FIELD, counted, people_of, with_personas_known
from rute.measure.runner import Runner
from rute.measure.stages import stages
from rute.results.log import LogSummary
from rute.results.map import Cost, MapNumbers, Total, Unmapped
from rute.results.numbers import Period
from rute.results.stages import StageGroup, Stages
from rute.session.rules import mentioned_names

if TYPE_CHECKING:
    from rute.events.histories import Histories

R = TypeVar("R", covariant=True)
FREQUENT = 0.01
MOST_UNMAPPED = 12


class Question(Protocol[R]):
    def __call__(
        self, journey: Journey, histories: Histories, *, now: int, period: Period, runner: Runner
    ) -> R: ...


def gather(
    journey: Journey,
    histories: Histories,
    summary: LogSummary,
    *,
    folder: Path,
    now: int,
    period: Period,
    runner: Runner,
) -> MapNumbers:
    """Everything the living map draws. folder: where `counted by` files lie."""
    everyone, personas = _by_persona(journey, histories, now, period, runner)
    return MapNumbers(
        stages=everyone,
        personas=personas,
        feelings=feelings(journey, histories, now=now, period=period, runner=runner),
        leaks=leaks(journey, histories, now=now, period=period, runner=runner),
        meetings=meetings(journey, histories, now=now, period=period, runner=runner),
        totals=totals(journey, folder),
        unmapped=unmapped(journey, summary),
        rejected=summary.rejected,
        first_event=summary.first,
        # Files of costs know no period: beside a part of the people they would mislead.
        costs=costs(journey, folder) if period == Period() else (),
    )


def gather_of_persona(
    journey: Journey,
    histories: Histories,
    persona: str | None,
    *,
    first_event: int | None,
    now: int,
    period: Period,
    runner: Runner,
) -> MapNumbers:
    """The same of one persona's people alone (None: nobody's). What is of no person, totals and
    events that no rule mentions, is everybody's and left out."""
    own = people_of(journey, histories, persona, now)
    ask = partial(_ask, journey, own, now=now, period=period, runner=runner)
    return MapNumbers(
        stages=ask(stages),
        feelings=ask(feelings),
        leaks=ask(leaks),
        meetings=ask(meetings),
        first_event=first_event,
    )


def _ask(
    journey: Journey, histories: Histories, question: Question[R], *,
    now: int, period: Period, runner: Runner,
) -> R:  # fmt: skip
    return question(journey, histories, now=now, period=period, runner=runner)


def _by_persona(
    journey: Journey, histories: Histories, now: int, period: Period, runner: Runner
) -> tuple[Stages, tuple[StageGroup, ...]]:
    """The stages, and in the same pass those of each persona."""
    if not counted(journey):
        return stages(journey, histories, now=now, period=period, runner=runner), ()
    known = with_personas_known(journey, histories, now)
    both = stages(journey, known, now=now, period=period, by=FIELD, runner=runner)
    return replace(both, by=None, groups=()), both.groups


def totals(journey: Journey, folder: Path) -> tuple[Total, ...]:
    found = []
    for stage in journey.stages:
        if counted := stage.counted_by:
            total = column_total(folder / counted.file, counted.column, journey.currency)
            found.append(Total(stage.name, total, counted.column))
    return tuple(found)


def costs(journey: Journey, folder: Path) -> tuple[Cost, ...]:
    """What was spent, once a file, where one that counts a stage says so."""
    files = dict.fromkeys(stage.counted_by.file for stage in journey.stages if stage.counted_by)
    return tuple(
        Cost(file, column, column_total(folder / file, column, journey.currency))
        for file in files
        if (column := cost_column(folder / file))
    )


def unmapped(journey: Journey, summary: LogSummary) -> tuple[Unmapped, ...]:
    """Events of at least one in a hundred that no rule of the journey mentions."""
    mentioned = mentioned_names(journey)
    frequent = [
        Unmapped(seen.name, seen.events, seen.people)
        for seen in summary.names
        if seen.name not in mentioned and seen.events >= FREQUENT * summary.events
    ]
    return tuple(frequent[:MOST_UNMAPPED])
