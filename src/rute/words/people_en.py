"""Who somebody is, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "wrong.question.people": "people",
    "help.people": "Who is who: one person's time line and identifiers, merges and claims.",
    "help.people.more": (
        "Without IDENTIFIER it says what of all people was joined, and lists what was not: "
        "addresses and numbers that a second person claims, and what so many have that it names "
        "nobody. With one (a user id, e-mail, phone, card or device) it shows that person: every "
        "identifier, why it is theirs, and what they did. A join that is wrong is undone with "
        "--not, which takes back what a row says; --again takes that back. Identifiers are "
        "masked on the screen unless you say --reveal."
    ),
    "help.people.examples": (
        "rute people  # of the journey in this folder\n"
        "rute people shop.journey.yaml ani@example.com  # one person, by any identifier\n"
        "rute people shop.journey.yaml ani@example.com --not u7  # these two are not the same\n"
        "rute people shop.journey.yaml ani@example.com --again u7  # they are after all"
    ),
    "argument.identifier": "a user id, e-mail address, phone, card or device",
    "option.not": "this other identifier is not the same person, whatever a row says",
    "option.again": "take back such a --not",
    "option.reveal": "identifiers as they are, not masked",
    "screen.people_title": "people",
    "people.nobody": 'nobody has the identifier "{asked}"',
    "people.nobody.do": "Write it as a file has it; for a kind, as in email:ani@example.com.",
    "people.names_many": '"{asked}" names nobody: too many people have it',
    "people.names_many.do": "Ask for one of them by an identifier of their own.",
    "people.no_link": "no row has both {one} and {other}, so there is nothing to take back",
    "people.links": "{one} was seen in one row with: {links}",
    "people.no_link.do": "Say --not of two identifiers that one row joins.",
    "people.not_apart": "nobody said that {one} and {other} are not the same",
    "people.not_apart.do": "rute people lists what was said under “Not the same”.",
    "people.parted": (
        "{one} and {other} are not the same person from now on. {command} takes it back."
    ),
    "people.joined": "{one} and {other} are the same person again where rows say so.",
    "people.all": "{people} people · users under another name: {merged} · seen together: {kinds}",
    "people.plain": "{people} people, each under one identifier: nothing was joined",
    "people.claims": "Claimed by a second person: it stays with the first",
    "people.more_claims": "The first {shown} of {all} claims are listed; --json has more.",
    "people.shared": "Names nobody",
    "people.shared_why": (
        "What more than {claims} people have, or {holders} of a device, names nobody; an event "
        "is somebody's only where its row says more."
    ),
    "people.apart": "Not the same, somebody said",
    "people.one": "{events} events, {first} – {last}",
    "people.one_stage": "{events} events, {first} – {last} · furthest: {stage}",
    "people.no_events": "no events of their own",
    "people.identifiers": "Identifiers, and why each is theirs",
    "people.line": "What they did",
    "people.line_last": "What they did: the last {shown} of {all} events",
    "people.key": "Number {key} in the id table.",
    "people.key_earlier": "Number {key} in the id table; {earlier} lead to it.",
    "people.masked": "Identifiers are masked; --reveal shows them.",
    "people.kind.user": "user",
    "people.kind.anonymous": "device",
    "people.kind.email": "e-mail",
    "people.kind.phone": "phone",
    "people.kind.card": "card",
    "people.why.itself": "the name they go under",
    "people.why.alias": "said to be the same as {through}",
    "people.why.link": "in one row with {through}",
    "people.why.device": "held by {through}",
    "people.why.at": "{why}, {when}",
    "people.why.event": "{why}, {when} ({event})",
    "column.kind": "Kind",
    "column.identifier": "Identifier",
    "column.whose": "Whose it is",
    "column.claimed_by": "Claimed by",
    "column.since": "Since",
    "column.how_many": "How many",
    "column.one_of_two": "This",
    "column.other_of_two": "and this",
    "column.said_on": "Said on",
    "column.when": "When",
    "column.channel": "Channel",
    "column.stage_reached": "Stage reached",
    "people.nobodys": "nobody's",
}
