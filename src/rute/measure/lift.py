"""What campaigns added: intention to treat at the first enrolment, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from rute.events.histories import Histories
from rute.journey.campaigns.happened import ENTERED
from rute.journey.campaigns.links import word_of
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.measure.enrolments import (
    EVERYWHERE,
    HELD_OUT,
    TREATED,
    Entries,
    Outcomes,
    entries_anywhere,
    entries_in,
    goal_of,
    outcomes,
    prepared,
    within_of,
)
from rute.measure.intervals import wilson
from rute.measure.movement import movement
from rute.measure.outside import arrival_fields, arrival_tests, arrivals_in, is_outside, most_first
from rute.measure.paired import paired
from rute.measure.sure import Course, Dealt, is_even, lift_of, mean_lift_of, needed
from rute.results.campaign import (
    Arm,
    CampaignResult,
    CampaignResults,
    Estimate,
    Everywhere,
    LiftAt,
    Split,
    Stratum,
    Verdict,
    Way,
)
from rute.results.numbers import Asked, Ratio

Bools = npt.NDArray[np.bool_]
Int64s = npt.NDArray[np.int64]

DAY = 86_400_000_000  # µs
MOST_POINTS = 90  # of the course


def campaign_results(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    names: Sequence[str] | None = None,
    costs: Mapping[str, float] | None = None,
    spent: Mapping[str, Mapping[str, float]] | None = None,
    unit: int = 1,
    moving: bool = True,
    entered_by: int | None = None,
) -> CampaignResults:
    """What the campaigns called `names` (None: all) added, as of `now` (µs UTC).

    Who was enrolled when, in which arm, of which version and by which holdout share is read from
    the log's own `Campaign Entered` events. A person counts once, at their first enrolment in the
    campaign, in the arm they were first dealt into, also where two who were enrolled turned out to
    be one; who was erased is in neither. Reached means a moment in the later stage or one behind it
    within the campaign's time after entry; only people whose time is over count. Strata, people of
    one version and one holdout share, are put together and never summed.

    Of a campaign without steps, who came by its links and codes is counted instead.

    costs: major units, by campaign; spent: the same by campaign and source; unit: minor units of
    one of the journey's money. moving: whether movement without the campaigns is counted as well,
    which looks at everybody. entered_by: who entered until then counts as entered (µs UTC, default
    `now`): campaigns know whom they let in before anybody knows what became of them.
    """
    outside = [test for each in journey.campaigns for test in arrival_tests(each, histories)]
    fields = arrival_fields(histories) if outside else ()
    known, ready = prepared(journey, histories, outside, fields)
    chosen = [each for each in known.campaigns if names is None or each.name in names]
    asked = Asked(now, journey.zone)
    found = tuple(
        _Measuring(
            each,
            known,
            ready,
            asked,
            unit,
            (costs or {}).get(each.name),
            _by_source((spent or {}).get(each.name, {})),
            max(now, entered_by or now),
        ).result(moving)
        for each in chosen
    )
    return CampaignResults(asked, found, _everywhere(known, ready, now) if names is None else None)


def any_enrolled(histories: Histories, journey: Journey) -> bool:
    """Whether anybody was ever enrolled in a campaign, or may have come by its links or codes."""
    outside = any(
        arrival_tests(each, histories) or (each.compares and is_outside(each))
        for each in journey.campaigns
    )
    return ENTERED in histories.names or outside


def _by_source(spent: Mapping[str, float]) -> Mapping[str, float]:
    """By the word that links have for a source: reports spell it as they like."""
    found: dict[str, float] = {}
    for source, money in spent.items():
        found[word_of(source)] = found.get(word_of(source), 0.0) + money
    return found


@dataclass(frozen=True)
class _Measuring:
    campaign: Campaign
    journey: Journey
    histories: Histories
    asked: Asked
    unit: int
    cost: float | None
    spent: Mapping[str, float]
    entered_by: int

    @property
    def now(self) -> int:
        return self.asked.as_of

    def result(self, moving: bool) -> CampaignResult:
        every = entries_in(self.campaign, self.histories, self.entered_by)
        if not len(every) and is_outside(self.campaign):
            pairs = paired(self.campaign, self.journey, self.histories, self.now)
            return replace(self._counted(moving), paired=pairs)
        entries = every.only(every.arm != EVERYWHERE)
        came = outcomes(self.campaign, self.journey, self.histories, entries, self.now)
        within, assumed = within_of(self.campaign, self.journey)
        kept = _Arms(entries, came, self.now)
        campaign = self.campaign
        bare = CampaignResult(
            self.asked, campaign.name, campaign.from_stage, campaign.to_stage, campaign.asks,
            campaign.sources, str(within), assumed, "nobody", kept.arm(TREATED),
            kept.arm(HELD_OUT) if kept.split.any() else None,
            cost=self.cost, currency=self.journey.currency,
            leads_to=campaign.leads_to.text if campaign.leads_to else None,
        )  # fmt: skip
        if not len(entries):
            return bare
        first = int(entries.entered.min())
        goal = goal_of(campaign, self.journey)
        moved = movement(goal, self.histories, entries, came, self.now) if goal and moving else None
        bare = replace(bare, first=first, movement=moved, strata=kept.strata_said())
        return self._compared(bare, kept) if kept.split.any() else replace(
            bare, verdict="no holdout"
        )  # fmt: skip

    def _counted(self, moving: bool) -> CampaignResult:
        """Who came by its links and codes, and what came of them."""
        entries, sources = arrivals_in(self.campaign, self.histories, self.now)
        came = outcomes(self.campaign, self.journey, self.histories, entries, self.now)
        kept, campaign = _Arms(entries, came, self.now), self.campaign
        within, assumed = within_of(campaign, self.journey)
        bare = CampaignResult(
            self.asked, campaign.name, campaign.from_stage, campaign.to_stage, campaign.asks,
            campaign.sources, str(within), assumed, "nobody", kept.arm(TREATED), None,
            cost=self.cost, currency=self.journey.currency, counted=True,
            leads_to=campaign.leads_to.text if campaign.leads_to else None,
        )  # fmt: skip
        if not len(entries):
            return bare
        goal, said = goal_of(campaign, self.journey), np.array(sources, object)
        moved = movement(goal, self.histories, entries, came, self.now) if goal and moving else None
        ways = tuple(
            Way(
                source,
                kept.arm(TREATED, np.asarray(said == source)),
                self.spent.get(word_of(source)),
            )
            for source in most_first(sources)
        )
        return replace(bare, verdict="counted", first=int(entries.entered.min()), movement=moved,
                       ways=ways)  # fmt: skip

    def _compared(self, bare: CampaignResult, kept: _Arms) -> CampaignResult:
        dealt, order = kept.settled()
        split = kept.split_said()
        if not split.even:
            return replace(bare, verdict="uneven", split=split)
        if not dealt.both:
            return replace(bare, verdict="too early", split=split)
        reached = kept.in_time[order]
        course = lift_of(dealt, reached, _course_places(kept.came.deadline[order]))
        lift = course.last
        moved = _times(lift, int(dealt.treated.sum())) if lift.clear else None
        return replace(
            bare, verdict=verdict_of(lift), split=split, lift=lift, moved=moved,
            needed=None if lift.clear else needed(dealt, reached),
            cost_each=_each(self.cost, moved), money=self._money(dealt, kept, order),
            course=_said(course, kept.came.deadline[order]), leads=kept.leads(dealt, order),
            leads_shares=kept.leads_shares(dealt, order),
        )  # fmt: skip

    def _money(self, dealt: Dealt, kept: _Arms, order: Int64s) -> Estimate | None:
        if kept.came.money is None:
            return None
        found = mean_lift_of(dealt, kept.came.money[order].astype(np.float64))
        return _times(found, 1 / self.unit) if found else None


@dataclass(frozen=True)
class _Arms:
    """The people of one comparison and what came of them."""

    entries: Entries
    came: Outcomes
    now: int

    @property
    def elapsed(self) -> Bools:
        return self.now > self.came.deadline

    @property
    def in_time(self) -> Bools:
        return np.asarray(self.came.reached <= self.came.deadline)

    @property
    def split(self) -> Bools:
        """Who was dealt out between two arms."""
        return (self.entries.share > 0) & (self.entries.share < 1)

    @cached_property
    def strata(self) -> tuple[list[tuple[int, float]], Int64s]:
        """(version, share) of each stratum, and int64[n] whose is which."""
        version, of_version = np.unique(self.entries.version, return_inverse=True)
        share, of_share = np.unique(self.entries.share, return_inverse=True)
        pairs, of = np.unique(of_version * share.size + of_share, return_inverse=True)
        distinct = [
            (int(version[pair // share.size]), float(share[pair % share.size])) for pair in pairs
        ]
        return distinct, of

    def arm(self, arm: int, which: Bools | None = None) -> Arm:
        own = self.entries.arm == arm
        own = own if which is None else own & which
        over = own & self.elapsed
        ratio = wilson(int((over & self.in_time).sum()), int(over.sum()))
        return Arm(int(own.sum()), int((own & ~self.elapsed).sum()), ratio)

    def strata_said(self) -> tuple[Stratum, ...]:
        distinct, of = self.strata
        names = self.entries.versions
        return tuple(
            Stratum(names[version] if 0 <= version < len(names) else "", share,
                    self.arm(TREATED, of == k), self.arm(HELD_OUT, of == k))
            for k, (version, share) in enumerate(distinct)
        )  # fmt: skip

    def dealt(self, which: Int64s) -> Dealt:
        treated = self.entries.arm[which] == TREATED
        return Dealt(treated, self.entries.share[which], self.strata[1][which])

    def settled(self) -> tuple[Dealt, Int64s]:
        """Those who were dealt out and whose time is over, in the order in which it was."""
        order = np.lexsort((self.entries.person, self.came.deadline))
        order = order[(self.split & self.elapsed)[order]]
        return self.dealt(order), order

    def split_said(self) -> Split:
        order = np.lexsort((self.entries.person, self.entries.entered))
        dealt = self.dealt(order[self.split[order]])
        held = int((~dealt.treated).sum())
        return Split(held, len(dealt), float(dealt.share.mean()), is_even(dealt))

    def led(self, order: Int64s) -> Bools | None:
        led = self.came.led
        return None if led is None else np.asarray((led <= self.came.deadline)[order])

    def leads(self, dealt: Dealt, order: Int64s) -> Estimate | None:
        """The lift of the second goal, where there is one."""
        led = self.led(order)
        return None if led is None else lift_of(dealt, led).last

    def leads_shares(self, dealt: Dealt, order: Int64s) -> tuple[Ratio, Ratio] | None:
        """Who reached the second goal: of the treated, of those held out."""
        led = self.led(order)
        if led is None:
            return None
        treated, held = dealt.treated, ~dealt.treated
        return _share_of(led, treated), _share_of(led, held)


def _share_of(led: Bools, own: Bools) -> Ratio:
    return wilson(int((led & own).sum()), int(own.sum()))


def verdict_of(lift: Estimate) -> Verdict:
    if lift.low > 0:
        return "moves"
    return "holds back" if lift.high < 0 else "unknown"


def _everywhere(journey: Journey, histories: Histories, now: int) -> Everywhere | None:
    """None where nobody is kept out of everything."""
    parts, came = [], []
    for campaign, entries in zip(
        journey.campaigns, entries_anywhere(journey, histories, now), strict=True
    ):
        parts.append(_kept_out(entries))
        came.append(outcomes(campaign, journey, histories, parts[-1], now))
    if not any((part.arm == HELD_OUT).any() for part in parts):
        return None
    kept = _Arms(_joined(parts), _outcomes_joined(came), now)
    split = kept.split_said()
    bare = Everywhere("too early", kept.arm(TREATED), kept.arm(HELD_OUT), split.planned)
    dealt, order = kept.settled()
    if not split.even or not dealt.both:
        return replace(bare, verdict="too early" if split.even else "uneven", split=split)
    reached = kept.in_time[order]
    lift = lift_of(dealt, reached).last
    moved = _times(lift, int(dealt.treated.sum())) if lift.clear else None
    return replace(
        bare, verdict=verdict_of(lift), split=split, lift=lift, moved=moved,
        needed=None if lift.clear else needed(dealt, reached),
    )  # fmt: skip


def _kept_out(entries: Entries) -> Entries:
    """The same people, told apart only by whether they are kept out of all marketing; those of
    campaigns that are owed to everybody left out."""
    entries = entries.only(entries.apart > 0)
    out = np.where(entries.arm == EVERYWHERE, HELD_OUT, TREATED).astype(np.int8)
    version = np.zeros(len(entries), np.int32)
    return replace(entries, arm=out, share=entries.apart, version=version, versions=("",))


def _joined(parts: list[Entries]) -> Entries:
    return Entries(
        np.concatenate([part.person for part in parts]),
        np.concatenate([part.entered for part in parts]),
        np.concatenate([part.arm for part in parts]),
        np.concatenate([part.share for part in parts]),
        np.concatenate([part.apart for part in parts]),
        np.concatenate([part.version for part in parts]),
        ("",),
    )


def _outcomes_joined(came: list[Outcomes]) -> Outcomes:
    deadline = np.concatenate([each.deadline for each in came])
    return Outcomes(deadline, np.concatenate([each.reached for each in came]), None, None)


def _course_places(deadline: Int64s) -> Int64s:
    """After whom the lift is looked at: the last person of each day, or of as many days as make
    MOST_POINTS looks; always the last of all."""
    first, last = int(deadline[0]), int(deadline[-1])
    looks = min(max((last - first) // DAY, 1), MOST_POINTS)
    times = first + (last - first) * np.arange(1, looks + 1) // looks
    return np.unique(np.searchsorted(deadline, times, "right") - 1)


def _said(course: Course, deadline: Int64s) -> tuple[LiftAt, ...]:
    return tuple(
        LiftAt(int(deadline[at]), int(at) + 1, Estimate(float(v), float(low), float(high)))
        for at, v, low, high in zip(
            course.places, course.value, course.low, course.high, strict=True
        )
    )


def _times(each: Estimate, n: float) -> Estimate:
    return Estimate(each.value * n, each.low * n, each.high * n)


def _each(cost: float | None, moved: Estimate | None) -> Estimate | None:
    """What a moved person cost, where some were moved for sure."""
    if cost is None or moved is None or moved.low <= 0:
        return None
    return Estimate(cost / moved.value, cost / moved.high, cost / moved.low)
