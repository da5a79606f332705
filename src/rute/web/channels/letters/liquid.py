"""Liquid as templates here may use it: no files, no other templates, no attributes of objects,
no ranges, and limits on loops, texts and depth. Values are escaped where they stand in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from liquid import BoundTemplate, Environment, RenderContext
from liquid.ast import Node
from liquid.builtin.expressions.primitive import RangeLiteral
from liquid.exceptions import (
    FilterArgumentError,
    LiquidError,
    ResourceLimitError,
    UnknownFilterError,
)
from liquid.expression import Expression
from liquid.span import Span

from rute.errors import did_you_mean
from rute.web.channels.letters.filters import TOO_MUCH, filters
from rute.words.message import Message

TAGS: Final = frozenset((
    "#", "assign", "break", "capture", "case", "comment", "content", "continue", "cycle", "echo",
    "for", "if", "illegal", "output", "unless",
))  # fmt: skip
LARGEST = 200_000  # letters of a template
PARSED = 256
UNSPOKEN: Final = frozenset({"#", "content", "illegal", "output"})
QUOTED = re.compile("'([^']*)'")
OPENED = re.compile(r"expected '(\}\}|%\})', found end of file")
UNENDED = re.compile(r"expected tag end(\w+)")
OPEN_CASE = "unexpected tag 'end of expression'"
CLOSING = re.compile(r"unexpected tag '(end\w+)'")
MARK = re.compile(r"\n\s*->.*", re.DOTALL)  # the library's own picture of the place


class Wrong(Exception):
    """A template that cannot be used. line: of its text, from 1; 0 where none is known."""

    def __init__(self, what: Message, line: int = 0, *, do: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.line = line
        self.do = do


class Restricted(Environment):
    """Whoever reads a letter waits for none of these limits; whoever wants to break in does."""

    block_nesting_limit = 20
    context_depth_limit = 20
    loop_iteration_limit = 2_000
    local_namespace_limit = 100_000
    output_stream_limit = 400_000

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        super().setup_tags_and_filters(extra=extra)
        self.tags = {name: tag for name, tag in self.tags.items() if name in TAGS}
        self.filters = filters()


@dataclass(frozen=True, slots=True)
class Used:
    """A value that a template asks for: its path, and the line it stands in."""

    path: tuple[str, ...]
    line: int


_ESCAPED, _PLAIN = Restricted(autoescape=True), Restricted()


@lru_cache(PARSED)
def parsed(text: str, *, html: bool) -> BoundTemplate:
    """Raises Wrong."""
    if len(text) > LARGEST:
        raise Wrong(Message("letter.large", most=LARGEST))
    try:
        template = (_ESCAPED if html else _PLAIN).from_string(text)
    except LiquidError as error:
        raise _wrong(error) from None
    except RecursionError:
        raise Wrong(Message("letter.too_much")) from None
    for node in _nodes(template):
        for expression in node.expressions():
            _without_ranges(expression, node, text)
    return template


def rendered(text: str, facts: Mapping[str, Any], *, html: bool) -> str:
    """The text with its values; one that is not known is empty. Raises Wrong."""
    try:
        return str(parsed(text, html=html).render(**facts))
    except LiquidError as error:
        raise _wrong(error) from None
    except (ArithmeticError, RecursionError, TypeError, ValueError) as error:
        raise Wrong(Message("letter.liquid", said=type(error).__name__)) from None


def used(text: str, *, html: bool) -> list[Used]:
    """Every value that a template takes from outside, in its order. Raises Wrong."""
    found = parsed(text, html=html).analyze(include_partials=False).globals
    each = [
        Used(tuple(str(part) for part in one.segments), _line(one.span, text))
        for places in found.values()
        for one in places
    ]
    return sorted(each, key=lambda one: one.line)


def filter_names() -> list[str]:
    return list(_PLAIN.filters)


def _nodes(template: BoundTemplate) -> Iterator[Node]:
    context, left = RenderContext(template), list(template.nodes)
    while left:
        node = left.pop()
        yield node
        left.extend(node.children(context, include_partials=False))


def _without_ranges(expression: Expression, node: Node, text: str) -> None:
    """`(1..9999999)` costs a template nothing and whoever counts to it a lot."""
    if isinstance(expression, RangeLiteral):
        raise Wrong(Message("letter.range"), text.count("\n", 0, node.token.start_index) + 1)
    for each in expression.children():
        _without_ranges(each, node, text)


def _line(span: Span, text: str) -> int:
    return text.count("\n", 0, span.index) + 1


def _wrong(error: LiquidError) -> Wrong:
    place = error.context() if error.token is not None else None
    line, said = place[0] if place else 0, MARK.sub("", str(error)).strip()
    name = QUOTED.search(said)
    if isinstance(error, UnknownFilterError) and name:
        do = did_you_mean(name[1], filter_names())
        return Wrong(Message("letter.no_filter", name=name[1]), line, do=do)
    if (left := _left_open(said)) is not None:
        return Wrong(left[0], line, do=left[1])
    if said.startswith("unexpected tag") and name:
        do = did_you_mean(name[1], sorted(TAGS - UNSPOKEN))
        return Wrong(Message("letter.no_tag", name=name[1]), line, do=do)
    if isinstance(error, ResourceLimitError) or (
        isinstance(error, FilterArgumentError) and TOO_MUCH in said
    ):
        return Wrong(Message("letter.too_much"), line)
    return Wrong(Message("letter.liquid", said=said), line)


def _left_open(said: str) -> tuple[Message, Message] | None:
    """What was opened and not closed, or closed and not opened, in words of ours."""
    if mark := OPENED.match(said):
        opened = "{{" if mark[1] == "}}" else "{%"
        return Message("letter.open", name=opened), Message("letter.open.do", name=mark[1])
    if said.startswith("missing tag name or closing"):
        return Message("letter.open", name="{%"), Message("letter.open.do", name="%}")
    end = UNENDED.match(said)
    if end or said == OPEN_CASE:
        tag = end[1] if end else "case"
        name, closing = f"{{% {tag} %}}", f"{{% end{tag} %}}"
        return Message("letter.open", name=name), Message("letter.open.do", name=closing)
    if end := CLOSING.match(said):
        return Message("letter.closes_nothing", name=f"{{% {end[1]} %}}"), Message("letter.nested")
    return None
