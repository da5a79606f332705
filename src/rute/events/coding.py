"""A column as dictionary codes, piece after piece: in memory are the codes and each distinct
value once, whatever else the column holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import RuleError
from rute.events.building import VALUE_MISSING
from rute.events.money import major_texts
from rute.events.texts import dictionary_codes, hashes
from rute.kernels.text_codes import HashCodes
from rute.words.figures import counted
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

MOST = 1 << 25
MOST_BYTES = 1 << 30


class TextCodes:
    """codes: int32[rows], −1 = missing or empty; texts are told apart by 64-bit hashes."""

    def __init__(self, field: str, rows: int) -> None:
        self.codes: NDArray[np.int32] = np.full(rows, -1, np.int32)
        self._field, self._at, self._bytes = field, 0, 0
        self._known = HashCodes()
        self._texts: list[pa.StringArray] = []

    def skip(self, rows: int) -> None:
        """The next rows have none."""
        self._at += rows

    def add(self, column: pa.Array | pa.ChunkedArray) -> None:
        """The next rows. Raises RuleError where the field has more different values than can be
        held: 33 million of them, or a gigabyte of text."""
        import pyarrow as pa

        own, dictionary = dictionary_codes(column)
        used = np.zeros(len(dictionary) + 1, np.bool_)
        used[own] = True
        texts = dictionary.filter(pa.array(used[:-1]))
        code_of = np.full(used.size, -1, np.int32)  # the last place is for missing
        code_of[np.flatnonzero(used[:-1])], fresh = self._known.of(hashes(texts))
        self.codes[self._at : self._at + own.size] = code_of[own]
        self._at += own.size
        if fresh.any():
            new = texts.filter(pa.array(fresh))
            self._texts.append(new)
            self._bytes += new.nbytes
        if self._known.known > MOST or self._bytes > MOST_BYTES:
            raise RuleError(
                Message("wrong.too_many_values", name=self._field, most=counted(MOST)),
                do=Message("wrong.too_many_values.do"),
            )

    def dictionary(self) -> pa.StringArray:
        """The text of each code."""
        import pyarrow as pa

        return pa.concat_arrays(self._texts) if self._texts else pa.array([], pa.string())


class AmountCodes:
    """codes: int32[rows], −1 = none, of amounts in minor units."""

    def __init__(self, rows: int) -> None:
        self.codes: NDArray[np.int32] = np.full(rows, -1, np.int32)
        self._at = 0
        self._known = HashCodes()
        self._amounts = [np.empty(0, np.int64)]

    def add(self, values: NDArray[np.int64]) -> None:
        """int64[n], VALUE_MISSING where there is none: the next rows."""
        at = self._at + np.flatnonzero(values != VALUE_MISSING)
        given = values[at - self._at]
        self.codes[at], fresh = self._known.of(given.view(np.uint64))
        self._amounts.append(given[fresh])
        self._at += values.size

    def dictionary(self, currency: str | None) -> pa.StringArray:
        """Each code's amount, written in major units."""
        import pyarrow as pa

        return pa.array(major_texts(np.concatenate(self._amounts), currency), pa.string())
