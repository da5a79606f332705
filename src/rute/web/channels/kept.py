"""What a channel on trial kept, read again: the letter as its reader would have it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Final

from django.conf import settings

from rute.web.channels import sink
from rute.web.channels.models import Delivery, Link
from rute.web.channels.tracking.tokens import read

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rute.web.journeys.models import Journey

TOKEN: Final = re.compile(r"/l/([0-9a-z.]+\.[\w-]+)")


@dataclass(frozen=True, slots=True)
class Kept:
    """sender: who writes; to: the bare address; html: "" where it has none; leave: the address of
    one-click leaving, "" where nobody needs one."""

    subject: str = ""
    sender: str = ""
    to: str = ""
    html: str = ""
    text: str = ""
    leave: str = ""


def deliveries_kept(journey: Journey) -> QuerySet[Delivery]:
    """The newest first."""
    return Delivery.objects.filter(journey=journey, trial=True, state="sent").order_by("-pk")


def kept_of(delivery: Delivery) -> Kept | None:
    """None where it lies there no more."""
    found = sink.content_of(delivery.journey, delivery.channel, delivery.once)
    if found is None:
        return None
    return _letter(found.content) if found.ending == "eml" else _told(found.content)


def links_of(delivery: Delivery, kept: Kept) -> list[Link]:
    """Where the letter's links lead, each once, in their order."""
    numbers = dict.fromkeys(_numbers(delivery, f"{kept.html} {kept.text}"))
    there = Link.objects.filter(journey=delivery.journey).in_bulk(list(numbers))
    return [there[number] for number in numbers if number in there]


def _numbers(delivery: Delivery, text: str) -> Iterator[int]:
    for token in TOKEN.findall(text.replace(settings.SITE_URL, "")):
        told = read(token)
        if told is not None and told[0] == delivery.pk and told[1]:
            yield told[1]


def _letter(content: bytes) -> Kept:
    letter = message_from_bytes(content, policy=policy.default)
    html, text = letter.get_body(("html",)), letter.get_body(("plain",))
    return Kept(
        subject=str(letter["Subject"] or ""), sender=str(letter["From"] or ""),
        to=str(letter["To"] or ""), html=str(html.get_content()) if html else "",
        text=str(text.get_content()) if text else "",
        leave=str(letter["List-Unsubscribe"] or "").strip("<>"),
    )  # fmt: skip


def _told(content: bytes) -> Kept:
    """What is no letter: its words, or all that another program would have been told."""
    told = json.loads(content)
    to = str(told.get("to") or told.get("url") or told.get("who") or "")
    words = told.get("text") or json.dumps(told.get("body", told), ensure_ascii=False, indent=2)
    return Kept(to=to, text=str(words))
