"""From sources to histories on disk: kept, refreshed, killed half-way, never counted twice."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.reading_files import NOW, events_of, opened, values_of, written
from tests.tried import tried

from rute.errors import RuleError, SourceError, StoreError
from rute.events import on_disk
from rute.events.files import read_json
from rute.events.lock import locked
from rute.events.store import Store, open_store
from rute.journey.rule_tree import Comparison, EventTest
from rute.measure.field_values import amounts_of
from rute.words.message import said_text

HEAD = "user_id,timestamp,event,channel\n"
WEB = EventTest((), (Comparison("channel", "is", ("web",)),))


def rows(count: int, seed: int = 1, day: int = 1) -> str:
    rng = random.Random(seed)
    return "".join(
        f"p{rng.randrange(40)},2026-03-{day:02} {rng.randrange(24):02}:{rng.randrange(60):02},"
        f"{rng.choice(['View', 'Cart', 'Pay'])},{rng.choice(['web', 'shop', ''])}\n"
        for _ in range(count)
    )


def files_in(folder: Path) -> dict[str, str]:
    """Every file of a store but its lock, and a digest of it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def test_what_is_on_disk_equals_what_is_in_memory_whatever_the_block_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, "a.csv", HEAD + rows(3000))
    whole = opened(file).histories.prepare([WEB])
    monkeypatch.setattr(on_disk, "BLOCK_EVENTS", 200)
    cut = open_store([file], tmp_path / "cut", now=NOW).histories.prepare([WEB])
    assert len(whole.blocks) == 1
    assert len(cut.blocks) > 10
    assert events_of(whole) == events_of(cut)
    assert values_of(whole, "channel") == values_of(cut, "channel")
    assert (whole.people, whole.events) == (cut.people, cut.events)


