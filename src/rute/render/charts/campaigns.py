"""What campaigns added: one of them day after day with its band, or all beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import floor, log10

from rute.render.charts.frame import (
    BARS,
    LABEL,
    ROOM,
    TAIL,
    Chart,
    as_of,
    row_label,
    stacked,
)
from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, line, lines, shape, text
from rute.render.markup import Markup, join, tag
from rute.results.campaign import CampaignResult, CampaignResults, Estimate, LiftAt
from rute.words.campaigns import says
from rute.words.catalog import say
from rute.words.formats import count, day, signed_points

LEFT, RIGHT = 64.0, ROOM - 150.0  # px, of the days
TALL = 300.0
MIDDLE = 11.0
_Scale = Callable[[float], float]

QUIET = 0.25  # of the days, in which the band is too wide to be drawn to scale


def campaigns_chart(result: CampaignResults, language: str) -> Chart:
    if len(result.campaigns) == 1:
        return _course(result.campaigns[0], language)
    under = f"{say('chart.proof_all', language)} · {as_of(result.asked, language)}"
    spoken = " ".join(f"{each.name}: {says(each, language)}" for each in result.campaigns)
    most = _round_up(max((_far(each.lift) for each in result.campaigns), default=0.0))
    rows = [_axis(most, language), *(_row(each, most, language) for each in result.campaigns)]
    return Chart(say("screen.results", language), under, spoken, stacked(rows, gap=12))


def _far(lift: Estimate | None) -> float:
    return max(abs(lift.low), abs(lift.high)) if lift else 0.0


def _round_up(value: float) -> float:
    """The next 1, 2 or 5 times a power of ten; a point at least."""
    value = max(value, 0.01)
    size = 10.0 ** floor(log10(value))
    return next(step * size for step in (1, 2, 5, 10) if value <= step * size * 1.0001)


def _across(value: float, most: float) -> float:
    return LABEL + BARS / 2 * (1 + max(min(value / most, 1.0), -1.0))


def _axis(most: float, language: str) -> Band:
    marks = [
        text(_across(at, most), 12, signed_points(at, language) if at else "0", size=12,
             cls="mut", anchor="middle")
        for at in (-most, 0.0, most)
    ]  # fmt: skip
    return Band(join(marks), 14)


def _row(each: CampaignResult, most: float, language: str) -> Band:
    label = row_label(each.name)
    verdict = say(f"proof.verdict.{each.verdict}", language)
    figure = signed_points(each.lift.value, language) if each.lift else ""
    moved = say("arc.moved", language, n=count(each.moved.value, language)) if each.moved else ""
    under = wrap(moved or verdict, TAIL - 14, 12)
    return Band(join((
        label.marks,
        tag("line", x1=_across(-most, most), x2=_across(most, most), y1=MIDDLE, y2=MIDDLE,
            cls="rule"),
        tag("line", x1=_across(0, most), x2=_across(0, most), y1=0, y2=2 * MIDDLE, cls="zero"),
        _dot(each.lift, most),
        text(ROOM - TAIL + 14, 15, figure or verdict, size=15 if figure else 13, weight=600,
             cls="ink" if each.lift and each.lift.clear else "mut"),
        lines(ROOM - TAIL + 14, 32, under if figure else (), step=15, size=12, cls="mut"),
    )), max(label.height, 22 + 15 * (len(under) if figure else 0)))  # fmt: skip


def _dot(lift: Estimate | None, most: float) -> Markup:
    if lift is None:
        return Markup("")
    low, high = _across(lift.low, most), _across(lift.high, most)
    return join((
        tag("line", x1=low, x2=high, y1=MIDDLE, y2=MIDDLE, cls="felt" if lift.clear else "unsure"),
        tag("circle", cx=_across(lift.value, most), cy=MIDDLE, r=6,
            cls="feltdot" if lift.clear else "unsuredot"),
    ))  # fmt: skip


def _course(each: CampaignResult, language: str) -> Chart:
    read = say("chart.proof_read", language, stage=each.to_stage)
    under = f"{read} · {as_of(each.asked, language)}"
    title = say("screen.result", language, name=each.name)
    sentence = says(each, language)
    said = wrap(sentence, ROOM, 15, 600)
    head = Band(lines(0, 15, said, step=20, size=15, weight=600), 20.0 * len(said) + 6)
    return Chart(title, under, sentence, stacked([head, _drawn(each, language)], gap=8))


def course_alone(each: CampaignResult, language: str) -> Chart:
    """The same for a page that says the verdict itself, and of which day it speaks."""
    title = say("screen.result", language, name=each.name)
    read = say("chart.proof_read", language, stage=each.to_stage)
    return Chart(title, read, says(each, language), _drawn(each, language))


def _drawn(each: CampaignResult, language: str) -> Band:
    zone, drawable = each.asked.zone, len(each.course) > 1
    return _days(each.course, zone, language) if drawable else _nothing(language)


def _nothing(language: str) -> Band:
    return Band(text(0, 15, say("chart.proof_none", language), size=14, cls="mut"), 22)


def _days(course: tuple[LiftAt, ...], zone: str, language: str) -> Band:
    first, last = course[0].at, course[-1].at
    settled = course[int(len(course) * QUIET) :]
    most = _round_up(max(_far(point.lift) for point in settled))

    def x(at: float) -> float:
        return LEFT + (RIGHT - LEFT) * (at - first) / max(last - first, 1)

    def y(value: float) -> float:
        return TALL / 2 * (1 - max(min(value / most, 1.0), -1.0))

    upper = [(x(point.at), y(point.lift.high)) for point in course]
    lower = [(x(point.at), y(point.lift.low)) for point in reversed(course)]
    middle = [(x(point.at), y(point.lift.value)) for point in course]
    end = course[-1]
    marks = [
        *_grid(most, y, language),
        shape("liftband", *_through([*upper, *lower]), "Z"),
        shape("liftedge", *_through(upper)),
        shape("liftedge", *_through(lower)),
        line(LEFT, y(0), RIGHT, y(0), "liftzero"),
        shape("lift", *_through(middle)),
        tag("circle", cx=RIGHT, cy=y(end.lift.value), r=5, cls="feltdot"),
        *_end(end, y, language),
        *_dates(course, zone, x, language),
    ]
    return Band(join(marks), TALL + 34)


def _through(points: list[tuple[float, float]]) -> Iterator[str | float]:
    for k, (across, down) in enumerate(points):
        yield "L" if k else "M"
        yield round(across, 1)
        yield round(down, 1)


def _grid(most: float, y: _Scale, language: str) -> Iterator[Markup]:
    for at in (most, most / 2, 0.0, -most / 2, -most):
        yield line(LEFT, y(at), RIGHT, y(at), "rule")
        said = signed_points(at, language) if at else "0"
        yield text(LEFT - 10, y(at) + 4, said, size=12, cls="mut", anchor="end")


def _end(end: LiftAt, y: _Scale, language: str) -> Iterator[Markup]:
    """The last figure and where it lies, beside the end of the line, kept apart."""
    middle = min(max(y(end.lift.value), 18.0), TALL - 18)
    yield text(RIGHT + 14, middle + 2, signed_points(end.lift.value, language), size=18, weight=700)
    low, high = (signed_points(bound, language) for bound in (end.lift.low, end.lift.high))
    yield text(RIGHT + 14, middle + 20, f"{low} … {high}", size=12, cls="mut")


def _dates(course: tuple[LiftAt, ...], zone: str, x: _Scale, language: str) -> Iterator[Markup]:
    first, last = course[0].at, course[-1].at
    for k in range(4):
        at = first + (last - first) * k // 3
        anchor = ("start", "middle", "middle", "end")[k]
        yield text(x(at), TALL + 22, day(at, zone, language), size=12, cls="mut", anchor=anchor)
