"""What left its expected range, and who is told."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from rute.errors import QuestionError
from rute.measure.placed import placed
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May, members
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.site.calling import new_secret, place_of
from rute.web.weekly.asking import SETTLED, days_of, rhythm_of
from rute.web.weekly.models import Episode, Rhythm, Watcher
from rute.web.weekly.notices import BACK, LEFT, body_of, sentence, title, whatsapp
from rute.web.weekly.telling import day, placed_said
from rute.web.weekly.views import clock
from rute.web.weekly.watching import snooze
from rute.web.work.services import start
from rute.words.catalog import say
from rute.words.formats import length

MOST = 60
SNOOZES = (1, 7, 30)
MOST_HOURS = 24 * 60


@require_safe
@journey_page(May.SEE_NUMBERS)
def alerts(request: Asked, journey: Journey) -> HttpResponse:
    language, rhythm = request.language, rhythm_of(journey)
    episodes = Episode.objects.filter(journey=journey)
    watchers = Watcher.objects.filter(journey=journey).select_related("user").order_by("id")
    told_now = [each for each in watchers if not each.url]
    known = {each.user_id for each in told_now}
    told = {
        "open": [shown(each, language) for each in episodes.filter(ended=None)],
        "past": [shown(each, language) for each in episodes.exclude(ended=None)[:MOST]],
        "stages": ranges(journey, language),
        "rhythm": rhythm,
        "mine": any(each.user == request.user and not each.url for each in watchers),
        "members": told_now,
        "others": [each.user for each in members(journey) if each.user_id not in known],
        "hooks": [
            (each, host_of(each.url), each.failing.get(language, ""))
            for each in watchers
            if each.url
        ],
        "snoozes": [(each, length(each, "days", language)) for each in SNOOZES],
        "secret": request.session.pop("hook_secret", None),
        "tab": "alerts",
    }
    return render(request, "weekly/alerts.html", told)


def shown(episode: Episode, language: str) -> dict[str, object]:
    what = LEFT if episode.ended is None else BACK
    return {
        "episode": episode,
        "title": title(episode, LEFT, language),
        "sentence": sentence(episode, LEFT, language),
        "began": day(episode.began, language),
        "ended": day(episode.ended, language) if episode.ended else "",
        "quiet": day(until, language) if (until := quiet_day(episode)) else "",
        "whatsapp": whatsapp(episode, what, language),
    }


def host_of(url: str) -> str:
    """The rest of an address is often as good as a password: only owners see it."""
    return urlsplit(url).hostname or ""


def quiet_day(episode: Episode) -> date | None:
    """Until when nobody is told of it, while that is to come."""
    until = episode.quiet_until
    return until.date() if until and until.timestamp() * 1e6 > clock() else None


def ranges(journey: Journey, language: str) -> list[tuple[str, list[object]]]:
    """Every stage beside its range; none while there is no whole day."""
    try:
        design, days = days_of(journey, clock() - SETTLED)
    except QuestionError:
        return []
    by_stage: dict[str, list[object]] = {}
    for one in placed(days, design.calendar):
        by_stage.setdefault(one.stage, []).append(placed_said(one, language))
    return list(by_stage.items())


@require_POST
@journey_page(May.SEE_NUMBERS)
def tell_me(request: Asked, journey: Journey) -> HttpResponse:
    """Whether oneself is told by mail."""
    mine = Watcher.objects.filter(journey=journey, user=request.user, url="")
    if request.POST.get("tell") == "yes":
        Watcher.objects.get_or_create(journey=journey, user=request.user, url="")
        messages.success(request, say("alert.you_are_told", request.language))
    else:
        mine.delete()
        messages.success(request, say("alert.you_are_not_told", request.language))
    return redirect("weekly:alerts", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def tell_member(request: Asked, journey: Journey) -> HttpResponse:
    """An owner puts a team mate on the list, or takes one off."""
    email = request.POST.get("email", "").strip().lower()
    member = next((each.user for each in members(journey) if each.user.email == email), None)
    if member is None:
        messages.error(request, say("alert.no_member", request.language))
    elif request.POST.get("tell") == "yes":
        Watcher.objects.get_or_create(journey=journey, user=member, url="")
        record(request.user, journey, "watcher_added", name=str(member))
    else:
        Watcher.objects.filter(journey=journey, user=member, url="").delete()
        record(request.user, journey, "watcher_removed", name=str(member))
    return redirect("weekly:alerts", slug=journey.slug)


@require_POST
@journey_page(May.EDIT)
def watch(request: Asked, journey: Journey) -> HttpResponse:
    """Whether stages are watched, and after how many hours without an event somebody is told."""
    text = request.POST.get("silent_hours", "").strip()
    hours = min(max(int(text), 1), MOST_HOURS) if text.isdecimal() and len(text) < 6 else None
    watched = request.POST.get("watched") == "yes"
    Rhythm.objects.update_or_create(
        journey=journey, defaults={"watched": watched, "silent_hours": hours}
    )
    record(request.user, journey, "watching_on" if watched else "watching_off")
    return redirect("weekly:alerts", slug=journey.slug)


@require_POST
@journey_page(May.EDIT)
def quiet(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """Nobody is told of this number for some days."""
    episode = Episode.objects.filter(journey=journey, pk=number).first()
    if episode is None:
        raise Http404
    asked = request.POST.get("days", "")
    days = int(asked) if asked in {str(each) for each in SNOOZES} else SNOOZES[0]
    snooze(episode, days)
    record(request.user, journey, "alert_snoozed", what=episode.stage or episode.of, days=days)
    return redirect("weekly:alerts", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def add_hook(request: Asked, journey: Journey) -> HttpResponse:
    """Another program is told as well. Raises Refused for an address that is not called."""
    url = request.POST.get("url", "").strip()[:500]
    place = place_of(url)
    hook = Watcher.objects.create(journey=journey, url=url, secret=new_secret())
    request.session["hook_secret"] = hook.secret
    record(request.user, journey, "hook_added", host=place.host)
    return redirect("weekly:alerts", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def change_hook(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """Takes a program off the list, or calls it for a trial."""
    hook = Watcher.objects.filter(journey=journey, pk=number).exclude(url="").first()
    if hook is None:
        raise Http404
    if request.POST.get("act") == "try":
        payload = {"watcher": hook.pk, "body": trial(journey), "id": f"trial {clock()}"}
        start("weekly.call", journey, payload, request.user)
        messages.success(request, say("hook.trial_begun", request.language))
    else:
        record(request.user, journey, "hook_removed", host=host_of(hook.url))
        hook.delete()
    return redirect("weekly:alerts", slug=journey.slug)


def trial(journey: Journey) -> str:
    """What a real call looks like, said to be a trial."""
    today = date.fromtimestamp(clock() / 1e6)
    stage = say("alert.trial_stage", journey.language)
    return body_of(
        Episode(
            journey=journey,
            stage=stage,
            of="reached",
            direction="below",
            began=today,
            first=today,
            last=today,
            value=12,
            middle=40,
            low=25,
            high=60,
            n=12,
        ),
        LEFT,
    ).replace('"stage.left_range"', '"trial"', 1)
