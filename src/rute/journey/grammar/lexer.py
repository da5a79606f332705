"""Text to tokens. A name is the longest run of words without a keyword phrase.

What is a keyword depends on the text alone, never on what is in the data: the same rule means
the same in every business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lark import Token
from lark.lexer import Lexer

from rute.journey.grammar import indonesian
from rute.journey.grammar.keywords import (
    BETWEEN,
    OF_MOMENTS,
    OF_RATINGS,
    OF_VALUES,
    OPENING,
    UNFINISHED,
    Phrases,
    pattern,
)
from rute.journey.grammar.misread import Misread
from rute.journey.grammar.values import NUMERIC, check_bare_value, check_value
from rute.words.message import Message

MOST_NESTED: Final = 50
QUOTED: Final = re.compile(r'"((?:[^"]|"")*)"|“([^“”]*)”')
WORD: Final = re.compile(r'[^\s(),"“”]+')
MARKS: Final = {"(": "_LPAR", ")": "_RPAR", ",": "_COMMA"}
# After these a value stands, in which opening phrases are ordinary words.
BEFORE_VALUE: Final = frozenset({"OP", "_ONE_OF", "_COMMA", "_IN_STAGE", "_IS_PERSONA"})
# After these a field stands: there "total", "first" and the like are ordinary words as well.
BEFORE_FIELD: Final = frozenset({"_WHERE", "_AND", "_BY", "_TOTAL", "LAST"})
# After these an event or a field has just ended.
ENDS: Final = frozenset({"NAME", "ANY", "_RPAR", "FIRST_OF", "LAST_OF"})
DECIMAL: Final = re.compile(r"[-−]?\d+,\d+(?=$|[\s)])")

OF_KIND: Final[dict[str, tuple[Phrases, Phrases]]] = {
    "rule": ((), ()),
    "moment": (OF_MOMENTS + indonesian.OF_MOMENTS, ()),
    "worth": (OF_VALUES + indonesian.OF_VALUES, (OF_VALUES[-1], indonesian.OF_VALUES[-1])),
    "rating": (
        OF_RATINGS + indonesian.OF_RATINGS,
        OF_RATINGS[:2] + indonesian.OF_RATINGS[:2],
    ),
}
BOTH: Final = BETWEEN + indonesian.BETWEEN
# In Indonesian the longer openings ("tidak ada") come before the word they begin with.
IN_NAMES: Final = OPENING + indonesian.OPENING + indonesian.AFTER_EVENT + BOTH
AT_START: Final = OPENING + indonesian.OPENING + indonesian.OPENING_ONLY + BOTH
IN_FIELDS: Final = pattern(
    indonesian.AFTER_FIELD + tuple(phrase for phrase in BOTH if phrase[0] != "_TOTAL")
)
FIELD_STARTS: Final = pattern(tuple(phrase for phrase in BOTH if phrase[0] != "_TOTAL"))
AFTER_COUNT: Final = pattern(indonesian.AFTER_COUNT)
BEGUN: Final = pattern(UNFINISHED)
SYMBOLS: Final = {
    "=": "is", "==": "is", "!=": "is not", "<>": "is not", ">": "over", "<": "under",
    ">=": "at least", "<=": "at most", "≥": "at least", "≤": "at most",
    "&": "and", "&&": "and also", "||": "or",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """What is read, and as what: a rule, a moment, a worth or a rating."""

    text: str
    kind: str = "rule"


def tokens(source: Source) -> list[Token]:
    """All tokens of a text. Raises Misread where a phrase is unfinished or a quote left open."""
    return list(_Reading(source))


class RuleLexer(Lexer):
    """Hands our tokens to Lark."""

    def __init__(self, lexer_conf: Any) -> None:  # Lark calls it so
        pass

    def lex(self, source: Source) -> Iterator[Token]:  # type: ignore[override]
        yield from tokens(source)


class _Reading:
    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.kind = source.kind
        self.at = 0
        self.previous = "BEGIN"
        self.operator = ""  # in English, where the last token is one
        self.written = ""  # the last token as it stands there
        self.indonesian = False  # whether it was written in Indonesian
        self.depth = 0

    def __iter__(self) -> Iterator[Token]:
        while True:
            self._skip_space()
            if self.at >= len(self.text):
                return
            token = (
                self._mark() or self._quoted() or self._decimal() or self._keyword() or self._name()
            )
            self._guard(token)
            if self.operator and token.type == "NAME":
                check_value(self.operator, self.written, str(token), int(token.start_pos or 0))
            self.previous = token.type
            self.operator = str(token) if token.type == "OP" else ""
            self.written = self.text[token.start_pos : token.end_pos]
            yield token

    def _skip_space(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def _take(self, kind: str, end: int, value: str | None = None) -> Token:
        start, self.at = self.at, end
        written = self.text[start:end]
        return Token(kind, written if value is None else value, start_pos=start, end_pos=end)

    def _mark(self) -> Token | None:
        kind = MARKS.get(self.text[self.at])
        return self._take(kind, self.at + 1) if kind else None

    def _quoted(self) -> Token | None:
        if self.text[self.at] not in '"“”':
            return None
        found = QUOTED.match(self.text, self.at)
        if not found:
            raise Misread(Message("rule.open_quote"), self.at)
        name = found[2] if found[1] is None else found[1].replace('""', '"')
        if not name.strip():
            hint = Message("rule.say_missing_for_none")
            raise Misread(Message("rule.empty_name"), self.at, hint=hint)
        return self._take("NAME", found.end(), name)

    def _decimal(self) -> Token | None:
        """`lebih dari 0,5`: behind an Indonesian comparison a comma marks decimals."""
        if not (self.indonesian and self.operator in NUMERIC):
            return None
        found = DECIMAL.match(self.text, self.at)
        if not found:
            return None
        check_bare_value(self.operator, self.written, found[0], self.at)
        return self._take("NAME", found.end(), found[0].replace(",", "."))

    def _phrases(self, *, inside: bool = False) -> re.Pattern[str]:
        """What is a keyword here; `inside` a name its words are judged as they may end it."""
        starts, ends = OF_KIND[self.kind]
        if self.previous in BEFORE_FIELD:
            return IN_FIELDS if inside else FIELD_STARTS
        if self.previous in BEFORE_VALUE:
            return pattern(ends + BOTH)
        if inside or self.previous in ENDS:
            return pattern(starts + IN_NAMES)
        return pattern(starts + AT_START)

    def _keyword(self) -> Token | None:
        found = self._phrases().match(self.text, self.at)
        if not found and self.previous == "COUNT":
            found = AFTER_COUNT.match(self.text, self.at)
        if found:
            kind = str(found.lastgroup).rsplit("_", 1)[0]
            said = indonesian.english(kind, found[0])
            self.indonesian = said is not None
            return self._take(kind, found.end(), said or " ".join(found[0].split()))
        if begun := BEGUN.match(self.text, self.at):
            what = Message("rule.length_wanted", begun=begun[0])
            raise Misread(what, begun.end(), hint=_of_time(self.text[begun.end() :]))
        return None

    def _name(self) -> Token:
        """Words up to the next keyword phrase, mark or quote; runs of space become one."""
        start, phrases = self.at, self._phrases(inside=True)
        words: list[str] = []
        end = start
        while self.at < len(self.text) and (word := WORD.match(self.text, self.at)):
            at_keyword = phrases.match(self.text, self.at) or BEGUN.match(self.text, self.at)
            if words and at_keyword:
                break
            self._refuse_symbol(word[0])
            words.append(word[0])
            self.at = end = word.end()
            self._skip_space()
        self.at = start
        if self.operator:
            check_bare_value(self.operator, self.written, " ".join(words), start)
        return self._take("NAME", end, " ".join(words))

    def _refuse_symbol(self, word: str) -> None:
        if word in SYMBOLS:
            what = Message("rule.symbol", symbol=word)
            hint = Message("rule.write", word=SYMBOLS[word])
            raise Misread(what, self.at, hint=hint)

    def _guard(self, token: Token) -> None:
        self.depth += {"_LPAR": 1, "_NOT": 1, "_RPAR": -1}.get(token.type, 0)
        if self.depth > MOST_NESTED:
            raise Misread(Message("rule.too_deep"), int(token.start_pos or 0))


def _of_time(rest: str) -> Message | None:
    if re.match(r"\s+(?:\d+\s+)?(?:years?|tahun|setahun)\b", rest):
        return Message("rule.year_is_months")
    if re.match(r"\s+\d+\s+(?:seconds?|detik)\b", rest):
        return Message("rule.shortest_is_minute")
    if found := re.match(r"\s+se(menit|jam|hari|minggu|bulan)\b", rest):
        return Message("rule.write_one", unit=found[1])
    return None
