"""What if more people moved on: the answer in words and figures, beside what is today."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render

from rute.results.numbers import Range
from rute.results.what_if import Supposed, SupposedStage
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.insights.asked import ask_shown, base_of
from rute.web.insights.look import Look
from rute.web.insights.shown import Shown
from rute.web.journeys.models import Journey
from rute.words.catalog import say
from rute.words.formats import MINUS, about_money, count, money_range, number, percent

FURTHER = 0.05  # where the slider stands before anybody has moved it


@dataclass(frozen=True)
class Row:
    """A later stage; width and wider: of 100, now and then."""

    stage: str
    now: str
    then: str
    more: str
    range: str
    width: str
    wider: str


@dataclass(frozen=True)
class Supposing:
    """low, high, now, to: percent of the slider, as numbers with a point."""

    stage: str
    next: str
    now: str
    to: str
    now_said: str
    to_said: str
    entering: str
    rows: tuple[Row, ...]
    money: str


@journey_page(May.SEE_NUMBERS)
def what_if_page(request: Asked, journey: Journey) -> HttpResponse:
    """A share to suppose, and what would follow; for a slider only the answer."""
    look, stage = Look.of(request.GET), request.GET.get("stage", "")
    found = ask_shown(request, journey, look, base_of(journey))
    supposing = supposing_of(found, stage, _percent(request.GET.get("share", "")), request.language)
    if supposing is None:
        raise Http404
    name = "supposed" if request.htmx else "what_if"
    return render(request, f"insights/{name}.html", {"supposing": supposing, "look": look})


def supposing_of(found: Shown, stage: str, share: float | None, language: str) -> Supposing | None:
    """share: None begins a little above what is, at the target where there is one. None where
    nothing can be said of the stage."""
    result = found.living.result
    leaks = result.leaks.leaks if result else ()
    leak = next((leak for leak in leaks if leak.from_stage == stage), None)
    if leak is None or leak.rate.value is None:
        return None
    missed = leak.target is not None and leak.target > leak.rate.value
    begin = leak.target if missed and leak.target else leak.rate.value + FURTHER
    answer = found.living.what_if(stage, min(begin, 1.0) if share is None else share)
    return _said(answer, leak.to_stage, language) if answer else None


def _said(answer: Supposed, next_stage: str, language: str) -> Supposing:
    most = max(
        [1.0, *((each.now or 0.0) + max(each.more or 0.0, 0.0) for each in answer.later)]
    )  # fmt: skip
    return Supposing(
        answer.from_stage, next_stage, f"{answer.rate * 100:.1f}", f"{answer.share * 100:.0f}",
        percent(answer.rate, language, 1), percent(answer.share, language),
        count(answer.entering_per_month, language),
        tuple(_row(each, most, language) for each in answer.later), _money(answer, language),
    )  # fmt: skip


def _row(each: SupposedStage, most: float, language: str) -> Row:
    then = None if each.now is None or each.more is None else max(each.now + each.more, 0.0)
    return Row(
        each.stage, _few(each.now, language), _few(then, language), signed(each.more, language),
        _range(each.range, language), f"{100 * (each.now or 0.0) / most:.1f}",
        f"{100 * (then or 0.0) / most:.1f}",
    )  # fmt: skip


def _range(found: Range | None, language: str) -> str:
    if found is None or found.low == found.high:
        return ""
    return f"{signed(found.low, language)} … {signed(found.high, language)}"


def signed(people: float | None, language: str) -> str:
    if people is None:
        return count(None, language)
    return f"{'+' if people >= 0 else MINUS}{_few(abs(people), language)}"


def _few(people: float | None, language: str) -> str:
    """A number of people a month, with a digit where there are few."""
    if people is None:
        return count(None, language)
    return number(people, language, 1) if people < 9.95 else count(people, language)


def _money(answer: Supposed, language: str) -> str:
    if answer.worth is None:
        return say("insights.if.no_worth", language)
    worth = abs(answer.worth)
    money = about_money(worth, answer.currency, language)
    key = "insights.if.more_money" if answer.worth >= 0 else "insights.if.less_money"
    spread = answer.worth_range
    if spread is None:
        return say(key, language, money=money)
    low, high = sorted((abs(spread.low), abs(spread.high)))
    between = money_range(low, high, answer.currency, language)
    return say(f"{key}_between", language, money=money, between=between)


def _percent(text: str) -> float | None:
    try:
        found = float(text.replace(",", ".").rstrip("% ") or "nan")
    except ValueError:
        return None
    return found / 100 if 0 <= found <= 100 else None
