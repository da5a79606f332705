"""Some people's events taken out of the blocks and laid down anew, with what came and without
what went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.addresses import places_in_order
from rute.events.arrival import arrives_in_order, order_of_ties
from rute.events.building import BlockArrays, Rows, lay_out, value_codes
from rute.events.columns import MemoryColumns
from rute.events.encoding import Encoding, smallest_codes
from rute.events.histories import Block, Histories
from rute.events.keeping import Keeper, Kept, MemoryShelf
from rute.events.manifest import Log
from rute.events.texts import dictionary_codes

if TYPE_CHECKING:
    import pyarrow as pa

Int64s = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Some:
    """Rows and, of every kept field but `value`, their texts (null = missing)."""

    rows: Rows
    texts: Mapping[str, pa.Array] = field(default_factory=dict)

    def chosen(self, which: NDArray[np.bool_]) -> Some:
        import pyarrow as pa

        mask = pa.array(which)
        texts = {name: column.filter(mask) for name, column in self.texts.items()}
        return Some(self.rows.chosen(which), texts)

    @staticmethod
    def joined(parts: Sequence[Some]) -> Some:
        import pyarrow as pa

        names = parts[0].texts
        return Some(
            Rows.joined([part.rows for part in parts]),
            {name: pa.concat_arrays([part.texts[name] for part in parts]) for name in names},
        )


def events_in(histories: Histories, people: NDArray[np.uint64]) -> int:
    """How many events these people (rising hashes) have."""
    return sum(int(_spans(block, people)[1].sum()) for block in histories.blocks)


def some_of(histories: Histories, people: NDArray[np.uint64]) -> Some:
    """Everything of these people (rising hashes), block after block."""
    names_of = histories.encoding.names_of
    parts = [nothing_of(histories)]
    for block in histories.blocks:
        begins, sizes = _spans(block, people)
        if not begins.size:
            continue
        at = ranges(begins, sizes)
        person = block.person_hash[np.searchsorted(block.offsets, at, "right") - 1]
        rows = Rows(
            person, block.time[at], names_of[block.signature[at]], block.value()[at],
            block.row()[at],
        )  # fmt: skip
        texts = {name: _texts(histories, block, name, at) for name in _texted(histories)}
        parts.append(Some(rows, texts))
    return Some.joined(parts)


def nothing_of(histories: Histories) -> Some:
    import pyarrow as pa

    return Some(Rows.joined([]), {name: pa.array([], pa.string()) for name in _texted(histories)})


def _texted(histories: Histories) -> list[str]:
    return [name for name in histories.kept if name != "value"]


def holders(block: Block, people: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """bool[people of the block]: who of them is live and one of these (rising hashes)."""
    found = np.zeros(block.people, np.bool_)
    at = np.searchsorted(block.person_hash, people)
    at, asked = at[at < block.people], people[at < block.people]
    found[at[block.person_hash[at] == asked]] = True
    return found if block.live is None else found & block.live


def _spans(block: Block, people: NDArray[np.uint64]) -> tuple[Int64s, Int64s]:
    """(where each of these people's events begin in the block, how many there are)."""
    at = np.flatnonzero(holders(block, people))
    return block.offsets[at], block.offsets[at + 1] - block.offsets[at]


def ranges(begins: Int64s, sizes: Int64s) -> Int64s:
    """begins[0], begins[0] + 1 …, begins[1] …: every place of every range."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if ends.size else 0
    return np.asarray(np.repeat(begins - (ends - sizes), sizes) + np.arange(total))


def _texts(histories: Histories, block: Block, name: str, at: Int64s) -> pa.Array:
    import pyarrow as pa

    codes = block.field(name)[at]
    return histories.dictionary(name).take(pa.array(codes, mask=codes < 0))


@dataclass(frozen=True, eq=False)
class Delta:
    """A block of these people as the histories write it; histories: they alone, in memory, with
    dictionaries and signatures of their own."""

    arrays: BlockArrays
    histories: Histories


def laid_down(
    old: Histories, names: tuple[str, ...], some: Some, log: Log, writers: tuple[str, ...]
) -> Delta:
    """All rows as one block, in the order of the log (whose writers these are)."""
    address = some.rows.row
    order = np.argsort(places_in_order(writers, address), kind="stable")
    numbered = replace(some.rows.chosen(order), row=order)
    (arrays,) = lay_out(numbered, np.empty(0, np.uint64), len(names))
    ties = (
        None if arrives_in_order(log) else order_of_ties(log, writers, arrays, address[arrays.row])
    )
    if ties is not None:
        arrays = replace(
            arrays, names=arrays.names[ties], value=arrays.value[ties], row=arrays.row[ties]
        )
    placed = arrays.row
    arrays = replace(arrays, row=address[placed])
    shelf = MemoryShelf()
    columns: dict[str, NDArray[Any]] = {"value": arrays.value, "row": arrays.row}
    kept: dict[str, Kept] = {}
    for name in old.kept:
        if name == "value":
            codes, texts = value_codes(arrays.value, old.currency)
        else:
            codes, texts = dictionary_codes(some.texts[name])
            codes = codes[placed]
        columns[name], kept[name] = codes, Kept(name, name)
        shelf.write_dictionary(name, texts)
    block = Block(
        offsets=arrays.offsets,
        time=arrays.time,
        signature=arrays.names,
        person_hash=arrays.person_hash,
        live=None,
        columns=MemoryColumns(columns),
        read_person_ids=_nobody,
        field_files={name: name for name in kept},
    )
    alone = replace(
        old, blocks=(block,), names=names, encoding=Encoding.by_name(len(names)), kept=kept,
        keeper=Keeper(old.keeper.source, shelf), signature_file="",
    )  # fmt: skip
    tests = old.encoding.tests
    return Delta(arrays, alone.keeper.encode(alone, tests) if tests else alone)


def _nobody() -> pa.StringArray:
    raise NotImplementedError("people of a delta are asked of the log")


def signatures(
    encoding: Encoding, delta: Histories
) -> tuple[Encoding, NDArray[np.uint16 | np.uint32]]:
    """(the encoding with what is new in the delta at its end, the delta's events in it)."""
    (block,) = delta.blocks
    known = {key: code for code, key in enumerate(_meanings(encoding))}
    added: list[int] = []
    code_of = np.zeros(delta.encoding.names_of.size, np.int64)
    used = np.unique(block.signature).tolist()
    meanings = _meanings(delta.encoding)
    for own in used:
        if meanings[own] not in known:
            known[meanings[own]] = len(known)
            added.append(own)
        code_of[own] = known[meanings[own]]
    both = Encoding(
        np.concatenate([encoding.names_of, delta.encoding.names_of[added]]),
        encoding.tests,
        np.concatenate([encoding.passed, delta.encoding.passed[added]]),
    )
    return both, smallest_codes(code_of[block.signature], both.names_of.size)


def _meanings(encoding: Encoding) -> list[tuple[int, bytes]]:
    packed = np.packbits(encoding.passed, axis=1)
    names = encoding.names_of.tolist()
    return [(name, bits.tobytes()) for name, bits in zip(names, packed, strict=True)]


def recoded(
    dictionary: pa.StringArray, delta: Histories, name: str
) -> tuple[pa.StringArray | None, NDArray[np.int32]]:
    """(the dictionary with what is new in the delta at its end, None where nothing is; the
    delta's events in it)."""
    import pyarrow as pa
    import pyarrow.compute as pc

    (block,) = delta.blocks
    texts, codes = delta.dictionary(name), block.field(name)
    used = np.unique(codes[codes >= 0])
    code_of = np.full(len(texts) + 1, -1, np.int32)  # the last place is for missing
    if used.size:
        own = texts.take(pa.array(used))
        found = pc.index_in(dictionary, value_set=own)
        there = np.flatnonzero(found.is_valid().to_numpy(zero_copy_only=False))
        code_of[used[found.drop_null().to_numpy()]] = there
    fresh = used[code_of[used] < 0]
    code_of[fresh] = len(dictionary) + np.arange(fresh.size)
    more = pa.concat_arrays([dictionary, texts.take(pa.array(fresh))]) if fresh.size else None
    return more, code_of[codes]
