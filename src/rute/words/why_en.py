"""Why a column was taken for what it was taken for, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "why.said": "you said so",
    "why.heading": 'the heading "{column}" means {meaning}',
    "why.heading_empty": "{heading}; the first rows have none",
    "why.heading_times": "{heading}, and {share} of it reads as one",
    "why.product": "quantity times the price of one",
    "why.clock_apart": "the day and the time of day stand apart",
    "why.sequence": "it numbers what happened on the same day",
    "why.pieces": "year, month and day stand in columns of their own",
    "why.first_times": "it is the first column full of times",
    "why.only_id": "it is the only id, and its values come back",
    "why.person": "a person",
    "why.time": "a time",
    "why.event": "an event",
    "why.channel": "a channel",
    "why.source": "a source",
    "why.medium": "a medium",
    "why.campaign": "a campaign",
    "why.currency": "a currency",
    "why.id": "the sender's id of an event",
    "why.order": "an order number",
    "why.value": "a value",
    "why.quantity": "a quantity",
    "why.unit_price": "a unit price",
    "why.anonymous": "somebody not known yet",
    "why.email": "an e-mail address",
    "why.phone": "a phone number",
    "why.card": "a card",
    "why.alias": "another name of the same person",
}
