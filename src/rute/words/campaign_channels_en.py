"""Channels: what sends, and what became of it, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "channel.none": 'Nothing can be sent by "{channel}" yet',
    "channel.no_words": 'The message has no words for the channel "{channel}"',
    "channel.no_address": "This is no address that a mail server would take",
    "channel.no_sender": "It is not said yet from which address the letters come",
    "channel.no_server": "No mail server is set yet",
    "channel.said": "The mail server said: {said}",
    "channel.was_refused": "It was tried before; what was said then stands with the delivery",
}
