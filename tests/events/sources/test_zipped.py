"""The table in a .zip is read as if it lay beside it; any other .zip says what is wrong with it."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from tests.events.reading_files import events_of, opened, written

from rute.errors import SourceError
from rute.events.sources.corrections import Corrections
from rute.events.sources.opening import open_source
from rute.events.sources.source import Findings
from rute.session.starting import look

ROWS = [
    ("user_id", "timestamp", "event"),
    ("budi", "2026-03-01 10:00:00", "Page Viewed"),
    ("sari", "2026-03-02 09:00:00", "Order Paid"),
]
ORDERS = "".join(",".join(row) + "\n" for row in ROWS)
CHAT = "01/03/26 09.00 - Budi: Halo\n01/03/26 09.05 - Kopi Senja: Ya?\n"


def zipped(folder: Path, name: str = "orders.zip", **files: str | bytes) -> Path:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for inside, text in files.items():
            packed.writestr(inside, text)
    return written(folder, name, held.getvalue())


def workbook() -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
    return held.getvalue()


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize(
    "files",
    [
        {"orders.csv": ORDERS},
        {"2026/March orders.CSV": ORDERS, "2026/README.txt": "Thank you", "logo.png": "x"},
        {"orders.csv": ORDERS, "__MACOSX/._orders.csv": "x", ".hidden.csv": "x"},
        {"orders.xlsx": workbook()},
        {"../../etc/orders.csv": ORDERS},
    ],
)
def test_its_only_table_is_read(tmp_path: Path, files: dict[str, str | bytes]) -> None:
    store = opened(zipped(tmp_path, **files))
    assert events_of(store.histories) == [
        ("budi", "2026-03-01 10:00:00", "Page Viewed"),
        ("sari", "2026-03-02 09:00:00", "Order Paid"),
    ]
    assert any("read out of the zip" in note for note in store.summary().sources[0].notes)


def test_it_is_unpacked_for_its_rows_alone_and_leaves_nothing(
    tmp_path: Path, own_temporary_folder: Path
) -> None:
    source = open_source(zipped(tmp_path, **{"orders.csv": ORDERS}), "orders.zip")
    first = source.fingerprint()
    assert not list(own_temporary_folder.iterdir())
    assert sum(len(chunk.rows) for chunk in source.chunks(Findings())) == 2
    assert [path.name for path in own_temporary_folder.glob("*/*")] == ["orders.csv"]
    del source
    assert not list(own_temporary_folder.iterdir())
    changed = zipped(tmp_path, **{"orders.csv": ORDERS + "x,2026-03-03,Order Paid\n"})
    assert open_source(changed, "orders.zip").fingerprint() != first


def test_a_chat_in_a_zip_has_the_customer_that_was_said(tmp_path: Path) -> None:
    chat = zipped(tmp_path, "WhatsApp Chat - Budi.zip", **{"_chat.txt": CHAT, "photo.jpg": "x"})
    assert look(chat, Corrections(person="Budi"), "UTC").is_events


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a.csv": ORDERS, "b.csv": ORDERS}, "holds 2 tables"),
        ({f"{n}.csv": ORDERS for n in range(9)}, r"0\.csv, 1\.csv.* and 4 more"),
        ({"logo.png": "x"}, "holds no table\nin it: logo.png"),
        ({"all.zip": "x", "orders.csv.gz": "x"}, "holds no table"),
        ({}, "holds no table"),
    ],
)
def test_one_with_several_or_none_says_what_is_in_it(
    tmp_path: Path, files: dict[str, str], said: str
) -> None:
    with pytest.raises(SourceError, match=said):
        opened(zipped(tmp_path, **files))


def test_a_locked_one_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, **{"orders.csv": ORDERS})
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(SourceError, match="locked with a password"):
        opened(path)


def test_one_packed_in_another_way_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, **{"orders.csv": ORDERS})
    raw = bytearray(path.read_bytes())
    raw[8] = raw[raw.index(b"PK\x01\x02") + 10] = 9  # Deflate64
    path.write_bytes(raw)
    with pytest.raises(SourceError, match="in a way that Rute cannot unpack"):
        opened(path)


@pytest.mark.parametrize("place", [45, -30, None])
def test_a_damaged_one_is_refused(tmp_path: Path, place: int | None) -> None:
    path = zipped(tmp_path, **{"orders.csv": ORDERS * 50})
    raw = bytearray(path.read_bytes())
    if place is None:
        del raw[len(raw) // 2 :]
    else:
        raw[place] ^= 255
    path.write_bytes(raw)
    with pytest.raises(SourceError, match=r"damaged|cannot unpack"):
        opened(path)
