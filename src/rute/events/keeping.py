"""Keeping what questions need: fields as dictionary codes, test results as signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from rute.events import comparisons
from rute.events.encoding import Encoding, named, smallest_codes
from rute.events.histories import none_retired
from rute.journey.rule_tree import EventTest
from rute.kernels.coding import Pairing, mark_test

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.histories import Block, Histories

_TESTS_AT_ONCE = 6  # of 8 bits; the table of pairs has 2 ** 6 places for every code before


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
            replace(histories, blocks=blocks, kept={**histories.kept, **kept}, retired=none_retired)
        )

    def encode(self, histories: Histories, tests: Sequence[EventTest]) -> Histories:
        """Signatures that tell these tests apart besides those they told already."""
        try:
            encoding, files = self._extended(histories, tests, anew=False)
        except OverflowError:
            encoding, files = self._extended(histories, tests, anew=True)
        file = self.shelf.signature_file(encoding.tests)
        blocks = []
        for block, signature in zip(histories.blocks, files, strict=True):
            block.columns.put(file, signature)
            blocks.append(replace(block, signature=block.columns.get(file)))
        return self._commit(
            replace(
                histories,
                blocks=tuple(blocks),
                encoding=encoding,
                signature_file=file,
                retired=none_retired,
            )
        )

    def _commit(self, histories: Histories) -> Histories:
        self.shelf.commit(histories)
        return histories

    def _extended(
        self, histories: Histories, tests: Sequence[EventTest], *, anew: bool
    ) -> tuple[Encoding, list[NDArray[np.uint16 | np.uint32]]]:
        """The signatures there are, told apart by these tests too; anew: by name and these."""
        before = Encoding.by_name(len(histories.names)) if anew else histories.encoding
        groups = [
            (tests[at : at + _TESTS_AT_ONCE], Pairing(len(tests[at : at + _TESTS_AT_ONCE])))
            for at in range(0, len(tests), _TESTS_AT_ONCE)
        ]
        tables, coded = _tables(histories, tests), []
        for block in histories.blocks:
            codes = histories.encoding.names_of[block.signature] if anew else block.signature
            codes, bases = smallest_codes(codes, before.names_of.size), before.names_of.size
            for some, pairing in groups:
                codes = pairing.codes(codes, bases, _bits(histories, block, some, tables))
                bases = pairing.known
            coded.append(smallest_codes(codes, bases))
        encoding = before
        for some, pairing in groups:
            encoding = _extend(encoding, some, pairing)
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
) -> NDArray[np.uint8]:
    bits = np.zeros(block.events, np.uint8)
    for bit, test in enumerate(tests):
        about = named(test, histories.names)[histories.encoding.names_of]
        wheres = [
            (block.field(histories.known_field(where.field)), tables[test, k])
            for k, where in enumerate(test.where)
        ]
        mark_test(block.signature, about, wheres, bit, bits)
    return bits


def _extend(encoding: Encoding, tests: Sequence[EventTest], pairing: Pairing) -> Encoding:
    """What the pairing's codes mean: the earlier code's meaning and a few more test results."""
    base, bits = pairing.keys[: pairing.known].T
    passed = (bits[:, None] >> np.arange(len(tests))) & 1 == 1
    return Encoding(
        encoding.names_of[base],
        (*encoding.tests, *tests),
        np.concatenate([encoding.passed[base], passed], axis=1),
    )
