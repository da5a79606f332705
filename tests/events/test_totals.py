"""A report without people, added up."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.errors import SourceError
from rute.events.totals import column_total


def report(folder: Path, text: str) -> Path:
    file = folder / "ads.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_it_adds_a_column(tmp_path: Path) -> None:
    assert column_total(report(tmp_path, "week,reach\n1,100\n2,250\n"), "reach") == 350


def test_cells_without_a_number_count_nothing(tmp_path: Path) -> None:
    assert column_total(report(tmp_path, "week,reach\n1,100\n2,\n3,n/a\n"), "Reach") == 100


def test_thousands_are_read_as_the_country_writes_them(tmp_path: Path) -> None:
    file = report(tmp_path, "week;reach\n1;150.000\n2;1.250.000\n")
    assert column_total(file, "reach", "IDR") == 1_400_000


def test_a_missing_column_names_the_one_that_was_meant(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match='Did you mean "reach"'):
        column_total(report(tmp_path, "week,reach\n1,1\n"), "reech")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        column_total(tmp_path / "ads.csv", "reach")
