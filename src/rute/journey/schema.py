"""The JSON Schema of journey files, so that editors complete, explain and check as one types.

It is made of the keys that are read. It knows shapes and words, not meaning: whether a rule can
be read, a stage exists or a campaign goes forward, `rute check` says. Keys and words in capitals
or with underscores are read too, and left to `rute check`. Draft 07: what YAML editors speak.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rute.journey.channels import known_channels, message_channels
from rute.journey.document.shapes import LISTED, NAMED, SHORT, WITH_OWN_KEYS
from rute.journey.reading.described import descriptions
from rute.journey.reading.keys import TABLES
from rute.journey.schema_values import (
    BARE,
    CHOICES,
    OTHER_SPELLING,
    PATTERNS,
    SCALAR,
    Schema,
    choice,
    is_value,
    pattern_of,
    written,
)
from rute.words.catalog import say

ID: Final = "https://rute.invalid/journey.schema.json"
PARTS: Final = {"links": "links", "question": "question", "permission": "permission",
                "wording": "wording"}  # fmt: skip
VOICES: Final = "^(for|untuk) "


def journey_schema(language: str = "en") -> Schema:
    """The schema, its explanations in a language."""
    kinds = [kind for kind in TABLES if kind != "journey"]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": ID,
        "title": "Rute",
        **_part("journey", language),
        "definitions": {
            "channel_name": {"anyOf": [{"enum": sorted(known_channels())}, SCALAR]},
            **{_name(kind): _part(kind, language) for kind in kinds},
        },
    }


def _name(kind: str) -> str:
    return kind.replace(" ", "_")


def _part(kind: str, language: str) -> Schema:
    """An object with the keys of a part, each under all its names."""
    table, told = TABLES[kind], descriptions().get(kind, {})
    properties: Schema = {}
    needed: list[Schema] = []
    for key, others in table.items():
        takes, default, example, *said = told.get(key, ["text", "", "", "", ""])
        value = _explained(_value(kind, key, takes), default, example, said, language)
        ways = [key, *others]
        properties |= {way: value for way in ways if way not in properties}
        if default == "!":
            needed.append(_one_of_these_is_there(ways))
    part: Schema = {
        "type": "object",
        "properties": properties,
        "patternProperties": {OTHER_SPELLING: True},
        "additionalProperties": kind in WITH_OWN_KEYS,
    }
    if kind == "message":
        content = {"anyOf": [SCALAR, _ref("content")]}
        properties |= dict.fromkeys(message_channels(), content)
    if kind == "touchpoint":
        part["patternProperties"] = {VOICES: _or_nothing(_ref("voice")), OTHER_SPELLING: True}
    if needed:
        part["allOf"] = needed
    return part


def _one_of_these_is_there(ways: Iterable[str]) -> Schema:
    spelt_otherwise = {"not": {"propertyNames": {"not": {"pattern": OTHER_SPELLING}}}}
    return {"anyOf": [*({"required": [way]} for way in ways), spelt_otherwise]}


def _explained(
    value: Schema, default: str, example: str, said: Sequence[str], language: str
) -> Schema:
    text = said[language == "id"] if said else ""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)|`", r"\1", text)
    found: Schema = dict(value) if "$ref" not in value else {"allOf": [value]}
    found |= {"description": plain} if plain else {}
    found |= {"examples": [example]} if example else {}
    if is_value(found, default):
        found["default"] = default
    if "pattern" in found and example:
        found["patternErrorMessage"] = say("schema.written_like", language, example=example)
    return found


def _value(kind: str, key: str, takes: str) -> Schema:
    place = (kind, key)
    if place in CHOICES:
        return choice(CHOICES[place], dashes=key == "stages from")
    if place in NAMED:
        return _or_nothing({"type": "object", "additionalProperties": _named(NAMED[place])})
    if place in LISTED:
        return _or_nothing(_one_or_many(_item(LISTED[place])))
    if pattern := pattern_of(kind, key, takes):
        if takes == "filecolumns":
            return _one_or_many(written(pattern))
        return written(pattern, bare=takes in BARE)
    match takes:
        case "yesno":
            return {"anyOf": [{"type": "boolean"}, choice(("yes", "no", "ya", "tidak"))]}
        case "texts":
            return _one_or_many(SCALAR)
        case "channel":
            return _ref("channel name")
        case "channels":
            return _one_or_many(_ref("channel name"))
        case "named":
            day = written(PATTERNS["season"], bare=True)
            seasons = _one_or_many(day) if key == "calendar" else {}
            return _or_nothing({"type": "object", "additionalProperties": seasons})
        case _ if takes in PARTS:
            return {"anyOf": [SCALAR, _ref(PARTS[takes]), {"type": "array"}]}
    return SCALAR


def _one_or_many(item: Schema) -> Schema:
    return {"anyOf": [{"type": "array", "items": item}, item]}


def _named(kind: str) -> Schema:
    """A part under its name; mere words where it may be said so, nothing where it is empty."""
    return _or_nothing(_item(kind))


def _item(kind: str) -> Schema:
    return {"anyOf": [SCALAR, _ref(kind)]} if kind in SHORT else _ref(kind)


def _or_nothing(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(kind: str) -> Schema:
    return {"$ref": f"#/definitions/{_name(kind)}"}
