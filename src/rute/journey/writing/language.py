"""The facts of a journey with their rules and lengths of time said in a language."""

from __future__ import annotations

from typing import Literal

from rute.errors import RuleError
from rute.journey.document.document import Document, Value
from rute.journey.document.shapes import LENGTHS, LISTED, NAMED, RULES
from rute.journey.grammar.lengths import in_indonesian
from rute.journey.rules import read_duration, read_rating, read_rule, read_value, show, show_value

Language = Literal["en", "id"]


def respoken(facts: Document, language: Language) -> Document:
    """The same facts, every rule, worth, rating and length of time written in a language.

    Words that people read stay as they are: no program translates them.
    """
    return _part("journey", facts, language)


def _part(kind: str, facts: Document, language: Language) -> Document:
    return {key: _value(kind, key, value, language) for key, value in facts.items()}


def _value(kind: str, key: str, value: Value, language: Language) -> Value:
    if isinstance(value, str):
        return said(key, value, language)
    named, listed = NAMED.get((kind, key)), LISTED.get((kind, key))
    if named and isinstance(value, dict):
        return {name: _below(named, part, language) for name, part in value.items()}
    if listed and isinstance(value, list):
        return [_below(listed, item, language) for item in value]
    return value


def _below(kind: str, part: Value, language: Language) -> Value:
    return _part(kind, part, language) if isinstance(part, dict) else part


def said(key: str, text: str, language: Language) -> str:
    """One value in a language; what is no rule, or cannot be read, stays as written."""
    try:
        if key in RULES:
            return show(read_rule(text).tree, language)
        if key == "worth":
            return show_value(read_value(text), language)
        if key == "measured by":
            return show_value(read_rating(text), language)
        if key in LENGTHS:
            length = read_duration(text)
            return in_indonesian(length) if language == "id" else str(length)
    except RuleError:
        return text
    return text
