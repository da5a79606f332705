"""The rule language: text to tree and back. One grammar serves the whole journey file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any, Literal

from lark import Token

from rute.errors import RuleError, did_you_mean
from rute.journey.grammar.builder import any_of
from rute.journey.grammar.keywords import ENGLISH
from rute.journey.grammar.lengths import LENGTH, duration
from rute.journey.grammar.lexer import Source, tokens
from rute.journey.grammar.misread import Misread, brief, one_line
from rute.journey.grammar.parser import misspelt, parse
from rute.journey.grammar.show import Language, quote, show, show_event, show_start, show_value
from rute.journey.grammar.surface import event_tests, fields_in, has_moments, leaves, names_in
from rute.journey.rule_tree import (
    Duration,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Later,
    Node,
    Rating,
    Rule,
    Start,
    TotalOf,
)
from rute.words.message import Message

__all__ = [
    "any_of", "event_tests", "fields_in", "has_moments", "leaves", "misread_names", "names_in",
    "quote", "read_audience", "read_condition", "read_duration", "read_happening", "read_moment",
    "read_rating", "read_rule", "read_stage_rule", "read_value", "refuse", "show", "show_event",
    "show_start", "show_value", "written_in",
]  # fmt: skip

OPENS = frozenset({"_LPAR", "_OR", "_AND_ALSO", "_NOT", "_THEN", "_WITHOUT", "ANCHOR", "_NEVER",
                   "_NO", "FIRST", "LATER"})  # fmt: skip
NAMES = frozenset({"NAME", "_LPAR", "_RPAR", "_COMMA", "_TOTAL"})  # the same in any language
SHOWN_BEFORE, SHOWN_AFTER = 300, 80  # characters of a rule shown about its error
STARTS: dict[str, Literal["reached", "stalled", "by hand"]] = {
    "reached": "reached", "sampai": "reached", "stalled": "stalled", "mandek": "stalled",
    "by hand": "by hand", "secara manual": "by hand",
}  # fmt: skip


def read_rule(text: str, *, line: int = 0, known_events: Collection[str] | None = None) -> Rule:
    """A rule as a tree. With `known_events` (on the command line) a text that equals an event
    name is that event, and names that no event has are refused. Raises RuleError."""
    if known_events is not None and text in known_events:
        return Rule(text, Happening(EventTest((text,))), line)
    tree: Node = _read(text, "rule", line)
    if known_events is not None:
        for message, do in misread_names(text, known_events):
            raise RuleError(message, where=_where(line), exists=_excerpt(text), do=do)
        _refuse_unknown(text, tree, line, known_events)
    return Rule(text, tree, line)


def read_condition(text: str, *, line: int = 0) -> Rule:
    """A rule about who people are (`found by`, `left when`): conditions alone will do."""
    return read_rule(text, line=line)


def read_stage_rule(text: str, *, line: int = 0) -> Rule:
    """A rule that must happen at moments and may not ask for a stage. Raises RuleError."""
    rule = read_rule(text, line=line)
    refuse(rule, (InStage,), Message("rule.no_stage_in_stage"))
    return _happens(rule)


def read_happening(text: str, *, line: int = 0) -> Rule:
    """A rule that must happen at moments, in whatever stage. Raises RuleError."""
    return _happens(read_rule(text, line=line))


def _happens(rule: Rule) -> Rule:
    if not has_moments(rule.tree):
        raise RuleError(
            Message("rule.nothing_happens"),
            where=_where(rule.line),
            exists=_excerpt(rule.text),
            do=_needs_moment(rule.tree),
        )
    return rule


def read_audience(text: str, *, line: int = 0) -> Rule:
    """Whom something is for: any rule, looked at for each person when asked. Raises RuleError."""
    return read_rule(text, line=line)


def read_moment(text: str, *, line: int = 0) -> Start:
    """`reached`, `stalled`, `by hand`, `3 days after EVENT [where …]`, or a rule that happens at
    moments. Raises RuleError."""
    kind = STARTS.get(" ".join(text.lower().split()))
    if kind:
        return Start(kind, text, line=line)
    found: Later | Node = _read(text, "moment", line)
    if isinstance(found, Later):
        return Start("later", text, later=found, line=line)
    return Start("rule", text, rule=_happens(Rule(text, found, line)).tree, line=line)


def refuse(rule: Rule, kinds: tuple[type[InStage] | type[IsPersona], ...], why: Message) -> None:
    """Raises RuleError when a rule asks for a stage or a persona where it may not."""
    if any(isinstance(leaf, kinds) for leaf in leaves(rule.tree)):
        raise RuleError(why, where=_where(rule.line), exists=_excerpt(rule.text))


def read_value(text: str, *, line: int = 0) -> TotalOf:
    """`total of EVENT [where …] [less total of …]`. Raises RuleError."""
    return _read(text, "worth", line)  # type: ignore[no-any-return]


def read_rating(text: str, *, line: int = 0) -> Rating:
    """`FIELD of EVENT on LOW to HIGH`. Raises RuleError."""
    rating: Rating = _read(text, "rating", line)
    return replace(rating, text=text, line=line)


def read_duration(text: str, *, line: int = 0) -> Duration:
    """ "7 days", "1 hour", "3 months". Raises RuleError."""
    try:
        length = duration(text)
        if not re.fullmatch(LENGTH, text.strip()):
            raise Misread(Message("rule.more_than_length"), 0, hint=Message("rule.write_units"))
    except Misread as misread:
        raise _error(text, misread, line, "length") from None
    return length


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


def _read(text: str, start: str, line: int) -> Any:
    try:
        return parse(text, start)
    except Misread as misread:
        raise _error(text, misread, line, start) from None


def _error(text: str, misread: Misread, line: int, kind: str) -> RuleError:
    before, after = text[: misread.at], text[misread.at :]
    shown, rest = one_line(before)[-SHOWN_BEFORE:], one_line(after)[:SHOWN_AFTER]
    cut, more = "…" * (len(before) > SHOWN_BEFORE), "…" * (len(after) > SHOWN_AFTER)
    return RuleError(
        Message(f"rule.cannot_read.{kind}", what=misread.what),
        where=_where(line),
        exists=f"    {cut}{shown}{rest}{more}\n    {' ' * _width(cut + shown)}^",
        do=misread.hint,
    )


def _excerpt(text: str) -> str:
    shown = one_line(text)
    return f"    {shown[:SHOWN_BEFORE]}{'…' * (len(shown) > SHOWN_BEFORE)}"


def _width(text: str) -> int:
    """How many cells a text takes in a terminal."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


def _where(line: int) -> Message | None:
    return Message("rule.line", line=line) if line else None


def _needs_moment(node: Node) -> Message:
    for leaf in leaves(node):
        test = getattr(leaf, "test", None)
        if test is not None and (hint := misspelt(test.field)):
            return hint
    return Message("rule.name_an_event")


def _refuse_unknown(text: str, tree: Node, line: int, known: Collection[str]) -> None:
    for name in names_in(tree):
        if name not in known:
            raise RuleError(
                Message("rule.no_event", name=brief(name)),
                where=_where(line),
                exists=_excerpt(text),
                do=unknown_name_hint(name, text, known),
            )


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
