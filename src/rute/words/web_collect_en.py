"""Collection of events, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "collect.http.no_such_path": "There is nothing at this address. Events go to /v1/track, "
    "/v1/identify, /v1/page, /v1/screen, /v1/group, /v1/alias or /v1/batch.",
    "collect.http.only_post": "Events are sent by POST.",
    "collect.http.no_key": "The write key is missing. Send it as the user name of Basic "
    "authorization, as Bearer, or as writeKey in the body.",
    "collect.http.unknown_key": "This write key is unknown, or was revoked. Make one on the "
    "Sources page.",
    "collect.http.too_large": "The body is larger than 500 kB. Send fewer events at once.",
    "collect.http.event_too_large": "The event is larger than 32 kB.",
    "collect.http.bad_gzip": "The body is said to be compressed, and cannot be unpacked.",
    "collect.http.bad_json": "The body is not readable as JSON.",
    "collect.http.no_batch": 'A batch holds its events as a list under "batch".',
    "collect.http.too_many": "There are more than 10,000 events in this batch. Send fewer at once.",
    "collect.http.too_often": "This key sends more events than it may. Send them again after the "
    "seconds that Retry-After says.",
    "collect.http.busy": "The disk cannot keep up just now. Send it again in a moment.",
    "collect.http.unready": "Nothing can be taken just now; nothing of this request was kept. "
    "Send it again after the seconds that Retry-After says.",
    "collect.trouble.full": "The disk is full: nothing can be taken ({why}).",
    "collect.trouble.read_only": "The folder cannot be written: nothing can be taken ({why}).",
    "collect.trouble.broken": "The disk does not take what comes ({why}).",
    "collect.trouble.keys": "The database cannot be asked who may send; those known already may.",
    "collect.trouble.log": "The log of the journey {journey} takes nothing; its events wait: {why}",
    "collect.trouble.stumbled": "Events could not be brought into the logs, and wait: {why}",
    "collect.trouble.damaged": "{n} damaged places in what was written ahead; the files are kept "
    "as *.damaged.",
    "journal.key_made": "made the write key {name}",
    "journal.key_revoked": "revoked the write key {name}",
    "reject.no such type": "no such type of message",
    "reject.larger than 32 kB": "larger than 32 kB",
    "reject.too many event names": "too many different event names",
}
