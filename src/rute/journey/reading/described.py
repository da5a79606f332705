"""What each key of a journey file takes and says, as data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def descriptions() -> dict[str, dict[str, Any]]:
    """Part → key → [what it takes, its default ("!" = needed), an example, what it says in
    English, in Indonesian]; `takes` names the kinds of values."""
    path = files("rute.journey.reading") / "keys.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
