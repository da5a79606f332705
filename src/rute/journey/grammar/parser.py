"""Runs the grammar, and says in words what it expected where it stopped."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from lark import Lark, Token
from lark.exceptions import UnexpectedToken

from rute.journey.grammar.builder import Builder
from rute.journey.grammar.lexer import RuleLexer, Source, tokens
from rute.journey.grammar.misread import Misread

STARTS: Final = ("rule", "worth", "rating")
MOST_CHARACTERS: Final = 4_000

AFTER_NAME: Final = (
    ("OP", 'a comparison ("is", "at least" …)'),
    ("_WHERE", '"where"'),
    ("COUNT", 'a count ("at least 2 times" …)'),
    ("_THEN", '"then"'),
    ("WITHIN", '"within" and a length of time'),
    ("_OR", '"or"'),
    ("_AND_ALSO", '"and also"'),
    ("_OF", '"of"'),
    ("_TOTAL_OF", '"total of"'),
    ("SCALE", 'a scale such as "on 1 to 5"'),
    ("_COMMA", "a comma"),
    ("_RPAR", "a closing parenthesis"),
    ("$END", "the end"),
)
NAME_AFTER: Final = {
    "_WHERE": "a field", "_AND": "a field", "_BY": "a field", "_TOTAL": "a field",
    "LAST": "a field", "OP": "a value", "_ONE_OF": "a value", "_COMMA": "a value",
    "_IN_STAGE": "the name of a stage", "_IS_PERSONA": "the name of a persona",
}  # fmt: skip
MISSPELT: Final = ("where", "within", "without", "never", "first", "contains", "total", "then")


def grammar(*, strict: bool = False) -> Lark:
    """The parser. Strict mode refuses any shift/reduce conflict."""
    text = (files("rute.journey.grammar") / "rules.lark").read_text(encoding="utf-8")
    return Lark(
        text, parser="lalr", lexer=RuleLexer, start=list(STARTS), maybe_placeholders=True,
        strict=strict,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _grammar() -> Lark:
    return grammar()


def parse(text: str, start: str) -> Any:
    """The rule tree, TotalOf or Rating of a text. Raises Misread."""
    if len(text) > MOST_CHARACTERS:
        raise Misread(f"a rule has {MOST_CHARACTERS} characters at most", 0)
    source = Source(text, start)
    if not tokens(source):
        raise Misread("there is nothing here to read", 0)
    try:
        tree = _grammar().parse(source, start=start)
    except UnexpectedToken as stop:
        raise _explained(stop, source) from None
    return _built(tree)


def _built(tree: Any) -> Any:
    from lark.exceptions import VisitError

    try:
        return Builder().transform(tree)
    except VisitError as wrapped:
        if isinstance(wrapped.orig_exc, Misread):
            raise wrapped.orig_exc from None
        raise


def _explained(stop: UnexpectedToken, source: Source) -> Misread:
    read = tokens(source)
    token: Token = stop.token
    ended = token.type == "$END"
    index = len(read) if ended else next(i for i, t in enumerate(read) if t == token
                                         and t.start_pos == token.start_pos)  # fmt: skip
    before = read[index - 1] if index else None
    found = (
        "the rule ends" if ended else f'it says "{source.text[token.start_pos : token.end_pos]}"'
    )
    expected = _in_words(set(stop.accepts or stop.expected), before)
    after = "at the start "
    if before:
        after = f'after "{source.text[before.start_pos : before.end_pos]}" '
    return Misread(
        f"{after}it expects {expected}, but {found}",
        len(source.text.rstrip()) if ended else int(token.start_pos or 0),
        hint=_hint(read, index),
    )


def _in_words(accepts: set[str], before: Token | None) -> str:
    words = []
    if "NAME" in accepts:
        words.append(NAME_AFTER.get(before.type if before else "", "the name of an event"))
    words += [text for kind, text in AFTER_NAME if kind in accepts]
    if not words:
        return "the end" if before else "a rule"
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]


def _hint(read: list[Token], index: int) -> str | None:
    for token in read[max(0, index - 3) : index + 1]:
        if token.type == "NAME" and (hint := misspelt(str(token))):
            return hint
    before = read[index - 1].type if index else ""
    match read[index].type if index < len(read) else "":
        case "ANCHOR" if before == "NAME":
            return 'Give "then" and "without" a length of their own before "within … after".'
        case "_RPAR":
            return "There is one closing parenthesis too many, or nothing stands before it."
        case "_LPAR":
            return "If the parenthesis belongs to a name, put the whole name in quotes."
        case "_COMMA":
            return 'Write numbers without thousands marks, and lists as "is one of A, B".'
    return _quote_hint(read, index)


def _quote_hint(read: list[Token], index: int) -> str | None:
    """If a keyword splits what looks like one name, say how to keep it whole."""
    beside = [token for token in read[max(0, index - 1) : index + 2] if token.type == "NAME"]
    if index < len(read) and read[index].type != "NAME" and beside:
        return f'If "{read[index]}" is part of a name, put the whole name in double quotes.'
    return None


def misspelt(name: str) -> str | None:
    """'Did you mean "where" …' when a word inside a name looks like a keyword gone wrong."""
    for word in name.split():
        small = word.lower()
        if small in MISSPELT or small in {"or", "and", "not", "no"}:
            return f'Did you mean "{small}" instead of "{word}"? Keywords are in small letters.'
        if len(word) > 3 and (close := get_close_matches(small, MISSPELT, 1, 0.8)):
            return f'Did you mean "{close[0]}" instead of "{word}"?'
    return None
