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
from rute.journey.grammar.misread import Misread, brief
from rute.words.message import Message

STARTS: Final = ("rule", "worth", "rating", "moment")
MOST_CHARACTERS: Final = 4_000
MOST_WORDS: Final = 50  # of a name are looked at for slips

# What may come next, in the order it is said; each has a text rule.expects.KIND.
EXPECTED: Final = (
    ("OP", "op"), ("_WHERE", "where"), ("COUNT", "count"), ("_THEN", "then"),
    ("WITHIN", "within"), ("_OR", "or"), ("_AND_ALSO", "and_also"), ("_OF", "of"),
    ("_TOTAL_OF", "total_of"), ("SCALE", "scale"), ("_COMMA", "comma"), ("_RPAR", "rpar"),
    ("$END", "end"),
)  # fmt: skip
NAME_AFTER: Final = {
    "_WHERE": "field", "_AND": "field", "_BY": "field", "_TOTAL": "field", "LAST": "field",
    "OP": "value", "_ONE_OF": "value", "_COMMA": "value", "_IN_STAGE": "stage",
    "_IS_PERSONA": "persona",
}  # fmt: skip
MISSPELT: Final = ("where", "within", "without", "never", "first", "contains", "total", "then",
                   "dengan", "dalam", "tanpa", "adalah", "berisi", "terakhir", "pertama",
                   "minimal", "maksimal", "sebelum", "sesudah")  # fmt: skip
SHORT: Final = frozenset({"or", "and", "not", "no", "atau", "dan", "tidak", "bukan", "belum"})


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
    """The rule tree, moment, TotalOf or Rating of a text. Raises Misread."""
    if len(text) > MOST_CHARACTERS:
        raise Misread(Message("rule.too_long_text", most=MOST_CHARACTERS), 0)
    source = Source(text, start)
    if not tokens(source):
        raise Misread(Message("rule.nothing"), 0)
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
    found = Message("rule.ends") if ended else Message("rule.says", text=_written(token, source))
    expected = _in_words(set(stop.accepts or stop.expected), before)
    what = (
        Message("rule.expects_after", before=_written(before, source), expected=expected,
                found=found)
        if before
        else Message("rule.expects_first", expected=expected, found=found)
    )  # fmt: skip
    at = len(source.text.rstrip()) if ended else int(token.start_pos or 0)
    return Misread(what, at, hint=_hint(read, index, source))


def _written(token: Token, source: Source) -> str:
    return brief(source.text[token.start_pos : token.end_pos])


def _in_words(accepts: set[str], before: Token | None) -> Message:
    kinds = []
    if "NAME" in accepts:
        kinds.append(NAME_AFTER.get(before.type if before else "", "event"))
    kinds += [kind for token, kind in EXPECTED if token in accepts]
    kinds = kinds or ["end"]
    said = Message(f"rule.expects.{kinds[-1]}")
    for place, kind in enumerate(reversed(kinds[:-1])):
        joint = "rule.list" if place else "rule.list_end"
        said = Message(joint, one=Message(f"rule.expects.{kind}"), rest=said)
    return said


def _hint(read: list[Token], index: int, source: Source) -> Message | None:
    for token in read[max(0, index - 3) : index + 1]:
        if token.type == "NAME" and (hint := misspelt(str(token))):
            return hint
    before = read[index - 1].type if index else ""
    match read[index].type if index < len(read) else "":
        case "ANCHOR" if before == "NAME":
            return Message("rule.own_length")
        case "_RPAR":
            return Message("rule.one_too_many")
        case "_LPAR":
            return Message("rule.quote_whole")
        case "_COMMA":
            return Message("rule.no_thousands")
        case "_AND" if "_WHERE" not in {token.type for token in read[:index]}:
            return Message("rule.and_also", word=_written(read[index], source))
        case "OP" | "GIVEN" if before == "OP":
            return Message("rule.quote_value", word=_written(read[index], source))
    return _quote_hint(read, index, source)


def _quote_hint(read: list[Token], index: int, source: Source) -> Message | None:
    """If a keyword splits what looks like one name, say how to keep it whole."""
    if index == len(read) > 2 and [token.type for token in read[-3::2]] == ["NAME", "NAME"]:
        word = _written(read[-2], source)
        if read[-2].type in ("_THEN", "_WITHOUT"):
            return Message("rule.length_or_name", word=word)
        return Message("rule.part_of_name", word=word)
    beside = [token for token in read[max(0, index - 1) : index + 2] if token.type == "NAME"]
    if index < len(read) and read[index].type != "NAME" and beside:
        return Message("rule.part_of_name", word=_written(read[index], source))
    if index and read[index - 1].type != "NAME" and beside:
        return Message("rule.part_of_name", word=_written(read[index - 1], source))
    return None


def misspelt(name: str) -> Message | None:
    """'Did you mean "where" …' when a word inside a name looks like a keyword gone wrong."""
    for word in name.split()[:MOST_WORDS]:
        small = word.lower()
        if small in MISSPELT or small in SHORT:
            return Message("rule.small_letters", small=small, word=word)
        if len(word) > 3 and (close := get_close_matches(small, MISSPELT, 1, 0.8)):
            return Message("rule.misspelt", small=close[0], word=word)
    return None
