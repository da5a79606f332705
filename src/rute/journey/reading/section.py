"""One part of a journey file, read key by key. Every key is answered for: read, or an error
with what was probably meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from rute.errors import RuleError, did_you_mean, surely_meant
from rute.journey.findings import Findings, Mend, usual_fix
from rute.journey.reading.keys import TABLES, keys_of, known, spelt, spoken
from rute.journey.reading.tree import Headings, Listed, Node, Words
from rute.words.message import Message, lines_of

T = TypeVar("T")
Names = Callable[[str], bool]
YES = {"yes": True, "ya": True, "true": True, "no": False, "tidak": False, "false": False}


class Unreadable(Exception):  # noqa: N818
    """A value is not what its key wants: a code of findings, with its values and its fix."""

    def __init__(self, code: str, /, fix: str | None = None, **values: object) -> None:
        known = isinstance(code, Message)
        self.what = code if known else Message(f"find.{code}", **values)
        super().__init__(self.what)
        self.fix = fix if known else fix or usual_fix(code, **values)


class Section:
    """The keys of one stage, touchpoint, persona …; `kind` names its table in keys.py.

    names: tells which headings are not keys but names of the file's own; `named_here` has them.
    """

    def __init__(
        self, kind: str, node: Headings, findings: Findings, names: Names | None = None
    ) -> None:
        self.kind = kind
        self.line = node.line
        self.findings = findings
        self.named_here: list[tuple[Words, Node]] = []
        self._nodes: dict[str, Node] = {}
        self._written: dict[str, Words] = {}
        self._names = names
        ways = known(TABLES[kind])
        for key, value in node.entries:
            self._place(key, value, ways)

    def _place(self, key: Words, value: Node, ways: dict[str, str]) -> None:
        name = spoken(key.text)
        if name in ways:
            self._keep(ways[name], key, value)
        elif self._names and self._names(name):
            self.named_here.append((key, value))
        else:
            self._unknown(key, name, ways)

    def _unknown(self, key: Words, name: str, ways: dict[str, str]) -> None:
        likely = did_you_mean(name, ways)
        meant = surely_meant(name, ways) if likely else None
        self.findings.error(
            key.line, "unknown_key", key=key.text, kind=Message(f"kind.{self.kind}"),
            fix=likely or Message("find.keys_here", keys=keys_of(self.kind)),
            mend=Mend(key.line, f"{key.text}:", f"{meant}:") if meant else None,
        )  # fmt: skip

    def _keep(self, name: str, key: Words, value: Node) -> None:
        if name in self._nodes:
            first = self._written[name]
            self.findings.error(key.line, "twice", name=key.text, first=first.line)
        self._nodes[name], self._written[name] = value, key

    def has(self, key: str) -> bool:
        return key in self._nodes

    def written(self, key: str) -> str:
        """A key as the file writes it."""
        return self._written[key].text if key in self._written else key

    def node(self, key: str) -> Node | None:
        return self._nodes.get(key)

    def line_of(self, key: str) -> int:
        """The line of a value, or of the section where the key is not given."""
        return self._nodes[key].line if key in self._nodes else self.line

    def text(self, key: str) -> str | None:
        node = self._nodes.get(key)
        return None if node is None else self.words(node, self._written[key].text)

    def words(self, node: Node, key: str) -> str | None:
        """The text of a value; an empty value, a list or headings are findings."""
        if isinstance(node, Words):
            if node.text.strip():
                return node.text.strip()
            self.findings.error(node.line, "nothing_there", key=key)
        elif isinstance(node, Headings):
            shown = ", ".join(f"{k.text}: …" for k, _ in node.entries[:2])
            self.findings.error(node.line, "words_not_headings", key=key, shown=shown)
        else:
            self.findings.error(node.line, "one_text", key=key)
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one."""
        node = self._nodes.get(key)
        if node is None:
            return ()
        items = node.items if isinstance(node, Listed) else [node]
        found = (self.words(item, self._written[key].text) for item in items)
        return tuple(text for text in found if text)

    def items(self, key: str) -> tuple[Node, ...]:
        """The things listed under a key; one thing alone is a list of one."""
        node = self._nodes.get(key)
        if node is None or node == Words("", node.line):
            return ()
        return tuple(node.items) if isinstance(node, Listed) else (node,)

    def named(self, key: str) -> Iterator[tuple[Words, Node]]:
        """`Name: …` pairs under a key; anything else is a finding."""
        node = self._nodes.get(key)
        if isinstance(node, Headings):
            yield from node.entries
        elif node is not None and node != Words("", node.line):
            self.findings.error(node.line, "heading_for_each", key=self.written(key))

    def yes(self, key: str) -> bool:
        text = self.text(key)
        if text is None:
            return False
        if text.lower() not in YES:
            self.findings.error(self.line_of(key), "yes_or_no", key=self.written(key), text=text)
        return YES.get(text.lower(), False)

    def missing(self, name: Words, *keys: str) -> bool:
        """Whether one of the keys that a part cannot do without is not there; each is an error."""
        lost = [key for key in keys if key not in self._nodes]
        for key in lost:
            kind = Message(f"kind.{self.kind}")
            self.findings.error(
                name.line, "key_missing", kind=kind, name=name.text, key=spelt(self.kind, key)
            )
        return bool(lost)

    def read(self, key: str, reader: Callable[[str], T]) -> T | None:
        """A value through its reader; what the reader refuses becomes a finding."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return reader(text)
        except Unreadable as wrong:
            self.at(self.line_of(key), self.written(key), wrong)
        except RuleError as wrong:
            what = lines_of(wrong.what, wrong.exists) or ""
            what = what if isinstance(what, Message) else Message("find.rule", text=what)
            said = self.written(key)
            self.findings.error(self.line_of(key), "at_key", key=said, what=what, fix=wrong.do)
        return None

    def at(self, line: int, key: str, wrong: Unreadable) -> None:
        """A value that its reader refused, as a finding."""
        self.findings.error(line, "at_key", key=key, what=wrong.what, fix=wrong.fix)

    def rule(self, key: str, reader: Callable[..., T]) -> T | None:
        node = self._nodes.get(key)
        if isinstance(node, Listed):
            self.findings.error(node.line, "one_rule", key=self.written(key))
            return None
        return self.read(key, lambda text: reader(text, line=self.line_of(key)))


def section(
    kind: str, node: Node, findings: Findings, name: str, names: Names | None = None
) -> Section | None:
    """A part of the file as a section; an empty one has no keys."""
    if isinstance(node, Headings):
        return Section(kind, node, findings, names)
    if node == Words("", node.line):
        return Section(kind, Headings(node.line), findings, names)
    findings.error(node.line, "wants_keys", kind=Message(f"kind.{kind}"), name=name)
    return None
