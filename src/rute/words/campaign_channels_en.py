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
    "channel.no_number": "This is no phone number that WhatsApp knows",
    "channel.nothing_to_say": "There are no words for anybody of the team",
    "channel.gateway": (
        "{name} is an unofficial WhatsApp gateway, which Rute does not call: numbers get blocked "
        "for it, and every message passes through a stranger's hands. Send by hand, or by the "
        "WhatsApp API itself"
    ),
    "channel.too_fast": "As many as the channel may send a minute are on their way",
    "channel.no_link": "This link leads nowhere",
    "channel.no_link.do": (
        "It is not whole, or what it led to is gone. Look for the message again, or ask whoever "
        "sent it."
    ),
    "channel.no_keys": "The keys of {name} are not complete",
    "channel.other_key": "The keys of the mail provider were sealed by another installation",
    "channel.other_key.do": (
        "Put the secret.key that belongs to this database back into the folder of the app, or "
        "type the keys in again."
    ),
    "help.campaign.links": "The links that a campaign's sources are to carry, ready to copy.",
    "help.campaign.links.more": (
        "Each source under `from:` gets the address under `links:` with the campaign's own mark "
        "(utm_source, utm_medium, utm_campaign), so that Rute can tell who came by it. Links in "
        "messages that Rute sends are marked by themselves."
    ),
    "help.campaign.links.examples": (
        "rute campaign links  # of all campaigns of the journey in this folder\n"
        'rute campaign links shop.journey.yaml "Tasting film" --json  # for another program'
    ),
    "argument.campaign_links": "One campaign; without it, all of them.",
    "campaign_links.by_itself": "marked by itself in what Rute sends",
    "campaign_links.code": "(code {code})",
    "campaign_links.none": (
        "No campaign says where its links lead: write `links:` under it, with the address as "
        "`to:` and the campaign's own mark as `tag:`."
    ),
    "sending.skipped.by_hand": "was skipped by whoever was to send it",
}
