"""What the histories of one build keep: plain arrays a block, dictionaries beside them.

Inside a build's folder lie block-0000/… with offsets, time, person_hash, value, row,
signature-… and field-….npy; dictionary-….arrow; encoding-….json says for each generation what
the signatures mean and which fields are kept. Names of files follow from their content and the
generation, so that two runs that keep the same things write the same bytes to the same place,
and never to a place that a reader of another generation reads.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from rute.errors import StoreError
from rute.events.encoding import Encoding
from rute.events.files import read_json, replace_json, replacing
from rute.events.keeping import Kept
from rute.journey.rule_tree import Comparison, EventTest, Op
from rute.words.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from rute.events.histories import Histories

VERSION = 2
PLAIN_SIGNATURE = "signature-by-name"
_SIGNATURES_KEPT = 3


class FolderShelf:
    def __init__(self, folder: Path, generation: int) -> None:
        self.folder, self.generation = folder, generation
        self._open: dict[str, pa.StringArray] = {}

    @property
    def encoding_file(self) -> str:
        return f"encoding-{self.generation:06}.json"

    def stem(self, field: str) -> str:
        return f"{_digest(field)}-{self.generation:06}"

    def signature_file(self, tests: Sequence[EventTest]) -> str:
        return f"signature-{_digest(repr(tests))}-{self.generation:06}"

    def read_dictionary(self, name: str) -> pa.StringArray:
        import pyarrow as pa

        if name not in self._open:
            try:
                with pa.memory_map(str(self.folder / f"{name}.arrow")) as file:
                    table = pa.ipc.open_file(file).read_all()
            except OSError as error:
                raise StoreError(
                    Message("wrong.no_dictionary", name=name), where=str(self.folder)
                ) from error
            column = table["text"].combine_chunks()
            self._open[name] = column.chunk(0) if isinstance(column, pa.ChunkedArray) else column
        return self._open[name]

    def write_dictionary(self, name: str, dictionary: pa.StringArray) -> None:
        import pyarrow as pa

        table = pa.table({"text": dictionary})
        with (
            replacing(self.folder / f"{name}.arrow") as file,
            pa.ipc.new_file(file, table.schema) as out,
        ):
            out.write_table(table)
        self._open.pop(name, None)

    def commit(self, histories: Histories) -> None:
        encoding = histories.encoding
        earlier = read_json(self.folder / self.encoding_file, VERSION) or {"kept": {}}
        kept = {name: asdict(each) for name, each in histories.kept.items()}
        replace_json(
            self.folder / self.encoding_file,
            {
                "version": VERSION,
                "signature": histories.signature_file,
                "kept": {**earlier["kept"], **kept},  # another run may keep more
                "names_of": encoding.names_of.tolist(),
                "tests": [asdict(test) for test in encoding.tests],
                "passed": ["".join("01"[bit] for bit in row) for row in encoding.passed.tolist()],
            },
        )
        self._drop_old_signatures(histories.signature_file)

    def read_encoding(self) -> tuple[Encoding, str, dict[str, Kept]]:
        """(the encoding, its signature file, the fields kept). Raises StoreError."""
        content = read_json(self.folder / self.encoding_file, VERSION)
        if content is None:
            raise StoreError(Message("wrong.shelf_silent"), where=str(self.folder))
        tests = tuple(map(_test, content["tests"]))
        passed = np.array([[bit == "1" for bit in row] for row in content["passed"]], np.bool_)
        encoding = Encoding(
            np.array(content["names_of"], np.int32),
            tests,
            passed.reshape(len(content["names_of"]), len(tests)),
        )
        kept = {name: Kept(**each) for name, each in content["kept"].items()}
        return encoding, content["signature"], kept

    def _drop_old_signatures(self, current: str) -> None:
        """Keeps the few newest: another process may still be reading one."""
        for block in self.folder.glob("*-*"):
            files = sorted(block.glob("signature-*.npy"), key=lambda f: f.stat().st_mtime_ns)
            for file in files[:-_SIGNATURES_KEPT]:
                if file.stem not in (current, PLAIN_SIGNATURE):
                    file.unlink(missing_ok=True)


def files_of(generation: int, kept: Mapping[str, Kept]) -> set[str]:
    """What lies beside the blocks of a generation."""
    number = f"{generation:06}"
    return {
        f"encoding-{number}.json", f"repeats-{number}.npz", f"people-{number}",
        *(f"{its.dictionary}.arrow" for its in kept.values()),
    }  # fmt: skip


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _test(content: dict[str, Any]) -> EventTest:
    wheres = tuple(
        Comparison(where["field"], cast(Op, where["op"]), tuple(where["value"]))
        for where in content["where"]
    )
    return EventTest(tuple(content["names"]), wheres)