def test_the_second_run_reads_nothing_and_finds_what_was_prepared(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", HEAD + rows(50))
    first = opened(file).histories.prepare([WEB])
    before = files_in(tmp_path / "store")
    stages: list[str] = []
    again = opened(file, now=NOW + 5, progress=lambda stage, *_: stages.append(stage))
    assert stages == []
    assert again.histories.encoding.tests == (WEB,)
    assert again.histories.signatures_of(WEB).tolist() == first.signatures_of(WEB).tolist()
    assert files_in(tmp_path / "store") == before


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", HEAD + rows(500))
    stores = [tmp_path / "one", tmp_path / "two"]
    for store in stores:
        open_store([file], store, now=NOW).histories.prepare([WEB])
    assert files_in(stores[0]) == files_in(stores[1])


def test_only_a_source_that_changed_is_read_anew(tmp_path: Path) -> None:
    one = written(tmp_path, "one.csv", HEAD + rows(20, day=1))
    two = written(tmp_path, "two.csv", HEAD + rows(20, day=2))
    opened(one, two)
    written(tmp_path, "two.csv", HEAD + rows(30, day=2))
    stages: list[str] = []
    store = opened(one, two, progress=lambda stage, *_: stages.append(stage))
    assert stages == ["reading two.csv", "building histories"]
    assert store.histories.events == 50
    assert len(list((tmp_path / "store" / "log" / "files").glob("segment-*"))) == 2
    assert opened(one).histories.events == 20


def test_what_was_said_about_a_source_is_part_of_it(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", HEAD + "a,2026-03-01,View,web\n")
    assert events_of(opened(file).histories)[0][1] == "2026-03-01 00:00:00"
    jakarta = opened(file, zone="Asia/Jakarta").histories
    assert events_of(jakarta)[0][1] == "2026-02-28 17:00:00"
    assert jakarta.as_of == on_disk.end_of_day(jakarta.first or 0, "Asia/Jakarta")


def test_overlapping_exports_are_counted_once_and_equal_rows_of_one_file_stay(
    tmp_path: Path,
) -> None:
    twice = "a,2026-03-05 10:00,View,web\n" * 2
    one = written(tmp_path, "one.csv", HEAD + rows(20) + twice)
    two = written(tmp_path, "two.csv", HEAD + twice + "a,2026-03-05 10:00,View,web\n" + rows(9, 2))
    alone = opened(one).histories.events
    store = opened(one, two)
    assert alone == 22
    assert store.summary().duplicates == 2
    assert store.histories.events == 22 + 12 - 2


def test_the_senders_id_tells_repetitions_even_in_one_file(tmp_path: Path) -> None:
    text = "event_id,user_id,timestamp,event\n1,a,2026-03-01,View\n2,a,2026-03-01,View\n"
    one = written(tmp_path, "one.csv", text + "1,a,2026-03-09,View\n")
    two = written(tmp_path, "two.csv", text.replace("View", "Seen"))
    store = opened(one, two)
    assert store.summary().duplicates == 3
    assert events_of(store.histories) == [("a", "2026-03-01 00:00:00", "View")] * 2


exports = st.lists(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.integers(1, 3), st.sampled_from("XY")), max_size=6
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=tried(25))
@given(exports)
def test_duplicates_equal_counting_each_content_where_it_is_most_frequent(
    tmp_path_factory: pytest.TempPathFactory, found: list[list[tuple[str, int, str]]]
) -> None:
    folder = tmp_path_factory.mktemp("exports")
    full = [export for export in found if export]
    files = [
        written(
            folder,
            f"{k}.csv",
            "user_id,timestamp,event\n"
            + "".join(f"{person},2026-03-0{day},{name}\n" for person, day, name in export),
        )
        for k, export in enumerate(full)
    ]
    if files:
        contents = {row for export in full for row in export}
        expected = sum(max(export.count(row) for export in full) for row in contents)
        assert opened(*files).histories.events == expected


KILLED = """
import sys
from pathlib import Path
from rute.events import {module}
from rute.events.store import open_store

real, calls = {module}.{name}, 0

def deadly(*arguments, **options):
    global calls
    calls += 1
    if calls == {at}:
        import os
        os._exit(9)
    return real(*arguments, **options)

{module}.{name} = deadly
open_store([Path(sys.argv[1])], Path(sys.argv[2]), now={now})
"""


@pytest.mark.parametrize(
    ("module", "name", "at"),
    [
        ("log", "write_share", 1),
        ("on_disk", "write_block", 2),
        ("on_disk", "write_generation", 1),
    ],
)
def test_killed_half_way_the_old_stands_and_the_next_run_is_right(
    tmp_path: Path, module: str, name: str, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_disk, "BLOCK_EVENTS", 100)
    file = written(tmp_path, "a.csv", HEAD + rows(300))
    before = events_of(opened(file).histories)
    written(tmp_path, "a.csv", HEAD + rows(400, seed=2))
    code = KILLED.format(module=module, name=name, at=at, now=NOW).replace(
        "real, calls", "from rute.events import on_disk\non_disk.BLOCK_EVENTS = 100\nreal, calls"
    )
    arguments = [sys.executable, "-c", code, str(file), str(tmp_path / "store")]
    assert subprocess.run(arguments, check=False, timeout=120).returncode == 9
    manifest = read_json(tmp_path / "store" / "histories" / "manifest.json", 2)
    assert manifest is not None
    assert sum(block["events"] for block in manifest["blocks"]) == len(before)
    after = opened(file).histories
    fresh = open_store([file], tmp_path / "fresh", now=NOW).histories
    assert events_of(after) == events_of(fresh)
    assert after.events == 400
    left = {path.name for path in (tmp_path / "store" / "histories").iterdir()}
    assert len(left) == 2, left


def test_damaged_histories_are_built_again(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", HEAD + rows(50))
    expected = events_of(opened(file).histories)
    for path in (tmp_path / "store" / "histories").rglob("time.npy"):
        path.write_bytes(b"")
    assert events_of(opened(file).histories) == expected
    for path in (tmp_path / "store" / "log" / "files").glob("segment-*"):
        path.unlink()
    assert events_of(opened(file).histories) == expected


def test_a_source_that_cannot_be_read_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", HEAD + rows(50))
    opened(file)
    before = files_in(tmp_path / "store")
    with pytest.raises(SourceError):
        opened(file, written(tmp_path, "b.csv", "x,y\n1,2\n"))
    assert files_in(tmp_path / "store") == before


def test_two_runs_do_not_collide(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", HEAD + rows(2000))
    found: list[Store] = []
    runs = [threading.Thread(target=lambda: found.append(opened(file))) for _ in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [store.histories.events for store in found] == [2000] * 3


def test_a_lock_whose_holder_died_holds_nobody(tmp_path: Path) -> None:
    code = (
        "import os, sys, pathlib\nfrom rute.events.lock import locked\n"
        "with locked(pathlib.Path(sys.argv[1]), print):\n    os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, timeout=60)
    start = time.monotonic()
    with locked(tmp_path, lambda: pytest.fail("it waited")):
        assert time.monotonic() - start < 5


def test_patience_with_another_run_ends(tmp_path: Path) -> None:
    said: list[str] = []
    with (
        locked(tmp_path, lambda: None),
        pytest.raises(StoreError, match="another run is still building"),
        locked(tmp_path, lambda: said.append("waiting"), patience=0.05),
    ):
        pass
    assert said == ["waiting"]


def test_a_field_fetched_later_comes_from_the_log(tmp_path: Path) -> None:
    text = "user_id,timestamp,event,size,order id\nb,2026-03-02,Pay,L,7\na,2026-03-01,Pay,,007\n"
    histories = opened(written(tmp_path, "a.csv", text)).histories
    assert values_of(histories, "Order_ID") == ["7", "007"]
    assert values_of(histories, "size") == ["L", None]
    assert opened(tmp_path / "a.csv").histories.kept.keys() == {"order id", "size"}
    with pytest.raises(RuleError, match="no event has a field"):
        histories.prepare((), ["colour"])


def test_two_files_of_one_name_are_two_sources(tmp_path: Path) -> None:
    for place in ("x", "y"):
        (tmp_path / place).mkdir()
    one = written(tmp_path / "x", "a.csv", HEAD + rows(5, 1))
    two = written(tmp_path / "y", "a.csv", HEAD + rows(6, 2))
    summary = opened(one, two).summary()
    assert [source.events for source in summary.sources] == [5, 6]


def test_nothing_is_left_open_or_half_written(tmp_path: Path) -> None:
    opened(written(tmp_path, "a.csv", HEAD + rows(5)))
    assert not [path for path in tmp_path.rglob(".*") if path.is_file()]
    assert os.access(tmp_path / "store" / "lock", os.R_OK)


SOLD = "user_id,timestamp,event,Nilai\n"


@pytest.mark.parametrize("spelling", ["Nilai", "nilai", "value"])
def test_the_heading_of_the_amount_means_the_parsed_amount(tmp_path: Path, spelling: str) -> None:
    lines = 'a,2026-01-01,x,Rp 90.000\na,2026-01-02,x,"Rp 1.250.000"\n'
    histories = opened(written(tmp_path, "a.csv", SOLD + lines)).histories
    dear = EventTest((), (Comparison(spelling, "over", ("100000",)),))
    ready = histories.prepare([dear])
    assert ready.signatures_of(dear)[ready.blocks[0].signature].tolist() == [False, True]
    assert values_of(histories, spelling) == ["90000.00", "1250000.00"]
    again = opened(tmp_path / "a.csv").histories
    assert values_of(again, spelling) == ["90000.00", "1250000.00"]


def test_a_rule_adds_up_the_amount_by_its_own_heading(tmp_path: Path) -> None:
    lines = "a,2026-01-01,x,Rp 90.000\na,2026-01-02,x,Rp 20.000\nb,2026-01-02,x,Rp 90.000\n"
    histories = opened(written(tmp_path, "a.csv", SOLD + lines)).histories.prepare((), ["Nilai"])
    by_heading = amounts_of(histories, histories.blocks[0], "Nilai")
    by_role = amounts_of(histories, histories.blocks[0], "value")
    assert (by_heading.units / by_heading.unit).tolist() == (by_role.units / by_role.unit).tolist()


def test_quantity_and_price_stay_as_they_are_where_their_product_is_the_value(
    tmp_path: Path,
) -> None:
    text = "user_id,timestamp,event,quantity,unit price\na,2026-01-01,x,3,2.5\n"
    histories = opened(written(tmp_path, "a.csv", text)).histories
    found = [values_of(histories, name) for name in ("value", "quantity", "unit price")]
    assert found == [["7.50"], ["3"], ["2.5"]]


def test_a_heading_that_is_the_amount_in_one_file_only_keeps_its_own_meaning(
    tmp_path: Path,
) -> None:
    one = written(tmp_path, "a.csv", SOLD + "a,2026-01-01,x,Rp 90.000\n")
    two = "user_id,timestamp,event,total,Nilai\na,2026-01-02,x,5,good\n"
    histories = opened(one, written(tmp_path, "b.csv", two)).histories
    assert values_of(histories, "Nilai") == ["Rp 90.000", "good"]


def test_why_a_column_was_taken_is_said_again_in_any_language(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("user,time,event\nana,2024-10-04T09:00:00Z,Look\n", encoding="utf-8")
    for _ in "first read", "from the log":
        source = open_store([file], tmp_path / "store", now=NOW).summary().sources[0]
        whys = {column.role: said_text(column.why, "id") for column in source.columns}
        assert whys["person"] == 'judul "user" berarti pelanggan'
        assert whys["time"].startswith('judul "time" berarti waktu, dan ')
