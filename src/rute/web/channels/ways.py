"""The channels there are, by name; each is a folder with `sending.py` in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from rute.web.channels.by_hand import sending as by_hand
from rute.web.channels.email import sending as email
from rute.web.channels.file import sending as file
from rute.web.channels.inbox import sending as inbox
from rute.web.channels.webhook import sending as webhook

if TYPE_CHECKING:
    from rute.web.channels.parcels import Outcome, Trip
    from rute.web.journeys.models import Journey
    from rute.words.message import Message


class Send(Protocol):
    def __call__(self, trip: Trip, /) -> tuple[Outcome, str]: ...


class Missing(Protocol):
    def __call__(self, journey: Journey, /) -> Message | None: ...


@dataclass(frozen=True, slots=True)
class Way:
    """send: what became of a parcel, and the words to keep for whoever sends it by hand."""

    send: Send
    missing: Missing


_FILE: Final = Way(file.send, file.missing)
WAYS: Final[dict[str, Way]] = {
    "email": Way(email.send, email.missing),
    "whatsapp": Way(by_hand.send, by_hand.missing),
    "webhook": Way(webhook.send, webhook.missing),
    "team inbox": Way(inbox.send, inbox.missing),
    "file": _FILE, "letter": _FILE, "phone": _FILE,
}  # fmt: skip
