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

from rute.journey.grammar.keywords import (
    BETWEEN,
    OF_RATINGS,
    OF_VALUES,
    OPENING,
    UNFINISHED,
    pattern,
)
from rute.journey.grammar.misread import Misread

MOST_NESTED: Final = 50
QUOTED: Final = re.compile(r'"((?:[^"]|"")*)"|“([^“”]*)”')
WORD: Final = re.compile(r'[^\s(),"“”]+')
MARKS: Final = {"(": "_LPAR", ")": "_RPAR", ",": "_COMMA"}
# After these a value stands, in which opening phrases are ordinary words.
BEFORE_VALUE: Final = frozenset({"OP", "_ONE_OF", "_COMMA", "_IN_STAGE", "_IS_PERSONA"})

# After these a field stands: there "total", "first" and the like are ordinary words as well.
BEFORE_FIELD: Final = frozenset({"_WHERE", "_AND", "_BY", "_TOTAL", "LAST"})
IN_FIELDS: Final = pattern(tuple(phrase for phrase in BETWEEN if phrase[0] != "_TOTAL"))

PHRASES: Final = {
    "rule": pattern(OPENING + BETWEEN),
    "worth": pattern(OF_VALUES + OPENING + BETWEEN),
    "rating": pattern(OF_RATINGS + OPENING + BETWEEN),
}
IN_VALUES: Final = {
    "rule": pattern(BETWEEN),
    "worth": pattern((OF_VALUES[1], *BETWEEN)),
    "rating": pattern((OF_RATINGS[0], *BETWEEN)),
}
BEGUN: Final = pattern(UNFINISHED)
SYMBOLS: Final = {
    "=": "is", "==": "is", "!=": "is not", "<>": "is not", ">": "over", "<": "under",
    ">=": "at least", "<=": "at most", "≥": "at least", "≤": "at most",
    "&": "and", "&&": "and also", "||": "or",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """What is read, and as what: a rule, a worth or a rating."""

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
        self.depth = 0

    def __iter__(self) -> Iterator[Token]:
        while True:
            self._skip_space()
            if self.at >= len(self.text):
                return
            token = self._mark() or self._quoted() or self._keyword() or self._name()
            self._guard(token)
            self.previous = token.type
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
            raise Misread("this quotation mark is never closed", self.at)
        name = found[2] if found[1] is None else found[1].replace('""', '"')
        if not name.strip():
            raise Misread("a name cannot be empty", self.at, hint='For no value, say "is missing".')
        return self._take("NAME", found.end(), name)

    def _phrases(self) -> re.Pattern[str]:
        if self.previous in BEFORE_FIELD:
            return IN_FIELDS
        return (IN_VALUES if self.previous in BEFORE_VALUE else PHRASES)[self.kind]

    def _keyword(self) -> Token | None:
        found = self._phrases().match(self.text, self.at)
        if found:
            return self._take(str(found.lastgroup).rsplit("_", 1)[0], found.end())
        if begun := BEGUN.match(self.text, self.at):
            what = f'after "{begun[0]}" comes a length of time, such as 7 days'
            raise Misread(what, begun.end(), hint=_of_time(self.text[begun.end() :]))
        return None

    def _name(self) -> Token:
        """Words up to the next keyword phrase, mark or quote; runs of space become one."""
        start, phrases = self.at, self._phrases()
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
        return self._take("NAME", end, " ".join(words))

    def _refuse_symbol(self, word: str) -> None:
        if word in SYMBOLS:
            raise Misread(
                f'rules are written in words, not with "{word}"',
                self.at,
                hint=f'Write "{SYMBOLS[word]}".',
            )

    def _guard(self, token: Token) -> None:
        self.depth += {"_LPAR": 1, "_NOT": 1, "_RPAR": -1}.get(token.type, 0)
        if self.depth > MOST_NESTED:
            raise Misread("this rule is nested too deeply", int(token.start_pos or 0))


def _of_time(rest: str) -> str | None:
    if re.match(r"\s+\d+\s+years?\b", rest):
        return "Count a year as 12 months."
    if re.match(r"\s+\d+\s+seconds?\b", rest):
        return "The shortest length is a minute."
    return None
