"""Names in rules: those that were read as something else, those that no event has, and the
language that the words between them are in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lark import Token

from rute.errors import did_you_mean
from rute.journey.grammar.keywords import ENGLISH
from rute.journey.grammar.lexer import Source, tokens
from rute.journey.grammar.misread import Misread, brief
from rute.journey.grammar.parser import misspelt
from rute.journey.grammar.show import Language, quote
from rute.words.message import Message

OPENS = frozenset({"_LPAR", "_OR", "_AND_ALSO", "_NOT", "_THEN", "_WITHOUT", "ANCHOR", "_NEVER",
                   "_NO", "FIRST", "LATER"})  # fmt: skip
NAMES = frozenset({"NAME", "_LPAR", "_RPAR", "_COMMA", "_TOTAL"})  # the same in any language


def misread_names(text: str, known_events: Collection[str]) -> Iterator[tuple[Message, Message]]:
    """Event names that stand unquoted in a rule and were read as something else: (what, do)."""
    try:
        read = tokens(Source(text))
    except Misread:
        return
    reserved = sorted((name for name in known_events if quote(name) != name), key=len)
    written, places = _collapsed(text, [token.start_pos or 0 for token in read])
    ends = {places[i] + len(_gone(text, token)): i for i, token in enumerate(read)}
    for i in range(len(read)):
        if i and read[i - 1].type not in OPENS:
            continue
        for name in reversed(reserved):
            last = ends.get(places[i] + len(name), i)
            whole = last > i and written.startswith(name, places[i])
            if whole and any(token.type == "NAME" for token in read[i : last + 1]):
                yield (
                    Message("rule.read_otherwise", name=brief(name)),
                    Message("rule.quote_it", name=quote(name)),
                )
                break


def _collapsed(text: str, starts: Sequence[int]) -> tuple[str, list[int]]:
    """The text with runs of space as one, and where in it the tokens start."""
    places, written, done = [], "", 0
    for start in starts:
        piece = " ".join(text[done:start].split())
        gap = " " if piece and text[start - 1].isspace() else ""
        written, done = f"{written}{piece}{gap}", start
        places.append(len(written))
    return f"{written}{' '.join(text[done:].split())}", places


def _gone(text: str, token: Token) -> str:
    return " ".join(text[token.start_pos : token.end_pos].split())


def written_in(text: str, kind: str = "rule") -> Language | None:
    """The language of a text's keywords; nothing for one without any, with both, or unreadable.
    kind: rule, moment, worth or rating."""
    try:
        read = tokens(Source(text, kind))
    except Misread:
        return None
    words = [_gone(text, token) for token in read if token.type not in NAMES]
    found: set[Language] = {"en" if ENGLISH.fullmatch(word) else "id" for word in words}
    return found.pop() if len(found) == 1 else None


def unknown_name_hint(name: str, text: str, known: Collection[str]) -> Message:
    """What to do about a name that no event has: a likely name, or the likely mistake, and the
    first names known (in the order given, where they have one)."""
    if after := _list_hint(name, text):
        return after
    close = did_you_mean(name, known) or misspelt(name)
    names = known if isinstance(known, Sequence) else sorted(known)
    shown = f"{', '.join(names[:8])}{' …' if len(names) > 8 else ''}"
    listed = Message("rule.events_are", names=shown)
    return Message("rule.two_lines", first=close, second=listed) if close else listed


def _list_hint(name: str, text: str) -> Message | None:
    """`item is coffee or tea`: what stands after "or" was meant as a second value."""
    read = tokens(Source(text))
    for i in range(4, len(read)):
        field, op, value, either, after = read[i - 4 : i + 1]
        if (op.type, value.type, either.type) == ("OP", "NAME", "_OR") and after == name:
            values = f"{quote(value)}, {quote(name)}"
            return Message("rule.several_values", field=quote(field), values=values)
    return None
