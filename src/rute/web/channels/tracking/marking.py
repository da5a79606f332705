"""Links of a message marked: with the campaign, for whoever keeps the page they lead to (UTM), and
with a word of ours, so that we know that they were followed."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from django.conf import settings
from django.utils.text import slugify

from rute.web.channels.models import Delivery, Link
from rute.web.channels.tracking.tokens import token_of

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

WEB: Final = ("http://", "https://")
LONGEST: Final = 4_000
LEFT_ALONE: Final = frozenset({"utm_source", "utm_campaign", "signature", "x-amz-signature", "sig"})
"""An address that says one of these is marked already, or signed as it is by somebody else."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """What a link says of where somebody comes from."""

    source: str
    medium: str
    campaign: str
    content: str = ""

    def marks(self) -> dict[str, str]:
        said = {"utm_source": self.source, "utm_medium": self.medium,
                "utm_campaign": self.campaign, "utm_content": self.content}  # fmt: skip
        return {name: text for name, text in said.items() if text}


def named(campaign: str, tag: str | None) -> str:
    """What a campaign is called in links: its own mark, else its name."""
    return tag or slugify(campaign) or campaign.strip().lower().replace(" ", "-")


def with_utm(address: str, campaign: Campaign) -> str:
    """The address, its own parameters kept as they are written, and the campaign's added."""
    parts = urlsplit(address)
    known = {name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    if known & LEFT_ALONE:
        return address
    query = "&".join(filter(None, (parts.query, urlencode(campaign.marks(), quote_via=quote))))
    return urlunsplit(parts._replace(query=query))


@dataclass(slots=True)
class Marker:
    """Marks the links of one delivery; `seen` are those that are counted."""

    delivery: Delivery
    campaign: Campaign
    seen: dict[str, str] = field(default_factory=dict)

    def __call__(self, address: str) -> str:
        """What stands in the message instead of an address. Those of the app itself stay."""
        own = address == settings.SITE_URL or address.startswith(f"{settings.SITE_URL}/")
        if own or not address.lower().startswith(WEB) or len(address) > LONGEST:
            return address
        if address not in self.seen:
            link = _link(self.delivery.journey, with_utm(address, self.campaign))
            token = token_of(self.delivery.pk, link.pk)
            self.seen[address] = f"{settings.SITE_URL}/l/{token}"
        return self.seen[address]


def _link(journey: Journey, url: str) -> Link:
    key = blake2b(url.encode(), digest_size=16).hexdigest()
    found, _ = Link.objects.get_or_create(journey=journey, key=key, defaults={"url": url})
    return found


def pixel_of(delivery: Delivery) -> str:
    return f"{settings.SITE_URL}/o/{token_of(delivery.pk, 0)}.gif"
