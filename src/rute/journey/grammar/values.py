"""What may stand as a value, and what surely was meant otherwise."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from rute.journey.grammar.keywords import THOUSANDS, TIMES, VERY_WORDS
from rute.journey.grammar.misread import Misread, brief
from rute.words.message import Message

NUMBER: Final = re.compile(r"[-−+]?\d+(\.\d+)?")
NUMERIC: Final = frozenset({"over", "under", "at least", "at most"})
DATED: Final = frozenset({"before", "after"})


def check_value(op: str, written: str, text: str, at: int) -> None:
    """Raises Misread for a value that its comparison cannot take. op: in English; written: as it
    stands in the rule."""
    said = {"op": written, "text": brief(text)}
    if op in NUMERIC and not NUMBER.fullmatch(text):
        hint = Message("rule.write_numbers")
        raise Misread(Message("rule.not_a_number", **said), at, hint=hint)
    if op in DATED and not _is_date(text):
        raise Misread(Message("rule.not_a_date", **said), at, hint=Message("rule.write_dates"))


def check_bare_value(op: str, written: str, text: str, at: int) -> None:
    """Raises Misread for an unquoted value that was surely meant as something else."""
    said = {"op": written, "text": brief(text)}
    if TIMES.fullmatch(text):
        raise Misread(Message("rule.not_a_count", **said), at, hint=Message("rule.counts_are"))
    if op in ("is", "is not") and (found := VERY_WORDS.match(text)):
        raise Misread(Message("rule.very_words", **said), at, hint=_instead(op, found[0]))
    if THOUSANDS.fullmatch(text):
        whole, decimals = re.sub("[.,]", "", text), text.replace(",", ".")
        hint = Message("rule.write_whole", whole=brief(whole), text=brief(decimals))
        raise Misread(Message("rule.thousands", text=brief(text)), at, hint=hint)


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "-" in text


def _instead(op: str, word: str) -> Message:
    """What was perhaps meant by `x is not given`, `x adalah kosong`."""
    word = " ".join(word.split())
    if word == "bukan":
        return Message("rule.say_is_not")
    if word.startswith(("one", "salah")):
        return Message("rule.say_not_each" if op == "is not" else "rule.say_one_of")
    missing = word in ("missing", "kosong", "tidak ada", "tidak diketahui")
    return Message("rule.say_missing" if missing == (op == "is") else "rule.say_given")
