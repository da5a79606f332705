"""Tables nobody has a recipe for, whose rows hold several times: one event for each."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rute.events.sources import looking
from rute.events.sources.headings import candidates
from rute.events.sources.recipes.recipe import Recipe, RowEvent

if TYPE_CHECKING:
    import pyarrow as pa

_TIMES = 0.9  # of its values must read as times
_FEWEST = 2  # events, or the table is not wide


def guessed(sample: pa.Table, stem: str) -> Recipe | None:
    """A recipe made for this table alone; None where one column of times says it all."""
    columns = sample.column_names
    if any(looking.column_of(sample, name).null_count < len(sample)
           for name in candidates("event", columns)):  # fmt: skip
        return None
    found: dict[str, str] = {}
    for name in columns:
        event = event_of(name)
        if event and event not in found and _holds_times(sample, name):
            found[event] = name
    if len(found) < _FEWEST:
        return None
    events = [RowEvent(event, (name,)) for event, name in found.items()]
    orders = candidates("order", columns)[:1]
    return Recipe(stem, "", None, (), tuple(events), order=tuple(orders))


def _holds_times(sample: pa.Table, name: str) -> bool:
    column = looking.column_of(sample, name)
    return column.null_count < len(column) and looking.share_of_times(column) >= _TIMES


def event_of(heading: str) -> str | None:
    """The event whose time a heading names: "Waktu Pembayaran Dilakukan" → Order Paid."""
    words = set(re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading).casefold()))
    if words & not_times():
        return None
    return next((event for event, known in steps().items() if words & known), None)


@cache
def _words() -> dict[str, list[str]]:
    text = files("rute.events.sources.recipes").joinpath("wide_times.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def steps() -> dict[str, frozenset[str]]:
    """Per event the words that name its time, the most particular event first."""
    return {name: frozenset(words) for name, words in _words().items() if name != "never"}


@cache
def not_times() -> frozenset[str]:
    return frozenset(_words()["never"])
