"""Leaving by the key of an address: who leaves by a link names no address, and may be somebody of
whom we keep none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rute.web.people.models import Permission, PermissionAct, Suppression
from rute.web.people.permission import WITHDRAWN, Proof, withdraw

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey


def address_by_key(journey: Journey, key: str) -> str | None:
    """The address that a key stands for, where permission was ever spoken of; None after an
    erasure."""
    for table in (Permission, PermissionAct):
        found = table.objects.filter(journey=journey, key=key).exclude(address="")
        if address := found.values_list("address", flat=True).first():
            return str(address)
    return None


def has_left(journey: Journey, key: str, channel: str, purpose: str) -> bool:
    """Whether nothing is sent because somebody said so: withdrawn, or not to be reached."""
    gone = Permission.objects.filter(
        journey=journey, key=key, channel=channel, purpose=purpose, state=WITHDRAWN
    )
    stopped = Suppression.objects.filter(journey=journey, key=key, channel__in=("", channel))
    return gone.exists() or stopped.filter(reason__in=("asked", "erased")).exists()


def leave(journey: Journey, key: str, channel: str, purpose: str, proof: Proof) -> bool:
    """Takes a permission back at once; where no address is known, nothing is sent to whatever the
    key stands for. Said again it changes nothing, and is False."""
    if has_left(journey, key, channel, purpose):
        return False
    address = address_by_key(journey, key)
    if address is not None:
        withdraw(journey, address, channel, purpose, proof)
        return True
    _, new = Suppression.objects.get_or_create(
        journey=journey, key=key, channel=channel, reason="asked"
    )
    return new
