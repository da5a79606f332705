"""The leave that people of a simulated year gave in it. Who does not exist cannot be asked, and
nothing of theirs ever leaves (see web/channels/trial): their own events are proof enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from rute.errors import RuleError
from rute.journey.rules import read_rule
from rute.measure.state import NEVER
from rute.web.journeys.models import Journey
from rute.web.journeys.services import is_simulated
from rute.web.people.known import contacts, listed_now
from rute.web.people.models import Permission
from rute.web.people.permission import Proof, give_rows
from rute.web.work.services import job, start
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.session.questions import Session

GAVE: Final = "Permission Given where purpose is marketing"
CHANNELS: Final = {"email": "email", "phone": "whatsapp"}
MARKETING: Final = "marketing"
Tell = Callable[[Message, int, int | None], None]


def take_over(journey: Journey) -> None:
    """Has it recorded, where the journey is simulated and none is known yet."""
    if is_simulated(journey) and not Permission.objects.filter(journey=journey).exists():
        start("people.simulated", journey, {"journey": journey.pk})


@job("people.simulated")
def run(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Records the leave of everybody who left an address; the log has it already."""
    journey = Journey.objects.get(pk=payload["journey"])
    tell(Message("people_simulated.reading"), 0, None)
    found, came = listed_now(journey), Counter[str]()
    moments = dict(_gave(found.session))
    wording = say("people_simulated.wording", journey.language)
    for kind, theirs in contacts(found, list(moments)).items():
        proofs = {
            address: Proof(at=moments[one], place=journey.name[:200], wording=wording)
            for one, addresses in theirs.items() for address in addresses
        }  # fmt: skip
        came += give_rows(journey, proofs, CHANNELS[kind], MARKETING, None, told=True)
    return dict(came)


def _gave(session: Session) -> Iterator[tuple[int, datetime]]:
    """Who gave leave in the year, by hash, and when first."""
    histories = session.histories
    if histories is None:
        return
    people = np.concatenate([np.asarray(block.person_hash) for block in histories.blocks])
    since, until = np.full(people.size, -1, np.int64), np.full(people.size, NEVER - 1, np.int64)
    try:
        first = session.campaign_facts().happened(read_rule(GAVE), people, since, until)
    except RuleError:  # nothing in the year says what leave was given for
        return
    for place in np.flatnonzero(first < NEVER).tolist():
        yield int(people[place]), datetime.fromtimestamp(first[place] / 1e6, UTC)
