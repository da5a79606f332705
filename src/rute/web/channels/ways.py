"""The channels there are, by name; each is a folder with `sending.py` in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from rute.web.channels.email import sending as email

if TYPE_CHECKING:
    from rute.web.channels.models import Delivery
    from rute.web.channels.parcels import Outcome, Parcel
    from rute.web.journeys.models import Journey
    from rute.words.message import Message


class Send(Protocol):
    def __call__(self, parcel: Parcel, delivery: Delivery, now: int, /) -> tuple[Outcome, str]: ...


class Missing(Protocol):
    def __call__(self, journey: Journey) -> Message | None: ...


@dataclass(frozen=True, slots=True)
class Way:
    """send: what became of a parcel, and the words to keep for whoever sends it by hand."""

    send: Send
    missing: Missing


WAYS: Final[dict[str, Way]] = {"email": Way(email.send, email.missing)}
