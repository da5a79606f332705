"""What a channel is given, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal

from rute.journey.model_moving import Content, MessageText
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.channels.models import Delivery
    from rute.web.journeys.models import Journey

State = Literal["sent", "by hand", "refused", "later", "unknown"]
SENT: Final = "sent"
BY_HAND: Final = "by hand"
REFUSED: Final = "refused"
LATER: Final = "later"
UNKNOWN: Final = "unknown"
MARKETING: Final = "marketing"


@dataclass(frozen=True)
class Parcel:
    """One message to one person by one channel, or one act of a campaign beside the person.

    once: its name among all parcels of the journey, ever; given twice, it leaves once. to: the
    canonical identifier ("email:a@b", "phone:+62…"), "" for what goes to nobody's address.
    person: hash. facts: what templates may say (services.facts_of). text: of a webhook (its
    address), of a word to the team ("Agus, call …"). files: the bodies by the names the text gives
    them, as a campaign's version pinned them; None: whatever lies in the journey's folder.
    """

    journey: Journey
    once: str
    purpose: str
    channel: str
    to: str
    person: int
    message: MessageText | None
    language: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    campaign: str = ""
    step: str = ""
    text: str = ""
    files: Mapping[str, str] | None = None

    @property
    def content(self) -> Content | None:
        """The message's words for the channel."""
        contents = self.message.contents if self.message else ()
        return next((one for one in contents if one.channel == self.channel), None)


@dataclass(frozen=True)
class Trip:
    """A parcel on its way, with its row. trial: it is to be written down instead of sent."""

    parcel: Parcel
    delivery: Delivery
    now: int
    trial: bool = False


@dataclass(frozen=True)
class Outcome:
    """sent: somebody took it; by hand: it lies ready for a person; refused: for good; later: may
    be tried again; unknown: it may have been taken, and nobody will ever know. provider: their
    name for it; cost: what they said it costs, None where they did not."""

    state: State
    reason: Message | None = None
    provider: str = ""
    cost: Decimal | None = None
