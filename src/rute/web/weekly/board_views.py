"""The board of pains and their fixes."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from rute.errors import QuestionError
from rute.events.instants import day_of
from rute.results.weekly import Pains
from rute.session.weekly import pains_of
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May, members
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, publish_and_show, text_of
from rute.web.live.services import NotReady, ask
from rute.web.weekly.board import COLUMNS, MEASURED, Pinned, pinned
from rute.web.weekly.mending import Filled, Unmoved, mended
from rute.web.weekly.views import clock
from rute.words.catalog import say
from rute.words.message import said_text


@require_safe
@journey_page(May.SEE_NUMBERS)
def board(request: Asked, journey: Journey) -> HttpResponse:
    """?mine=1: one's own cards alone; ?open=KEY: a card whose form is open; ?late=1: overdue."""
    design = design_of(journey)
    today = day_of(clock(), design.zone)
    known, counting = numbers(journey)
    every = pinned(text_of(journey), design, known, today, names(request), request.language)
    mine, late = bool(request.GET.get("mine")), bool(request.GET.get("late"))
    shown = [each for each in every if (each.mine or not mine) and (each.overdue or not late)]
    told = {
        "columns": [
            (column, say(f"board.{column}", request.language), _of(shown, column))
            for column in COLUMNS
        ],
        "moves": [
            (column, say(f"board.{column}", request.language))
            for column in COLUMNS
            if column != MEASURED
        ],
        "any": bool(every),
        "counting": counting,
        "mine": mine,
        "late": late,
        "overdue": sum(each.overdue for each in every),
        "open": request.GET.get("open", ""),
        "owners": sorted({str(each.user) for each in members(journey)}),
        "base": journey.published.number if journey.published else 0,
    }
    return render(request, "weekly/board.html", told)


@require_POST
@journey_page(May.EDIT)
def move(request: Asked, journey: Journey) -> HttpResponse:
    """A card in another column, or its fix, owner and date filled in: an edit of the text, at once
    a version of it."""
    asked = request.POST
    key = asked.get("key", "")
    text = text_of(journey)
    base = journey.published.number if journey.published else 0
    today = day_of(clock(), design_of(journey).zone)
    try:
        new = mended(text, key, filled(request), today)
    except Unmoved as error:
        messages.warning(request, said_text(error.what, request.language))
        query = urlencode({"open": key})
        return redirect(f"{reverse('weekly:board', kwargs={'slug': journey.slug})}?{query}")
    if new != text:
        message = say("board.edited", journey.language, pain=key.rpartition("/")[2][:120])
        publish_and_show(journey, new, request.user, base, message)
        record(request.user, journey, "board_moved", what=key[:200])
    return redirect("weekly:board", slug=journey.slug)


def filled(request: Asked) -> Filled:
    """What was typed. Raises QuestionError for a date that is none."""
    asked = request.POST
    column = asked.get("column")
    given = asked.get("since")
    since = None
    if given:
        try:
            since = date.fromisoformat(given)
        except ValueError as error:
            from rute.words.message import Message

            raise QuestionError(
                Message("wrong.not_day", text=given), do=Message("wrong.not_day.do")
            ) from error
    return Filled(
        fix=asked.get("fix"), owner=asked.get("owner"), since=since, no_date=given == "",
        column=column if column in COLUMNS and column != MEASURED else None,
    )  # fmt: skip


def numbers(journey: Journey) -> tuple[Pains | None, bool]:
    """None without data, and while they are counted: the board does not wait long for them; and
    whether they are being counted."""
    try:
        return ask(journey, "weekly pains", pains_of), False
    except NotReady:
        return None, True
    except QuestionError:
        return None, False


def names(request: Asked) -> frozenset[str]:
    """What the reader may be called in the text."""
    user = request.user
    first = user.name.split()[:1]
    return frozenset(each.casefold() for each in (user.name, user.email, *first) if each)


def _of(shown: list[Pinned], column: str) -> list[Pinned]:
    return [each for each in shown if each.column == column]
