"""Links that say which campaign they belong to (UTM), whoever carries them.

An address keeps what it has: its own parameters stay as they are written, and one that is marked
already, or signed as it is by somebody else, is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from rute.journey.channels import is_message_channel

if TYPE_CHECKING:
    from rute.journey.model_moving import Campaign

LEFT_ALONE: Final = frozenset({"utm_source", "utm_campaign", "signature", "x-amz-signature", "sig"})
SOCIAL: Final = frozenset((
    "facebook", "instagram", "threads", "tiktok", "youtube", "twitter", "x", "linkedin",
    "pinterest", "reels", "snapchat",
))  # fmt: skip
MEDIA: Final = {
    "email": "email", "whatsapp": "message", "sms": "message", "telegram": "message",
    "line": "message", "file": "print", "letter": "print", "qr": "print",
}  # fmt: skip
WORDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a link says of where somebody comes from."""

    source: str
    medium: str
    campaign: str
    content: str = ""

    def parameters(self) -> dict[str, str]:
        said = {"utm_source": self.source, "utm_medium": self.medium,
                "utm_campaign": self.campaign, "utm_content": self.content}  # fmt: skip
        return {name: text for name, text in said.items() if text}


@dataclass(frozen=True, slots=True)
class TaggedLink:
    """One source of a campaign with the link it is to carry. sent: Rute sends it and marks its
    links by itself; code: what people are told to say or type."""

    campaign: str
    source: str
    url: str
    code: str = ""
    sent: bool = False


def marked(address: str, mark: Mark) -> str:
    """The address with the campaign's parameters at its end."""
    parts = urlsplit(address)
    known = {name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    if known & LEFT_ALONE:
        return address
    own = urlencode(mark.parameters(), quote_via=quote)
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, own)))))


def mark_of(source: str, campaign: str, tag: str | None = None, content: str = "") -> Mark:
    """tag: what the campaign is called in links, else its name is."""
    return Mark(word_of(source), medium_of(source), tag or word_of(campaign), content)


def medium_of(source: str) -> str:
    first = source.lower().split()[0] if source.split() else ""
    return MEDIA.get(first) or ("social" if first in SOCIAL else "influencer"
                                if first == "influencer" else "referral")  # fmt: skip


def word_of(text: str) -> str:
    """Small letters and hyphens: `Influencer @ngopi.santai` is `influencer-ngopi-santai`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return WORDS.sub("-", plain).strip("-") or text.strip().lower()


def links_of(campaign: Campaign) -> tuple[TaggedLink, ...]:
    """The link each source of a campaign is to carry; none where it does not say where to."""
    links = campaign.links
    if links is None or "://" not in links.to:
        return ()
    return tuple(
        TaggedLink(
            campaign.name, source, marked(links.to, mark_of(source, campaign.name, links.tag)),
            links.code or "", is_message_channel(source),
        )
        for source in campaign.sources
    )  # fmt: skip
