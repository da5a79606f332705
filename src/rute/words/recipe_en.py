"""Recipes for known exports: what they found, and what is wrong with one, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "recipe.used": "recognised: {title}",
    "recipe.why": "it is the export of {title}",
    "recipe.unverified": "the headings of {title} were never checked against a real export: "
    "look whether the numbers can be right",
    "recipe.no_marketing": "buyers of {title} have not agreed to marketing: do not write to them",
    "recipe.only_totals": "this is a report of totals ({title}): no people are in it",
    "recipe.only_totals_do": "Count a stage by it: counted by: {file} COLUMN, for instance "
    "{columns}.",
    "recipe.no_person": "there is no column {headings}, which is to say who the person is",
    "recipe.no_person_do": (
        "Say which column does: --person COLUMN, or person: in the journey file."
    ),
    "recipe.columns": "Its columns: {columns}.",
    "recipe.unknown": 'there is no recipe "{name}"',
    "recipe.known": "The recipes are: {names}.",
    "recipe.unknown_do": "Name one of them, a recipe file (.yaml), or none.",
    "recipe.too_large": "a recipe of more than 256 kB is none",
    "recipe.unreadable": "the recipe cannot be read: {why}",
    "recipe.no_keys": "the recipe has no keys",
    "recipe.wrong": "the recipe has mistakes",
    "recipe.line": "line {line}: {what}",
    "recipe.and": "{one}\n{more}",
    "recipe.missing": '"{word}" is missing',
    "recipe.nothing_happens": 'either "events", or "time" and "event", must say what happens',
    "recipe.both_ways": '"events" and "event" exclude each other',
    "recipe.events_shape": '"events" must be names, each with its "at: COLUMN"',
    "recipe.no_at": '"{name}" must say when it happened: at: COLUMN',
    "recipe.where_shape": 'a condition is written "column: COLUMN" with "is: [VALUE, …]", '
    '"starts with: […]" or "given: yes"',
    "recipe.texts": "here must stand a text, or a list of texts",
    "recipe.no_key": '"{word}" is no key of {part}; there is {known}',
    "recipe.must_be": '"{word}" must be one of: {known}',
    "whatsapp.customer": "a WhatsApp chat: the customer is {name}, everybody else the business "
    "(say another under person:)",
    "whatsapp.empty": "nobody says anything in this chat",
    "whatsapp.no_sender": 'nobody called "{name}" writes in this chat',
    "whatsapp.senders": "Who writes: {names}.",
}
