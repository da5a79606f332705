"""How it stands with one address, for pages and messages outside the app."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from rute.web.people.identities import key_of
from rute.web.people.models import Permission, PermissionAct, Speech, Suppression
from rute.web.people.permission import ADDRESSED, ASKED, CHANNELS
from rute.web.site import clock

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

BY_THEMSELVES: Final = "asked"
"""The reason of a suppression that its address may lift: they asked for it themselves."""


def act_of(journey: Journey | None, number: int) -> PermissionAct | None:
    """One act of proof; None once it was erased. journey: None for a job that names no other."""
    found = PermissionAct.objects.select_related("journey").filter(pk=number)
    return (found.filter(journey=journey) if journey else found).first()


def state_of(journey: Journey, address: str, channel: str, purpose: str) -> str:
    """given, asked or withdrawn; "" where nothing was ever said."""
    held = Permission.objects.filter(
        journey=journey, key=key_of(journey, address), channel=channel, purpose=purpose
    )
    return held.values_list("state", flat=True).first() or ""


def asked_since(
    journey: Journey, address: str, channel: str, purpose: str, within: timedelta
) -> bool:
    """Whether the address was asked to confirm lately."""
    return PermissionAct.objects.filter(
        journey=journey, key=key_of(journey, address), channel=channel, purpose=purpose, act=ASKED,
        recorded__gt=timezone.now() - within,
    ).exists()  # fmt: skip


def must_not_hear(journey: Journey, address: str, channel: str) -> bool:
    """Whether nothing may be sent to it, not even a question; who stopped it themselves may be
    asked, since somebody asks for them to be."""
    stopped = Suppression.objects.filter(
        journey=journey, key=key_of(journey, address), channel__in=("", channel)
    )
    return stopped.exclude(reason=BY_THEMSELVES).exists()


def stopped_because(journey: Journey, key: str) -> list[str]:
    """Why nothing is sent to an address whatever its permissions say; not that they asked so
    themselves, which saying yes undoes."""
    found = Suppression.objects.filter(journey=journey, key=key).exclude(reason=BY_THEMSELVES)
    return sorted(set(found.values_list("reason", flat=True)))


@transaction.atomic
def welcome_back(journey: Journey, address: str, channel: str) -> None:
    """Who says yes again by a channel is no longer stopped there by their own word; elsewhere they
    stay so. Other reasons are the owner's to lift."""
    key = key_of(journey, address)
    own = Suppression.objects.filter(journey=journey, key=key, reason=BY_THEMSELVES)
    own.filter(channel=channel).delete()
    anywhere = own.filter(channel="").first()
    if anywhere is None:
        return
    others = [one for one in channels_to(address) if one != channel]
    Suppression.objects.bulk_create(
        [Suppression(journey=journey, key=key, channel=one, reason=BY_THEMSELVES,
                     shown=anywhere.shown, since=anywhere.since) for one in others],
        ignore_conflicts=True,
    )  # fmt: skip
    anywhere.delete()


def channels_to(address: str) -> tuple[str, ...]:
    """The channels that reach an address."""
    return ADDRESSED.get(address.partition(":")[0], ADDRESSED["user"])


def asked_for(journey: Journey, channels: tuple[str, ...] = CHANNELS) -> set[tuple[str, str]]:
    """(purpose, channel) of everything that the journey was ever permitted by anybody."""
    found = Permission.objects.filter(journey=journey, channel__in=channels)
    return set(found.values_list("purpose", "channel").distinct().order_by())


def language_of(journey: Journey, key: str) -> str:
    """The language an address wants to be written to in; "" where it chose none."""
    found = Speech.objects.filter(journey=journey, key=key)
    return found.values_list("language", flat=True).first() or ""


def speaks(journey: Journey, address: str, language: str, at: datetime | None = None) -> None:
    """Remembers the language; the log is told, so that campaigns write in it."""
    key, at = key_of(journey, address), at or clock.moment()
    if language_of(journey, key) != language:
        Speech.objects.update_or_create(
            journey=journey, key=key,
            defaults={"address": address, "language": language, "at": at, "told": False},
        )  # fmt: skip
