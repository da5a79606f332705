"""Two people's changes of one text put together, line by line, where they do not collide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Collision:
    """Lines that both changed, each otherwise. line: of the older text, from 1."""

    line: int
    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """text: everything put together; where lines collide, mine stand in it, or the chosen."""

    text: str
    collisions: tuple[Collision, ...] = ()


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines [start, end) of the base became `new`."""

    start: int
    end: int
    new: tuple[str, ...]


def merge(
    base: str, mine: str, theirs: str, *, keep: Callable[[int], bool] = lambda _: True
) -> Merged:
    """What `mine` and `theirs` made of `base`. Lines that follow each other may be changed one by
    each; lines put in at the same place, and the same line changed twice, collide unless both
    did the same. keep: whether mine stand in the collision of that number, from 0. The line ends
    are those of `mine`."""
    if mine in (base, theirs):
        return Merged(theirs)
    if theirs == base:
        return Merged(mine)
    ends = "\r\n" if "\r\n" in mine else "\n"
    old, one, other = (_lines(text) for text in (base, mine, theirs))
    out: list[str] = []
    collisions: list[Collision] = []
    done = 0
    for start, end, mines, their in _regions(_changes(old, one), _changes(old, other)):
        out += old[done:start]
        done = end
        left, right = _made(old, start, end, mines), _made(old, start, end, their)
        stand = bool(mines)
        if mines and their and left != right:
            stand = keep(len(collisions))
            was = tuple(old[start:end])
            collisions.append(Collision(start + 1, was, tuple(left), tuple(right)))
        out += left if stand else right
    return Merged(ends.join(out + old[done:]), tuple(collisions))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def _changes(old: list[str], new: list[str]) -> list[_Change]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [_Change(a, b, tuple(new[c:d])) for how, a, b, c, d in codes if how != "equal"]


_Region = tuple[int, int, list[_Change], list[_Change]]


def _regions(one: list[_Change], other: list[_Change]) -> Iterator[_Region]:
    """Runs of changes that touch each other: their bounds in the base, and whose they are."""
    ahead = sorted([(each.start, each.end, 0, each) for each in one]
                   + [(each.start, each.end, 1, each) for each in other],
                   key=lambda item: item[:3])  # fmt: skip
    while ahead:
        start, end, side, change = ahead.pop(0)
        own: tuple[list[_Change], list[_Change]] = ([], [])
        own[side].append(change)
        while ahead and _meet(start, end, ahead[0][3]):
            _, stop, side, change = ahead.pop(0)
            own[side].append(change)
            end = max(end, stop)
        yield start, end, *own


def _meet(start: int, end: int, change: _Change) -> bool:
    """Whether a change reaches into lines [start, end), or one of both puts lines in where the
    other begins or ends: nobody can say which would come first."""
    if change.start < end:
        return True
    return change.start == end and (change.start == change.end or start == end)


def _made(old: list[str], start: int, end: int, changes: list[_Change]) -> list[str]:
    """The lines [start, end) after one side's changes."""
    out: list[str] = []
    for change in changes:
        out += [*old[start : change.start], *change.new]
        start = change.end
    return out + old[start:end]
