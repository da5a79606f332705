"""Who was enrolled in a campaign, in which arm, and what came of them: one entry a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rute.events.building import VALUE_MISSING
from rute.events.chosen import people_called
from rute.events.histories import Block, Histories
from rute.journey.campaigns import happened
from rute.journey.campaigns.happened import ENTERED
from rute.journey.compile import compile_rules
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Comparison, Duration, EventTest, Op, Rule, TotalOf
from rute.journey.rules import any_of
from rute.journey.stage_rules import spelled_out
from rute.kernels.calendar import shifted
from rute.measure.clocks import windows_of
from rute.measure.moments import needs
from rute.measure.rule_runs import BlockRun
from rute.measure.stage_plan import presence, window_of, with_personas
from rute.measure.state import NEVER
from rute.measure.worth import signs_of, tests_of, worth_by_stage

Int64s = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

TREATED, HELD_OUT, EVERYWHERE = range(3)
ARMS = {happened.TREATED: TREATED, happened.HELD_OUT: HELD_OUT, happened.EVERYWHERE: EVERYWHERE}
PROPERTIES = ("arm", "share", "version", "everywhere")
EVERYWHERE_SHARE = 0.02  # of everybody, where an enrolment does not say it


@dataclass(frozen=True, eq=False)
class Entries:
    """Each person's first enrolment, by rising person: person uint64[n], entered int64[n] µs UTC,
    arm int8[n], share float64[n] (the part held out, 0…1), apart float64[n] (the part that no
    campaign reaches), version int32[n] (place in `versions`)."""

    person: npt.NDArray[np.uint64]
    entered: Int64s
    arm: npt.NDArray[np.int8]
    share: Floats
    apart: Floats
    version: npt.NDArray[np.int32]
    versions: tuple[str, ...]

    def __len__(self) -> int:
        return self.person.size

    def only(self, keep: npt.NDArray[np.bool_] | Int64s) -> Entries:
        return replace(
            self, person=self.person[keep], entered=self.entered[keep], arm=self.arm[keep],
            share=self.share[keep], apart=self.apart[keep], version=self.version[keep],
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Outcomes:
    """What came of entries, in their order. deadline int64[n]: the last instant that counts;
    reached, led int64[n]: the first moment of the goal, of the second one, after entry (NEVER:
    none); money int64[n]: minor units from entry to the deadline."""

    deadline: Int64s
    reached: Int64s
    led: Int64s | None
    money: Int64s | None


def prepared(
    journey: Journey, histories: Histories, tests: Sequence[EventTest] = (),
    fields: Sequence[str] = (),
) -> tuple[Journey, Histories]:  # fmt: skip
    """The journey with its personas spelled out, and the histories ready for all its campaigns.
    tests, fields: what else is looked for in them."""
    known = with_personas(journey)
    rules = [rule for each in journey.campaigns for rule in _rules(each, known)]
    needed, known_by = needs(rules)
    tests, fields = (*needed, *tests), (*known_by, *fields)
    worths = [worth for worth in dict.fromkeys(worth_by_stage(known)) if worth]
    tests += tuple(test for worth in worths for test in tests_of(worth))
    if ENTERED in histories.names:
        tests += tuple(entered_test(each, histories) for each in journey.campaigns)
        fields += tuple(name for name in (*PROPERTIES, "campaign") if name in histories.fields)
    return known, histories.prepare(tests, fields)


def entered_test(campaign: Campaign, histories: Histories) -> EventTest:
    """The event by which somebody is enrolled in a campaign."""
    if "campaign" not in histories.fields:
        return EventTest((ENTERED,))
    names = names_of(campaign)
    op: Op = "is" if len(names) == 1 else "is one of"
    return EventTest((ENTERED,), (Comparison("campaign", op, names),))


def names_of(campaign: Campaign) -> tuple[str, ...]:
    """What events call a campaign: its name, or the mark of its links."""
    tag = campaign.links.tag if campaign.links else None
    return tuple(dict.fromkeys(name for name in (campaign.name, tag) if name))


def entries_in(campaign: Campaign, histories: Histories, now: int) -> Entries:
    """Everybody's first enrolment in the campaign by `now` (µs UTC), for prepared histories: the
    earliest counts, also where two enrolled people turned out to be one."""
    return _first_entries(histories, [entered_test(campaign, histories)], now)


def entries_anywhere(journey: Journey, histories: Histories, now: int) -> list[Entries]:
    """For each campaign of the journey: the people whose first enrolment anywhere is in it."""
    tests = [entered_test(each, histories) for each in journey.campaigns]
    first = _first_entries(histories, tests, now)
    found = []
    for campaign in journey.campaigns:
        own = entries_in(campaign, histories, now)
        at = np.minimum(np.searchsorted(first.person, own.person), max(len(first) - 1, 0))
        keep = first.entered[at] == own.entered if len(first) else np.zeros(len(own), np.bool_)
        found.append(own.only(keep))
    return _once_each(found)


def _once_each(found: list[Entries]) -> list[Entries]:
    """Who entered two campaigns at one instant counts in the one that is written first."""
    seen = np.zeros(0, np.uint64)
    kept = []
    for each in found:
        new = ~np.isin(each.person, seen)
        kept.append(each.only(new))
        seen = np.concatenate([seen, each.person])
    return kept


def _first_entries(histories: Histories, tests: list[EventTest], now: int) -> Entries:
    nothing = Entries(
        np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int8), np.zeros(0),
        np.zeros(0), np.zeros(0, np.int32), (),
    )  # fmt: skip
    if ENTERED not in histories.names or not tests:
        return nothing
    passing = np.zeros(len(histories.signature_names()), np.bool_)
    for test in tests:
        passing |= histories.signatures_of(test)
    arms, versions = _arms(histories), _texts(histories, "version")
    shares, apart = _numbers(histories, "share"), _numbers(histories, "everywhere")
    parts = []
    for block in histories.blocks:
        event, owner = first_events(block, passing, now)
        parts.append(
            Entries(
                block.person_hash[owner], block.time[event],
                _looked_up(block, "arm", event, arms, histories, TREATED).astype(np.int8),
                np.nan_to_num(_looked_up(block, "share", event, shares, histories, 0.0)),
                np.nan_to_num(
                    _looked_up(block, "everywhere", event, apart, histories, EVERYWHERE_SHARE)
                ),
                _codes(block, "version", event, histories), versions,
            )
        )  # fmt: skip
    return together(parts, versions) if parts else nothing


def first_events(block: Block, passing: npt.NDArray[np.bool_], now: int) -> tuple[Int64s, Int64s]:
    """(event, person): places in the block of each live person's first event that passes."""
    events = np.flatnonzero(passing[block.signature] & (block.time <= now))
    owner = np.searchsorted(block.offsets, events, "right") - 1
    if block.live is not None:
        events, owner = events[block.live[owner]], owner[block.live[owner]]
    owner, first = np.unique(owner, return_index=True)
    return events[first], owner


