"""How a reader's question reaches the numbers: their rights in the addresses, one answer a look."""

from __future__ import annotations

from rute.session.questions import Session
from rute.web.accounts.access import Asked
from rute.web.accounts.roles import RIGHTS, May
from rute.web.insights.addresses import Addresses
from rute.web.insights.look import Look
from rute.web.insights.shown import Counted, Shown, counted
from rute.web.journeys.models import Journey
from rute.web.live.services import ask, watermark_of
from rute.words.formats import to_the_second


def ask_shown(request: Asked, journey: Journey, look: Look, base: str) -> Shown:
    """The map of a look as this reader may see it; its numbers are kept for the revision."""
    addresses, language = addresses_of(request, look, base), request.language

    def counted_and_drawn(session: Session) -> Counted:
        """Drawn as well, for whoever asks first: behind the page, like the count."""
        found = counted(session, look)
        found.drawn(addresses, language)
        return found

    return ask(journey, ("map", look), counted_and_drawn).drawn(addresses, language)


def addresses_of(request: Asked, look: Look, base: str) -> Addresses:
    assert request.role is not None
    rights = RIGHTS[request.role]
    return Addresses(look, base, May.SEE_PEOPLE in rights, May.EDIT in rights)


def base_of(journey: Journey) -> str:
    return f"/j/{journey.slug}/"


def marked(request: Asked, journey: Journey, zone: str) -> dict[str, object]:
    """How far the numbers reach, to the second."""
    mark, language = watermark_of(journey), request.language
    return {
        "watermark": mark,
        "last": to_the_second(mark.last_event, zone, language),
        "looked": to_the_second(mark.looked, zone, language),
    }
