"""What comes over the network is made harmless before anybody reads it."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.errors import SourceError
from rute.session.uploads import (
    LONGEST_NAME,
    harmless_name,
    refuse_bytes,
    refuse_name,
    refuse_packed,
)
from rute.words.message import said_text


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("orders.csv", "orders.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ana\\orders (2).xlsx", "orders (2).xlsx"),
        ("..", "file"),
        ("", "file"),
        (".hidden.csv", "hidden.csv"),
        ("CON.csv", "_CON.csv"),
        ("a\x00b\n.csv", "a_b_.csv"),
        ("pesanan: Mei #1?.csv", "pesanan_ Mei _1_.csv"),
        ("laporan penjualan café.csv.gz", "laporan penjualan café.csv.gz"),
    ],
)
def test_a_name_is_made_harmless(given_name: str, kept: str) -> None:
    assert harmless_name(given_name) == kept


@given(st.text(max_size=300), st.integers(0, 3))
def test_whatever_a_file_is_called_it_stays_in_its_folder(name: str, times: int) -> None:
    taken: list[str] = []
    for _ in range(times + 1):
        taken.append(harmless_name(name, taken))
    assert len({one.casefold() for one in taken}) == times + 1
    for kept in taken:
        assert PurePosixPath(kept).name == PureWindowsPath(kept).name == kept
        assert kept not in (".", "..")
        assert not kept.startswith(".")
        assert kept.isprintable()
        assert len(kept) <= LONGEST_NAME + 6


def packed(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "head", "key"),
    [
        ("a.csv", b"%PDF-1.7 ...", "upload.is_pdf"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", "upload.is_picture"),
        ("a.xlsx", b"\xff\xd8\xff\xe0", "upload.is_picture"),
        ("a.csv", b"\0\0\0\x18ftypmp42", "upload.is_picture"),
        ("a.csv", b"MZ\x90\0\x03", "upload.is_program"),
        ("a.json", b"\x7fELF\x02", "upload.is_program"),
        ("a.csv", b"7z\xbc\xaf\x27", "upload.is_archive"),
        ("a.csv", packed("orders.csv"), "upload.is_zip"),
        ("a.xlsx", packed("word/document.xml"), "upload.is_letter"),
    ],
)
def test_what_is_no_table_is_refused_by_its_bytes(name: str, head: bytes, key: str) -> None:
    with pytest.raises(SourceError) as refused:
        refuse_bytes(name, head)
    assert getattr(refused.value.what, "key") == key  # noqa: B009
    for language in ("en", "id"):
        assert said_text(refused.value.do or "", language)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.csv", b"user,time\nana,2026-01-01\n"),
        ("a.csv", b"MZ,time\nana,2026-01-01\n"),
        ("a.csv", b"BM,time\n"),
        ("a.xlsx", packed("xl/workbook.xml")),
        ("a.zip", packed("orders.csv")),
        ("a.xls", b"\xd0\xcf\x11\xe0"),
        ("a.parquet", b"PAR1"),
        ("a.xls", b"<html><table>"),
        ("a.csv", b""),
    ],
)
def test_what_may_be_a_table_is_left_to_its_reader(name: str, head: bytes) -> None:
    refuse_name(name)
    refuse_bytes(name, head)


@pytest.mark.parametrize(
    "name", ["a.exe", "a.pdf", "a.rar", "a", "a.sql", "a.csv.exe", "journey.yaml"]
)
def test_other_endings_are_refused(name: str) -> None:
    with pytest.raises(SourceError):
        refuse_name(name)


def test_a_packed_file_that_holds_far_too_much_is_refused_without_unpacking_it(
    tmp_path: Path,
) -> None:
    bomb, honest = tmp_path / "bomb.csv.gz", tmp_path / "honest.csv.gz"
    with gzip.open(bomb, "wb") as file:
        for _ in range(80):
            file.write(bytes(1 << 20))
    honest.write_bytes(gzip.compress(b"user,time\nana,2026-01-01\n" * 1000))
    refuse_packed(honest, honest.name, 1 << 30)
    with pytest.raises(SourceError, match="far more than it should"):
        refuse_packed(bomb, bomb.name, 1 << 30)


def test_a_zip_that_holds_far_too_much_is_refused_without_unpacking_it(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("orders.csv", bytes(80 << 20))
    with pytest.raises(SourceError, match="far more than it should"):
        refuse_packed(bomb, bomb.name, 1 << 30)


def test_bombs_one_behind_the_other_are_counted_together(tmp_path: Path) -> None:
    bomb = tmp_path / "many.csv.gz"
    bomb.write_bytes(gzip.compress(bytes(1 << 20)) * 80)
    with pytest.raises(SourceError):
        refuse_packed(bomb, bomb.name, 1 << 30)
