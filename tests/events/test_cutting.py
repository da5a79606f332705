"""Erased people are cut out of files of every kind; all others stay as they were."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from rute.events.cutting import objects
from rute.events.cutting.folder import Cut, cut_file, cut_folder
from rute.events.cutting.whom import Whom, whom
from rute.events.sources.opening import open_source
from rute.events.sources.source import Findings

HEADING = ["Customer ID", "E-mail", "No HP", "time", "event", "note", "Recipient phone"]
ROWS = [
    ["w1", "budi@kopi.example", "0812 5550 0001", "2026-03-01 09:00", "Bought", "", ""],
    ["w9", "ani@kopi.example", "0812-5550-0009", "2026-03-01 09:10", "Bought", 'two\n"lines"', ""],
    ["w9", "", "", "2026-03-02 09:00", "Viewed", "", ""],
    ["w2", "", "", "2026-03-02 10:00", "Bought", "for ANI@kopi.example", "+62 812 5550 0009"],
    ["w3", "", "", "2026-03-03 10:00", "w9", "w9 pieces; é", ""],
    ["", "Ani <ani@kopi.example>", "", "2026-03-03 11:00", "Viewed", "", ""],
]
ANI = whom(["w9", "email:ani@kopi.example", "phone:+6281255500009"], "ID")
LEFT = [ROWS[0], [*ROWS[3][:5], "", ""], ROWS[4]]
Make = Callable[[Path], Path]


def text(delimiter: str, encoding: str, above: str = "") -> bytes:
    line = io.StringIO()
    csv.writer(line, delimiter=delimiter, lineterminator="\r\n").writerows([HEADING, *ROWS])
    return (above + line.getvalue()).encode(encoding)


def commas(folder: Path) -> Path:
    (folder / "shop.csv").write_bytes(text(",", "utf-8-sig"))
    return folder / "shop.csv"


def semicolons_in_windows_letters_below_a_title(folder: Path) -> Path:
    (folder / "shop.csv").write_bytes(text(";", "cp1252", "Penjualan\r\n\r\n"))
    return folder / "shop.csv"


def packed(folder: Path) -> Path:
    (folder / "shop.tsv.gz").write_bytes(gzip.compress(text("\t", "utf-8")))
    return folder / "shop.tsv.gz"


def utf16(folder: Path) -> Path:
    (folder / "shop.txt").write_bytes(text("\t", "utf-16"))
    return folder / "shop.txt"


def named() -> list[dict[str, Any]]:
    return [{k: v for k, v in zip(HEADING, row, strict=True) if v} for row in ROWS]


def json_lines(folder: Path) -> Path:
    lines = "".join(json.dumps(row) + "\n" for row in named())
    (folder / "shop.jsonl").write_text(lines, encoding="utf-8")
    return folder / "shop.jsonl"


def json_list(folder: Path) -> Path:
    (folder / "shop.json").write_text(json.dumps({"orders": named()}, indent=1), encoding="utf-8")
    return folder / "shop.json"


def parquet(folder: Path) -> Path:
    columns = {name: [row[at] or None for row in ROWS] for at, name in enumerate(HEADING)}
    table = pa.table({**columns, "amount": pa.array(range(len(ROWS)), pa.int32())})
    pq.write_table(table, folder / "shop.parquet")
    return folder / "shop.parquet"


def workbook(folder: Path) -> Path:
    with xlsxwriter.Workbook(folder / "shop.xlsx") as book:
        sheet = book.add_worksheet("Orders")
        day = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_row(0, 0, ["Orders of March"])
        for at, row in enumerate([HEADING, *ROWS], 2):
            sheet.write_row(at, 0, row)
            if at > 2:
                sheet.write_datetime(at, 3, datetime.fromisoformat(row[3]), day)
    return folder / "shop.xlsx"


def zipped(folder: Path) -> Path:
    commas(folder)
    with zipfile.ZipFile(folder / "shop.zip", "w") as pack:
        pack.write(folder / "shop.csv", "export/shop.csv")
        pack.writestr("read me.txt", "From the shop, with care.")
    (folder / "shop.csv").unlink()
    return folder / "shop.zip"


MAKERS = (zipped, commas, semicolons_in_windows_letters_below_a_title, packed, utf16, json_lines,
          json_list, parquet, workbook)  # fmt: skip


def read(path: Path) -> list[list[str]]:
    chunks = list(open_source(path, path.name).chunks(Findings()))
    rows = [row for chunk in chunks for row in chunk.table.to_pylist()]
    found = [[str(row.get(name) or "") for name in HEADING] for row in rows]
    for row in found:
        row[3] = row[3].replace("T", " ")[:16]
    return found


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_their_rows_go_and_what_names_them_in_those_of_others(make: Make, tmp_path: Path) -> None:
    path = make(tmp_path)
    assert len(read(path)) == len(ROWS)
    would = cut_file(path, tmp_path, ANI, dry_run=True)
    assert len(read(path)) == len(ROWS), "looking changes nothing"
    assert cut_file(path, tmp_path, ANI) == would == Cut(path.name, rows=3, cells=2)
    assert read(path) == LEFT
    assert cut_file(path, tmp_path, ANI) is None, "once"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_a_file_that_holds_nobody_is_not_touched(make: Make, tmp_path: Path) -> None:
    path = make(tmp_path)
    before, state = path.read_bytes(), path.stat()
    assert cut_folder(tmp_path, whom(["w77", "email:nobody@kopi.example"], "ID")) == []
    assert (path.read_bytes(), path.stat().st_ino) == (before, state.st_ino)


def test_what_is_not_cut_stays_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "shop.csv"
    path.write_bytes(b'user;note;time\r\n"w1" ; "a;\nb";1\nw9;x;2\r\n\r\nw2;\xe9 "q;3')
    cut_file(path, tmp_path, ANI)
    assert path.read_bytes() == b'user;note;time\r\n"w1" ; "a;\nb";1\n\r\nw2;\xe9 "q;3'


def test_a_file_that_cannot_be_cut_is_told(tmp_path: Path) -> None:
    chat = "[3/1/26, 09:00:00] Ani: my mail is ani@kopi.example\n" * 3
    (tmp_path / "chat.txt").write_text(chat, encoding="utf-8")
    (tmp_path / "notes.md").write_text("Call ani@kopi.example", encoding="utf-8")
    (tmp_path / "other.md").write_text("Call budi@kopi.example", encoding="utf-8")
    assert cut_folder(tmp_path, ANI) == [
        Cut("chat.txt", holds=True), Cut("notes.md", holds=True),
    ]  # fmt: skip


def test_columns_may_be_named_by_the_journey(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Who,time\nw9,1\nw1,2\n", encoding="utf-8")
    assert cut_folder(tmp_path, ANI) == []
    assert cut_folder(tmp_path, whom(["w9"], persons=["Who"])) == [Cut("a.csv", rows=1)]
    assert (tmp_path / "a.csv").read_text("utf-8") == "Who,time\nw1,2\n"


def slow(value: Any, people: Whom) -> Any:
    """Rows of lists without whoever is meant: an obvious twin for JSON."""
    if isinstance(value, dict):
        return {key: slow(inner, people) for key, inner in value.items()}
    return [row for row in value if row.get("user", "").strip().lower() not in ("w9", "ani@a.id")]


people = st.sampled_from(["w9", " W9 ", "w1", "ani@a.id", "Ani@A.id", "", "w99"])
rows = st.lists(st.fixed_dictionaries({"user": people, "n": st.integers(0, 9)}), min_size=1)


@given(rows=rows, lines=st.booleans())
def test_json_is_cut_as_the_slow_twin_does(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, Any]], lines: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "some.json"
    body = "\n".join(map(json.dumps, rows)) if lines else json.dumps({"list": rows})
    path.write_text(body, encoding="utf-8")
    out, meant = io.BytesIO(), whom(["w9", "ani@a.id"])
    counts = objects.cut(path, meant, out)
    kept = out.getvalue().decode()
    expected = slow(rows, meant)
    assert counts[0] == len(rows) - len(expected)
    found = ([json.loads(line) for line in kept.splitlines()] if lines
             else json.loads(kept)["list"])  # fmt: skip
    assert found == expected
