"""Links of a message marked: with the campaign, for whoever keeps the page they lead to (UTM), and
with a word of ours, so that we know that they were followed."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from django.conf import settings

from rute.journey.campaigns.links import Mark, marked
from rute.web.channels.models import Delivery, Link
from rute.web.channels.tracking.tokens import token_of

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

WEB: Final = ("http://", "https://")
LONGEST: Final = 4_000


@dataclass(slots=True)
class Marker:
    """Marks the links of one delivery; `seen` are those that are counted."""

    delivery: Delivery
    mark: Mark
    seen: dict[str, str] = field(default_factory=dict)

    def __call__(self, address: str) -> str:
        """What stands in the message instead of an address. Those of the app itself stay."""
        own = address == settings.SITE_URL or address.startswith(f"{settings.SITE_URL}/")
        if own or not address.lower().startswith(WEB) or len(address) > LONGEST:
            return address
        if address not in self.seen:
            link = _link(self.delivery.journey, marked(address, self.mark))
            token = token_of(self.delivery.pk, link.pk)
            self.seen[address] = f"{settings.SITE_URL}/l/{token}"
        return self.seen[address]


def _link(journey: Journey, url: str) -> Link:
    key = blake2b(url.encode(), digest_size=16).hexdigest()
    found, _ = Link.objects.get_or_create(journey=journey, key=key, defaults={"url": url})
    return found


def pixel_of(delivery: Delivery) -> str:
    return f"{settings.SITE_URL}/o/{token_of(delivery.pk, 0)}.gif"
