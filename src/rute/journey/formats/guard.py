"""Cells that a spreadsheet must not take for formulas. The guard can be taken off again."""

from __future__ import annotations

import re
from typing import Final

# Full-width signs start a formula in some East Asian editions.
DANGEROUS: Final = re.compile(r"['\s]*[=+\-@＝＋－＠]")
GUARD: Final = "'"


def guarded(text: str) -> str:
    """The text with a ' before it where a spreadsheet could run it."""
    return GUARD + text if DANGEROUS.match(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if text.startswith(GUARD) and DANGEROUS.match(text) else text
