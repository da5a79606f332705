"""Which part of the older journey is which of the newer, and which of them moved.

Every choice between equals is made the same way from either side, so that a comparison turned
round says the same.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from rute.journey.compare.meaning import meaning
from rute.journey.document.document import Document

ALIKE: Final = 0.5  # the share of words two parts have in common, to be one part renamed


@dataclass(frozen=True, slots=True)
class Entry:
    """A part as it is matched: its name or text, and what stands below it."""

    name: str
    body: Document

    @property
    def words(self) -> Counter[str]:
        said = meaning("", self.body)
        return Counter(json.dumps(said, sort_keys=True, ensure_ascii=False).split())


Pairs = list[tuple[int, int]]


def matched(old: Sequence[Entry], new: Sequence[Entry], *, texts: bool) -> Pairs:
    """Positions of the same part in both, in the order of the newer. texts: parts known by their
    text are one also where enough of its words stayed."""
    pairs = list(_same_name(old, new))
    left = [i for i in range(len(old)) if i not in {a for a, _ in pairs}]
    right = [j for j in range(len(new)) if j not in {b for _, b in pairs}]
    for _, i, j in sorted(_alike(old, new, left, right, texts=texts)):
        if i in left and j in right:
            pairs.append((i, j))
            left.remove(i)
            right.remove(j)
    return sorted(pairs, key=lambda pair: pair[1])


def _same_name(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Equal names meet in order: the first of a name with the first of it."""
    places: dict[str, list[int]] = {}
    for j, entry in enumerate(new):
        places.setdefault(folded(entry.name), []).append(j)
    for i, entry in enumerate(old):
        if waiting := places.get(folded(entry.name)):
            yield i, waiting.pop(0)


def folded(name: str) -> str:
    return " ".join(name.split()).casefold()


Rank = tuple[float, int, int, list[str]]


def _alike(
    old: Sequence[Entry], new: Sequence[Entry], left: list[int], right: list[int], *, texts: bool
) -> Iterator[tuple[Rank, int, int]]:
    for i, j in product(left, right):
        one, other = old[i], new[j]
        score = _shared(one.words, other.words) if one.body and other.body else 0.0
        if texts:
            words = [Counter(folded(each.name).split()) for each in (one, other)]
            score = max(score if one.body == other.body else 0.0, _shared(*words))
        if score >= ALIKE:
            yield (-score, abs(i - j), i + j, sorted((one.name, other.name))), i, j


def _shared(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def stayed(old: Sequence[Entry], new: Sequence[Entry], pairs: Pairs) -> set[tuple[int, int]]:
    """The largest set of pairs that are in the same order in both; the others moved."""
    best: list[tuple[int, tuple[list[str], ...], tuple[tuple[int, int], ...]]] = []
    ordered = sorted(pairs)
    for i, j in ordered:
        before = [each for each in best if each[2][-1][0] < i and each[2][-1][1] < j]
        length, said, chain = min(before, default=(0, (), ()))
        names = sorted((folded(old[i].name), folded(new[j].name)))
        best.append((length - 1, (*said, names), (*chain, (i, j))))
    return set(min(best)[2]) if best else set()
