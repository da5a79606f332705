"""A report without people, added up."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rute.errors import SourceError
from rute.events.instants import to_instant
from rute.events.reports import cost_column, read_report
from rute.results.numbers import Period


def report(folder: Path, text: str) -> Path:
    file = folder / "ads.csv"
    file.write_text(text, encoding="utf-8")
    return file


def total(file: Path, column: str, currency: str | None = None) -> float | None:
    return read_report(file, "ads.csv", column, currency=currency).total()


def test_it_adds_a_column(tmp_path: Path) -> None:
    assert total(report(tmp_path, "name,reach\n1,100\n2,250\n"), "reach") == 350


def test_cells_without_a_number_count_nothing(tmp_path: Path) -> None:
    assert total(report(tmp_path, "week,reach\n1,100\n2,\n3,n/a\n"), "Reach") == 100


def test_thousands_are_read_as_the_country_writes_them(tmp_path: Path) -> None:
    file = report(tmp_path, "week;reach\n1;150.000\n2;1.250.000\n")
    assert total(file, "reach", "IDR") == 1_400_000


def test_a_missing_column_names_the_one_that_was_meant(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match='Did you mean "reach"'):
        total(report(tmp_path, "week,reach\n1,1\n"), "reech")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        total(tmp_path / "ads.csv", "reach")


def instant(day: str) -> int:
    return to_instant(datetime.fromisoformat(day).replace(tzinfo=ZoneInfo("Asia/Jakarta")))


def test_a_period_takes_the_rows_whose_day_begins_in_it(tmp_path: Path) -> None:
    file = report(tmp_path, "Hari,reach\n2026-05-31,1\n2026-06-01,10\n2026-06-30,100\n,1000\n")
    june = Period(instant("2026-06-01"), instant("2026-07-01") - 1)
    found = read_report(file, "ads.csv", "reach", zone="Asia/Jakarta")
    assert found.total(june) == 110
    assert found.total() == 1111
    assert found.months() == (("2026-05", 1.0), ("2026-06", 110.0))
    assert found.months(june) == (("2026-06", 110.0),)


def test_a_column_that_only_sounds_like_days_is_none(tmp_path: Path) -> None:
    found = read_report(report(tmp_path, "week,reach\n1,100\n2,250\n"), "ads.csv", "reach")
    assert found.total(Period(0, None)) is None
    assert found.months() == ()


def test_what_rows_name_and_the_money_of_a_heading_are_read(tmp_path: Path) -> None:
    text = "Campaign name,Platform,Amount spent (usd)\nFilm,tiktok,1.50\nGuide,,2\n"
    file = report(tmp_path, text)
    assert cost_column(file, "ads.csv") == "Amount spent (usd)"
    found = read_report(file, "ads.csv", "Amount spent (usd)")
    both = ["tiktok", ""]
    assert found.named == {"campaign": ["Film", "Guide"], "source": both, "channel": both}
    assert (found.currency, found.total()) == ("USD", 3.5)
