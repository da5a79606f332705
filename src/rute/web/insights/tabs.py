"""The tabs beside the leaks: each a question of the session, as a picture and as tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rute.errors import RuteError
from rute.render.charts import inside
from rute.render.screens.page import tables
from rute.session.answers import WITH_PICTURE, Answer
from rute.session.questions import Session
from rute.web.insights.look import Look
from rute.web.insights.shown import seen_as

Asking = Callable[[Session, Look, Mapping[str, str]], Answer[Any]]
ORDERS = ("ordered", "unmixed", "strict", "any")
OF_FRICTION = ("touchpoints", "events")
OF_WAYS = ("touchpoints", "events", "stages")
MOST_STEPS = 8


@dataclass(frozen=True)
class Answered:
    """refusal: why there is no answer; else under: what it is of, and the drawing and tables as
    markup."""

    under: tuple[str, ...] = ()
    title: str = ""
    said: str = ""
    chart: str = ""
    tables: str = ""
    refusal: RuteError | None = None


@dataclass(frozen=True)
class Tab:
    """key: in the address and in the words `insights.tab.KEY`; asks: what of the address matters
    to it beside the look."""

    key: str
    ask: Asking
    asks: tuple[str, ...] = ()


def answered(
    session: Session, tab: Tab, look: Look, query: Mapping[str, str], language: str
) -> Answered:
    """What cannot be asked is said in the tab's place, not instead of the page."""
    try:
        answer = tab.ask(seen_as(session, look), look, query)
    except RuteError as error:
        return Answered(refusal=error)
    screen = answer.screen(language)
    drawn = Answered(tuple(screen.under.splitlines()), tables=str(tables(screen)))
    if not isinstance(answer.result, WITH_PICTURE):
        return drawn
    chart, picture = inside(answer.result, language=language)
    return Answered(drawn.under, chart.title, chart.under, picture, drawn.tables)


def _days(session: Session, look: Look) -> dict[str, Any]:
    days = look.days(session)
    return {"start": days.start, "end": days.end}


def _friction(session: Session, look: Look, query: Mapping[str, str]) -> Answer[Any]:
    return session.friction(
        of=query.get("of") or None, persona=look.persona or None, **_days(session, look)
    )


def _feelings(session: Session, look: Look, query: Mapping[str, str]) -> Answer[Any]:
    return session.feelings(
        by=query.get("by") or None, persona=look.persona or None, **_days(session, look)
    )


def _costs(session: Session, look: Look, query: Mapping[str, str]) -> Answer[Any]:
    return session.costs(by=query.get("by") or None, **_days(session, look))


def _ways(session: Session, look: Look, query: Mapping[str, str]) -> Answer[Any]:
    return session.transitions(
        of=query.get("of") or None, persona=look.persona or None, **_days(session, look)
    )


def _stages(session: Session, look: Look, query: Mapping[str, str]) -> Answer[Any]:
    return session.stages(
        by=query.get("by") or None, persona=look.persona or None, **_days(session, look)
    )


def _funnel(session: Session, look: Look, query: Mapping[str, str]) -> Answer[Any]:
    order = query.get("order", "")
    return session.funnel(
        *steps_of(query), within=query.get("within") or None, by=query.get("by") or None,
        persona=look.persona or None, order=order if order in ORDERS else "ordered",
        **_days(session, look),
    )  # fmt: skip


def steps_of(query: Mapping[str, str]) -> list[str]:
    """The steps of a funnel, those left empty left out."""
    every = (query.get(f"step{k}", "").strip() for k in range(1, MOST_STEPS + 1))
    return [step for step in every if step]


TABS = (
    Tab("friction", _friction, ("of",)),
    Tab("feelings", _feelings, ("by",)),
    Tab("costs", _costs, ("by",)),
    Tab("stages", _stages, ("by",)),
    Tab("ways", _ways, ("of",)),
    Tab(
        "funnel", _funnel,
        ("order", "within", "by", *(f"step{k}" for k in range(1, MOST_STEPS + 1))),
    ),
)  # fmt: skip
