"""A week in words: every number with what it is held against, said plainly or called noise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rute.results.numbers import Difference, Ratio
from rute.results.weekly import Held, Placed, StageWeek, Week
from rute.words.catalog import say
from rute.words.formats import bounds, count, number, percent, points

MOODS = {"up": "good", "down": "pain"}


@dataclass(frozen=True, slots=True)
class Told:
    """One comparison. text: the figure; aside: its interval; mood: good | pain | "" (noise)."""

    text: str
    aside: str = ""
    mood: str = ""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A stage as the page shows it."""

    name: str
    reached: str
    reached_last: Told
    reached_season: Told
    conversion: str
    interval: str
    judged: str
    conversion_last: Told
    conversion_season: Told
    target: Told
    bars: tuple[Bar, ...]
    placed: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One week in the small picture of 63 × 28; this: the week that is shown."""

    x: int
    y: str
    height: str
    this: bool
    label: str


def rows_of(week: Week, language: str) -> tuple[Row, ...]:
    return tuple(_row(week, stage, language) for stage in week.stages)


def days(first: date, last: date, language: str) -> str:
    """ "9 – 15 Mar 2026" """
    end = day(last, language)
    if first == last:
        return end
    if first.year != last.year:
        return f"{day(first, language)} – {end}"
    month = "" if first.month == last.month else f" {say(f'month.{first.month}', language)}"
    return f"{first.day}{month} – {end}"


def day(when: date, language: str) -> str:
    return f"{when.day} {say(f'month.{when.month}', language)} {when.year}"


def headline(week: Week, language: str) -> tuple[str, ...]:
    """What changed clearly, in sentences, the largest first; or that nothing did."""
    found: list[tuple[float, str]] = []
    for stage in week.stages:
        held = stage.last
        if held and held.reached_clear and held.reached:
            found.append((abs(held.reached.value), _reached_said(stage, held.reached, language)))
        if held and held.conversion_clear and held.conversion:
            change = held.conversion
            share = abs(change.value) / max(change.before, 0.01)
            found.append((share, _moved_said(stage, change, language)))
    if found:
        return tuple(text for _, text in sorted(found, key=lambda pair: -pair[0]))
    if week.against is None:
        return (say("week.nothing_before", language),)
    return (say("week.quiet", language),)


def _reached_said(stage: StageWeek, change: Difference, language: str) -> str:
    key = "week.more" if change.value > 0 else "week.fewer"
    return say(
        key, language, stage=stage.name, now=count(change.now, language),
        before=count(change.before, language), share=percent(abs(change.value), language),
    )  # fmt: skip


def _moved_said(stage: StageWeek, change: Difference, language: str) -> str:
    key = "week.moved_more" if change.value > 0 else "week.moved_less"
    return say(
        key, language, stage=stage.name, now=percent(change.now, language, 1),
        before=percent(change.before, language, 1),
    )  # fmt: skip


def _row(week: Week, stage: StageWeek, language: str) -> Row:
    share = stage.conversion
    own = [each for each in week.placed if each.stage == stage.name]
    return Row(
        stage.name, count(stage.reached, language),
        _counted(stage.last, language), _counted(stage.season, language),
        percent(share.value, language, 1) if share else "—", _interval(share, language),
        days(*stage.judged, language) if stage.judged else "",
        _shared(stage.last, language), _shared(stage.season, language), _target(stage, language),
        bars(stage.recent, language),
        tuple(placed_said(each, language) for each in own),
    )  # fmt: skip


def _interval(share: Ratio | None, language: str) -> str:
    if share is None or not share.n:
        return ""
    return say(
        "week.interval", language, bounds=bounds(share.low, share.high, language),
        n=count(share.n, language),
    )  # fmt: skip


def _counted(held: Held | None, language: str) -> Told:
    if held is None:
        return Told("—")
    before = say("week.before", language, n=count(held.reached_before, language))
    change = held.reached
    if change is None:
        return Told("—", before, verdict=say("week.few", language))
    interval = f"{_signed(change.low, language)} … {_signed(change.high, language)}"
    return Told(
        _signed(change.value, language), f"{before}, {interval}",
        _mood(change, held.reached_clear), _verdict(change, held.reached_clear, language),
    )  # fmt: skip


def _shared(held: Held | None, language: str) -> Told:
    if held is None or held.conversion_before is None:
        return Told("—")
    before = say("week.before", language, n=percent(held.conversion_before.value, language, 1))
    change = held.conversion
    if change is None:
        return Told("—", before, verdict=say("week.few", language))
    interval = f"{points(change.low, language)} … {points(change.high, language)}"
    return Told(
        points(change.value, language), f"{before}, {interval}",
        _mood(change, held.conversion_clear), _verdict(change, held.conversion_clear, language),
    )  # fmt: skip


def _signed(share: float, language: str) -> str:
    text = percent(abs(share), language)
    return f"+{text}" if share > 0 else f"−{text}" if share < 0 else text


def _mood(change: Difference, clear: bool) -> str:
    if not clear:
        return ""
    return MOODS["up" if change.value > 0 else "down"]


def _verdict(change: Difference, clear: bool, language: str) -> str:
    if not clear:
        return say("week.noise", language)
    return say("week.clearly_up" if change.value > 0 else "week.clearly_down", language)


def _target(stage: StageWeek, language: str) -> Told:
    if stage.target is None:
        return Told("—")
    text = percent(stage.target, language)
    by = say("week.by", language, day=day(stage.by, language)) if stage.by else ""
    mood = {"yes": "good", "no": "pain"}.get(stage.met or "", "")
    return Told(text, by, mood, say(f"week.target.{stage.met or 'few'}", language))


def bars(recent: tuple[int | None, ...], language: str) -> tuple[Bar, ...]:
    most = max((each for each in recent if each is not None), default=0) or 1
    found = []
    for at, each in enumerate(recent):
        if each is None:
            continue
        height = max(1.0, round(28 * each / most, 1))
        this = at == len(recent) - 1
        found.append(
            Bar(at * 7, f"{28 - height:.1f}", f"{height:.1f}", this, count(each, language))
        )
    return tuple(found)


def placed_said(one: Placed, language: str) -> Told:
    """A number beside its range, in words."""
    what = say(f"alert.of.{one.of}", language)
    if one.expected is None:
        return Told(what, say(f"alert.{one.verdict}", language))
    low, value, high = (
        figure(one.of, each, language) for each in (one.expected.low, one.value, one.expected.high)
    )
    return Told(
        f"{what}: {value}",
        say("alert.range", language, low=low, high=high, days=days(one.first, one.last, language)),
        "pain" if one.outside else "",
        say(f"alert.verdict.{one.verdict}", language),
    )


def figure(of: str, value: float | None, language: str) -> str:
    """A count, or a share in percent."""
    if value is None:
        return "—"
    return percent(value, language, 1) if of == "conversion" else number(round(value), language)
