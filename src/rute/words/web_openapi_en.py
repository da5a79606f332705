"""What the description of the interfaces for programs says, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "openapi.about": (
        "Three interfaces: collection takes events as they happen, by the Segment tracking "
        "protocol; permission is given, taken back and asked for; journeys are read and published "
        "as text."
    ),
    "openapi.collect.track": "Something a person did",
    "openapi.collect.identify": "Who somebody is, and what is known of them",
    "openapi.collect.page": "A web page somebody saw",
    "openapi.collect.screen": "A screen of an app somebody saw",
    "openapi.collect.group": "What somebody belongs to",
    "openapi.collect.alias": "Two names of one person",
    "openapi.collect.batch": "Many events at once",
    "openapi.collect.about": (
        "At most 32 kB an event and 500 kB a request, as JSON; gzip is unpacked, and browsers may "
        "call it text/plain. The write key may also stand in the body as writeKey. The short "
        "addresses /v1/t, i, p, s, g, a, b, and /api/s/…, do the same. An event that cannot be "
        "used does not fail the others: it stands on the page Sources, with why."
    ),
    "openapi.collect.taken": "All of it is on the disk",
    "openapi.collect.unread": "It can never be taken: do not send it again",
    "openapi.collect.no_key": "No write key, or one that is unknown or revoked",
    "openapi.collect.no_address": "There is nothing at this address",
    "openapi.collect.too_often": "More than this key may send: again after Retry-After seconds",
    "openapi.collect.unready": "Nothing was kept: again after Retry-After seconds",
    "openapi.collect.settings": "What Segment's library for browsers asks before it sends",
    "openapi.collect.script": "Our own script for web pages",
    "openapi.permission.about": (
        "Permission by channel and purpose, with its proof. A key for programs may do all; one for "
        "websites or apps may only have somebody asked, in the ready wording. Answers say nothing "
        "of who is known or has agreed."
    ),
    "openapi.permission.give": "Somebody agreed: with where, and in which words",
    "openapi.permission.withdraw": "Somebody takes it back: at once",
    "openapi.permission.ask": "Ask an address to confirm (double opt-in): one message, once a day",
    "openapi.permission.recorded": "It is recorded; whether anything is sent follows from what "
    "stands, and is not told",
    "openapi.collect.not_by_this_key": "Not by a key that is no secret",
    "openapi.journeys.about": (
        "The text of a journey. The key is made on the page Your account, and may do what its "
        "maker may."
    ),
    "openapi.journeys.read": "The newest version, for every member",
    "openapi.journeys.publish": "Publishes a text on top of a version, for those who may edit",
    "openapi.journeys.400": "The text does not read (findings: all that was found), or the request",
    "openapi.journeys.401": "No key, or one that opens nothing",
    "openapi.journeys.403": "The role does not allow it",
    "openapi.journeys.404": "No such journey, or not a member of it",
    "openapi.journeys.409": "Somebody published since base",
    "openapi.journeys.413": "More than a million bytes",
}
