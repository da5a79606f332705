"""All numbers of one map, asked of the same histories at the same moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from rute.events.money import minor_digits
from rute.events.reports import read_report
from rute.journey.campaigns.happened import OURS
from rute.journey.model import Journey, Stage
from rute.measure.arrivals import arrivals
from rute.measure.changes import Compared, changes
from rute.measure.feeling import feelings
from rute.measure.first_known import first_of, with_first_known
from rute.measure.fixes import fixes
from rute.measure.friction import friction
from rute.measure.friction_plan import FEWEST_STAGES
from rute.measure.leaks import leaks
from rute.measure.lift import any_enrolled, campaign_results
from rute.measure.meetings import meetings
from rute.measure.personas import FIELD, counted, people_of, with_personas_known
from rute.measure.runner import Runner
from rute.measure.stages import stages
from rute.measure.voices import voices
from rute.measure.walk import walk
from rute.measure.what_if import what_if
from rute.results.campaign import CampaignResult
from rute.results.changes import Changes
from rute.results.costs import Costs
from rute.results.fixes import FixSeen
from rute.results.friction import Friction
from rute.results.log import LogSummary
from rute.results.map import MapNumbers, Split, Total, Unmapped
from rute.results.numbers import Period
from rute.results.stages import StageGroup, Stages
from rute.session.comparing import Comparison
from rute.session.costing import costs_of
from rute.session.proving import costs_by_campaign
from rute.session.rules import mentioned_names

if TYPE_CHECKING:
    from rute.events.histories import Histories
    from rute.events.rates import Rates

R = TypeVar("R", covariant=True)
A_DAY = 86_400_000_000  # µs
FREQUENT = 0.01
MOST_UNMAPPED = 12


class Question(Protocol[R]):
    def __call__(
        self, journey: Journey, histories: Histories, *, now: int, period: Period, runner: Runner
    ) -> R: ...


@dataclass(frozen=True)
class Asking:
    """What every question of one map is asked of. comparison: the earlier period, if any;
    split: the field of whose values the river is made of, if any; walk: whether one real
    customer's way is looked for."""

    journey: Journey
    histories: Histories
    now: int
    period: Period
    runner: Runner
    comparison: Comparison | None = None
    split: str | None = None
    walk: bool = False

    def ask(self, question: Question[R]) -> R:
        return question(
            self.journey, self.histories, now=self.now, period=self.period, runner=self.runner
        )

    def of_persona(self, persona: str | None) -> Asking:
        """The same of one persona's people alone (None: nobody's)."""
        own = people_of(self.journey, self.histories, persona, self.now)
        return replace(self, histories=own)


def gather(
    asking: Asking, summary: LogSummary, folder: Path, rates: Rates | None = None
) -> MapNumbers:
    """Everything the living map draws. folder: where reports lie."""
    journey, held = asking.journey, asking.comparison
    everyone, personas = _by_persona(asking)
    return replace(
        _of_people(asking, everyone, summary.first),
        personas=personas,
        friction=_friction(asking),
        totals=totals(journey, folder, asking.period, held.against if held else None),
        unmapped=unmapped(journey, summary),
        rejected=summary.rejected,
        costs=_costs(asking, everyone, folder, rates),
        campaigns=_campaigns(asking, folder, rates),
    )


def _campaigns(asking: Asking, folder: Path, rates: Rates | None) -> tuple[CampaignResult, ...]:
    """For their whole life, whatever the period; on everybody's map alone: who is which persona
    may be what a campaign changed."""
    if not any_enrolled(asking.histories, asking.journey):
        return ()
    journey = asking.journey
    costs = costs_by_campaign(journey, folder, rates)
    unit = 10 ** minor_digits(journey.currency)
    return campaign_results(
        journey, asking.histories, now=asking.now, costs=costs, unit=unit
    ).campaigns


def gather_of_persona(asking: Asking, persona: str | None, first_event: int | None) -> MapNumbers:
    """The same of one persona's people alone (None: nobody's). What is of no person, totals and
    events that no rule mentions, is everybody's and left out."""
    own = asking.of_persona(persona)
    found = _of_people(own, own.ask(stages), first_event)
    return (
        replace(found, campaigns=None) if any_enrolled(asking.histories, asking.journey) else found
    )


