"""A rule tree back to its one canonical text in a language: reading it gives the same tree."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, Literal

from rute.journey.grammar.keywords import THOUSANDS, has_keyword
from rute.journey.grammar.lengths import in_indonesian
from rute.journey.rule_tree import (
    USUAL,
    AllOf,
    Anchor,
    AnyOf,
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Never,
    Node,
    Not,
    Rating,
    Start,
    Then,
    TotalOf,
    Trait,
    Without,
)

Language = Literal["en", "id"]
PLAIN: Final = re.compile(r"[\w][\w.@/'’:-]*(?: [\w.@/'’:-]+)*")
DECIMAL: Final = re.compile(r"[-−]?\d+\.\d+")
NUMERIC: Final = frozenset({"over", "under", "at least", "at most"})
INDONESIAN: Final = {
    "is": "adalah", "is not": "bukan", "over": "lebih dari", "under": "kurang dari",
    "at least": "minimal", "at most": "maksimal", "contains": "berisi",
    "starts with": "diawali", "before": "sebelum", "after": "sesudah", "is given": "ada",
    "is missing": "kosong", "is one of": "salah satu dari", "exactly": "tepat",
    "reached": "sampai", "stalled": "mandek", "by hand": "secara manual",
    "or": "atau", "and also": "dan juga", "and": "dan", "not": "tidak", "any event":
    "aktivitas apa pun", "where": "dengan", "never": "belum pernah", "in stage": "di tahap",
    "is persona": "persona adalah", "then": "lalu", "without": "tanpa", "within": "dalam",
    "by": "menurut", "total of": "total dari", "less": "dikurangi", "of": "dari", "no":
    "tidak ada", "first": "pertama", "last": "terakhir",
}  # fmt: skip


# `x is persona` and `persona adalah x` are conditions of their own.
PERSONA = re.compile(r"\bpersona\b", re.IGNORECASE)


def quote(name: str) -> str:
    """How a name, field or value must be written in a rule: bare where that is safe, otherwise
    in double quotes, with a double quote inside written twice."""
    bare = PLAIN.fullmatch(name) and not has_keyword(name) and not PERSONA.search(name)
    return name if bare else '"' + name.replace('"', '""') + '"'


def show(node: Node, language: Language = "en") -> str:
    """The canonical text of a rule tree."""
    if isinstance(node, Happening) and node == Happening(EventTest(node.event.names)):
        said = _Shown(language)
        return said.joined("or", map(quote, node.event.names)) or said.word("any event")
    return _Shown(language).node(node)


def show_event(event: EventTest, language: Language = "en") -> str:
    """An event test as it stands in a rule."""
    return _Shown(language).event(event)


def show_value(value: TotalOf | Rating, language: Language = "en") -> str:
    """A worth or a rating as it is written in a journey file."""
    return _Shown(language).value(value)


def show_start(start: Start, language: Language = "en") -> str:
    """When a campaign starts, as it is written in a journey file."""
    said = _Shown(language)
    if start.rule:
        return show(start.rule, language)
    if start.later:
        side = said.word("after")
        return f"{said.length(start.later.after)} {side} {said.event(start.later.event)}"
    return said.word(start.kind)


class _Shown:
    """Says every part of a tree in one language."""

    def __init__(self, language: Language) -> None:
        self.english = language == "en"

    def word(self, english: str) -> str:
        return english if self.english else INDONESIAN[english]

    def joined(self, word: str, parts: object) -> str:
        return f" {self.word(word)} ".join(parts)  # type: ignore[arg-type]

    def length(self, length: Duration) -> str:
        return str(length) if self.english else in_indonesian(length)

    def node(self, node: Node) -> str:
        match node:
            case AnyOf(parts):
                return self.joined("or", (self.inside(part, AnyOf) for part in parts))
            case AllOf(parts):
                both = (self.inside(part, AnyOf, AllOf) for part in parts)
                return self.joined("and also", both)
            case Not(part):
                return f"{self.word('not')} {self.inside(part, AnyOf, AllOf)}"
            case Never(event, in_last):
                if in_last is None:
                    return f"{self.word('never')} {self.event(event)}"
                return f"{self.word('no')} {self.event(event)} {self.in_last(in_last)}"
            case Trait(which, test):
                return self.trait(which, test)
            case InStage(stage):
                return f"{self.word('in stage')} {quote(stage)}"
            case IsPersona(persona):
                return f"{self.word('is persona')} {quote(persona)}"
            case Happening():
                return self.happening(node)

    def inside(self, node: Node, *loose: type) -> str:
        return f"({self.node(node)})" if isinstance(node, loose) else self.node(node)

    def named(self, event: EventTest) -> str:
        names = self.joined("or", map(quote, event.names)) or self.word("any event")
        return f"({names})" if len(event.names) > 1 else names

    def where(self, event: EventTest) -> str:
        tests = self.joined("and", map(self.comparison, event.where))
        return f" {self.word('where')} {tests}" if event.where else ""

    def event(self, event: EventTest) -> str:
        return self.named(event) + self.where(event)

    def happening(self, node: Happening) -> str:
        if self.english:
            parts = ["first" if node.first else "", self.event(node.event)]
        else:
            named = self.named(node.event) + (" pertama" if node.first else "")
            parts = [named + self.where(node.event)]
        parts += [self.count(node.count)] if node.count else []
        parts += map(self.then, node.then)
        parts += [self.without(node.without)] if node.without else []
        parts += [self.anchor(node.anchor)] if node.anchor else []
        parts += [self.in_last(node.in_last)] if node.in_last else []
        return " ".join(filter(None, parts))

    def trait(self, which: str, test: Comparison) -> str:
        if self.english:
            return f"{which} {self.comparison(test)}"
        return f"{quote(test.field)} {self.word(which)} {self.compares(test)}"

    def comparison(self, test: Comparison) -> str:
        return f"{quote(test.field)} {self.compares(test)}"

    def compares(self, test: Comparison) -> str:
        number = test.value[0] if test.op in NUMERIC else ""
        values = self.decimal(number) or ", ".join(map(quote, test.value))
        return f"{self.word(test.op)} {values}".strip()

    def decimal(self, number: str) -> str:
        """A number with a comma in Indonesian; nothing where it has no decimals, or could be
        read as thousands."""
        safe = not self.english and DECIMAL.fullmatch(number) and not THOUSANDS.fullmatch(number)
        return number.replace(".", ",") if safe else ""

    def count(self, count: Count) -> str:
        by = f" {self.word('by')} {quote(count.by)}" if count.by else ""
        within = f" {self.within(count.within)}" if count.within else ""
        if count.kind == "total":
            number = _number(count.value or 0)
            if count.op in NUMERIC:
                number = self.decimal(number) or number
            op = self.word(count.op or "")
            return f"total {quote(count.field or '')} {op} {number}{within}"
        return f"{self.times(count)}{by}{within}"

    def times(self, count: Count) -> str:
        if count.kind == "nth":
            ordinal = _ordinal(count.n) if self.english else str(count.n)
            return f"for the {ordinal} time" if self.english else f"untuk ke-{ordinal} kalinya"
        times = ("time" if count.n == 1 else "times") if self.english else "kali"
        return f"{self.word(count.kind)} {count.n} {times}"

    def within(self, length: Duration) -> str:
        return f"{self.word('within')} {self.length(length)}"

    def in_last(self, length: Duration) -> str:
        said = self.length(length)
        return f"in the last {said}" if self.english else f"dalam {said} terakhir"

    def then(self, then: Then) -> str:
        return f"{self.word('then')} {self.event(then.event)} {self.within(then.within)}"

    def without(self, without: Without) -> str:
        length = (
            self.within(without.within)
            if without.within
            else self.in_last(without.in_last or Duration(0, "days"))
        )
        return f"{self.word('without')} {self.event(without.event)} {length}"

    def anchor(self, anchor: Anchor) -> str:
        side = self.word(anchor.side)
        return f"{self.within(anchor.within)} {side} {self.event(anchor.event)}"

    def value(self, value: TotalOf | Rating) -> str:
        if isinstance(value, Rating):
            scale = self.scale(value)
            return f"{quote(value.field)} {self.word('of')} {self.event(value.event)} {scale}"
        less = f" {self.word('less')} {self.value(value.less)}" if value.less else ""
        return f"{self.word('total of')} {self.event(value.event)}{less}"

    def scale(self, rating: Rating) -> str:
        low, high = _number(rating.low), _number(rating.high)
        said = f"on {low} to {high}" if self.english else f"pada skala {low} sampai {high}"
        if rating.kind == "scale":
            return said
        effort = "effort" if self.english else "upaya"
        kind = effort if rating.kind == "effort" else rating.kind
        named = f"as {kind}" if self.english else f"sebagai {kind}"
        usual = (rating.low, rating.high) == USUAL[rating.kind]
        return named if usual else f"{said} {named}"


def _number(value: float) -> str:
    if value == int(value):
        return str(int(value))
    text = format(Decimal(repr(value)), "f")
    return text + "0" if THOUSANDS.fullmatch(text) else text  # 1.250 could be read as thousands


def _ordinal(n: int) -> str:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"
