"""Refreshed histories are the rebuilt ones, whatever came, went, or came twice."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried

from rute.events import compacting, refreshing
from rute.events.compacting import compact
from rute.events.histories import Change, Histories
from rute.events.store import Store, open_store
from rute.journey.rule_tree import Comparison, EventTest

NOW = 1_800_000_000_000_000
TESTS = (
    EventTest(("View",), (Comparison("channel", "is", ("web",)),)),
    EventTest(("Pay",), (Comparison("value", "over", ("15",)),)),
    EventTest((), (Comparison("size", "is missing"),)),
    EventTest((), (Comparison("size", "is one of", ("m", "xl")),)),
)

Cells = tuple[str, int, str, str, str, str]
Files = dict[str, list[Cells]]

cells = st.tuples(
    st.sampled_from(["ann", "bo", "cy", "di"]),
    st.integers(1, 4),
    st.sampled_from(["View", "Cart", "Pay", "Visit"]),
    st.sampled_from(["web", "shop", ""]),
    st.sampled_from(["", "10", "20", "35"]),
    st.sampled_from(["", "s", "m", "xl"]),
)
limits = st.sampled_from([3, 100])
compactions = st.sampled_from(["none", "deltas", "whole"])
folders = st.dictionaries(
    st.sampled_from(["a", "b", "c"]), st.lists(cells, min_size=1, max_size=6), min_size=1
)


def write(folder: Path, files: Files) -> list[Path]:
    for old in folder.glob("*.csv"):
        if old.stem not in files:
            old.unlink()
    for name, rows in files.items():
        lines = [
            f"{person},2026-03-0{day},{event},{channel},{value},IDR,{size}"
            for person, day, event, channel, value, size in rows
        ]
        # Another column for file c: a field that is new to the log.
        more = ("hat", lambda k: f"{k}") if name == "c" else ("cap", lambda _: "x")
        head = f"customer,date,event,channel,value,currency,size,{more[0]}"
        body = [f"{line},{more[1](k)}" for k, line in enumerate(lines)]
        path, text = folder / f"{name}.csv", "\n".join([head, *body]) + "\n"
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
    return sorted(folder.glob("*.csv"))


def opened(paths: Sequence[Path], store: Path, now: int, most: int = 100) -> Store:
    return open_store(paths, store, now=now, most_events=most)


def unfolded(histories: Histories) -> dict[int, list[Any]]:
    """Per person the events in order, with all that is known of each."""
    found: dict[int, list[Any]] = {}
    tables = [histories.signatures_of(test) for test in TESTS]
    for block in histories.blocks:
        assert (np.diff(block.person_hash.astype(object)) > 0).all()
        for p, person in enumerate(block.person_hash.tolist()):
            if block.live is not None and not block.live[p]:
                continue
            assert person not in found
            found[person] = [
                (
                    int(block.time[i]),
                    histories.names[histories.signature_names()[block.signature[i]]],
                    int(block.value()[i]),
                    int(block.row()[i]),
                    *(_text(histories, block, name, i) for name in ("channel", "size")),
                    *(bool(table[block.signature[i]]) for table in tables),
                )
                for i in range(block.offsets[p], block.offsets[p + 1])
            ]
    return found


def _text(histories: Histories, block: Any, name: str, i: int) -> str | None:
    code = int(block.field(name)[i])
    return None if code < 0 else histories.dictionary(name)[code].as_py()


@pytest.fixture
def always_refreshed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refreshing, "MOST", 1.0)


@pytest.mark.usefixtures("always_refreshed")
@settings(deadline=None, max_examples=tried(20))
@given(st.lists(st.tuples(folders, compactions), min_size=2, max_size=4), limits)
def test_after_any_change_of_the_files_they_equal_histories_built_anew(
    steps: list[tuple[Files, str]], most: int
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for k, (files, how) in enumerate(steps):
            paths = write(folder, files)
            opened(paths, folder / "store", NOW + k, most).histories.prepare(TESTS[:k], ["size"])
            compacted(opened(paths, folder / "store", NOW + k, most), how)
            store = opened(paths, folder / "store", NOW + k, most)
            refreshed = store.histories.prepare(TESTS, ["size", "channel"])
            shutil.copytree(folder / "store", folder / "copy")
            shutil.rmtree(folder / "copy" / "histories")
            rebuilt = opened(paths, folder / "copy", NOW + k, most).histories
            rebuilt = rebuilt.prepare(TESTS, ["size", "channel"])
            assert unfolded(refreshed) == unfolded(rebuilt)
            assert facts(refreshed) == facts(rebuilt)
            if how == "whole" and most == 100:
                assert laid_out(refreshed) == laid_out(rebuilt)
            shutil.rmtree(folder / "copy")


def compacted(store: Store, how: str) -> None:
    folder = store.folder / "histories"
    if how == "whole":
        compact(folder, store.wanted, lambda *_: None, whole=True)
    elif how == "deltas":
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(compacting, "DELTAS", 0)
            patch.setattr(compacting, "MOVED", 1.0)
            compact(folder, store.wanted, lambda *_: None)


def laid_out(histories: Histories) -> list[Any]:
    """The blocks as bytes, what signatures and codes mean in their place."""
    names, tests = histories.signature_names(), histories.encoding.tests
    return [
        (
            block.offsets.tobytes(), block.time.tobytes(), block.person_hash.tobytes(),
            block.value().tobytes(), block.row().tobytes(),
            [histories.names[names[code]] for code in block.signature],
            [histories.signatures_of(test)[block.signature].tobytes() for test in tests],
        )
        for block in histories.blocks
    ]  # fmt: skip


def facts(histories: Histories) -> tuple[Any, ...]:
    return (
        histories.people, histories.events, sorted(histories.names), histories.first,
        histories.last, histories.as_of, histories.fields,
    )  # fmt: skip


@pytest.mark.usefixtures("always_refreshed")
@settings(deadline=None, max_examples=tried(15))
@given(
    st.lists(
        st.tuples(st.lists(cells, min_size=1, max_size=5), compactions), min_size=2, max_size=5
    ),
    limits,
)
def test_what_changed_since_any_generation_is_taken_away_and_added(
    days: list[tuple[list[Cells], str]], most: int
) -> None:
    with TemporaryDirectory() as name:
        folder, seen = Path(name), list[tuple[int, dict[int, list[Any]]]]()
        for k in range(len(days)):
            files = {f"day{day}": rows for day, (rows, _) in enumerate(days[: k + 1])}
            paths = write(folder, files)
            opened(paths, folder / "store", NOW + k, most).histories.prepare(
                TESTS, ["size", "channel"]
            )
            compacted(opened(paths, folder / "store", NOW + k, most), days[k][1])
            histories = opened(paths, folder / "store", NOW + k, most).histories
            histories = histories.prepare(TESTS, ["size", "channel"])
            now = unfolded(histories)
            for generation, then in seen:
                change = histories.change_since(generation)
                if change is not None:
                    assert swapped(then, change) == now
            seen.append((histories.generation, now))


def swapped(then: dict[int, list[Any]], change: Change) -> dict[int, list[Any]]:
    before, after = unfolded(change.before), unfolded(change.after)
    assert before.items() <= then.items()
    return {**{k: v for k, v in then.items() if k not in before}, **after}


def test_only_the_people_of_a_new_file_are_laid_down_anew(tmp_path: Path) -> None:
    crowd: list[Cells] = [(f"p{k}", 1 + k % 4, "View", "web", "", "s") for k in range(200)]
    opened(write(tmp_path, {"a": crowd}), tmp_path / "store", NOW)
    more: list[Cells] = [("p7", 2, "Pay", "web", "20", "m"), ("new", 3, "Visit", "", "", "")]
    store = opened(write(tmp_path, {"a": crowd, "b": more}), tmp_path / "store", NOW + 1)
    base, delta = store.histories.blocks
    assert (base.people, delta.people) == (200, 2)
    assert base.live is not None
    assert int(base.live.sum()) == 199
    assert (store.histories.people, store.histories.events) == (201, 202)


def test_more_events_than_a_person_can_have_are_listed_and_left_out(tmp_path: Path) -> None:
    shop: list[Cells] = [("till", 1, "Pay", "shop", "20", "s")] * 5
    crowd: list[Cells] = [(f"p{k}", 1, "View", "web", "", "s") for k in range(20)]
    paths = write(tmp_path, {"a": [*crowd, *shop]})
    store = opened(paths, tmp_path / "store", NOW, most=5)
    assert (store.histories.people, store.summary().crowds) == (21, ())
    paths = write(tmp_path, {"a": [*crowd, *shop], "b": [("till", 2, "Pay", "", "20", "")]})
    store = opened(paths, tmp_path / "store", NOW + 1, most=5)
    assert (store.histories.people, store.histories.events) == (20, 20)
    assert [(one.person, one.events) for one in store.summary().crowds] == [("till", 6)]
    store = opened(paths[:1], tmp_path / "store", NOW + 2, most=5)
    assert (store.histories.people, store.summary().crowds) == (21, ())
