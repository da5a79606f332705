"""The living map of a draft, before anybody else sees it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.http import require_GET

from rute.errors import QuestionError
from rute.journey.model import Journey as Design
from rute.session.drafted import as_drafted
from rute.session.living import LivingMap
from rute.session.questions import Session
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.models import Journey
from rute.web.journeys.texts import design_of
from rute.web.live.services import ask


@require_GET
@journey_page(May.EDIT)
def draft_map(request: Asked, journey: Journey) -> HttpResponse:
    """One page that stands alone: over the same events as the published journey; as designed,
    without numbers, where the draft reads its data otherwise or there is none. Raises
    JourneyError for a draft that does not read."""
    language = request.language
    page = _counted(request, journey, "page", lambda found: found.html(language))
    icon = f'<link rel="icon" href="{static("site/rute.svg")}" type="image/svg+xml">'
    return HttpResponse(page.replace("<title>", f"{icon}<title>", 1))


@require_GET
@journey_page(May.EDIT)
def draft_picture(request: Asked, journey: Journey) -> HttpResponse:
    """The same map as a picture beside the text, once it is drawn."""
    drawn = _drawn(request, journey)
    of = hashlib.sha256(drawn.encode()).hexdigest()[:16]
    told = {"of": of, "name": journey.name}
    return render(request, "journeys/draft_picture.html", told)


@require_GET
@journey_page(May.EDIT)
def draft_svg(request: Asked, journey: Journey) -> HttpResponse:
    """The picture itself; its address changes with it."""
    return HttpResponse(_drawn(request, journey), content_type="image/svg+xml; charset=utf-8")


def _drawn(request: Asked, journey: Journey) -> str:
    language = request.language
    return _counted(request, journey, "picture", lambda found: found.svg(language))


def _counted(request: Asked, journey: Journey, form: str, draw: Callable[[LivingMap], str]) -> str:
    """Raises JourneyError for a draft that does not read, NotReady while it is counted."""
    text = drafts.draft_of(journey, request.user).text
    design = design_of(text)

    def compute(session: Session) -> str:
        return draw(map_of(session, design))

    return ask(journey, ("map of a draft", form, text, request.language), compute)


def map_of(session: Session, design: Design) -> LivingMap:
    """With numbers where the session's events can tell them, else as designed."""
    try:
        return as_drafted(session, design).map()
    except QuestionError:
        return LivingMap(design, None, design.language)
