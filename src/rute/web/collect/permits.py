"""What programs say of permission: read within bounds, and by which kinds of key it may be said.

A key of a website or an app can be read by whoever uses it. So it may only have an address asked
whether it agrees, in the ready wording: nobody else's permission is given or taken back by it, and
no letter of ours carries a stranger's words.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final, Literal, Protocol

import msgspec

from rute.web.collect.bodies import Refused
from rute.web.collect.limits import Limits

ACTS: Final = ("give", "withdraw", "ask")
PUBLIC: Final = frozenset({"web", "app"})  # kinds of keys that are no secret
PATIENCE: Final = 0.3  # seconds an answer to such a key takes, whatever is known of the address
RATES: Final = {"web": 0.2, "app": 0.2, "server": 200.0}  # a second
BURST: Final = 500.0  # seconds' worth that may come at once
Address = Annotated[
    str, msgspec.Meta(min_length=3, max_length=340, examples=["ani@kopi.example", "+628123456789"])
]
Channel = Literal["email", "whatsapp", "sms", "phone"]
Purpose = Literal["marketing", "surveys", "sharing"]
Where = Annotated[str, msgspec.Meta(min_length=1, max_length=200, examples=["till 2"])]
Words = Annotated[str, msgspec.Meta(max_length=4000, examples=["Yes, write to me."])]


class Permit(msgspec.Struct, forbid_unknown_fields=True, rename="camel", kw_only=True):
    """What every act says. where: where it was said; wording: what the person agreed to."""

    address: Address
    channel: Channel
    purpose: Purpose = "marketing"
    where: Where
    wording: Words = ""
    write_key: str = ""


class Give(Permit):
    """at: when it was said, default now."""

    basis: Literal["consent", "contract", "interest"] = "consent"
    at: datetime | None = None


class Withdraw(Permit): ...


class Ask(Permit):
    """language: of the message that asks."""

    language: Literal["en", "id"] = "en"


class Hears(Protocol):
    def __call__(self, journey: str, said: Permit, *, public: bool) -> None:
        """journey: its slug. Raises Refused for what cannot be recorded."""
        ...


READS: Final = {
    name: msgspec.json.Decoder(kind) for name, kind in zip(ACTS, (Give, Withdraw, Ask), strict=True)
}


def read(act: str, content: bytes) -> Permit:
    """Raises Refused for anything else than what `act` takes."""
    try:
        found: Permit = READS[act].decode(content)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Refused(400, "bad_permission") from error
    if any("\x00" in one for one in (found.address, found.where, found.wording)):
        raise Refused(400, "bad_permission")
    return found


def limits() -> Limits:
    return Limits(RATES, BURST)
