"""Histories in a folder: plain arrays a block, dictionaries beside them, one manifest.

histories/manifest.json names the current folder; inside lie block-0000/… with offsets, time,
person_hash, value, row, signature-… and field-….npy; dictionary-….arrow; encoding.json says
what the signatures mean and which fields are kept. Names of files follow from their content,
so that two runs that keep the same things write the same bytes to the same place.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from rute.errors import StoreError
from rute.events.encoding import Encoding
from rute.events.files import read_json, replace_json, replacing
from rute.journey.rule_tree import Comparison, EventTest, Op
from rute.words.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from rute.events.histories import Histories

VERSION = 1
PLAIN_SIGNATURE = "signature-by-name"
_ENCODING = "encoding.json"
_SIGNATURES_KEPT = 3


class FolderShelf:
    def __init__(self, folder: Path, fields: tuple[str, ...]) -> None:
        self.folder, self._fields = folder, fields
        self._open: dict[str, pa.StringArray] = {}

    def read_dictionary(self, field: str) -> pa.StringArray:
        import pyarrow as pa

        if field not in self._open:
            try:
                with pa.memory_map(str(self._path(field))) as file:
                    table = pa.ipc.open_file(file).read_all()
            except OSError as error:
                raise StoreError(
                    Message("wrong.no_dictionary", name=field), where=str(self.folder)
                ) from error
            column = table["text"].combine_chunks()
            self._open[field] = column.chunk(0) if isinstance(column, pa.ChunkedArray) else column
        return self._open[field]

    def write_dictionary(self, field: str, dictionary: pa.StringArray) -> None:
        import pyarrow as pa

        table = pa.table({"text": dictionary})
        with replacing(self._path(field)) as file, pa.ipc.new_file(file, table.schema) as out:
            out.write_table(table)
        self._open.pop(field, None)

    def signature_file(self, tests: Sequence[EventTest]) -> str:
        return f"signature-{hashlib.blake2b(repr(tests).encode(), digest_size=8).hexdigest()}"

    def commit(self, histories: Histories) -> None:
        encoding = histories.encoding
        earlier = read_json(self.folder / _ENCODING, VERSION) or {"kept": []}
        kept = dict.fromkeys([*earlier["kept"], *histories.kept])  # another run may keep more
        replace_json(
            self.folder / _ENCODING,
            {
                "version": VERSION,
                "signature": histories.signature_file,
                "kept": list(kept),
                "names_of": encoding.names_of.tolist(),
                "tests": [asdict(test) for test in encoding.tests],
                "passed": ["".join("01"[bit] for bit in row) for row in encoding.passed.tolist()],
            },
        )
        self._drop_old_signatures(histories.signature_file)

    def read_encoding(self) -> tuple[Encoding, str, tuple[str, ...]]:
        """(the encoding, its signature file, the fields kept). Raises StoreError."""
        content = read_json(self.folder / _ENCODING, VERSION)
        if content is None:
            raise StoreError(Message("wrong.shelf_silent"), where=str(self.folder))
        tests = tuple(map(_test, content["tests"]))
        passed = np.array([[bit == "1" for bit in row] for row in content["passed"]], np.bool_)
        encoding = Encoding(
            np.array(content["names_of"], np.int32),
            tests,
            passed.reshape(len(content["names_of"]), len(tests)),
        )
        return encoding, content["signature"], tuple(content["kept"])

    def _drop_old_signatures(self, current: str) -> None:
        """Keeps the few newest: another process may still be reading one."""
        for block in self.folder.glob("block-*"):
            files = sorted(block.glob("signature-*.npy"), key=lambda f: f.stat().st_mtime_ns)
            for file in files[:-_SIGNATURES_KEPT]:
                if file.stem not in (current, PLAIN_SIGNATURE):
                    file.unlink(missing_ok=True)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self._fields)}

    def _path(self, field: str) -> Path:
        return self.folder / f"dictionary-{self._places[field]}.arrow"


def _test(content: dict[str, Any]) -> EventTest:
    wheres = tuple(
        Comparison(where["field"], cast(Op, where["op"]), tuple(where["value"]))
        for where in content["where"]
    )
    return EventTest(tuple(content["names"]), wheres)
