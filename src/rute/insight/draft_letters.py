"""The two messages of a draft, in the channels it is sent through."""

from __future__ import annotations

from rute.journey.document.document import Value
from rute.journey.document.shapes import in_language
from rute.words.catalog import say

OWN = frozenset({"interested", "contactable", "first purchase", "satisfied", "repeat purchase",
                 "recommends", "brings others"})  # fmt: skip
LINK = "{{ campaign.asks }}{% if links.to %}: {{ links.to }}{% endif %}"
OFFER = "{% if offer.price %}{{ offer.name }}: {{ offer.price }}.\n\n{% endif %}"
NAME = "{% if person.first_name %} {{ person.first_name }}{% endif %}"


def letters(
    anchor: str | None, channels: tuple[str, ...], business: str, language: str
) -> tuple[Value, Value]:
    """The message and the reminder, with words by what the stage is for; business: who signs."""
    about = anchor if anchor in OWN else "other"
    return (
        _message(f"drafts.letter.{about}", channels, business, language),
        _message("drafts.letter.reminder", channels, business, language),
    )


def _message(key: str, channels: tuple[str, ...], business: str, language: str) -> Value:
    said: dict[str, Value] = {"purpose": say("drafts.marketing", language)}
    for channel in channels:
        body = _body(key, channel, business, language)
        words: dict[str, Value] = {in_language("content", "body", language): body}
        if channel == "email":
            subject = in_language("content", "subject", language)
            words = {subject: say(f"{key}.subject", language), **words}
        said[channel] = words
    return said


def _body(key: str, channel: str, business: str, language: str) -> str:
    """A letter's foot lets people leave by itself; elsewhere the words must say how."""
    hello = f"{say('drafts.hello', language)}{NAME},"
    leave = () if channel == "email" else (say("drafts.leave", language),)
    close = say("drafts.close", language)
    asked = OFFER + LINK
    return "\n\n".join((hello, say(key, language), asked, close, business, *leave))
