"""One part of a journey file, read key by key. Every key is answered for: read, noted for a
later version, or an error with what was probably meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from rute.errors import RuleError, did_you_mean
from rute.journey.findings import Findings
from rute.journey.reading.keys import FOR, LATER, TABLES, known, spoken
from rute.journey.reading.tree import Headings, Listed, Node, Words
from rute.journey.rule_tree import Rule

T = TypeVar("T")
YES = {"yes": True, "ya": True, "true": True, "no": False, "tidak": False, "false": False}


class Unreadable(Exception):  # noqa: N818
    """A value is not what its key wants: (what is wrong, how to write it)."""

    def __init__(self, what: str, fix: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.fix = fix


class Section:
    """The keys of one stage, touchpoint, persona …; `kind` names its table in keys.py."""

    def __init__(self, kind: str, node: Headings, findings: Findings) -> None:
        self.kind = kind
        self.line = node.line
        self.findings = findings
        self._nodes: dict[str, Node] = {}
        self._written: dict[str, Words] = {}
        self.voices: list[tuple[Words, str, Node]] = []
        ways, later = known(TABLES[kind]), known(LATER.get(kind, {}))
        for key, value in node.entries:
            self._place(key, value, ways, later)

    def _place(self, key: Words, value: Node, ways: dict[str, str], later: dict[str, str]) -> None:
        name = spoken(key.text)
        if name in ways:
            self._keep(ways[name], key, value)
        elif self.kind == "touchpoint" and name.startswith(FOR):
            self.voices.append((key, " ".join(key.text.replace("_", " ").split()[1:]), value))
        elif name in later:
            self.findings.note(
                key.line, f'"{key.text}" is understood, but this version does not run it yet'
            )
        else:
            fix = did_you_mean(name, {**ways, **later}) or "Keys here: " + ", ".join(
                TABLES[self.kind]
            )
            self.findings.error(key.line, f'unknown key "{key.text}" in a {self.kind}', fix)

    def _keep(self, name: str, key: Words, value: Node) -> None:
        if name in self._nodes:
            first = self._written[name]
            self.findings.error(
                key.line, f'"{key.text}" stands here a second time (first on line {first.line})'
            )
        self._nodes[name], self._written[name] = value, key

    def has(self, key: str) -> bool:
        return key in self._nodes

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
            self.findings.error(
                node.line, f'nothing stands after "{key}:"', "Fill it in, or delete it."
            )
            return None
        if isinstance(node, Headings):
            shown = ", ".join(f"{k.text}: …" for k, _ in node.entries[:2])
            self.findings.error(
                node.line, f'"{key}" wants words, not headings ({shown})', f'Write: {key}: "…"'
            )
        else:
            self.findings.error(node.line, f'"{key}" wants one text, not a list')
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
            self.findings.error(
                node.line,
                f'"{key}" wants a heading for each',
                "Write each as `Name:` on its own line.",
            )

    def yes(self, key: str) -> bool:
        text = self.text(key)
        if text is None:
            return False
        if text.lower() not in YES:
            self.findings.error(self.line_of(key), f'"{key}" wants yes or no, not "{text}"')
        return YES.get(text.lower(), False)

    def read(self, key: str, reader: Callable[[str], T]) -> T | None:
        """A value through its reader; what the reader refuses becomes a finding."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return reader(text)
        except Unreadable as wrong:
            self.findings.error(self.line_of(key), f'"{key}": {wrong.what}', wrong.fix)
        except RuleError as wrong:
            where = "\n".join(part for part in (wrong.what, wrong.exists) if part)
            self.findings.error(self.line_of(key), f'"{key}": {where}', wrong.do)
        return None

    def rule(self, key: str, reader: Callable[..., Rule]) -> Rule | None:
        node = self._nodes.get(key)
        if isinstance(node, Listed):
            self.findings.error(node.line, f'"{key}" is one rule', 'Join alternatives with "or".')
            return None
        return self.read(key, lambda text: reader(text, line=self.line_of(key)))


def section(kind: str, node: Node, findings: Findings, name: str) -> Section | None:
    """A part of the file as a section; an empty one has no keys."""
    if isinstance(node, Headings):
        return Section(kind, node, findings)
    if node == Words("", node.line):
        return Section(kind, Headings(node.line), findings)
    findings.error(node.line, f'the {kind} "{name}" wants keys below it', "Write `key: …` lines.")
    return None
