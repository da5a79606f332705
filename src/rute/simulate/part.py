"""One part of a simulation file, read key by key; every key that is not known is a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from rute.errors import did_you_mean
from rute.journey.findings import Findings
from rute.journey.reading.keys import known, spoken
from rute.journey.reading.tree import Headings, Node, Words
from rute.simulate.keys import TABLES
from rute.simulate.model import Shares
from rute.simulate.values import Unreadable, share
from rute.words.message import Message

T = TypeVar("T")
ALL = 1 + 1e-9


class Part:
    """The keys of the whole file, a persona, a step or a branch; `kind` names its table."""

    def __init__(self, kind: str, node: Headings, findings: Findings) -> None:
        self.line = node.line
        self.findings = findings
        self._nodes: dict[str, Node] = {}
        ways = known(TABLES[kind])
        for key, value in node.entries:
            name = ways.get(spoken(key.text))
            if name is None:
                fix = did_you_mean(spoken(key.text), ways) or Message(
                    "simulate.keys_here", keys=", ".join(TABLES[kind])
                )
                findings.error(key.line, Message(
                    "simulate.unknown_key", name=key.text, kind=Message(f"simulate.kind_{kind}")
                ), fix)  # fmt: skip
            elif name in self._nodes:
                findings.error(key.line, Message("simulate.twice", name=key.text))
            else:
                self._nodes[name] = value

    def has(self, key: str) -> bool:
        return key in self._nodes

    def line_of(self, key: str) -> int:
        return self._nodes[key].line if key in self._nodes else self.line

    def text(self, key: str) -> str | None:
        node = self._nodes.get(key)
        return None if node is None else words(node, key, self.findings)

    def read(self, key: str, reader: Callable[[str], T]) -> T | None:
        """A value through its reader; what the reader refuses becomes a finding."""
        node = self._nodes.get(key)
        return None if node is None else read(node, key, reader, self.findings)

    def named(self, key: str) -> Iterator[tuple[Words, Node]]:
        """`Name: …` pairs under a key."""
        node = self._nodes.get(key)
        if isinstance(node, Headings):
            yield from node.entries
        elif node is not None:
            self.findings.error(node.line, Message("simulate.wants_headings", name=key))

    def shares(self, key: str) -> Shares:
        """`A: 60%` pairs; a text alone is everybody's."""
        node = self._nodes.get(key)
        return () if node is None else shares(node, key, self.findings)

    def spreads(self, key: str) -> tuple[tuple[str, Shares], ...]:
        """Under a key, names with the shares of their values."""
        found = ((name.text, shares(node, name.text, self.findings))
                 for name, node in self.named(key))  # fmt: skip
        return tuple((name, spread) for name, spread in found if spread)


def words(node: Node, key: str, findings: Findings) -> str | None:
    if isinstance(node, Words) and node.text.strip():
        return node.text.strip()
    findings.error(node.line, Message("simulate.wants_words", name=key))
    return None


def read(node: Node, key: str, reader: Callable[[str], T], findings: Findings) -> T | None:
    text = words(node, key, findings)
    if text is None:
        return None
    try:
        return reader(text)
    except Unreadable as wrong:
        findings.error(node.line, Message("simulate.at_key", name=key, what=wrong.what), wrong.fix)
        return None


def shares(node: Node, key: str, findings: Findings) -> Shares:
    """The shares of one thing's values; together they are everybody."""
    if not isinstance(node, Headings):
        text = words(node, key, findings)
        return ((text, 1.0),) if text else ()
    found = [(name.text, read(value, name.text, share, findings)) for name, value in node.entries]
    if any(value is None for _, value in found):
        return ()
    kept = tuple((name, value) for name, value in found if value is not None)
    if not complete(kept):
        findings.error(node.line, Message(
            "simulate.not_everybody", name=key, sum=percent(sum(value for _, value in kept))
        ), Message("simulate.write_everybody"))  # fmt: skip
        return ()
    return kept


def complete(spread: Shares) -> bool:
    """Whether shares are together 100%, give or take what rounding leaves."""
    return abs(sum(value for _, value in spread) - 1) < 1e-6


def percent(value: float) -> str:
    return f"{round(value * 100, 4):g}%"


def part(kind: str, node: Node, findings: Findings, name: str) -> Part | None:
    """A part with its keys; an empty one has none."""
    if isinstance(node, Headings):
        return Part(kind, node, findings)
    if node == Words("", node.line):
        return Part(kind, Headings(node.line), findings)
    findings.error(node.line, Message("simulate.wants_headings", name=name))
    return None
