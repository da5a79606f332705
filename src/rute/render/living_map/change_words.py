"""What changed, in words: a sign and a figure where it may be said, else that nothing is clear."""

from __future__ import annotations

from rute.render.living_map.view import Fact, Shift
from rute.results.changes import Change, Changes
from rute.results.map import MapNumbers
from rute.results.numbers import Difference
from rute.words.catalog import say
from rute.words.formats import count, day, days_between, number, percent, points, score

UP, DOWN = "▲", "▼"


def change_of(
    numbers: MapNumbers | None, of: str, stage: str, touchpoint: str | None = None,
    pain: str | None = None,
) -> Change | None:  # fmt: skip
    if numbers is None or numbers.changes is None:
        return None
    return numbers.changes.of(of, stage, touchpoint, pain)


def shift(change: Change | None, language: str) -> Shift | None:
    """The mark beside a number; None where nothing was compared."""
    if change is None or change.difference is None:
        return None
    if not change.clear:
        return Shift(say("change.none", language), clear=False)
    sign = UP if change.difference.value > 0 else DOWN
    return Shift(f"{sign}\u00a0{_size(change, change.difference.value, language)}", clear=True)


def before(change: Change | None, language: str) -> tuple[Fact, ...]:
    """The earlier number, and how far the change may reach; nothing where not compared."""
    if change is None or change.difference is None:
        return ()
    d = change.difference
    key = "change.before" if change.clear else "change.not_clear"
    value = say(
        key, language, before=_number(change, d, language), change=_size(change, d.value, language),
        low=_size(change, d.low, language), high=_size(change, d.high, language),
    )  # fmt: skip
    return (Fact(say("change.fact", language), value),)


def _size(change: Change, value: float, language: str) -> str:
    if change.of in ("reached", "met"):
        return relative(value, language)
    return score(value, language) if change.of == "feeling" else points(value, language)


def relative(value: float, language: str) -> str:
    """+12%, −3%."""
    text = number(value * 100, language, 1 if abs(value) < 0.0995 else 0)
    return f"+{text}%" if value > 0 and text.strip("0.,") else f"{text}%"


def _number(change: Change, d: Difference, language: str) -> str:
    if change.of in ("reached", "met"):
        return say("change.people", language, n=count(d.before, language))
    if change.of == "feeling":
        return score(d.before, language)
    return percent(d.before, language, 1)


def against_words(held: Changes | None, first: int | None, zone: str, language: str) -> str | None:
    """With what days the map is compared, or why it is not."""
    if held is None or held.against.start is None or held.against.end is None:
        return None
    if not held.covered:
        return say(
            "change.not_covered", language, day=day(first, zone, language),
            from_day=day(held.against.start, zone, language),
        )  # fmt: skip
    days = days_between(held.against.start, held.against.end, zone, language)
    if held.season:
        return say("change.like_season", language, season=held.season, days=days)
    return say("change.against", language, days=days)
