"""The words that are not names: every keyword phrase of the rule language, longest first.

English phrases stand here, Indonesian ones in indonesian.py. Both are keywords in every rule.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rute.journey.grammar import indonesian
from rute.journey.grammar.lengths import LENGTH

Phrases = tuple[tuple[str, str], ...]

# Phrases that can stand between names. Order matters: the longer phrase comes first.
BETWEEN: Final[Phrases] = (
    ("_AND_ALSO", r"and\s+also"),
    ("_AND", r"and"),
    ("_OR", r"or"),
    ("_WHERE", r"where"),
    ("COUNT", r"at\s+least\s+\d+\s+times?|exactly\s+\d+\s+times?"),
    ("COUNT", r"for\s+the\s+\d+(?:st|nd|rd|th)\s+time"),
    ("_ONE_OF", r"is\s+one\s+of"),
    ("GIVEN", r"is\s+given|is\s+missing"),
    ("OP", r"is\s+not|is|over|under|at\s+least|at\s+most|contains|starts\s+with|before|after"),
    ("ANCHOR", rf"within\s+{LENGTH}\s+(?:after|before)"),
    ("WITHIN", rf"within\s+{LENGTH}"),
    ("IN_LAST", rf"in\s+the\s+last\s+{LENGTH}"),
    ("_THEN", r"then"),
    ("_WITHOUT", r"without"),
    ("_TOTAL", r"total"),
)
# Phrases that open a part or an event. Inside a value they are ordinary words: `answer is no`.
OPENING: Final[Phrases] = (
    ("_IN_STAGE", r"in\s+stage"),
    ("_IS_PERSONA", r"is\s+persona"),
    ("ANY", r"any\s+event"),
    ("_NEVER", r"never"),
    ("_NO", r"no"),
    ("_NOT", r"not"),
    ("FIRST", r"first"),
    ("LAST", r"last"),
    ("_BY", r"by"),
)
# Phrases of "worth", "measured by" and "starts when", which are not rules.
OF_VALUES: Final[Phrases] = (
    ("_TOTAL_OF", r"total\s+of"),
    ("_NET", r"net"),
    ("_LESS", r"less"),
)
_NUMBER: Final = r"[-−]?\d+(?:\.\d+)?"
MEASURES: Final = r"(?:NPS|CSAT|CES|nps|csat|ces|effort)"
OF_RATINGS: Final[Phrases] = (
    ("SCALE", rf"on\s+{_NUMBER}\s+to\s+{_NUMBER}(?:\s+as\s+{MEASURES})?"),
    ("SCALE", rf"as\s+{MEASURES}"),
    ("_OF", r"of"),
)
OF_MOMENTS: Final[Phrases] = (("LATER", rf"{LENGTH}\s+(?:after|before)"),)
# A phrase begun and not finished: what should have followed it.
UNFINISHED: Final[Phrases] = (
    ("WITHIN", r"within"),
    ("IN_LAST", r"in\s+the\s+last"),
    *indonesian.UNFINISHED,
)


@lru_cache(maxsize=64)
def pattern(phrases: Phrases) -> re.Pattern[str]:
    """One expression over all phrases; each must end where a word ends."""
    options = "|".join(rf"(?P<{kind}_{i}>{text})" for i, (kind, text) in enumerate(phrases))
    return re.compile(rf"(?:{options})(?=$|[\s(),])")


_ANY_PHRASE: Final = pattern(
    OF_VALUES + OF_RATINGS + OPENING + BETWEEN + UNFINISHED + indonesian.EVERY
)
ENGLISH: Final = pattern(OF_VALUES + OF_RATINGS + OF_MOMENTS + OPENING + BETWEEN)
# What a value may not begin with unquoted, as it was surely meant otherwise.
VERY_WORDS: Final = re.compile(
    r"(?:given|missing|one\s+of|bukan|ada|tidak\s+ada|diketahui|tidak\s+diketahui|kosong"
    r"|salah\s+satu)(?!\S)"
)
TIMES: Final = re.compile(r"\d+\s+(?:times?|kali)")
THOUSANDS: Final = re.compile(r"[-−]?[1-9]\d{0,2}(?:[.,]\d{3})+")


@lru_cache(maxsize=10_000)  # asked of every event name, for every rule
def has_keyword(name: str) -> bool:
    """Whether a keyword phrase begins at any word of a name, in small letters or capitals, or
    the name as a value would be refused unless quoted."""
    text = name.lower()
    if VERY_WORDS.match(text) or TIMES.fullmatch(text) or THOUSANDS.fullmatch(text):
        return True
    starts = (found.start() for found in re.finditer(r"\S+", text))
    return any(_ANY_PHRASE.match(text, start) for start in starts)
