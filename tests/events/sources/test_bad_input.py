"""Each way a file can be wrong, and the very words that say so."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.events.reading_files import events_of, opened, written

from rute.errors import RuteError, SourceError
from rute.events.sources import sql_process
from rute.events.sources.corrections import Corrections
from rute.events.sources.delimited import BLOCK

HEAD = "user_id,timestamp,event\n"
GOOD = HEAD + "budi,2026-03-01 10:00,Page Viewed\nsari,2026-03-02 09:00,Order Paid\n"


def complaint(*files: Path, **more: object) -> str:
    with pytest.raises(SourceError) as caught:
        opened(*files, **more)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "a.csv: the file is empty: not even a heading\nExport it again."),
        ("\n\n", "a.csv: the file is empty: only blank lines\nExport it again."),
        (HEAD, "a.csv: the file has a heading but no rows\nExport it again, with its rows."),
        (
            bytes(range(256)) * 9,
            "a.csv: this is a binary file, not a table of events\n"
            "Rute reads CSV, TSV, Excel (.xlsx, .xls, .ods), JSON, Parquet, XES and .sql, "
            "also one table in a .zip.\n"
            "Export the events as CSV.",
        ),
        (
            b"PK\x03\x04rest",
            "a.csv: the file ends in the middle, or is damaged: File is not a zip file\n"
            "Export it again; it may have been cut off.",
        ),
        (
            "hello\nworld\n",
            'a.csv: the file has only one column, "hello"\n'
            "A table of events needs at least a person and a time, in columns.",
        ),
        (
            "a,b\n1,x\n2,y\n",
            "a.csv: no column says who the person is, nor when it happened\n"
            "Its columns, with their first values: a (1, 2); b (x, y).\n"
            "Say which one does with --person COLUMN --time COLUMN.",
        ),
        (
            "user_id,b\nbudi,x\n",
            "a.csv: no column says when it happened\n"
            "Its columns, with their first values: user_id (budi); b (x).\n"
            "Say which one does with --time COLUMN.",
        ),
        (
            HEAD + "a,b\nc,d\n",
            "a.csv: not one row has as many columns as the heading\n"
            "Check which sign divides the columns, and export the file again.",
        ),
        (
            HEAD + "null,2026-01-01,x\n-,2026-01-01,x\nbudi,2026-01-01,\n",
            "a.csv: not one of 3 rows can be used: 2 × no person; 1 × no event name\n"
            "The first, row 2 (no person): null, 2026-01-01, x\n"
            "If a column was chosen wrongly, say which with --person, --time or --event.",
        ),
        (
            HEAD + "a,2026-01-01 10:00,x\n" * 3 + "b,2026-01-01T10:00:00Z,x\n" * 2,
            'a.csv: the column "timestamp" mixes times with a time zone and times without one: '
            "3 and 2 rows of the two kinds\n"
            "Export every time with a zone (2026-03-31T14:00:00+07:00), or every one without.",
        ),
        (
            GOOD + '"' + "x" * (2 * BLOCK + 10),
            "a.csv: a row is longer than 16 MB, or a quoted text never ends\n"
            'Look for a lone " in the file, or export it again.',
        ),
    ],
)
def test_a_bad_file_is_refused_with_what_to_do(
    tmp_path: Path, content: str | bytes, words: str
) -> None:
    assert complaint(written(tmp_path, "a.csv", content)) == words


def test_a_missing_file_says_which_is_near(tmp_path: Path) -> None:
    written(tmp_path, "orders.csv", GOOD)
    assert complaint(tmp_path / "order.csv") == (
        'order.csv: there is no such file\nDid you mean "orders.csv"?\n'
        "Check the name, or point to the folder with --data FOLDER."
    )
    assert "this is a folder" in complaint(tmp_path)


def test_a_wrong_column_says_which_exist(tmp_path: Path) -> None:
    words = complaint(written(tmp_path, "a.csv", GOOD), corrections=Corrections(person="userid2"))
    assert words == (
        'a.csv: there is no column "userid2" for the person\n'
        'Did you mean "user_id"?\n'
        "Its columns, with their first values: user_id (budi, sari); "
        "timestamp (2026-03-01 10:00, 2026-03-02 09:00); event (Page Viewed, Order Paid).\n"
        "Say which column it is with --person COLUMN."
    )


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.parquet", b"PAR1 and no more", "this is not a readable Parquet file"),
        ("a.xes", b"<log><trace>", "it holds no events, or ends in the middle"),
        ("a.xes", b"hello", "it holds no events, or ends in the middle"),
        ("a.xes", b"<log><trace><event><string value='1'/></event></trace></log>", "as XML"),
        ("a.xes", b"<log><trace><event><int key='a' value='&b;'/></event></trace></log>", "&b;"),
        ("a.xes.gz", b"\x1f\x8bnot gzip", "this is not a readable XES file"),
        (
            "a.xes",
            b'<!DOCTYPE log [<!ENTITY a "aaaa">]><log><trace/></log>',
            "the file declares entities or a document type, which Rute refuses to open",
        ),
        ("a.xlsx", b"PK\x03\x04\0", "this workbook cannot be read: it is damaged"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\0", "this workbook cannot be read: it is damaged"),
        ("a.jsonl", b"{}", "the file has a heading but no rows"),
        ("a.json", b'[{"a": 1}, {"a"', "the JSON cannot be read: entry 2 ends in the middle"),
        ("a.sql", b"SELECT 1; SELECT 2", "a source must be exactly one SELECT"),
    ],
)
def test_other_formats_are_refused_as_clearly(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    said = complaint(written(tmp_path, name, content))
    assert words in said
    assert said.startswith(f"{name}: ")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM '../secret.csv'",
        "SELECT * FROM 'link.csv'",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM 'https://example.com/a.csv'",
        "COPY (SELECT 1) TO 'out.csv'",
        "ATTACH 'out.csv'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELECT * FROM query($$COPY (SELECT 1) TO 'out.csv'$$)",
    ],
)
def test_a_hostile_query_reaches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    folder, scratch = tmp_path / "data", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    written(tmp_path, "secret.csv", GOOD)
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    monkeypatch.chdir(folder)
    refused = "exactly one SELECT|operations are disabled|single SELECT"
    with pytest.raises(Exception, match=refused):
        sql_process.run(written(tmp_path, "a.sql", query), "UTC", str(scratch))
    assert not (folder / "out.csv").exists()


def test_a_billion_laughs_do_not_fill_the_memory(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{k} "{f"&l{k - 1};" * 10}">' for k in range(1, 10))
    bomb = f'<!DOCTYPE log [<!ENTITY l0 "ha">{laughs}]><log><trace>&l9;</trace></log>'
    assert "refuses to open" in complaint(written(tmp_path, "a.xes", bomb))


def test_one_row_in_a_hundred_broken_is_counted_with_its_line(tmp_path: Path) -> None:
    rng = random.Random(7)
    lines = [f"p{rng.randrange(300)},2026-03-{k % 28 + 1:02} 10:00,View" for k in range(2000)]
    broken = {
        10: "p1,2026-03-01 10:00",
        400: "p1,2026-03-01 10:00,View,more",
        800: "(not set),2026-03-01 10:00,View",
        801: "62***89,2026-03-01 10:00,View",
        1200: "p1,,View",
        1201: "p1,soon,View",
        1600: "p1,2026-03-01 10:00, ",
        1601: "p1,2099-01-01 00:00,View",
        1999: "p1,2026-03-01T10:00:00Z,View",
    }
    for place, line in broken.items():
        lines[place] = line
    lines[5] = '"two\nlines",2026-03-01 10:00,View'
    summary = opened(written(tmp_path, "a.csv", HEAD + "\n".join(lines))).summary()
    assert (summary.events, summary.rejected) == (1991, 9)
    assert dict(summary.reject_reasons) == {
        "too few columns": 1,
        "too many columns": 1,
        "no person": 2,
        "no time": 1,
        "unreadable time": 1,
        "no event name": 1,
        "dated in the future": 1,
        "time with a zone among times without one": 1,
    }
    assert [(r.line, r.reason) for r in summary.rejects][:3] == [
        (13, "too few columns"), (403, "too many columns"), (803, "no person"),
    ]  # fmt: skip
    assert summary.rejects[3].text == "62***89, 2026-03-01 10:00, View"
    assert summary.sources[0].rows == 2000
    assert summary.as_of is not None
    assert summary.as_of < datetime(2026, 4, 1, tzinfo=UTC).timestamp() * 1e6


def test_offsets_may_differ_from_row_to_row(tmp_path: Path) -> None:
    text = HEAD + "a,2026-03-01T10:00:00+07:00,x\na,2026-03-01T04:00:00+01:00,y\n"
    assert events_of(opened(written(tmp_path, "a.csv", text)).histories) == [
        ("a", "2026-03-01 03:00:00", "x"), ("a", "2026-03-01 03:00:00", "y"),
    ]  # fmt: skip


def test_an_unreadable_amount_is_a_reject(tmp_path: Path) -> None:
    text = "user_id,timestamp,event,total\na,2026-01-01,x,12.5\na,2026-01-02,x,lots\n"
    summary = opened(written(tmp_path, "a.csv", text)).summary()
    assert summary.reject_reasons == (("unreadable amount", 1),)


def test_errors_are_all_of_one_family() -> None:
    assert issubclass(SourceError, RuteError)
