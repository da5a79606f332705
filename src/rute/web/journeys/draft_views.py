"""A campaign for those who got lost, put into one's draft: to be read there, changed, published."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from rute.errors import QuestionError, RuteError
from rute.insight.drafts import campaign_at
from rute.journey.edits.parts import with_parts
from rute.journey.formats.places import place_text
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.answering import done, not_done
from rute.web.journeys.editing import Act
from rute.web.journeys.models import Journey
from rute.web.journeys.texts import design_of
from rute.web.live.services import ask
from rute.words.message import Message


@require_POST
@journey_page(May.EDIT)
def campaign(request: Asked, journey: Journey) -> HttpResponse:
    """For the leak out of a stage (`leak`), by the draft's own design, so that no name of it is
    used again; the editor opens at it."""
    draft = drafts.draft_of(journey, request.user)
    try:
        return done(
            request, journey, draft, _added(draft.text, journey, request.POST.get("leak", ""))
        )
    except RuteError as error:
        return not_done(request, error)


def _added(text: str, journey: Journey, leak: str) -> Act:
    leaks = ask(journey, "leaks to draft for", lambda session: session.leaks().result)
    found = campaign_at(design_of(text), leaks, leak)
    if found is None:
        raise QuestionError(
            Message("drafts.no_stage", stage=leak), do=Message("drafts.no_stage.do")
        )
    new = with_parts(text, [(part.place, part.value) for part in found.parts]).text
    return Act(new, "added", found.name, place_text(("campaigns", found.name)))
