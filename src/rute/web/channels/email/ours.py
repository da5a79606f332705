"""Which letter of ours a text quotes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from rute.web.channels.email.marks import marked_in
from rute.web.channels.models import Delivery

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

CHANNEL: Final = "email"
MOST: Final = 60


def ours(journey: Journey, names: Iterable[str]) -> list[Delivery]:
    """The letters quoted, the newest first: by the marks that they carry, else by the names that
    their providers gave them."""
    names = list(names)[:MOST]
    letters = Delivery.objects.filter(journey=journey, channel=CHANNEL)
    found = list(letters.filter(pk__in=list(marked_in(names))[:MOST]).order_by("-pk"))
    if found:
        return found
    ways = {way for name in names if name for way in _ways(name)} - {"", "<>"}
    return list(letters.filter(provider__in=ways).order_by("-pk")[:MOST]) if ways else []


def _ways(name: str) -> tuple[str, ...]:
    """As it may have been written down; SES names a letter without a host, and puts one behind."""
    bare = name.strip().strip("<>")
    host = bare.rpartition("@")[2].lower()
    return (
        bare,
        f"<{bare}>",
        *([bare.partition("@")[0]] if host.endswith("amazonses.com") else ()),
    )
