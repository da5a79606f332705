"""Groups of people for `by`: which values of a field get a row of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

MOST = 12
OTHER = "other"


@dataclass(frozen=True)
class Groups:
    """group_of: int32[n_codes + 1], the group of each dictionary code; the last element is for
    missing (code −1 reaches it). values: the name of each group: the largest first, then
    "other" where there is one, and always None for unknown at the end."""

    group_of: npt.NDArray[np.int32]
    values: tuple[str | None, ...]


EVERYBODY = Groups(np.zeros(1, np.int32), (None,))
"""No breakdown: one group."""


def group_codes(weights: npt.NDArray[np.int64], texts: Sequence[str]) -> Groups:
    """The 12 heaviest values and the rest in "other"; values without weight get no group of
    their own when there are more.

    weights: int64[k, n_codes + 1] (people first, ties settled by the next rows, then by the
    text), or int64[n_codes + 1]; the last column, people of unknown value, is not looked at.
    texts: the n_codes values.
    """
    rows = np.atleast_2d(weights)[:, : len(texts)].tolist()
    order = sorted(range(len(texts)), key=lambda code: (*(-row[code] for row in rows), texts[code]))
    seen = [code for code in order if any(row[code] for row in rows)]
    named = _named(seen, texts)
    other = len(named)
    rest = len(seen) > len(named)
    group_of = np.full(len(texts) + 1, other if rest else 0, np.int32)
    group_of[named] = np.arange(len(named))
    group_of[-1] = other + rest
    return Groups(group_of, (*(texts[code] for code in named), *([OTHER] * rest), None))


def _named(seen: Sequence[int], texts: Sequence[str]) -> list[int]:
    if len(seen) <= MOST:
        return list(seen)
    # A real value "other" would stand beside the rest under the same name: it joins the rest.
    return [code for code in seen if texts[code].lower() != OTHER][:MOST]
