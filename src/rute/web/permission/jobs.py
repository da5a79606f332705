"""What this part does behind the pages; importing registers it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from rute.events.people.kinds import hash_of
from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.channels.services import Parcel, deliver
from rute.web.journeys.models import Journey
from rute.web.journeys.services import business
from rute.web.people import services as people
from rute.web.permission.confirming import confirm_url
from rute.web.permission.models import Imprint
from rute.web.site import clock
from rute.web.work.services import job, periodic, start
from rute.words.catalog import LANGUAGES, say

TRIES: Final = 12
PAUSE: Final = timedelta(minutes=10)
Tell = Callable[[str, int, int | None], None]


@job("permission.ask")
def ask(payload: dict[str, Any], _tell: Tell) -> dict[str, Any]:
    """One message that asks an address to confirm; what could not leave is tried for two hours.
    Somebody who was erased or has answered meanwhile is not asked."""
    act = people.act_of(None, payload["act"])
    if act is None or people.state_of(
        act.journey, act.address, act.channel, act.purpose) != "asked":  # fmt: skip
        return {"sent": 0}
    outcome = deliver(parcel_of(act, payload["language"]), clock.now())
    tries = payload["tries"] + 1
    if outcome.state == "later" and tries < TRIES:
        start("permission.ask", act.journey, {**payload, "tries": tries}, after=PAUSE,
              key=f"permission-ask-{act.pk}-{tries}")  # fmt: skip
    return {"sent": int(outcome.state in ("sent", "by hand"))}


def parcel_of(act: Any, language: str) -> Parcel:
    """No marketing: it is sent without a permission, since it asks for one."""
    journey: Journey = act.journey
    facts = {
        "journey": {"name": business(journey.name)},
        "asked": {"wording": act.wording},
        "links": {"to": confirm_url(journey, act.pk, language)},
    }
    return Parcel(
        journey, f"permission ask {act.pk}", "transactional", act.channel, act.address,
        hash_of(act.address), message_of(act.channel), language, facts,
    )  # fmt: skip


def message_of(channel: str) -> MessageText:
    subject, body = (
        Wording(**{each: say(f"permission.ask.{part}", each) for each in LANGUAGES})
        for part in ("subject", "body")
    )
    return MessageText("permission", "transactional", (Content(channel, subject, body),))


@periodic("permission.forget", every=86_400)
def forget(now: int) -> None:
    """Proof of what was withdrawn goes after the years its owner chose."""
    today = datetime.fromtimestamp(now / 1e6, UTC)
    for each in Imprint.objects.exclude(years=None).select_related("journey"):
        people.forget_withdrawn(each.journey, today - timedelta(days=365.25 * (each.years or 0)))
