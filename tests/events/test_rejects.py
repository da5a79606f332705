"""Rejected rows: all of them, in the order of the file, each with its line, in little memory."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from rute.errors import SourceError
from rute.events import rejects
from rute.events.places import LocalPlace
from rute.events.shares import Share
from rute.events.sources.source import BadRow
from rute.events.store import open_store

NOW = 1_800_000_000_000_000
HEAD = "person,time,event\n"


def good(k: int) -> str:
    return f"p{k % 7},2026-01-{k % 28 + 1:02} 08:00:{k % 60:02},Seen\n"


def stored(folder: Path, text: str) -> list[tuple[object, ...]]:
    source = folder / "a.csv"
    source.write_text(text, encoding="utf-8")
    opened = open_store([source], folder / "store", now=NOW)
    assert opened.summary().rejected == sum(opened.log.entries[0].reasons.values())
    files = list((folder / "store" / "log").rglob("rejects-*"))
    assert len(files) == 1, "no draft is left"
    table = pq.read_table(files[0])
    assert set(table["received"].to_pylist()) == {NOW}
    return [tuple(row.values()) for row in table.drop_columns("received").to_pylist()]


def test_rows_refused_by_the_reader_and_by_their_content_stand_in_the_order_of_the_file(
    tmp_path: Path,
) -> None:
    text = HEAD + good(0) + "p1,never,Seen\n" + "p1,2026-01-01\n" + ",2026-01-01,Seen\n" + good(1)
    found = stored(tmp_path, text + "p,2026-01-01,Seen,more\n")
    assert [(row, line, reason) for row, line, reason, _ in found] == [
        (3, 3, "unreadable time"),
        (4, 4, "too few columns"),
        (5, 5, "no person"),
        (7, 7, "too many columns"),
    ]


def test_a_cell_of_several_lines_moves_the_lines_of_the_rows_after_it(tmp_path: Path) -> None:
    text = HEAD + '"p\n1",2026-01-01,Seen\n' + good(1) + "p1,never,Seen\n" + "p2,2026-01-01\n"
    assert [found[:2] for found in stored(tmp_path, text)] == [(4, 5), (5, 6)]


def test_blank_rows_are_nobodys_loss_and_still_count_as_lines(tmp_path: Path) -> None:
    text = HEAD + good(1) + "\n,,\n" + good(2) + "p1,never,Seen\n"
    assert [found[:2] for found in stored(tmp_path, text)] == [(6, 6)]


def test_more_rejects_than_are_held_at_once_all_find_their_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rejects, "_AT_ONCE", 7)
    kinds = [good, lambda k: f"p{k},never,Seen\n", lambda k: f"p{k}\n", lambda k: f"p,{k}\n"]
    found = stored(tmp_path, HEAD + "".join(kinds[k % 4](k) for k in range(400)))
    assert [row for row, *_ in found] == [k + 2 for k in range(400) if k % 4]
    assert all(row == line for row, line, *_ in found)


def test_a_file_of_nothing_but_rejects_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rejects, "_AT_ONCE", 7)
    source = tmp_path / "a.csv"
    source.write_text(HEAD + "p1,2099-01-01,Seen\n" * 50, encoding="utf-8")
    with pytest.raises(SourceError, match="50"):
        open_store([source], tmp_path / "store", now=NOW)
    assert not list((tmp_path / "store" / "log").rglob("rejects-*"))


def test_what_is_told_of_rows_that_are_none_is_counted_before_any_chunk(tmp_path: Path) -> None:
    with rejects.RejectWriter(Share("files", LocalPlace(tmp_path)), NOW) as writer:
        writer.refuse(BadRow(2, "", ""))
        assert not writer.any
        writer.refuse(BadRow(3, "too few columns", "a"))
        assert writer.any
        writer.settle()
        assert (writer.first, writer.broken) == ((3, "too few columns", "a"), 1)
