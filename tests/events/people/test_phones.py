"""Phone numbers of several countries, however they were typed."""

from __future__ import annotations

import pyarrow as pa
import pytest

from rute.events.people.phones import phones


def read(number: str, country: str | None = "ID") -> str | None:
    found: str | None = phones(pa.array([number]), country)[0].as_py()
    return found


@pytest.mark.parametrize(
    "written",
    ["0812-3456-7801", "62812 3456 7801", "+62 (0)812.3456.7801", "0062 812 34567801",
     "81234567801", "wa: 081234567801", "'081234567801", "6281234567801.0"],
)  # fmt: skip
def test_one_indonesian_number_has_many_forms(written: str) -> None:
    assert read(written) == "+6281234567801"


@pytest.mark.parametrize(
    ("written", "country", "found"),
    [
        ("(415) 555-2671", "US", "+14155552671"), ("14155552671", "US", "+14155552671"),
        ("9123 4567", "SG", "+6591234567"), ("6591234567", "SG", "+6591234567"),
        ("012-345 6789", "MY", "+60123456789"), ("8 (812) 345-67-89", "RU", "+78123456789"),
        ("+7 812 345 67 89", "RU", "+78123456789"), ("020 7946 0958", "GB", "+442079460958"),
        ("06 698 1234", "IT", "+39066981234"), ("+6281234567801", "US", "+6281234567801"),
    ],
)  # fmt: skip
def test_each_country_writes_its_own_way(written: str, country: str, found: str) -> None:
    assert read(written, country) == found


@pytest.mark.parametrize(
    "written",
    [
        "8.12E+11",
        "62812***90",
        "08111111111111",
        "12345",
        "-",
        "budi",
        "081234567801/081234567802",
        "",
    ],
)
def test_what_is_no_number_is_none(written: str) -> None:
    assert read(written) is None


def test_without_a_country_only_international_numbers_are_more_than_their_digits() -> None:
    assert read("0812-3456-7801", None) == "081234567801"
    assert read("+62 812-3456-7801", None) == "+6281234567801"
