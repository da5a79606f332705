"""What happened, as columns of a table, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.simulate.crowd import Crowd, began
from rute.simulate.leaving import columns_left, leave_something
from rute.simulate.model import CHANNEL, PERSONA, Simulation
from rute.simulate.walk import NOTHING, Happened, numbered_fields

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Columns:
    """Events as codes; a field's codes point into `words[field]`, −1 is missing."""

    person: NDArray[np.int64]
    time: NDArray[np.int64]
    step: NDArray[np.int32]
    value: NDArray[np.float64]
    numbers: NDArray[np.int32]
    fields: dict[str, NDArray[np.int32]]


def words_of(simulation: Simulation, crowd_values: dict[str, list[str]]) -> dict[str, list[str]]:
    """All values of each field of the table, in the order in which they are written first."""
    found = {name: list(values) for name, values in crowd_values.items() if name != PERSONA}
    for step in simulation.steps:
        for name, spread in step.fields:
            known = found.setdefault(name, [])
            known += [value for value, _ in spread if value not in known]
        if step.channel:
            known = found.setdefault(CHANNEL, [])
            known += [step.channel] if step.channel not in known else []
    return found


def columns(
    simulation: Simulation, crowd: Crowd, happened: Iterable[Happened], first_person: int
) -> Columns:
    """The events of one crowd; its people are numbered from `first_person`."""
    words = words_of(simulation, crowd.values)
    parts = [_part(simulation, crowd, one, words) for one in happened]
    joined = _joined(parts, words, len(numbered_fields(simulation)))
    return Columns(
        joined.person + first_person, joined.time, joined.step, joined.value, joined.numbers,
        joined.fields,
    )  # fmt: skip


def _part(
    simulation: Simulation, crowd: Crowd, one: Happened, words: dict[str, list[str]]
) -> Columns:
    step, n = simulation.steps[one.step], len(one.at)
    fields = {name: np.full(n, NOTHING, dtype=np.int32) for name in words}
    for name, codes in crowd.traits.items():
        if name != PERSONA:
            fields[name] = codes[one.at.person]
    if step.channel:
        fields[CHANNEL] = np.full(n, words[CHANNEL].index(step.channel), dtype=np.int32)
    for (name, spread), codes in zip(step.fields, one.fields, strict=True):
        places = np.array([words[name].index(value) for value, _ in spread], dtype=np.int32)
        fields[name] = places[codes]
    shown = one.at.value if step.value or step.value_kept else np.full(n, np.nan)
    return Columns(
        one.at.person.astype(np.int64), one.at.time, np.full(n, one.step, dtype=np.int32), shown,
        one.at.numbers, fields,
    )  # fmt: skip


def _joined(parts: Sequence[Columns], words: Iterable[str], numbers: int) -> Columns:
    return Columns(
        np.concatenate([np.zeros(0, np.int64), *(part.person for part in parts)]),
        np.concatenate([np.zeros(0, np.int64), *(part.time for part in parts)]),
        np.concatenate([np.zeros(0, np.int32), *(part.step for part in parts)]),
        np.concatenate([np.zeros(0), *(part.value for part in parts)]),
        np.concatenate(
            [np.zeros((numbers, 0), np.int32), *(part.numbers for part in parts)], axis=1
        ),
        {
            name: np.concatenate([np.zeros(0, np.int32), *(part.fields[name] for part in parts)])
            for name in words
        },
    )


def table(
    simulation: Simulation, parts: Sequence[Columns], words: dict[str, list[str]], people: int
) -> pa.Table:
    """All events by time; equal times keep the order in which they were drawn."""
    import pyarrow as pa

    numbered = numbered_fields(simulation)
    joined = _joined(parts, words, len(numbered))
    order = np.argsort(joined.time, kind="stable")
    width = max(6, len(str(people)))
    found: dict[str, Any] = {
        "person": pa.array(joined.person[order] + 1),
        "time": pa.array((joined.time[order] + began(simulation)) * 1_000_000).cast(
            pa.timestamp("us", tz="UTC")
        ),
        "event": _coded(joined.step[order], [step.event or "" for step in simulation.steps]),
    }
    found["person"] = _numbered(found["person"], "P-", width)
    for name, codes in joined.fields.items():
        found[name] = _coded(codes[order], words[name])
    for row, name in enumerate(numbered):
        numbers = joined.numbers[row, order]
        found[name] = _numbered(pa.array(numbers, mask=numbers < 0), "N-", 6)
    if leave_something(simulation):
        found |= columns_left(simulation, joined.person[order], joined.step[order])
    found |= _money(simulation, joined.value[order])
    return pa.table(found)


def _money(simulation: Simulation, value: NDArray[np.float64]) -> dict[str, Any]:
    import pyarrow as pa

    if np.isnan(value).all():
        return {}
    missing = np.isnan(value)
    whole = bool((np.round(value[~missing]) == value[~missing]).all())
    amounts = np.where(missing, 0, value)
    found = {"value": pa.array(amounts.astype(np.int64) if whole else amounts, mask=missing)}
    if simulation.currency:
        found["currency"] = _coded(np.where(missing, NOTHING, 0), [simulation.currency])
    return found


def _numbered(numbers: Any, prefix: str, width: int) -> Any:
    """P-000001 …, as text."""
    import pyarrow.compute as pc

    return pc.binary_join_element_wise(
        prefix, pc.utf8_lpad(pc.cast(numbers, "string"), width, "0"), ""
    )


def _coded(codes: NDArray[Any], words: Sequence[str]) -> Any:
    """Texts, or whole numbers where every value is one."""
    import pyarrow as pa

    plain: list[Any] = list(words)
    if words and all(word.isdecimal() and str(int(word)) == word for word in words):
        plain = [int(word) for word in words]
    index = pa.array(codes, pa.int32(), mask=codes < 0)
    return pa.DictionaryArray.from_arrays(index, pa.array(plain)).dictionary_decode()
