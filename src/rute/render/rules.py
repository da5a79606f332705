"""Rules as people read them; their own text, as written, is what JSON and files keep."""

from __future__ import annotations

import re
from itertools import cycle

QUOTED = re.compile(r'"(?:[^"]|"")*"')


def readable(rule: str) -> str:
    """Doubled quotes inside a quoted name as typographic ones: "Pay “now”"."""
    return QUOTED.sub(_curled, rule)


def _curled(found: re.Match[str]) -> str:
    sides = cycle("“”")
    inside = re.sub('""', lambda _: next(sides), found[0][1:-1])
    return f'"{inside}"'
