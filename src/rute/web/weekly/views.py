"""One week of a journey, in words and numbers."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from rute.errors import QuestionError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.live.services import PATIENCE, NotReady
from rute.web.site import clock as app_clock
from rute.web.weekly.asking import days_of, first_step, rhythm_of, week_shown, weeks_there
from rute.web.weekly.models import Episode, Rhythm
from rute.web.weekly.notices import LEFT, title
from rute.web.weekly.telling import day, days, headline, rows_of
from rute.words.catalog import say
from rute.words.message import Message

A_LITTLE = 0.2  # seconds a page waits for what can come after it


def clock() -> int:
    """Now, µs UTC."""
    return app_clock.now()


@require_safe
@journey_page(May.SEE_NUMBERS)
def week(request: Asked, journey: Journey) -> HttpResponse:
    """?week=DAY: the week that begins on that day; else the last whole one."""
    rhythm, language = rhythm_of(journey), request.language
    at = clock()
    if (why := nothing_yet(journey, at)) is not None:
        return render(request, "weekly/empty.html", {"why": why, "tab": "week"})
    found = week_shown(journey, at, asked_day(request.GET.get("week")), rhythm.week_starts)
    before, after = weeks_there(journey, at, found)
    told = {
        "week": found,
        "days": days(found.first, found.last, language),
        "before": before,
        "after": after,
        "against": day(found.against, language) if found.against else None,
        "season": season_said(found.season, found.season_days, language),
        "headline": headline(found, language),
        "rows": rows_of(found, language),
        "alarms": [
            title(each, LEFT, language)
            for each in Episode.objects.filter(journey=journey, ended=None)[:5]
        ],
        "starts": [
            (number, say(f"week.day.{number}", language), number == rhythm.week_starts)
            for number in range(7)
        ],
        "step": step_of(journey, language, A_LITTLE),
        "tab": "week",
    }
    return render(request, "weekly/week.html", told)


@require_safe
@journey_page(May.SEE_NUMBERS)
def step(request: Asked, journey: Journey) -> HttpResponse:
    """The one thing to begin with: a part of the page, since the whole map is counted for it."""
    told = {"step": step_of(journey, request.language)}
    return render(request, "weekly/step.html", told)


@require_POST
@journey_page(May.EDIT)
def rhythm(request: Asked, journey: Journey) -> HttpResponse:
    """On which day weeks begin."""
    chosen = request.POST.get("week_starts", "")
    if chosen in tuple("0123456"):
        Rhythm.objects.update_or_create(journey=journey, defaults={"week_starts": int(chosen)})
        record(request.user, journey, "week_starts", day=int(chosen))
    return redirect("weekly:week", slug=journey.slug)


def nothing_yet(journey: Journey, at: int) -> QuestionError | None:
    """Why there is no week at all: no data, or no whole day of it."""
    try:
        days_of(journey, at)
    except QuestionError as error:
        return error
    return None


def asked_day(text: str | None) -> date | None:
    """A day of an address. Raises QuestionError for what is none."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise QuestionError(
            Message("wrong.not_day", text=text), do=Message("wrong.not_day.do")
        ) from error


def season_said(season: str | None, first: date | None, language: str) -> str | None:
    if first is None:
        return None
    if season is None:
        return say("week.year_before", language, day=day(first, language))
    return say("week.season", language, season=season, day=day(first, language))


def step_of(journey: Journey, language: str, patience: float = PATIENCE) -> str | None:
    """None while the map is still being counted: the page does not wait for it."""
    try:
        return first_step(journey, language, patience) or say("week.nothing_first", language)
    except NotReady:
        return None
