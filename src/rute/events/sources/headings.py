"""Which headings mean what: the synonyms of columns.toml, whatever their case and signs."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """Per role the headings that mean it, best first, in plain form."""
    text = files("rute.events.sources").joinpath("columns.toml").read_text("utf-8")
    return {role: tuple(map(plain, names)) for role, names in tomllib.loads(text).items()}


def plain(heading: str) -> str:
    """Letters and digits only, in lower case."""
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


PERSON = ("person", "anonymous", "email", "phone", "session", "card")  # the most telling first


def candidates(role: str, columns: Iterable[str]) -> list[str]:
    """The columns whose heading means this role, best first. A person is whoever any kind of
    identifier names."""
    kinds = PERSON if role == "person" else (role,)
    names = [name for kind in kinds for name in synonyms()[kind]]
    ranks = {name: rank for rank, name in reversed(list(enumerate(names)))}
    known = [column for column in columns if plain(column) in ranks]
    return sorted(known, key=lambda column: ranks[plain(column)])
