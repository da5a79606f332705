"""The ribbon's figures, stage by stage, with what stands behind each of them."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Happening
from rute.render.living_map.advice import advice
from rute.render.living_map.again import again_facts
from rute.render.living_map.change_words import before, change_of, shift
from rute.render.living_map.costs import cost_facts, total_before, total_facts, total_note
from rute.render.living_map.feelings import feeling_view
from rute.render.living_map.notes import period_text
from rute.render.living_map.split_views import split_facts
from rute.render.living_map.view import Fact, Passage, StageView
from rute.render.rules import rule_text
from rute.results.map import MapNumbers, Total
from rute.results.numbers import Ratio
from rute.results.stages import StageNumbers
from rute.words.catalog import say
from rute.words.formats import bounds, count, large_count, length, percent, span

FEW_PEOPLE = 20
FEW_TO_DIVIDE = 50
SPLIT = ("moved_on_in_time", "moved_on_late", "already_further", "stalled", "open")
WORTH_A_BAND = 0.02  # a skip or a return of less than this share stays in the evidence


def stage_views(
    journey: Journey, numbers: MapNumbers | None, language: str
) -> tuple[StageView, ...]:
    return tuple(_stage_view(journey, stage, numbers, language) for stage in journey.stages)


def _stage_view(
    journey: Journey, stage: Stage, numbers: MapNumbers | None, language: str
) -> StageView:
    found = numbers_of(numbers, stage)
    total = _total(numbers, stage)
    reached = found.reached if found else None
    amount = large_count(total.total if total and reached is None else reached, language)
    note = total_note(total, language) if total and reached is None else None
    passage = _passage(journey, stage, numbers, found, language)
    facts = _stage_facts(journey, stage, numbers, found, total, language)
    return StageView(
        name=stage.name,
        amount=amount,
        note=note,
        state="measured" if reached is not None else "total" if total else "unmeasured",
        reached=reached,
        muted=reached is not None and reached < FEW_PEOPLE,
        here=(
            *total_before(total, reached, language),
            *_arrived(journey, stage, numbers, language),
            *_here(found, language),
        ),
        skipped=_notable("map.skipped", found.skipped, reached, language) if found else None,
        returned=_notable("map.returned", found.returned, reached, language) if found else None,
        stair=_repeats(stage),
        passage=passage,
        feeling=feeling_view(stage, numbers, language),
        spoken="; ".join(f"{fact.label}: {fact.value}" for fact in facts),
        facts=facts,
        shift=shift(change_of(numbers, "reached", stage.name), language),
        part=stage.part_of,
        advice=advice(journey, stage, language),
    )


def numbers_of(numbers: MapNumbers | None, stage: Stage) -> StageNumbers | None:
    every = numbers.stages.stages if numbers else ()
    return next((each for each in every if each.name == stage.name), None)


def _total(numbers: MapNumbers | None, stage: Stage) -> Total | None:
    every = numbers.totals if numbers else ()
    return next((each for each in every if each.stage == stage.name), None)


def _repeats(stage: Stage) -> bool:
    if stage.repeats:
        return True
    tree = stage.reached_when.tree if stage.reached_when else None
    counted = isinstance(tree, Happening) and tree.count is not None and tree.count.n > 1
    return stage.anchor == "repeat purchase" or counted


def _here(found: StageNumbers | None, language: str) -> tuple[str, ...]:
    if found is None or found.here is None:
        return ()
    lines = [say("map.here", language, n=large_count(found.here, language))]
    if found.asleep:
        lines.append(say("map.asleep", language, n=large_count(found.asleep, language)))
    if found.repeats is not None and found.reached:
        lines.append(say("map.again", language, n=large_count(found.at_least(2), language)))
    return tuple(lines)


def _arrived(
    journey: Journey, stage: Stage, numbers: MapNumbers | None, language: str
) -> tuple[str, ...]:
    """At the first stage that is counted: who came without a source and without a campaign."""
    share = unprompted(journey, stage, numbers)
    if share is None or share.value is None:
        return ()
    return (say("arrive.unprompted", language, share=percent(share.value, language)),)


def unprompted(journey: Journey, stage: Stage, numbers: MapNumbers | None) -> Ratio | None:
    first = journey.measured[:1]
    if not first or first[0].name != stage.name or numbers is None or numbers.arrivals is None:
        return None
    return numbers.arrivals.unprompted


def _notable(key: str, n: int | None, reached: int | None, language: str) -> str | None:
    if not n or n < WORTH_A_BAND * max(reached or 0, FEW_TO_DIVIDE):
        return None
    return say(key, language, n=large_count(n, language))


def share_text(ratio: Ratio | None, language: str) -> str:
    """A share in whole percent, with a digit where it is small."""
    if ratio is None or ratio.value is None:
        return percent(None, language)
    return percent(ratio.value, language, 1 if 0 < ratio.value < 0.0995 else 0)


def interval_text(ratio: Ratio | None, language: str) -> str:
    if ratio is None or ratio.low is None or ratio.high is None:
        return percent(None, language)
    return bounds(ratio.low, ratio.high, language, 1 if ratio.high - ratio.low < 0.03 else 0)


def window_text(stage: Stage, found: StageNumbers | None, language: str) -> str | None:
    if stage.stalled_after:
        return length(stage.stalled_after.amount, stage.stalled_after.unit, language)
    if found and found.stalled_after_s:
        return span(found.stalled_after_s, language)
    return None


def is_assumed(stage: Stage, found: StageNumbers | None) -> bool:
    return stage.stalled_after_assumed or bool(found and found.stalled_after_assumed)


def _passage(
    journey: Journey,
    stage: Stage,
    numbers: MapNumbers | None,
    found: StageNumbers | None,
    language: str,
) -> Passage | None:
    if numbers is None or found is None or found.conversion is None or not found.reached:
        return None
    assert found.stalled is not None
    window = window_text(stage, found, language)
    times = found.time_to_next
    typical = times.p50 if times else None
    facts = _passage_facts(journey, stage, numbers, found, language)
    leak = numbers.leaks.biggest
    return Passage(
        share=share_text(found.conversion, language),
        interval=interval_text(found.conversion, language) if found.conversion.n else None,
        muted=found.conversion.n < FEW_TO_DIVIDE,
        biggest=leak is not None and leak.from_stage == stage.name,
        median=None
        if typical is None
        else say("map.half_in", language, span=span(typical, language)),
        window=say("map.past", language, span=window) if window else None,
        assumed=say("map.assumed", language) if is_assumed(stage, found) else None,
        target=say("map.target", language, share=percent(stage.target.share, language))
        if stage.target
        else None,
        stalled=found.stalled,
        stalled_text=say("map.stalled", language, n=large_count(found.stalled, language))
        if found.conversion.n
        else say("map.none_elapsed", language),
        open_text=say("map.open", language, n=large_count(found.open, language))
        if found.open
        else None,
        spoken="; ".join(f"{fact.label}: {fact.value}" for fact in facts),
        facts=facts,
        shift=shift(change_of(numbers, "conversion", stage.name), language),
        expected=expected_text(found, language),
    )


def expected_text(found: StageNumbers, language: str) -> str | None:
    if found.expected is None:
        return None
    share = found.expected.moved_on
    return say(
        "map.expected", language, share=share_text(share, language),
        interval=interval_text(share, language),
    )  # fmt: skip


def _stage_facts(
    journey: Journey,
    stage: Stage,
    numbers: MapNumbers | None,
    found: StageNumbers | None,
    total: Total | None,
    language: str,
) -> tuple[Fact, ...]:
    facts = []
    rule = (
        rule_text(stage.reached_when, language)
        if stage.reached_when
        else say("map.no_rule", language)
    )
    if stage.reached_when or total is None:
        facts.append(Fact(say("fact.rule", language), rule))
    if total:
        of = say("map.not_people", language, of=total.of)
        facts.append(Fact(of, count(total.total, language)))
        facts.extend(total_facts(total, language))
    if found and found.reached is not None:
        for key in ("reached", "here", "asleep", "skipped", "returned"):
            value = getattr(found, key)
            if value or key in ("reached", "here"):
                facts.append(Fact(say(f"word.{key}", language), count(value, language)))
        facts.extend(again_facts(found, language))
    came = unprompted(journey, stage, numbers)
    if came and came.n:
        said = say(
            "arrive.value", language, share=share_text(came, language),
            interval=interval_text(came, language), n=count(came.n, language),
        )  # fmt: skip
        facts.append(Fact(say("arrive.fact", language), said))
    facts.extend(before(change_of(numbers, "reached", stage.name), language))
    facts.extend(cost_facts(numbers, stage.name, language))
    if found and found.reached is not None:
        facts.extend(split_facts(numbers, stage.name, language))
    if numbers and found and found.reached is not None:
        facts.append(
            Fact(say("fact.period", language), period_text(numbers, journey.zone, language))
        )
    return tuple(facts)


def _passage_facts(
    journey: Journey,
    stage: Stage,
    numbers: MapNumbers,
    found: StageNumbers,
    language: str,
) -> tuple[Fact, ...]:
    ratio = found.conversion
    assert ratio is not None
    window = window_text(stage, found, language) or percent(None, language)
    assumed = f" ({say('map.assumed', language)})" if is_assumed(stage, found) else ""
    within = interval_text(ratio, language) if ratio.n else say("map.none_elapsed", language)
    share = f"{share_text(ratio, language)} ({within}), n\u00a0{count(ratio.n, language)}"
    lines = [
        Fact(say("word.conversion", language), share),
        Fact(say("fact.window", language), window + assumed),
    ]
    lines.extend(
        Fact(say(f"word.{key}", language), count(getattr(found, key), language)) for key in SPLIT
    )
    lines.extend(_expected_facts(found, language))
    times = found.time_to_next
    if times is not None and times.p50 is not None:
        quarters = f"{span(times.p25, language)} · {span(times.p50, language)} · "
        lines.append(Fact(say("fact.times", language), quarters + span(times.p75, language)))
    if is_assumed(stage, found) and found.measured_p90_s:
        lines.append(Fact(say("fact.p90", language), span(found.measured_p90_s, language)))
    lines.extend(before(change_of(numbers, "conversion", stage.name), language))
    lines.append(Fact(say("fact.period", language), period_text(numbers, journey.zone, language)))
    return tuple(lines)


def _expected_facts(found: StageNumbers, language: str) -> Iterator[Fact]:
    if found.expected is None:
        return
    share = found.expected.moved_on
    said = say(
        "fact.expected", language, share=share_text(share, language),
        interval=interval_text(share, language), n=count(share.n, language),
        days=length(found.expected.days, "days", language),
    )  # fmt: skip
    yield Fact(say("word.expected", language), said)
    if found.expected.asleep:
        asleep = percent(found.expected.asleep, language)
        yield Fact(say("word.expected_asleep", language), asleep)
