"""Rows laid aside by range of the hash come back whole, in their order, and leave nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rute.events.building import Rows, block_edges
from rute.events.spilling import Spill


def rows(people: list[int]) -> Rows:
    size, own = len(people), np.arange(len(people))
    return Rows(
        person=np.array(people, np.uint64),
        time=own * 3,
        name=(own % 5).astype(np.int32),
        value=own - 7,
        row=own + size,
    )


hashes = st.sampled_from([0, 1, 1 << 62, (1 << 63) - 1, 1 << 63, (1 << 63) + 1, (1 << 64) - 1])


@given(people=st.lists(hashes, max_size=40), ranges=st.integers(1, 9), at=st.integers(0, 40))
def test_every_row_comes_back_in_its_range_and_order(
    tmp_path_factory: object, people: list[int], ranges: int, at: int
) -> None:
    folder = Path(tmp_path_factory.mktemp("spill")) / "own"  # type: ignore[attr-defined]
    all_of, edges = rows(people), block_edges(ranges * 10, 10)
    with Spill(folder, edges) as spill:
        for part in (slice(0, at), slice(at, None)):
            spill.add(Rows(**{name: getattr(all_of, name)[part] for name in vars(all_of)}))
        found = [spill.take(k) for k in range(ranges)]
    assert not folder.exists()
    place = np.searchsorted(edges, all_of.person, side="right")
    for k, one in enumerate(found):
        for name in vars(all_of):
            assert getattr(one, name).tolist() == getattr(all_of, name)[place == k].tolist()
