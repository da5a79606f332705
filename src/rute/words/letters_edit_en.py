"""The page on which a message is written in two languages, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "letters.new": "Write a message",
    "channels.messages.edit": "Change it",
    "letters.about": "Both languages stand beside each other; whoever has no language of their own "
    "gets the journey’s. It is drawn as you type, and kept in your draft.",
    "letters.used": "Sent by: {names}",
    "letters.name": "Name",
    "letters.purpose": "Purpose",
    "letters.marketing": "marketing: needs their permission",
    "letters.transactional": "about an order: needs none",
    "letters.template": "Approved template",
    "letters.category": "Its category",
    "letters.subject": "Subject",
    "letters.body": "Words",
    "letters.in_file": "Its words lie in the file {file}.",
    "letters.inline": "Write them here instead",
    "letters.untold": "Nothing in this language: these people get the other one.",
    "letters.for_whom": "Shown for",
    "letters.identifier": "e-mail, number or name of a customer",
    "letters.missed": "Nobody has this identifier.",
    "letters.somebody": "Shown for the customer you looked for.",
    "letters.invented": "Show it for somebody invented",
    "letters.nothing": "As soon as it has words, it is drawn here.",
    "letters.create": "Add it to the journey",
    "letters.without": "Take this channel out",
    "letters.names": "What may stand between braces",
    "letters.empty": "the message has no words here",
    "letters.empty.do": "Write them in one language at least, or take the channel out.",
}