def _arms(histories: Histories) -> npt.NDArray[np.int8]:
    return np.array([ARMS.get(text, TREATED) for text in _texts(histories, "arm")], np.int8)


def _numbers(histories: Histories, field: str) -> Floats:
    return histories.field_numbers(field) if field in histories.fields else np.zeros(0)


def _texts(histories: Histories, field: str) -> tuple[str, ...]:
    if field not in histories.fields:
        return ()
    return tuple(str(text) for text in histories.dictionary(field).to_pylist())


def _codes(block: Block, field: str, event: Int64s, histories: Histories) -> npt.NDArray[np.int32]:
    known = field in histories.fields
    return block.field(field)[event] if known else np.full(event.size, -1, np.int32)


def _looked_up(
    block: Block, field: str, event: Int64s, meant: npt.NDArray[np.generic],
    histories: Histories, missing: float,
) -> Floats:  # fmt: skip
    codes = _codes(block, field, event, histories)
    found = np.full(event.size, missing, np.float64)
    found[codes >= 0] = meant[codes[codes >= 0]]
    return found


def together(parts: list[Entries], versions: tuple[str, ...]) -> Entries:
    whole = Entries(
        np.concatenate([part.person for part in parts]),
        np.concatenate([part.entered for part in parts]),
        np.concatenate([part.arm for part in parts]),
        np.concatenate([part.share for part in parts]),
        np.concatenate([part.apart for part in parts]),
        np.concatenate([part.version for part in parts]),
        versions,
    )
    return whole.only(np.argsort(whole.person, kind="stable"))


