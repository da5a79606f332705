"""Times as people and machines write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.kernels.time_text import ABSOLUTE, DATE, LOCAL, UNREADABLE, read_times

EPOCH = datetime(1970, 1, 1)


def read(text: str, day_first: bool = True) -> tuple[int, datetime | None, int]:
    data = text.encode() or b"\0"
    kinds, moments, orders = read_times(
        np.frombuffer(bytearray(data), np.uint8), np.array([0, len(text.encode())]), day_first
    )
    moment = None if kinds[0] == UNREADABLE else EPOCH + timedelta(microseconds=int(moments[0]))
    return int(kinds[0]), moment, int(orders[0])


@pytest.mark.parametrize(
    ("text", "kind", "moment"),
    [
        ("2026-03-31", DATE, datetime(2026, 3, 31)),
        (" 2026/3/1 ", DATE, datetime(2026, 3, 1)),
        ("20260331", DATE, datetime(2026, 3, 31)),
        ("20260331140509", LOCAL, datetime(2026, 3, 31, 14, 5, 9)),
        ("31/03/2026", DATE, datetime(2026, 3, 31)),
        ("31.3.26", DATE, datetime(2026, 3, 31)),
        ("1-2-1999 3:04 PM", LOCAL, datetime(1999, 2, 1, 15, 4)),
        ("31 Mar 2026", DATE, datetime(2026, 3, 31)),
        ("31-Mar-26 12:30 am", LOCAL, datetime(2026, 3, 31, 0, 30)),
        ("Mar 31, 2026 10:00", LOCAL, datetime(2026, 3, 31, 10)),
        ("31 Maret 2026 14.05", LOCAL, datetime(2026, 3, 31, 14, 5)),
        ("Selasa, 31 Agustus 2026", DATE, datetime(2026, 8, 31)),
        ("2026-03-31 14:05", LOCAL, datetime(2026, 3, 31, 14, 5)),
        ("2026-03-31T14:05:09.5", LOCAL, datetime(2026, 3, 31, 14, 5, 9, 500_000)),
        ("2026-03-31T14:05:09,123456789", LOCAL, datetime(2026, 3, 31, 14, 5, 9, 123_456)),
        ("2026-03-31 14:05:09Z", ABSOLUTE, datetime(2026, 3, 31, 14, 5, 9)),
        ("2026-03-31 14:05:09+07:00", ABSOLUTE, datetime(2026, 3, 31, 7, 5, 9)),
        ("2026-03-31 14:05:09.25-0330", ABSOLUTE, datetime(2026, 3, 31, 17, 35, 9, 250_000)),
        ("2026-03-31 14:05+07", ABSOLUTE, datetime(2026, 3, 31, 7, 5)),
        ("2026-03-31 14:05 WIB", ABSOLUTE, datetime(2026, 3, 31, 7, 5)),
        ("2026-03-31 14:05 UTC", ABSOLUTE, datetime(2026, 3, 31, 14, 5)),
        ("2026-03-31T14:05:00+07:00[Asia/Jakarta]", ABSOLUTE, datetime(2026, 3, 31, 7, 5)),
        ("Tue, 31 Mar 2026 10:00:00 +0700", ABSOLUTE, datetime(2026, 3, 31, 3)),
        ("10/Oct/2000:13:55:36 -0700", ABSOLUTE, datetime(2000, 10, 10, 20, 55, 36)),
        ("1700000000", ABSOLUTE, datetime(2023, 11, 14, 22, 13, 20)),
        ("1700000000.25", ABSOLUTE, datetime(2023, 11, 14, 22, 13, 20, 250_000)),
        ("1700000000123", ABSOLUTE, datetime(2023, 11, 14, 22, 13, 20, 123_000)),
        ("2024-02-29", DATE, datetime(2024, 2, 29)),
    ],
)
def test_it_reads(text: str, kind: int, moment: datetime) -> None:
    assert read(text)[:2] == (kind, moment)


@pytest.mark.parametrize(
    "text",
    ["", "x", "yesterday", "2026-02-30", "2026-13-01", "13/13/2026", "12:30", "1-2", "99999999",
     "2026-03-31 25:00", "2026-03-31 14:05 xyz", "2026-03-31T24:00:00", "0001-01-01", "31/03",
     "2026-03-31 14:05:09+99:00", "2026-03-31 14:05:61", "--2026-03-31", "2026--03-31", "12345",
     "2026-03-31 13:00 PM", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", "2025-02-29", "2026-03-31;"],
)  # fmt: skip
def test_it_refuses(text: str) -> None:
    assert read(text)[0] == UNREADABLE


def test_it_says_which_number_can_be_the_day() -> None:
    assert [read(text)[2] for text in ("31/01/2026", "01/31/2026", "03/04/2026", "2026-01-02")] == [
        1, 2, 3, 0,
    ]  # fmt: skip
    assert read("03/04/2026", day_first=False)[1] == datetime(2026, 3, 4)
    assert read("31/01/2026", day_first=False)[0] == UNREADABLE


@given(
    st.datetimes(datetime(1700, 1, 1), datetime(2200, 1, 1)),
    st.none() | st.integers(-15 * 60, 15 * 60),
    st.sampled_from(["T", " "]),
)
def test_it_reads_whatever_iso_format_writes(
    moment: datetime, minutes: int | None, between: str
) -> None:
    zone = None if minutes is None else timezone(timedelta(minutes=minutes))
    aware = moment.replace(tzinfo=zone)
    expected = moment if zone is None else aware.astimezone(UTC).replace(tzinfo=None)
    kind, found, _ = read(aware.isoformat(between))
    assert (kind, found) == (LOCAL if zone is None else ABSOLUTE, expected)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_without_complaint(text: str) -> None:
    assert read(text)[0] in (UNREADABLE, DATE, LOCAL, ABSOLUTE)
