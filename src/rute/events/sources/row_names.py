"""What every row of a table without an event column is: by the file's name and its headings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rute.events.sources.headings import plain


@dataclass(frozen=True, slots=True)
class RowName:
    """event, and the word of the file's name or the heading that shows it."""

    event: str
    because: str


@dataclass(frozen=True, slots=True)
class _Kind:
    event: str
    files: frozenset[str]
    headings: frozenset[str]


def row_name(stem: str, columns: Iterable[str]) -> RowName | None:
    """None where neither says it."""
    words = re.findall(r"[a-z]+", stem.casefold())
    here = {plain(column): column for column in columns}
    for kind in _kinds():
        if found := next((word for word in words if word in kind.files), None):
            return RowName(kind.event, found)
    for kind in _kinds():
        if found := next((name for name in sorted(here) if name in kind.headings), None):
            return RowName(kind.event, here[found])
    return None


@cache
def _kinds() -> tuple[_Kind, ...]:
    text = files("rute.events.sources").joinpath("row_words.toml").read_text("utf-8")
    return tuple(
        _Kind(one["event"], frozenset(one["files"]), frozenset(map(plain, one["headings"])))
        for one in tomllib.loads(text)["kind"]
    )
