"""The words that are not names: every keyword phrase of the rule language, longest first."""

from __future__ import annotations

import re
from typing import Final

UNITS: Final = ("minute", "hour", "day", "week", "month")
DURATION: Final = rf"(?P<amount>\d+)\s+(?P<unit>(?i:{'|'.join(UNITS)}))(?i:s?)"
_D: Final = r"\d+\s+(?i:(?:minute|hour|day|week|month)s?)"

# Phrases that can stand between names. Order matters: the longer phrase comes first.
BETWEEN: Final[tuple[tuple[str, str], ...]] = (
    ("_AND_ALSO", r"and\s+also"),
    ("_AND", r"and"),
    ("_OR", r"or"),
    ("_WHERE", r"where"),
    ("COUNT", r"at\s+least\s+\d+\s+times?|exactly\s+\d+\s+times?"),
    ("COUNT", r"for\s+the\s+\d+(?:st|nd|rd|th)\s+time"),
    ("_ONE_OF", r"is\s+one\s+of"),
    ("GIVEN", r"is\s+given|is\s+missing"),
    ("OP", r"is\s+not|is|over|under|at\s+least|at\s+most|contains|starts\s+with|before|after"),
    ("ANCHOR", rf"within\s+{_D}\s+(?:after|before)"),
    ("WITHIN", rf"within\s+{_D}"),
    ("IN_LAST", rf"in\s+the\s+last\s+{_D}"),
    ("_THEN", r"then"),
    ("_WITHOUT", r"without"),
    ("_TOTAL", r"total"),
)
# Phrases that open a part or an event. Inside a value they are ordinary words: `answer is no`.
OPENING: Final[tuple[tuple[str, str], ...]] = (
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
# Phrases of "worth" and "measured by", which are not rules.
OF_VALUES: Final[tuple[tuple[str, str], ...]] = (
    ("_TOTAL_OF", r"total\s+of"),
    ("_LESS", r"less"),
)
_NUMBER: Final = r"[-−]?\d+(?:\.\d+)?"
OF_RATINGS: Final[tuple[tuple[str, str], ...]] = (
    ("SCALE", rf"on\s+{_NUMBER}\s+to\s+{_NUMBER}"),
    ("_OF", r"of"),
)
# A phrase begun and not finished: what should have followed it.
UNFINISHED: Final[tuple[tuple[str, str], ...]] = (
    ("WITHIN", r"within"),
    ("IN_LAST", r"in\s+the\s+last"),
)


def pattern(phrases: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """One expression over all phrases; each must end where a word ends."""
    options = "|".join(rf"(?P<{kind}_{i}>{text})" for i, (kind, text) in enumerate(phrases))
    return re.compile(rf"(?:{options})(?=$|[\s(),])")


_ANY_PHRASE: Final = pattern(OF_VALUES + OF_RATINGS + OPENING + BETWEEN + UNFINISHED)


def has_keyword(name: str) -> bool:
    """Whether a keyword phrase begins at any word of a name, in small letters or capitals."""
    text = name.lower()
    starts = (found.start() for found in re.finditer(r"\S+", text))
    return any(_ANY_PHRASE.match(text, start) for start in starts)
