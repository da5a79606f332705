"""The rule language: text to tree and back. One grammar serves the whole journey file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace
from typing import Any, Literal

from rute.errors import RuleError
from rute.journey.grammar.builder import any_of
from rute.journey.grammar.lengths import LENGTH, duration
from rute.journey.grammar.misread import Misread, brief, one_line
from rute.journey.grammar.parser import misspelt, parse
from rute.journey.grammar.show import quote, show, show_event, show_start, show_value
from rute.journey.grammar.surface import event_tests, fields_in, has_moments, leaves, names_in
from rute.journey.rule_names import misread_names, unknown_name_hint, written_in
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
