"""The rule language: text to tree and back. One grammar serves the whole journey file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from rute.errors import RuleError, did_you_mean
from rute.journey.grammar.builder import any_of, duration
from rute.journey.grammar.keywords import DURATION
from rute.journey.grammar.lexer import Source, tokens
from rute.journey.grammar.misread import Misread
from rute.journey.grammar.parser import misspelt, parse
from rute.journey.grammar.show import quote, show, show_event, show_value
from rute.journey.grammar.surface import event_tests, fields_in, has_moments, leaves, names_in
from rute.journey.rule_tree import (
    Duration,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Node,
    Rating,
    Rule,
    TotalOf,
)

__all__ = [
    "any_of", "event_tests", "fields_in", "has_moments", "leaves", "misread_names", "names_in",
    "quote", "read_condition", "read_duration", "read_rating", "read_rule", "read_stage_rule",
    "read_value", "show", "show_event", "show_value",
]  # fmt: skip

LENGTH_HINT = "Write a number and minutes, hours, days, weeks or months: 7 days."
OPENS = frozenset({"_LPAR", "_OR", "_AND_ALSO", "_NOT", "_THEN", "_WITHOUT", "ANCHOR", "_NEVER",
                   "_NO", "FIRST"})  # fmt: skip


def read_rule(text: str, *, line: int = 0, known_events: Collection[str] | None = None) -> Rule:
    """A rule as a tree. With `known_events` (on the command line) a text that equals an event
    name is that event, and names that no event has are refused. Raises RuleError."""
    if known_events is not None and text in known_events:
        return Rule(text, Happening(EventTest((text,))), line)
    tree: Node = _read(text, "rule", line)
    if known_events is not None:
        for message, do in misread_names(text, known_events):
            raise RuleError(message, where=_where(line), exists=f"    {text}", do=do)
        _refuse_unknown(text, tree, line, known_events)
    return Rule(text, tree, line)


def read_condition(text: str, *, line: int = 0) -> Rule:
    """A rule about who people are (`found by`, `left when`): conditions alone will do."""
    return read_rule(text, line=line)


def read_stage_rule(text: str, *, line: int = 0) -> Rule:
    """A rule that must happen at moments and may not ask for a stage. Raises RuleError."""
    rule = read_rule(text, line=line)
    refuse(rule, (InStage,), 'stages are found by rules, so a rule here cannot say "in stage"')
    if not has_moments(rule.tree):
        raise RuleError(
            "this rule holds or does not hold, but nothing in it happens",
            where=_where(line),
            exists=f"    {text}",
            do=_needs_moment(rule.tree),
        )
    return rule


def refuse(rule: Rule, kinds: tuple[type[InStage] | type[IsPersona], ...], why: str) -> None:
    """Raises RuleError when a rule asks for a stage or a persona where it may not."""
    if any(isinstance(leaf, kinds) for leaf in leaves(rule.tree)):
        raise RuleError(why, where=_where(rule.line), exists=f"    {rule.text}")


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
        if not re.fullmatch(DURATION, text.strip()):
            raise Misread("there is more here than a number and a unit", 0, hint=LENGTH_HINT)
    except Misread as misread:
        raise _error(text, misread, line, "length of time") from None
    return length


def misread_names(text: str, known_events: Collection[str]) -> Iterator[tuple[str, str]]:
    """Event names that stand unquoted in a rule and were read as something else: (what, do)."""
    try:
        read = tokens(Source(text))
    except Misread:
        return
    reserved = {name for name in known_events if quote(name) != name}
    for i, opening in enumerate(read):
        if i and read[i - 1].type not in OPENS:
            continue
        for j in range(len(read) - 1, i, -1):
            written = text[opening.start_pos : read[j].end_pos]
            name = " ".join(written.split())
            if name in reserved and any(token.type == "NAME" for token in read[i : j + 1]):
                yield (
                    f'"{name}" is an event, but unquoted it is read otherwise',
                    (f"Quote it: {quote(name)}"),
                )
                break


def _read(text: str, start: str, line: int) -> Any:
    try:
        return parse(text, start)
    except Misread as misread:
        raise _error(text, misread, line, start) from None


def _error(text: str, misread: Misread, line: int, kind: str) -> RuleError:
    shown = "".join(" " if char.isspace() else char for char in text)
    return RuleError(
        f"cannot read this {kind}: {misread.what}",
        where=_where(line),
        exists=f"    {shown}\n    {' ' * misread.at}^",
        do=misread.hint,
    )


def _where(line: int) -> str | None:
    return f"line {line}" if line else None


def _needs_moment(node: Node) -> str:
    for leaf in leaves(node):
        test = getattr(leaf, "test", None)
        if test is not None and (hint := misspelt(test.field)):
            return hint
    return 'Name an event that must happen, and add this with "and also".'


def _refuse_unknown(text: str, tree: Node, line: int, known: Collection[str]) -> None:
    for name in names_in(tree):
        if name not in known:
            raise RuleError(
                f'no event is called "{name}"',
                where=_where(line),
                exists=f"    {text}",
                do=unknown_name_hint(name, text, known),
            )


def unknown_name_hint(name: str, text: str, known: Collection[str]) -> str:
    """What to do about a name that no event has: a likely name, or the likely mistake, and the
    first names known (in the order given, where they have one)."""
    if after := _list_hint(name, text):
        return after
    close = did_you_mean(name, known) or misspelt(name)
    names = known if isinstance(known, Sequence) else sorted(known)
    listed = f"The events are: {', '.join(names[:8])}{' …' if len(names) > 8 else ''}"
    return f"{close}\n{listed}" if close else listed


def _list_hint(name: str, text: str) -> str | None:
    """`item is coffee or tea`: what stands after "or" was meant as a second value."""
    read = tokens(Source(text))
    for i in range(4, len(read)):
        field, op, value, either, after = read[i - 4 : i + 1]
        if (op.type, value.type, either.type) == ("OP", "NAME", "_OR") and after == name:
            return f"For several values write: {field} is one of {quote(value)}, {quote(name)}"
    return None
