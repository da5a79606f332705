"""Pains on the map: who is seen to have them, what is done about them, and what came of it."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from rute.journey.model import Fix, Pain, Stage, Touchpoint
from rute.render.living_map.change_words import before, change_of, shift
from rute.render.living_map.view import Fact, Item, Ref
from rute.render.rules import rule_text
from rute.results.fixes import FixSeen
from rute.results.map import MapNumbers
from rute.results.meetings import PainSeen
from rute.results.numbers import Period, Ratio
from rute.words.catalog import has, say
from rute.words.formats import bounds, count, days_between, length, percent, points
from rute.words.formats import day as said_day

Place = tuple[Stage, Touchpoint | None, Pain]
DAY = 86_400_000_000  # µs


def pain_items(
    places: list[Place], numbers: MapNumbers | None, zone: str, language: str
) -> tuple[Item, ...]:
    """Worst first: by people seen to have it, then as written."""
    seen = [pain_seen(numbers, *place) for place in places]
    people = [(each.people or 0) if each else 0 for each in seen]
    order = sorted(range(len(places)), key=lambda i: (-people[i], i))
    return tuple(_item(places[i], seen[i], numbers, zone, language) for i in order)


def pain_seen(
    numbers: MapNumbers | None, stage: Stage, point: Touchpoint | None, pain: Pain
) -> PainSeen | None:
    key = (stage.name, point.name if point else None, pain.text)
    every = numbers.meetings.pains if numbers else ()
    return next((p for p in every if (p.stage, p.touchpoint, p.pain) == key), None)


def _item(
    place: Place, seen: PainSeen | None, numbers: MapNumbers | None, zone: str, language: str
) -> Item:
    stage, point, pain = place
    change = change_of(numbers, "pain", stage.name, point.name if point else None, pain.text)
    moved = shift(change, language)
    notes = [seen_text(seen, language)] if seen and seen.people is not None else []
    if moved and moved.clear:
        notes.append(moved.text)
    facts = [
        ("fact.touchpoint", point.name if point else None),
        ("fact.rule", rule_text(pain.seen_as, language) if pain.seen_as else None),
        ("fact.seen", _seen_in_full(seen, language)),
    ]
    said = [Fact(say(key, language), value) for key, value in facts if value]
    said.extend(before(change, language))
    for fix in pain.fixes:
        found = _fix_seen(place, fix, numbers)
        notes.extend(fix_notes(fix, found, zone, language))
        if evidence := _evidence(found, zone, language):
            said.append(Fact(say("fix.fact", language), evidence))
    if pain.owner:
        said.append(Fact(say("fact.owner", language), pain.owner))
    ref = Ref("pain", stage.name, pain.text, point.name if point else "")
    return Item(pain.text, kind="pain", notes=tuple(notes), facts=tuple(said), ref=ref)


def seen_text(seen: PainSeen, language: str) -> str:
    people = count(seen.people, language)
    if seen.share is None or seen.share.value is None:
        return say("map.people", language, n=people)
    n, share = count(seen.share.n, language), percent(seen.share.value, language)
    return say("pain.seen", language, share=share, n=n)


def _seen_in_full(seen: PainSeen | None, language: str) -> str | None:
    if seen is None or seen.people is None:
        return None
    text = say("map.people", language, n=count(seen.people, language))
    if seen.share is None or seen.share.value is None:
        return text
    interval = bounds(seen.share.low, seen.share.high, language, 1)
    return (
        f"{text}: {percent(seen.share.value, language, 1)} ({interval}), "
        f"n\u00a0{count(seen.share.n, language)}"
    )


def _fix_seen(place: Place, fix: Fix, numbers: MapNumbers | None) -> FixSeen | None:
    stage, point, pain = place
    key = (stage.name, point.name if point else None, pain.text, fix.text)
    every = numbers.fixes if numbers else ()
    return next((f for f in every if (f.stage, f.touchpoint, f.pain, f.fix) == key), None)


def fix_notes(fix: Fix, seen: FixSeen | None, zone: str, language: str) -> list[str]:
    """What is done, by whom, how far, since when; then what came of it."""
    status = fix.status
    if status and has(f"status.{status}", language):
        status = say(f"status.{status}", language)
    since = None
    if fix.since:
        noon = datetime.combine(fix.since, time(12), ZoneInfo(zone))
        done = seen.why != "ahead" if seen else fix.status == "done"
        day = said_day(int(noon.timestamp() * 1e6), zone, language)
        since = say("fix.since" if done else "fix.from", language, day=day)
    parts = (say("fix", language, text=fix.text), fix.owner, status, since)
    notes = [" · ".join(part for part in parts if part)]
    said = (_verdict(seen, zone, language), helps_text(fix.helps, language))
    notes.extend(each for each in said if each)
    return notes


def helps_text(helps: str | None, language: str) -> str | None:
    """How a fix or a campaign helps the customer."""
    return f"{say('campaign.helps', language)}: {helps}" if helps else None


def _verdict(seen: FixSeen | None, zone: str, language: str) -> str | None:
    if seen is None or seen.why == "no rule":
        return None
    if seen.why == "ahead":
        return say("fix.ahead", language, day=said_day(seen.since, zone, language))
    if seen.why or seen.difference is None:
        return say(f"fix.{(seen.why or 'too few').replace(' ', '_')}", language)
    key = "same" if not seen.clear else "less" if seen.difference.value < 0 else "more"
    return say(
        f"fix.{key}", language, before=_share(seen.before, language),
        after=_share(seen.after, language),
    )  # fmt: skip


def _share(ratio: Ratio | None, language: str) -> str:
    return percent(ratio.value if ratio else None, language)


def _evidence(seen: FixSeen | None, zone: str, language: str) -> str | None:
    if seen is None or seen.difference is None or seen.before is None or seen.after is None:
        return None
    d = seen.difference
    return say(
        "fix.evidence", language,
        before=percent(seen.before.value, language, 1), n_before=count(seen.before.n, language),
        after=percent(seen.after.value, language, 1), n_after=count(seen.after.n, language),
        days=_length(seen.before_period, language),
        before_days=_days(seen.before_period, zone, language),
        after_days=_days(seen.after_period, zone, language),
        points=points(d.value, language), low=points(d.low, language),
        high=points(d.high, language),
    )  # fmt: skip


def _length(period: Period | None, language: str) -> str:
    assert period
    assert period.start is not None
    assert period.end is not None
    return length(max(round((period.end - period.start) / DAY), 1), "days", language)


def _days(period: Period | None, zone: str, language: str) -> str:
    assert period
    assert period.start is not None
    assert period.end is not None
    return days_between(period.start, period.end, zone, language)
