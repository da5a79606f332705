"""The leave that people of a simulated year gave in it: whoever came to where a form of the journey
asks for it, and left an address. Who does not exist cannot be asked, and nothing of theirs ever
leaves (see web/channels/trial): their own events are proof enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from rute.journey.channels import message_channel
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
    from rute.journey.model import Journey as Design
    from rute.journey.model_moving import Form
    from rute.journey.rule_tree import Rule
    from rute.session.questions import Session

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
    for form, rule, channels in asking(found.journey):
        moments = _first(found.session, rule)
        wording = say("people_simulated.wording", journey.language, form=form.name)
        for kind, theirs in contacts(found, list(moments)).items():
            if CHANNELS[kind] in channels:
                proofs = {
                    address: Proof(at=moments[one], place=form.name[:200], wording=wording)
                    for one, addresses in theirs.items() for address in addresses
                }  # fmt: skip
                came += give_rows(journey, proofs, CHANNELS[kind], MARKETING, None, told=True)
    return {"new": came["new"]}


def asking(design: Design) -> Iterator[tuple[Form, Rule, frozenset[str]]]:
    """The forms that ask for it, when people come there, and for which channels."""
    rules = {stage.name.lower(): stage.reached_when for stage in design.stages}
    for form in design.forms:
        rule = rules.get((form.stage or "").lower())
        if rule is not None and form.permission and form.permission.purpose == MARKETING:
            named = (message_channel(channel) for channel in form.permission.channels)
            yield form, rule, frozenset(channel for channel in named if channel)


def _first(session: Session, rule: Rule) -> dict[int, datetime]:
    """Who came there in the year, by hash, and when first."""
    histories = session.histories
    assert histories is not None
    people = np.concatenate([np.asarray(block.person_hash) for block in histories.blocks])
    since, until = np.full(people.size, -1, np.int64), np.full(people.size, NEVER - 1, np.int64)
    first = session.campaign_facts().happened(rule, people, since, until)
    return {
        int(people[place]): datetime.fromtimestamp(first[place] / 1e6, UTC)
        for place in np.flatnonzero(first < NEVER).tolist()
    }
