"""Keeping what questions need: fields as dictionary codes, test results as signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from rute.events import comparisons
from rute.events.encoding import Encoding, named, smallest_codes
from rute.journey.rule_tree import EventTest
from rute.kernels.coding import Numbering, mark_test

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.histories import Block, Histories

_TESTS_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the blocks hold a field's codes, and under which name its dictionary lies."""

    codes: str
    dictionary: str


class FieldSource(Protocol):
    def codes(self, field: str) -> tuple[NDArray[np.int32], pa.StringArray]:
        """Of every row there is, the field's code (−1 = missing), and the dictionary."""
        ...

    def places(self, row: NDArray[np.int64]) -> NDArray[np.int64]:
        """int64[n]: where in `codes` the rows stand that blocks call so."""
        ...


class Shelf(Protocol):
    """Where dictionaries and the list of what is kept are written."""

    def stem(self, field: str) -> str: ...
    def read_dictionary(self, name: str) -> pa.StringArray: ...
    def write_dictionary(self, name: str, dictionary: pa.StringArray) -> None: ...
    def signature_file(self, tests: Sequence[EventTest]) -> str: ...
    def commit(self, histories: Histories) -> None: ...


class MemoryShelf:
    def __init__(self) -> None:
        self._dictionaries: dict[str, pa.StringArray] = {}

    def stem(self, field: str) -> str:
        return field

    def read_dictionary(self, name: str) -> pa.StringArray:
        return self._dictionaries[name]

    def write_dictionary(self, name: str, dictionary: pa.StringArray) -> None:
        self._dictionaries[name] = dictionary

    def signature_file(self, tests: Sequence[EventTest]) -> str:
        return f"signature-{len(tests)}"

    def commit(self, histories: Histories) -> None: ...


class Keeper:
    def __init__(self, source: FieldSource, shelf: Shelf) -> None:
        self.source, self.shelf = source, shelf

    def keep(self, histories: Histories, fields: Sequence[str]) -> Histories:
        """Fetch fields from the log and lay their codes into every block."""
        kept = {name: _stored(self.shelf.stem(name)) for name in fields}
        for name, its in kept.items():
            codes, dictionary = self.source.codes(name)
            self.shelf.write_dictionary(its.dictionary, dictionary)
            for block in histories.blocks:
                block.columns.put(its.codes, codes[self.source.places(block.row())])
        files = {name: its.codes for name, its in kept.items()}
        blocks = tuple(
            replace(block, field_files={**block.field_files, **files}) for block in histories.blocks
        )
        return self._commit(
            replace(histories, blocks=blocks, kept={**histories.kept, **kept}, retired=())
        )

    def encode(self, histories: Histories, tests: Sequence[EventTest]) -> Histories:
        """Signatures that tell these tests apart besides those they told already."""
        both = (*histories.encoding.tests, *tests)
        try:
            encoding, coded = self._coded(histories, both)
        except OverflowError:
            encoding, coded = self._coded(histories, tuple(tests))
        file = self.shelf.signature_file(encoding.tests)
        blocks = []
        for block, codes in zip(histories.blocks, coded, strict=True):
            signature = smallest_codes(codes, encoding.names_of.size)
            block.columns.put(file, signature)
            blocks.append(replace(block, signature=block.columns.get(file)))
        return self._commit(
            replace(
                histories, blocks=tuple(blocks), encoding=encoding, signature_file=file, retired=()
            )
        )

    def _commit(self, histories: Histories) -> Histories:
        self.shelf.commit(histories)
        return histories

    def _coded(
        self, histories: Histories, tests: tuple[EventTest, ...]
    ) -> tuple[Encoding, list[NDArray[np.int32]]]:
        names_of, encoding = histories.encoding.names_of, Encoding.by_name(len(histories.names))
        coded = [names_of[block.signature] for block in histories.blocks]
        tables = _tables(histories, tests)
        for start in range(0, len(tests), _TESTS_AT_ONCE):
            some, numbering = tests[start : start + _TESTS_AT_ONCE], Numbering()
            coded = [
                numbering.codes(
                    base.astype(np.int64), _bits(histories, block, some, tables)
                ).astype(np.int32)
                for block, base in zip(histories.blocks, coded, strict=True)
            ]
            encoding = _extend(encoding, some, numbering)
        return encoding, coded


def _stored(stem: str) -> Kept:
    return Kept(f"field-{stem}", f"dictionary-{stem}")


Tables = Mapping[tuple[EventTest, int], NDArray[np.bool_]]


def _tables(histories: Histories, tests: Sequence[EventTest]) -> Tables:
    """Per where of each test: what missing gives, then what each dictionary code gives."""
    return {
        (test, k): np.concatenate(
            [[comparisons.missing_passes(where)], histories.passing(where)]
        ).astype(np.bool_)
        for test in tests
        for k, where in enumerate(test.where)
    }


def _bits(
    histories: Histories, block: Block, tests: Sequence[EventTest], tables: Tables
) -> NDArray[np.uint64]:
    bits = np.zeros(block.events, np.uint64)
    for bit, test in enumerate(tests):
        about = named(test, histories.names)[histories.encoding.names_of]
        wheres = [
            (block.field(histories.known_field(where.field)), tables[test, k])
            for k, where in enumerate(test.where)
        ]
        mark_test(block.signature, about, wheres, bit, bits)
    return bits


def _extend(encoding: Encoding, tests: Sequence[EventTest], numbering: Numbering) -> Encoding:
    """What the numbering's codes mean: the earlier code's meaning and 64 more test results."""
    keys = numbering.keys[: numbering.known]
    base = keys[:, 0].astype(np.int64)
    shifts = np.arange(len(tests), dtype=np.uint64)
    passed = (keys[:, 1][:, None] >> shifts) & np.uint64(1) == 1
    return Encoding(
        encoding.names_of[base],
        (*encoding.tests, *tests),
        np.concatenate([encoding.passed[base], passed], axis=1),
    )
