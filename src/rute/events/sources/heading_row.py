"""Which row of a table is its heading: exports put titles, logos and periods above it."""

from __future__ import annotations

from collections.abc import Sequence

LOOKED_AT = 50
_WIDE_ENOUGH = 0.6  # of the widest row
_MOST_DATA = 0.1  # of its cells may look like data: a heading "2026" may be among many
MOST_COLUMNS = 5_000


def heading_at(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the heading among the first rows; None where the table has none. A title
    fills fewer cells than the table below it is wide."""
    filled = [sum(1 for cell in row if cell.strip()) for row in rows[:LOOKED_AT]]
    widest = max(filled, default=0)
    for place, row in enumerate(rows[:LOOKED_AT]):
        if filled[place] >= max(1, _WIDE_ENOUGH * widest):
            return place if _is_heading(row) else None
    return None


def _is_heading(row: Sequence[str]) -> bool:
    given = [cell for cell in row if cell.strip()]
    return sum(map(looks_like_data, given)) <= _MOST_DATA * len(given)


def looks_like_data(cell: str) -> bool:
    digits = sum(letter.isdigit() for letter in cell)
    return digits > 0 and digits >= sum(letter.isalpha() for letter in cell)


def unique_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names without blanks around; a name given twice gets a number, an empty one its place."""
    seen: dict[str, int] = {}
    out = []
    for place, raw in enumerate(names, 1):
        name = " ".join(raw.split()) or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(out)
