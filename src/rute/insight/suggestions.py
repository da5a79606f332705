"""What to do about each leak: from what was counted there, and from what the design says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rute.insight.signs import asks_for_payment, is_social, matches
from rute.journey.model import Fix, Journey, Opportunity, Pain, Stage, Touchpoint
from rute.results.leaks import ENOUGH, Leak
from rute.results.map import MapNumbers
from rute.results.meetings import PainSeen
from rute.results.suggestions import Suggestion
from rute.words.catalog import say
from rute.words.formats import about_money, count, large_count, percent, score
from rute.words.groups import PERIODS, axis_said, cell_said
from rute.words.patterns import goes_with, pattern_name

ENOUGH_WITH_PAIN = 50
HEAVY = 0.3  # of the people of a stage, at one social touchpoint
WORSE = 0.5  # points of feeling under what the team believes
DONE = frozenset({"done", "selesai"})


def suggestions(journey: Journey, numbers: MapNumbers, language: str) -> tuple[Suggestion, ...]:
    """For every leak that lost anybody, the one to mend first first; best founded first."""
    names = {stage.name: stage for stage in journey.stages}
    return tuple(
        each
        for leak in worth_mending(numbers)
        if leak.from_stage in names and leak.to_stage in names
        for each in _of(
            _Place(journey, numbers, leak, names[leak.from_stage], names[leak.to_stage], language)
        )
    )


def worth_mending(numbers: MapNumbers) -> tuple[Leak, ...]:
    """The leaks that lost somebody and rest on enough people, the biggest first."""
    lost = [leak for leak in numbers.leaks.leaks if leak.stalled and leak.rate.n >= ENOUGH]
    biggest = numbers.leaks.biggest
    return tuple(sorted(lost, key=lambda leak: leak is not biggest))


@dataclass(frozen=True, slots=True)
class _Place:
    """One leak with all that is known of where it is."""

    journey: Journey
    numbers: MapNumbers
    leak: Leak
    before: Stage
    after: Stage
    language: str

    def suggest(self, kind: str, owner: str | None = None, **values: object) -> Suggestion:
        keys = (f"suggest.{kind}.do", f"suggest.{kind}.because")
        do, because = (say(key, self.language, **values) for key in keys)
        return Suggestion(self.leak.from_stage, self.leak.to_stage, kind, do, because, owner)

    def count(self, n: float | None) -> str:
        return large_count(n, self.language)

    def people_at(self, stage: Stage, point: Touchpoint) -> int:
        """People who met a touchpoint; 0 where that is not counted."""
        for met in self.numbers.meetings.meetings:
            if (met.stage, met.touchpoint) == (stage.name, point.name):
                return met.people or 0
        return 0

    def reached(self, stage: Stage) -> int:
        every = self.numbers.stages.stages
        return next((s.reached or 0 for s in every if s.name == stage.name), 0)

    def seen(self, stage: Stage, point: Touchpoint | None, pain: Pain) -> PainSeen | None:
        key = (stage.name, point.name if point else None, pain.text)
        every = self.numbers.meetings.pains
        return next((p for p in every if (p.stage, p.touchpoint, p.pain) == key), None)

    @property
    def on_the_way(self) -> Iterator[tuple[Stage, Touchpoint]]:
        """Touchpoints between the two: a touchpoint belongs to the leak into its stage."""
        yield from ((self.after, p) for p in self.after.touchpoints if not p.after_reaching)
        yield from ((self.before, p) for p in self.before.touchpoints if p.after_reaching)


def _of(at: _Place) -> Iterator[Suggestion]:
    yield from _pains(at)
    yield from _found(at)
    yield from _checkout(at)
    yield from _feelings(at)
    yield from _opportunities(at)
    yield from _social(at)
    yield from _campaign(at)
    yield from _two(at)
    yield from _repeat(at)
    yield from _best(at)
    if at.leak.target is None:
        yield _target(at)


def _pains(at: _Place) -> Iterator[Suggestion]:
    """Pains on the way, most people first: with a fix to finish, or without one."""
    places: list[tuple[Stage, Touchpoint | None, Pain]] = [
        (at.after, None, pain) for pain in at.after.pains
    ]
    places += [(stage, point, pain) for stage, point in at.on_the_way for pain in point.pains]
    seen = [at.seen(*place) for place in places]
    order = sorted(range(len(places)), key=lambda i: -(_people(seen[i])))
    for i in order:
        stage, point, pain = places[i]
        if pain.fixes and all(_done(fix) for fix in pain.fixes):
            continue
        open_fix = next((fix for fix in pain.fixes if not _done(fix)), None)
        if open_fix:
            owner = open_fix.owner or pain.owner
            because = _pain_text("suggest.pain", pain, seen[i], at.language)
            yield at.suggest("fix", owner, fix=open_fix.text, because=because)
        else:
            owner = pain.owner or (point.owner if point else None) or stage.owner
            because = _pain_text("suggest.this", pain, seen[i], at.language)
            yield at.suggest("mend", owner, pain=pain.text, because=because)


def _people(seen: PainSeen | None) -> int:
    return (seen.people or 0) if seen else 0


def _done(fix: Fix) -> bool:
    return (fix.status or "").casefold() in DONE


def _pain_text(key: str, pain: Pain, seen: PainSeen | None, language: str) -> str:
    """“Seven fields” is seen with 46% of the 11,944 people there; or that nobody counts it."""
    share = seen.share if seen else None
    if share is None or share.value is None or share.n < ENOUGH_WITH_PAIN:
        few = seen is not None and seen.people is not None
        return say(f"{key}_few" if few else f"{key}_uncounted", language, pain=pain.text)
    return say(
        f"{key}_seen", language, pain=pain.text, share=percent(share.value, language),
        n=count(share.n, language),
    )  # fmt: skip


def _found(at: _Place) -> Iterator[Suggestion]:
    """What goes with moving on less, or more, from the stage before: that of the most people."""
    answer = at.numbers.friction
    if answer is None:
        return
    less = [each for each in answer.friction if each.stage == at.before.name]
    more = [e for e in answer.delight if e.stage == at.before.name and e.kind == "met"]
    owners = {point.name: point.owner or stage.owner for stage, point in at.journey.touchpoints}
    for kind, found in (("friction", less[:1]), ("delight", more[:1])):
        for each in found:
            yield at.suggest(
                kind, owners.get(each.item), touchpoint=each.item,
                pattern=pattern_name(each, at.language), goes=goes_with(each, at.language),
            )  # fmt: skip


def _checkout(at: _Place) -> Iterator[Suggestion]:
    """Carts that are left: simplify paying."""
    if at.after.anchor != "first purchase" and not asks_for_payment(at.after.name):
        return
    for stage, point in (*at.on_the_way, *((at.before, p) for p in at.before.touchpoints)):
        met, bought = at.people_at(stage, point), at.reached(at.after)
        if met >= ENOUGH and met > bought and matches(point, asks_for_payment):
            yield at.suggest(
                "checkout", point.owner or stage.owner, touchpoint=point.name, met=at.count(met),
                stage=at.after.name, bought=at.count(bought),
            )  # fmt: skip
            return


def _feelings(at: _Place) -> Iterator[Suggestion]:
    """Where people feel worse than the team believes; what they expected, where that is known."""
    felt = {(f.stage, f.touchpoint): f for f in at.numbers.feelings.feelings}
    for stage, point in at.on_the_way:
        found = felt.get((stage.name, point.name))
        if found is None or found.mean is None or point.feels is None:
            continue
        if point.feels.score - found.mean < WORSE:
            continue
        kind = "expects" if point.expects else "feeling"
        yield at.suggest(
            kind, point.owner or stage.owner, touchpoint=point.name,
            expects=(point.expects or "").rstrip(". "),
            measured=score(found.mean, at.language), n=count(found.people, at.language),
            believed=score(point.feels.score, at.language),
        )  # fmt: skip


def _opportunities(at: _Place) -> Iterator[Suggestion]:
    """The opportunities that promise most for least."""
    every: list[Opportunity] = list(at.after.opportunities)
    every += [each for _, point in at.on_the_way for each in point.opportunities]
    for each in every:
        if (each.impact or "").casefold() in ("high", "besar", "tinggi"):
            kind = "opportunity" if (each.effort or "") in ("small", "low", "kecil") else "chance"
            yield at.suggest(kind, at.after.owner, opportunity=each.text)


def _social(at: _Place) -> Iterator[Suggestion]:
    """Heavy engagement on a social channel: focus there."""
    reached = at.reached(at.before)
    counted = [(at.people_at(at.before, point), point) for point in at.before.touchpoints]
    heavy = [
        (people, point)
        for people, point in counted
        if is_social(point.channel) and people >= max(ENOUGH, HEAVY * reached)
    ]
    if not heavy:
        return
    people, point = max(heavy, key=lambda pair: pair[0])
    yield at.suggest(
        "social", point.owner or at.before.owner, channel=point.channel, people=at.count(people),
        touchpoint=point.name, stage=at.before.name, reached=at.count(reached),
    )  # fmt: skip


def _campaign(at: _Place) -> Iterator[Suggestion]:
    """A step that no campaign carries people over."""
    order = [stage.name for stage in at.journey.stages]
    start, end = order.index(at.before.name), order.index(at.after.name)
    for campaign in at.journey.campaigns:
        if campaign.from_stage in order and campaign.to_stage in order:
            first, last = order.index(campaign.from_stage), order.index(campaign.to_stage)
            if first <= start and end <= last:
                return
    yield at.suggest("campaign", at.before.owner, a=at.before.name, b=at.after.name)


def _two(at: _Place) -> Iterator[Suggestion]:
    """One conversation moves two people: who tells, and who listens."""
    if at.after.anchor == "brings others":
        first = at.journey.stages[0].name
        yield at.suggest("two", at.before.owner, a=at.before.name, b=at.after.name, first=first)


def _best(at: _Place) -> Iterator[Suggestion]:
    """A group of people that moves on more, by more than chance: what do they get?"""
    best = at.leak.best
    if best is None:
        return
    cell = cell_said(best.axis, best.value, at.language)
    axes = ", ".join(axis_said(axis, at.language) for axis in at.leak.compared_by)
    yield at.suggest(
        "best_time" if best.axis in PERIODS else "best", at.before.owner, cell=cell, axes=axes,
        rate=percent(best.rate.value, at.language), n=count(best.rate.n, at.language),
        mean=percent(at.leak.rate.value, at.language),
    )  # fmt: skip


def _target(at: _Place) -> Suggestion:
    best = at.leak.best
    if best is None:
        return at.suggest("target", stage=at.leak.from_stage)
    cell = cell_said(best.axis, best.value, at.language)
    share = percent(best.shrunk, at.language)
    return at.suggest("target_best", stage=at.leak.from_stage, cell=cell, shrunk=share)


def _repeat(at: _Place) -> Iterator[Suggestion]:
    """What a new buyer costs, beside a repeat sale: in campaigns, or in none."""
    costs = at.numbers.costs
    if costs is None or costs.new_buyer is None or at.after.anchor != "repeat purchase":
        return
    new, again = costs.new_buyer, costs.repeat_sale
    if not new.money or new.n < ENOUGH:
        return
    values = {
        "cost": about_money(new.each, costs.currency, at.language),
        "buyers": at.count(new.n),
        "total": about_money(new.money, costs.currency, at.language),
        "files": ", ".join(dict.fromkeys(each.what for each in costs.spent)),
    }
    if again is None or not again.money or again.n < ENOUGH:
        yield at.suggest("repeat", at.before.owner, stage=at.after.name, **values)
    elif (again.each or 0) < (new.each or 0):
        each = about_money(again.each, costs.currency, at.language)
        yield at.suggest("resale", at.before.owner, each=each, sales=at.count(again.n), **values)
