"""Every name and value of the public data sets, as people would write them into a rule: quoted
they are themselves; bare they are themselves too, or an error says to quote them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest

from rute.errors import RuleError
from rute.journey.rule_tree import Comparison, EventTest, Happening
from rute.journey.rules import quote, read_rule

MOST = 20  # of a column, spread over all it has
READERS = {
    ".parquet": "read_parquet('{}')",
    ".csv": "read_csv('{}', all_varchar = true, ignore_errors = true, strict_mode = false)",
    ".txt": "read_csv('{}', all_varchar = true, header = false, ignore_errors = true)",
}
FOLDERS = (
    "bank_marketing", "bpic2012", "cdnow", "eshop_clickstream", "olist", "online_retail",
    "prdect_id", "receipt",
)  # fmt: skip


@cache
def texts_of(folder: Path) -> tuple[str, ...]:
    return tuple(_texts_of(folder))


def _texts_of(folder: Path) -> Iterator[str]:
    """Column names, and values of every text column, of every file of a folder."""
    for file in sorted(folder.iterdir()):
        if file.suffix not in READERS:
            continue
        source = READERS[file.suffix].format(file)
        table: Any = duckdb.sql(f"SELECT * FROM {source}")
        yield from table.columns
        for column, kind in zip(table.columns, table.types, strict=True):
            if str(kind) == "VARCHAR":
                name = '"' + column.replace('"', '""') + '"'
                found = duckdb.sql(
                    f"SELECT DISTINCT {name} FROM {source} WHERE trim({name}) != '' "
                    f"ORDER BY hash({name}) LIMIT {MOST}"
                )
                yield from (value for (value,) in found.fetchall())


def read(text: str, known: frozenset[str]) -> Any:
    """The tree of a rule, or nothing where an error stops it."""
    try:
        return read_rule(text, known_events=known).tree
    except RuleError:
        return None


def bare(name: str) -> str:
    return " ".join(name.split())


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_name_is_itself_or_must_be_quoted(real_data: Path, folder: str) -> None:
    for name in dict.fromkeys(texts_of(real_data / folder)):
        known = frozenset({bare(name), name, "Order Paid"})
        first = Happening(EventTest((name,)))
        assert read_rule(quote(name)).tree == first
        shown = read(f"{bare(name)} or Order Paid", known)
        assert shown in (None, Happening(EventTest((bare(name), "Order Paid")))), name
        last = read(f"Order Paid where x is given or {bare(name)}", known)
        assert last is None or last.parts[-1] == Happening(EventTest((bare(name),))), name


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_value_is_itself_or_must_be_quoted(real_data: Path, folder: str) -> None:
    known = frozenset({"Order Paid"})
    for value in dict.fromkeys(texts_of(real_data / folder)):
        for where, op in (("where x is", "is"), ("dengan x bukan", "is not")):
            quoted = read_rule(f"Order Paid {where} {quote(value)}").tree
            assert quoted == Happening(EventTest(("Order Paid",), (Comparison("x", op, (value,)),)))
            found = read(f"Order Paid {where} {bare(value)}", known)
            meant = Comparison("x", op, (bare(value),))  # type: ignore[arg-type]
            assert found in (None, Happening(EventTest(("Order Paid",), (meant,)))), value
