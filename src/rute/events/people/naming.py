"""The texts behind the hashes of identifiers that were seen together with another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.files import replacing
from rute.events.people.kinds import KINDS, NOBODY, PREFIXES
from rute.kernels.grouping import grouped
from rute.kernels.lookup import Lookup

if TYPE_CHECKING:
    import pyarrow as pa

Layer = tuple[NDArray[np.uint64], Any]  # rising hashes, their texts


@dataclass(frozen=True, eq=False)
class Names:
    """layers: each at least twice as long as the next, so that a few more cost little."""

    layers: tuple[Layer, ...] = ()

    def adding(self, more: Names) -> Names:
        layers = [*self.layers]
        for layer in more.layers:
            layers.append(self._new(layer, layers))
            while len(layers) > 1 and 2 * layers[-1][0].size >= layers[-2][0].size:
                last = layers.pop()
                layers[-1] = _merged(layers[-1], last)
        return Names(tuple(layer for layer in layers if layer[0].size))

    def _new(self, layer: Layer, known: list[Layer]) -> Layer:
        keep = np.ones(layer[0].size, np.bool_)
        for hashes, _ in known:
            keep &= ~_holds(hashes, layer[0])
        return layer if keep.all() else (layer[0][keep], layer[1].take(np.flatnonzero(keep)))

    def text(self, hashed: int) -> str | None:
        """The identifier, with the prefix of its kind."""
        for hashes, texts in self.layers:
            at = int(np.searchsorted(hashes, np.uint64(hashed)))
            if at < hashes.size and int(hashes[at]) == hashed:
                found: str = texts[at].as_py()
                return found
        return None

    def texts(self, hashed: NDArray[np.uint64]) -> pa.StringArray:
        """Of each; missing where it is not known."""
        import pyarrow as pa
        import pyarrow.compute as pc

        found: Any = pa.nulls(hashed.size, pa.string())
        for hashes, texts in self.layers:
            at = np.minimum(np.searchsorted(hashes, hashed), hashes.size - 1)
            there = pa.array(at, mask=hashes[at] != hashed)
            found = pc.coalesce(found, texts.take(there))
        return found

    def all(self) -> pa.StringArray:
        import pyarrow as pa

        return pa.concat_arrays([pa.array([], pa.string()), *(texts for _, texts in self.layers)])

    def save(self, path: Path) -> None:
        import pyarrow as pa

        schema = pa.schema([("hash", pa.uint64()), ("text", pa.string())])
        with replacing(path) as file, pa.ipc.new_file(file, schema) as out:
            for hashes, texts in self.layers:
                out.write_batch(pa.record_batch([pa.array(hashes), texts], schema=schema))

    @staticmethod
    def load(path: Path) -> Names:
        """Raises OSError where there is none."""
        import pyarrow as pa

        with pa.memory_map(str(path)) as file:
            opened = pa.ipc.open_file(file)
            batches = [opened.get_batch(k) for k in range(opened.num_record_batches)]
        return Names(tuple((b["hash"].to_numpy(), b["text"]) for b in batches))


def names_of(
    table: pa.Table, by_kind: Mapping[int, NDArray[np.uint64]], wanted: NDArray[np.uint64]
) -> Names:
    """Of those identifiers in a table that are wanted (uint64[n], all different)."""
    import pyarrow as pa
    import pyarrow.compute as pc

    linked, hashes, texts = Lookup(wanted), [], []
    for kind, own in by_kind.items():
        nothing = np.zeros(own.size, np.int64)
        rows = grouped(own, nothing, nothing, nothing)[0]
        rows = rows[(own[rows] != NOBODY) & (linked.places(own[rows]) >= 0)]
        found = table[KINDS[kind]].take(pa.array(rows)).cast(pa.string())
        hashes.append(own[rows])
        texts.append(pc.binary_join_element_wise(PREFIXES[kind], found, "").combine_chunks())
    if not hashes:
        return Names()
    flat = [piece for t in texts for piece in (t.chunks if isinstance(t, pa.ChunkedArray) else [t])]
    return Names((_sorted(np.concatenate(hashes), pa.concat_arrays(flat)),))


def _sorted(hashes: NDArray[np.uint64], texts: Any) -> Layer:
    rising, rows = np.unique(hashes, return_index=True)
    return rising, texts.take(rows)


def _merged(one: Layer, other: Layer) -> Layer:
    import pyarrow as pa

    return _sorted(np.concatenate([one[0], other[0]]), pa.concat_arrays([one[1], other[1]]))


def _holds(rising: NDArray[np.uint64], asked: NDArray[np.uint64]) -> NDArray[np.bool_]:
    if not rising.size:
        return np.zeros(asked.size, np.bool_)
    at = np.minimum(np.searchsorted(rising, asked), rising.size - 1)
    return np.asarray(rising[at] == asked)
