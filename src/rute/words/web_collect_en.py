"""Collection of events, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "collect.http.no_such_path": "There is nothing at this address. Events go to /v1/track, "
    "/v1/identify, /v1/page, /v1/screen, /v1/group, /v1/alias or /v1/batch.",
    "collect.http.only_post": "Events are sent by POST.",
    "collect.http.only_get": "This is read by GET.",
    "collect.http.no_key": "The write key is missing. Send it as the user name of Basic "
    "authorization, as Bearer, or as writeKey in the body.",
    "collect.http.unknown_key": "This write key is unknown, or was revoked. Make one on the "
    "Sources page.",
    "collect.http.bad_permission": "The body is not what this address takes: address, channel, "
    "where, wording … as /api/openapi.json says.",
    "collect.http.bad_address": "The address is no e-mail address, or no phone number, that the "
    "channel goes to.",
    "collect.http.not_permitted": "This cannot be recorded.",
    "collect.http.not_by_this_key": "A key for websites or apps is no secret: it may only have "
    "somebody asked (/v1/permission/ask). Use a key for programs.",
    "collect.http.own_wording": "By a key for websites or apps people are asked in the ready "
    "wording alone",
    "collect.http.own_wording.do": "Leave wording out, or send: {wording}",
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
    "collect.about": "Where this journey's events come from: keys for senders, what is arriving "
    "now, and what could not be taken.",
    "collect.arriving": "Arriving now",
    "collect.arriving.none": "Nothing has arrived yet",
    "collect.arriving.none.do": "Make a key below, put it into a page, an app or a server, and "
    "watch the first event come in here.",
    "collect.arriving.about": "The last arrivals, the newest first; times in {zone}. Of "
    "properties only the names are shown. What you see here is in the log.",
    "collect.hours": "Events an hour over the last two days; what was refused on top",
    "collect.clock.behind": "the sender's clock was {span} behind: put right",
    "collect.clock.ahead": "the sender's clock was {span} ahead: put right",
    "collect.col.came": "Came",
    "collect.col.event": "Event",
    "collect.col.who": "Who",
    "collect.col.happened": "Happened",
    "collect.col.understood": "Understood as",
    "collect.said.channel": "channel",
    "collect.said.source": "source",
    "collect.said.medium": "medium",
    "collect.said.campaign": "campaign",
    "collect.said.currency": "currency",
    "collect.said.value": "value",
    "collect.keys": "Keys",
    "collect.keys.about": "Whoever sends events needs a key. Give each sender its own, so that "
    "one can be taken back without the others. A website's key can be read by anybody who opens "
    "the page: it can only send.",
    "collect.keys.none": "There is no key yet. Somebody with the role editor or owner can make "
    "one.",
    "collect.col.name": "Name",
    "collect.col.kind": "Used in",
    "collect.col.begins": "Begins with",
    "collect.col.made": "Made",
    "collect.col.used": "Last used",
    "collect.col.events": "Events",
    "collect.kind.web": "website",
    "collect.kind.app": "app",
    "collect.kind.server": "server",
    "collect.key.never": "never",
    "collect.key.revoked": "revoked",
    "collect.key.revoke": "Revoke …",
    "collect.key.revoke.sure": "Events with this key are refused from then on. This cannot be "
    "undone.",
    "collect.key.revoke.do": "Revoke this key",
    "collect.key.revoked_now": "The key {name} was revoked.",
    "collect.key.name": "Name of the key",
    "collect.key.name.like": "Shop website",
    "collect.key.kind": "Used in",
    "collect.key.make": "Make a key",
    "collect.key.nameless": "Give the key a name that says who sends with it, and say where it "
    "is used.",
    "collect.key.made": "The key {name} is made",
    "collect.key.once": "Copy it now: it is shown this once and kept nowhere. If it is lost, "
    "make another.",
    "collect.copy": "Copy",
    "collect.copied": "Copied",
    "collect.connect": "Connect a sender",
    "collect.connect.about": "Any library that speaks the Segment protocol works unchanged. Put "
    "your key where the code says KEY.",
    "collect.connect.with_key": "The code below holds the key {name}, ready to copy.",
    "collect.way.rute": "for web pages: page views, forms, clicks; no other library needed",
    "collect.way.curl": "to try it out from a terminal",
    "collect.way.segment_python": "Segment's library for Python",
    "collect.way.segment_node": "Segment's library for Node.js",
    "collect.way.segment_next": "Segment's library for browsers",
    "collect.way.rudder_python": "RudderStack's library for Python",
    "collect.way.rudder_node": "RudderStack's library for Node.js",
    "collect.way.jitsu": "Jitsu's library for browsers and Node.js",
    "collect.script.more": 'Mark what matters with data-rute="Name of the event"; '
    'data-rute-color="red" adds a property. With data-consent="required" nothing is kept or '
    "sent before your page calls rute.consent(true). Do Not Track and Global Privacy Control are "
    "respected.",
    "collect.files": "You have events in files?",
    "collect.files.link": "Add them on the page Data",
    "collect.ways": "What has arrived",
    "collect.col.how": "How",
    "collect.col.refused": "Refused",
    "collect.col.last": "Last",
    "collect.ways.collect": "sent with a key",
    "collect.ways.added": "files that were added",
    "collect.ways.ours": "noted by Rute: campaigns, messages, permission",
    "collect.ways.files": "files the journey names",
    "collect.refused": "What was refused",
    "collect.refused.none": "Nothing that was sent has been refused.",
    "collect.refused.about": "Senders are told that these arrived, because sending them again "
    "would not help. They count nowhere until the sender is mended.",
    "collect.refused.last": "last",
    "collect.refused.show": "the last one",
    "collect.refused.not_yours": "holds personal data: for roles that see people",
    "collect.col.why": "Why",
    "collect.col.count": "How often",
    "collect.col.do": "What to do",
    "collect.col.example": "Example",
    "collect.fix.no person": "Send userId or anonymousId with every event. Placeholders such as "
    "“guest” or “null” are nobody.",
    "collect.fix.no event name": "A track message needs the name of the event in “event”.",
    "collect.fix.no such type": "Every message of a batch says its type: track, identify, page, "
    "screen, group or alias.",
    "collect.fix.unreadable time": "Write timestamp as ISO 8601: 2026-06-01T12:00:00Z.",
    "collect.fix.dated in the future": "The time lies more than a day ahead. Check the sender's "
    "clock, or send sentAt with the event.",
    "collect.fix.larger than 32 kB": "Send less with the event: no documents, no pictures.",
    "collect.fix.not an object": "Each message of a batch is an object in braces.",
    "collect.fix.not readable as JSON": "Let a library write the JSON instead of putting texts "
    "together.",
    "collect.fix.too many event names": "The sender writes values into the names of events. Put "
    "them into properties.",
    "collect.fix.erased on request": "This person asked to be erased; nothing is to be done.",
    "collect.fix.unreadable amount": "Send amounts as numbers: 150000, not “Rp 150.000”.",
}
