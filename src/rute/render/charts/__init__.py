"""One small picture for each question, in the map's look: SVG, and a page around it."""

from __future__ import annotations

from functools import singledispatch

from rute.render.charts.campaigns import campaigns_chart, course_alone
from rute.render.charts.feelings import feelings_chart
from rute.render.charts.frame import Chart, document, drawn
from rute.render.charts.friction import friction_chart
from rute.render.charts.funnel import funnel_chart
from rute.render.charts.leaks import leaks_chart
from rute.render.charts.matrix import transitions_chart
from rute.render.charts.stages import stages_chart
from rute.results.campaign import CampaignResult, CampaignResults
from rute.results.feeling import Feelings
from rute.results.friction import Friction
from rute.results.funnel import Funnel
from rute.results.leaks import Leaks
from rute.results.stages import Stages
from rute.results.transitions import Transitions

__all__ = ["course", "inside", "svg"]


def svg(result: object, *, language: str, title: str | None = None) -> str:
    """The answer as one SVG, 1000 wide. Raises TypeError for a result without a picture."""
    return document(_chart(result, language), language, title)


def inside(result: object, *, language: str) -> tuple[Chart, str]:
    """The chart for a page that has the palette's variables and the style `frame.STYLES`: its
    words, and the drawing alone. Raises TypeError for a result without a picture."""
    chart = _chart(result, language)
    return chart, str(drawn(chart, language))


def course(result: CampaignResult, *, language: str) -> tuple[Chart, str]:
    """As `inside`, of one campaign, for a page that says the verdict itself."""
    chart = course_alone(result, language)
    return chart, str(drawn(chart, language))


@singledispatch
def _chart(result: object, language: str) -> Chart:
    raise TypeError(f"{type(result).__name__} has no chart (asked in {language})")


@_chart.register
def _(result: Stages, language: str) -> Chart:
    return stages_chart(result, language)


@_chart.register
def _(result: Funnel, language: str) -> Chart:
    return funnel_chart(result, language)


@_chart.register
def _(result: Leaks, language: str) -> Chart:
    return leaks_chart(result, language)


@_chart.register
def _(result: Feelings, language: str) -> Chart:
    return feelings_chart(result, language)


@_chart.register
def _(result: Friction, language: str) -> Chart:
    return friction_chart(result, language)


@_chart.register
def _(result: Transitions, language: str) -> Chart:
    return transitions_chart(result, language)


@_chart.register
def _(result: CampaignResults, language: str) -> Chart:
    return campaigns_chart(result, language)