def within_of(campaign: Campaign, journey: Journey) -> tuple[Duration, bool]:
    """What people have to reach the later stage, and whether it is assumed: the campaign's own
    `within`, else the window of the stage they come from."""
    if campaign.within is not None:
        return campaign.within, False
    stage = next(each for each in journey.stages if each.name == campaign.from_stage)
    return window_of(stage)


def outcomes(
    campaign: Campaign, journey: Journey, histories: Histories, entries: Entries, now: int
) -> Outcomes:
    """What came of entries by `now`, for what `prepared` gives. Events later than `now` do not
    exist."""
    window = windows_of([within_of(campaign, journey)[0]], journey.zone)
    deadline = shifted(
        entries.entered, int(window.microseconds[0]), int(window.months[0]), window.zone_times,
        window.zone_offsets,
    )  # fmt: skip
    goal, leads = goal_of(campaign, journey), campaign.leads_to
    worth = worth_of(campaign, journey)
    never = np.full(len(entries), NEVER, np.int64)
    if not len(entries):
        return Outcomes(deadline, never, never if leads else None, never if worth else None)
    (block,) = people_called(histories, entries.person).blocks
    run = BlockRun(histories, block, np.full(block.people, now, np.int64))
    # The block has its people in the order of the blocks they come from.
    at = np.searchsorted(entries.person, block.person_hash)
    entered, until = entries.entered[at], np.minimum(deadline, now)[at]

    def in_order(found: Int64s) -> Int64s:
        ordered = never.copy()
        ordered[at] = found
        return ordered

    second = spelled_out(leads, journey) if leads else None
    return Outcomes(
        deadline,
        in_order(_first_after(goal, run, entered)) if goal else never,
        in_order(_first_after(second, run, entered)) if second else None,
        in_order(_money(worth, histories, block, entered, until)) if worth else None,
    )


def goal_of(campaign: Campaign, journey: Journey) -> Rule | None:
    """Being in the later stage or in one behind it, as one rule; None where none has a rule."""
    names = [stage.name for stage in journey.stages]
    if campaign.to_stage not in names:
        return None
    rules = [presence(stage) for stage in journey.stages[names.index(campaign.to_stage) :]]
    trees = tuple(rule.tree for rule in rules if rule)
    return Rule(campaign.to_stage, any_of(trees)) if trees else None


def worth_of(campaign: Campaign, journey: Journey) -> TotalOf | None:
    """By what moving on from the campaign's first stage is valued."""
    names = [stage.name for stage in journey.measured]
    if campaign.from_stage not in names:
        return journey.worth
    return worth_by_stage(journey)[names.index(campaign.from_stage)]


def _rules(campaign: Campaign, journey: Journey) -> Iterator[Rule]:
    goal = goal_of(campaign, journey)
    if goal:
        yield goal
    if campaign.leads_to:
        yield spelled_out(campaign.leads_to, journey)


def _first_after(rule: Rule, run: BlockRun, after: Int64s) -> Int64s:
    """int64[people]: the first moment of the rule behind an instant, NEVER where there is none."""
    (stream,) = compile_rules([rule], plain=False).streams
    moments = run.moments(stream[1])
    owner = np.repeat(np.arange(after.size), np.diff(moments.offsets))
    later = moments.time > after[owner]
    first = np.full(after.size, NEVER, np.int64)
    np.minimum.at(first, owner[later], moments.time[later])
    return first


def _money(
    worth: TotalOf, histories: Histories, block: Block, after: Int64s, until: Int64s
) -> Int64s:
    """int64[people]: minor units of events behind one instant, up to another."""
    value = block.value()
    owner = np.repeat(np.arange(block.people), np.diff(block.offsets))
    sign = signs_of(histories, worth)[block.signature].astype(np.int64)
    counts = (sign != 0) & (value != VALUE_MISSING)
    counts &= (block.time > after[owner]) & (block.time <= until[owner])
    found = np.zeros(block.people, np.int64)
    np.add.at(found, owner[counts], sign[counts] * value[counts])
    return found
