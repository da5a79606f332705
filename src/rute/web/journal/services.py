"""The journal: every change anyone makes is one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rute.web.journal.models import Entry
from rute.web.journal.reading import Act, told
from rute.words.catalog import LANGUAGES, has

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey


def record(
    by: User | None, journey: Journey | None, act: str, **details: str | int | None
) -> Entry:
    """Writes who did what. act: a text `journal.ACT` in every language; details: what its
    placeholders stand for, never a secret nor a customer's identifier. Raises KeyError for an
    act without words."""
    if not all(has(f"journal.{act}", language) for language in LANGUAGES):
        raise KeyError(f"no words for journal.{act}")
    name = str(by) if by is not None else ""
    return Entry.objects.create(by=by, by_name=name, journey=journey, act=act, details=details)


def acts_by(user: User) -> list[dict[str, Any]]:
    """All that the user did, the newest first, for their own export."""
    found = Entry.objects.filter(by=user).select_related("journey")
    return [
        {
            "at": each.at.isoformat(timespec="seconds"),
            "journey": each.journey.name if each.journey else None,
            "act": each.act,
            "details": each.details,
        }
        for each in found.iterator(chunk_size=500)
    ]


def acts_on(journey: Journey, kind: str, name: str, language: str, most: int = 50) -> list[Act]:
    """What was done with one thing of a journey, the newest first: acts whose words begin with
    `kind` and which name it."""
    found = Entry.objects.filter(journey=journey, act__startswith=kind, details__name=name)
    return [told(each, language) for each in found[:most]]
