"""What is an identifier, and what only looks like one."""

from __future__ import annotations

import pyarrow as pa
import pytest

from rute.events.people.identifiers import identifiers


def known(values: pa.Array) -> list[str | None]:
    texts, given = identifiers(values)
    return [text if one else None for text, one in zip(texts.to_pylist(), given, strict=True)]


@pytest.mark.parametrize(
    "value",
    [None, "", "  ", "-", "--", "?", "0", "000", "00000000-0000-0000-0000-000000000000", "null",
     "NULL", "None", "nan", "N/A", "n/a", "(not set)", "<unknown>", "undefined", "\\N",
     "62***89", "b**i", "anonymous", "tidak diketahui"],
)  # fmt: skip
def test_placeholders_and_masked_values_are_nobody(value: str | None) -> None:
    assert known(pa.array([value], pa.string())) == [None]


@pytest.mark.parametrize(
    "value", ["007", "budi", "山田", "nana", "0-1", "a*b", "none1", "budi@example.com", "+62812"]
)
def test_everything_else_is_somebody(value: str) -> None:
    assert known(pa.array([f" {value} "])) == [value]


def test_whole_numbers_are_written_without_a_point() -> None:
    assert known(pa.array([17850.0, None, float("nan")])) == ["17850", None, None]
    assert known(pa.array([17850, 0, None])) == ["17850", None, None]
    assert known(pa.array(["7", "-", " 8 ", "7", None])) == ["7", None, "8", "7", None]
    assert known(pa.array(["x", "x", None]).dictionary_encode().cast(pa.string())) == [
        "x", "x", None,
    ]  # fmt: skip


def test_a_phone_that_a_spreadsheet_has_rounded_is_nobody() -> None:
    _, known = identifiers(pa.array(["8.12E+11", "8,12e+11", "+628121", "1e5", "a+b@c.id"]))
    assert known.tolist() == [False, False, True, True, True]
