"""A message leaves by the channel its step names, else by what the campaign comes through."""

from __future__ import annotations

import pytest

from rute.journey.campaigns.ways_to_send import ways_to_send
from rute.journey.model_moving import Campaign, Content, MessageText, Send


@pytest.mark.parametrize(
    ("by", "sources", "channels", "ways"),
    [
        ("surel", ("wa",), ("whatsapp", "email"), ("email",)),
        ("sms", ("wa",), ("whatsapp",), ()),
        (None, ("wa", "e-mail"), ("email", "whatsapp"), ("whatsapp", "email")),
        (None, ("instagram", "email"), ("whatsapp", "email", "sms"), ("email", "whatsapp", "sms")),
        (None, ("instagram",), ("sms",), ("sms",)),
        (None, ("email",), (), ()),
    ],
)
def test_the_most_wanted_way_is_the_first(
    by: str | None, sources: tuple[str, ...], channels: tuple[str, ...], ways: tuple[str, ...]
) -> None:
    campaign = Campaign("Go", "Look", "Buy", "Buy", sources)
    message = MessageText("hi", contents=tuple(map(Content, channels)))
    assert ways_to_send(Send("hi", by), campaign, message) == ways
