"""The single values of a journey file as its schema says them: words to choose from, and patterns.

What is rejected here the reader rejects; the reader may be stricter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from rute.journey.grammar.lengths import UNITS
from rute.journey.reading import campaigns, moving, touchpoints, values
from rute.journey.stage_models import ANCHORS
from rute.journey.stage_models.model import model_ways
from rute.words.catalog import say

Schema = dict[str, Any]
# Capitals, underscores and stray blanks are read as well; only `rute check` judges them.
OTHER_SPELLING: Final = r"[A-Z_]|\s\s|^\s|\s$"
# A name, a column, a rule …: any text. An editor offers nothing of its own for "string", and
# `true` or `null` for other types, which nobody means.
SCALAR: Final[Schema] = {"if": {"type": ["array", "object"]}, "then": {"type": "string"}}


# (kind, key) → each word that may stand there, with its other names, the Indonesian one first.
WORDS: Final[dict[tuple[str, str], Mapping[str, Sequence[str]]]] = {
    ("fix", "status"): touchpoints.STATUS,
    ("opportunity", "impact"): touchpoints.IMPACT,
    ("opportunity", "effort"): touchpoints.EFFORT,
    ("persona", "motive"): values.MOTIVES,
    ("campaign", "late"): campaigns.LATE,
    ("message", "purpose"): moving.PURPOSES,
    ("content", "category"): moving.CATEGORIES,
    ("permission", "for"): moving.PURPOSES,
    ("permission", "confirm"): moving.CONFIRMS,
    ("survey", "kind"): moving.SURVEYS,
    ("offer", "kind"): moving.OFFERS,
    ("offer", "code"): moving.CODES,
    ("reward", "kind"): moving.REWARDS,
}
CHOICES: Final[dict[tuple[str, str], list[str]]] = {
    ("journey", "stages from"): list(model_ways()),
    ("journey", "written in"): list(values.LANGUAGES),
    ("stage", "anchor"): [say(f"anchor.{one}", code) for one in ANCHORS for code in ("en", "id")],
    **{
        place: [way for word, others in choices.items() for way in (word, *others)]
        for place, choices in WORDS.items()
    },
}


def _length() -> str:
    """A number above nothing and a unit, in capitals or not; "s" behind those in English."""
    units = "|".join("".join(f"[{c}{c.upper()}]" for c in unit) for unit in UNITS)
    return rf"0*[1-9]\d*\s+({units})[sS]?"


CLOCK: Final = r"([01]?\d|2[0-3])[:.][0-5]\d"
# As a calendar has them; the forms of weeks and without dashes are read as well.
DAY: Final = r"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|\d{8}|\d{4}-?W\d\d(-?\d)?)"
SHARE: Final = r"\d+([.,]\d+)?\s*%"
SCORE: Final = r"[-+−]?\s?0*([01]([.,]\d+)?|2([.,]0+)?)"
PATTERNS: Final = {
    "length": _length(),
    "feeling": rf".*[^\s\d+\-−.,:]\D*{SCORE}",
    "target": rf"{SHARE}(\s+(by|sebelum|paling lambat)\s+{DAY})?",
    "share": SHARE,
    "date": DAY,
    "season": rf"{DAY}(\s+(to|sampai)\s+{DAY})?",
    "move": r".+\s(to|ke)\s.+",
    "clock": CLOCK,
    "number": r"\d{1,9}",
    "filecolumns": r".+\.(csv|tsv|txt|parquet|xlsx|xls|ods|json|jsonl)\s+\S.*",
}
OF_A_PLACE: Final = {
    ("journey", "country"): "[A-Za-z]{2}",
    ("data file", "country"): "[A-Za-z]{2}",
    ("journey", "money"): "[A-Za-z]{3}",
    ("step", "wait"): rf"{_length()}(\s+(at|pukul|jam)\s+{CLOCK})?",
}


BARE: Final = frozenset({"date", "season", "clock", "number"})


def pattern_of(kind: str, key: str, takes: str) -> str | None:
    """How a value is written that a key takes; None where any text may stand."""
    return OF_A_PLACE.get((kind, key), PATTERNS.get(takes))


def written(pattern: str, *, bare: bool = False) -> Schema:
    """Words of a pattern. Bare numbers, where they may stand, are left to the reader, who sees
    them as written: 20260901 is a day, 9.00 a time."""
    other = ["array", "object"] if bare else ["array", "object", "number", "boolean"]
    return {"if": {"type": other}, "then": {"type": "string"}, "pattern": rf"^\s*({pattern})\s*$"}


def choice(words: Iterable[str], *, dashes: bool = False) -> Schema:
    """One of these words; with dashes where a name of several may be joined by them."""
    other = {"type": "string", "pattern": OTHER_SPELLING + ("|-" if dashes else "")}
    return {"anyOf": [{"enum": list(dict.fromkeys(words))}, other]}


def is_value(schema: Schema, text: str) -> bool:
    """Whether a default may be put into a file as it is: "the model's" is told, not written."""
    if "pattern" in schema:
        return bool(re.search(schema["pattern"], text))
    ways = [way for option in schema.get("anyOf", ()) for way in option.get("enum", ())]
    return text in ways
