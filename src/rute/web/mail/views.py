"""What was sent for a journey, and what waits in the folder because no server is set."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys.models import Journey
from rute.web.mail import services
from rute.web.mail.models import FAILED, WAITING, WRITTEN
from rute.words.catalog import say
from rute.words.formats import moment

MOST = 100


@require_safe
@journey_page(May.MANAGE)
def letters(request: Asked, journey: Journey) -> HttpResponse:
    """The newest letters and what became of them."""
    shown = [
        {
            "letter": each,
            "state": say(f"mail.state.{each.state}", request.language),
            "at": moment(int(each.created.timestamp() * 1e6), "UTC", request.language),
            "trouble": each.trouble.get(request.language, each.error),
            "readable": each.state == WRITTEN and bool(each.text),
        }
        for each in services.letters_of(journey)[:MOST]
    ]
    state = services.state()
    told = {"letters": shown, "state": state, "tab": "letters", "stuck": _stuck(journey)}
    return render(request, "mail/letters.html", told)


def _stuck(journey: Journey) -> bool:
    """Whether any letter that could not leave might be tried again."""
    waiting = services.letters_of(journey).filter(state=WAITING).exclude(trouble={})
    failed = services.letters_of(journey).filter(state=FAILED).exclude(text="")
    return waiting.exists() or failed.exists()


@require_safe
@journey_page(May.MANAGE)
def letter(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """The words of one that was written into the folder: whoever runs the app without a mail
    server hands it on. One that was sent is for its reader alone."""
    found = services.letters_of(journey).filter(pk=number, state=WRITTEN).exclude(text="").first()
    if found is None:
        raise Http404
    return render(request, "mail/one.html", {"letter": found})


@require_POST
@journey_page(May.MANAGE)
def trial(request: Asked, journey: Journey) -> HttpResponse:
    """A letter to oneself, to see whether mail arrives."""
    to = request.user.email
    services.send(to, "trial", request.language, journey=journey, name=journey.name)
    messages.success(request, say("mail.trial.sent", request.language, to=to))
    return redirect("mail:letters", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def again(request: Asked, journey: Journey) -> HttpResponse:
    """Once the server is mended: every letter that waits or was given up."""
    n = services.again(journey)
    messages.success(request, say("mail.again.begun", request.language, n=n))
    return redirect("mail:letters", slug=journey.slug)
