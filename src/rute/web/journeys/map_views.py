"""The living map of a draft, before anybody else sees it."""

from __future__ import annotations

from django.http import HttpResponse
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
    text, language = drafts.draft_of(journey, request.user).text, request.language
    design = design_of(text)

    def compute(session: Session) -> str:
        return drawn(session, design, language)

    page = ask(journey, ("map of a draft", text, language), compute)
    icon = f'<link rel="icon" href="{static("site/rute.svg")}" type="image/svg+xml">'
    return HttpResponse(page.replace("<title>", f"{icon}<title>", 1))


def drawn(session: Session, design: Design, language: str) -> str:
    try:
        found = as_drafted(session, design).map()
    except QuestionError:
        found = LivingMap(design, None, design.language)
    return found.html(language)