def _of_people(asking: Asking, counted: Stages, first_event: int | None) -> MapNumbers:
    numbers = Compared(counted, asking.ask(feelings), asking.ask(meetings))
    lost = asking.ask(leaks)
    return MapNumbers(
        stages=counted,
        feelings=numbers.feelings,
        leaks=lost,
        meetings=numbers.meetings,
        first_event=first_event,
        fixes=_fixes(asking),
        changes=_changes(asking, numbers),
        split=_split(asking),
        arrivals=asking.ask(arrivals),
        what_if=what_if(counted, lost),
        walk=asking.ask(walk) if asking.walk else None,
        voices=asking.ask(voices).quotes,
    )


def _friction(asking: Asking) -> Friction | None:
    """On everybody's map alone: people are compared within their persona already."""
    if len(asking.journey.measured) < FEWEST_STAGES:
        return None
    return asking.ask(friction)


def _fixes(asking: Asking) -> tuple[FixSeen, ...]:
    return fixes(asking.journey, asking.histories, now=asking.now, runner=asking.runner).fixes


def _changes(asking: Asking, numbers: Compared) -> Changes | None:
    """The earlier period is asked as of as long after it as the later one is now: windows have
    run as far in both."""
    held = asking.comparison
    if held is None:
        return None
    first, start = asking.histories.first, held.against.start
    covered = first is not None and start is not None and first < start + A_DAY
    if not covered:
        return Changes(held.period, held.against, held.season, False, ())
    then = replace(asking, now=asking.now - held.shift, period=held.against)
    before = Compared(then.ask(stages), then.ask(feelings), then.ask(meetings))
    found = changes(before, numbers)
    return Changes(held.period, held.against, held.season, True, found)


def _split(asking: Asking) -> Split | None:
    """The stages by each person's first known value of the field: bands that stay themselves."""
    if asking.split is None:
        return None
    journey = asking.journey
    if asking.split.casefold() == FIELD and counted(journey):
        known, by = with_personas_known(journey, asking.histories, asking.now), FIELD
    else:
        known = with_first_known(asking.histories, asking.split, asking.now)
        by = first_of(asking.split)
    found = stages(
        journey, known, now=asking.now, period=asking.period, by=by, runner=asking.runner
    )
    return Split(asking.split, found.groups)


def _by_persona(asking: Asking) -> tuple[Stages, tuple[StageGroup, ...]]:
    """The stages, and in the same pass those of each persona."""
    journey = asking.journey
    if not counted(journey):
        return asking.ask(stages), ()
    known = with_personas_known(journey, asking.histories, asking.now)
    both = stages(
        journey, known, now=asking.now, period=asking.period, by=FIELD, runner=asking.runner
    )
    return replace(both, by=None, groups=()), both.groups


def totals(
    journey: Journey, folder: Path, period: Period, against: Period | None = None
) -> tuple[Total, ...]:
    """What reports say of the stages they count, in the period, and in an earlier one."""
    return tuple(
        _total(stage, journey, folder, period, against)
        for stage in journey.stages
        if stage.counted_by
    )


def _total(
    stage: Stage, journey: Journey, folder: Path, period: Period, against: Period | None
) -> Total:
    reports = [
        read_report(
            folder / each.file, each.file, each.column, zone=journey.zone,
            currency=journey.currency,
        )
        for each in stage.counted_by
    ]  # fmt: skip
    months: dict[str, float] = {}
    for report in reports:
        for month, of_month in report.months(period):
            months[month] = months.get(month, 0.0) + of_month
    return Total(
        stage.name,
        _together([report.total(period) for report in reports]),
        " + ".join(dict.fromkeys(each.column for each in stage.counted_by)),
        tuple(dict.fromkeys(each.file for each in stage.counted_by)),
        tuple(sorted(months.items())),
        _together([report.total(against) for report in reports]) if against else None,
    )


def _together(every: Sequence[float | None]) -> float | None:
    """The sum, where all of it is known."""
    known = [each for each in every if each is not None]
    return sum(known) if len(known) == len(every) else None


def _costs(asking: Asking, counted: Stages, folder: Path, rates: Rates | None) -> Costs | None:
    return costs_of(
        asking.journey, asking.histories, counted, folder, rates, now=asking.now,
        runner=asking.runner,
    )  # fmt: skip


def unmapped(journey: Journey, summary: LogSummary) -> tuple[Unmapped, ...]:
    """Events of at least one in a hundred that no rule of the journey mentions, and that people
    did: what campaigns did has its place."""
    mentioned = mentioned_names(journey) | OURS
    frequent = [
        Unmapped(seen.name, seen.events, seen.people)
        for seen in summary.names
        if seen.name not in mentioned and seen.events >= FREQUENT * summary.events
    ]
    return tuple(frequent[:MOST_UNMAPPED])
