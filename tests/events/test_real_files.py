"""Public data sets, read without a word of help, against plain SQL over the same files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.events.reading_files import NOW, values_of

from rute.events.histories import Histories
from rute.events.store import Store, open_store
from rute.journey.rule_tree import Comparison, EventTest

BPIC = "bpic2012/bpic2012"


@pytest.fixture(scope="module")
def store(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Opens a public file, once for all tests."""
    known: dict[str, Store] = {}

    def opened(name: str, **more: Any) -> Store:
        if name not in known:
            place = tmp_path_factory.mktemp("real")
            known[name] = open_store([real_data / name], place, now=NOW, **more)
        return known[name]

    return opened


def sql(query: str) -> list[tuple[Any, ...]]:
    return duckdb.sql(query).fetchall()


def names_of(store: Store) -> list[tuple[str, int, int]]:
    return sorted((one.name, one.events, one.people) for one in store.summary().names)


def chosen(store: Store) -> dict[str, str]:
    return {choice.role: choice.column for choice in store.summary().sources[0].columns}


def test_permits_are_found_whole(store: Any, real_data: Path) -> None:
    receipt = store("receipt/receipt.csv")
    assert chosen(receipt) == {
        "person": "case:concept:name", "time": "time:timestamp", "event": "concept:name",
        "channel": "case:channel",
    }  # fmt: skip
    expected = sql(
        'SELECT "concept:name", count(*), count(DISTINCT "case:concept:name") '
        f"FROM '{real_data}/receipt/receipt.csv' GROUP BY 1 ORDER BY 1"
    )
    assert names_of(receipt) == expected
    summary = receipt.summary()
    assert (summary.people, summary.events, summary.rejected) == (1434, 8577, 0)


def test_invoice_lines_become_orders_and_cancellations(store: Any, real_data: Path) -> None:
    shop = store("online_retail/onlineretail.parquet")
    file = f"'{real_data}/online_retail/onlineretail.parquet'"
    cancelled = "(Quantity < 0 OR InvoiceNo LIKE 'C%')"
    expected = sql(
        f"SELECT if({cancelled}, 'Order Cancelled', 'Order Placed') AS name, count(*), "
        "count(DISTINCT CustomerID), sum(abs(round(Quantity * UnitPrice * 100)))::BIGINT "
        f"FROM {file} WHERE CustomerID IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    assert names_of(shop) == [row[:3] for row in expected]
    assert shop.summary().reject_reasons == (("no person", 135_080),)
    assert total_by_name(shop.histories) == {row[0]: row[3] for row in expected}


def total_by_name(histories: Histories) -> dict[str, int]:
    totals = dict.fromkeys(histories.names, 0)
    for block in histories.blocks:
        names = histories.signature_names()[block.signature]
        for code, name in enumerate(histories.names):
            totals[name] += int(block.value()[names == code].sum())
    return totals


def test_loan_applications_are_the_same_from_xes_and_from_parquet(store: Any) -> None:
    xes, parquet = store(f"{BPIC}.xes.gz"), store(f"{BPIC}.parquet")
    assert names_of(xes) == names_of(parquet)
    assert xes.histories.events == 262_200
    assert xes.histories.people == 13_087
    complete = EventTest((), (Comparison("lifecycle:transition", "is", ("complete",)),))
    counts = []
    for one in (xes, parquet):
        ready = one.histories.prepare([complete])
        (block,) = ready.blocks
        counts.append(int(ready.signatures_of(complete)[block.signature].sum()))
        assert set(ready.fields) == {
            "case:AMOUNT_REQ", "case:REG_DATE", "lifecycle:transition", "org:resource",
        }  # fmt: skip
    assert counts[0] == counts[1] == 164_506
    for field in ("case:REG_DATE", "org:resource", "case:AMOUNT_REQ"):
        assert values_of(xes.histories, field) == values_of(parquet.histories, field), field


def test_a_table_divided_by_blanks_is_read(store: Any) -> None:
    cds = store("cdnow/CDNOW_master.txt", currency="USD")
    assert names_of(cds) == [("Order Placed", 69_659, 23_570)]
    assert total_by_name(cds.histories) == {"Order Placed": 250_031_563}


def test_clicks_of_one_day_keep_their_order(store: Any) -> None:
    clicks = store("eshop_clickstream/eshop_clickstream.parquet")
    assert names_of(clicks) == [("Page Viewed", 165_474, 24_026)]
    ready = clicks.histories.prepare((), ["order"])
    (block,) = ready.blocks
    order = ready.field_numbers("order")[block.field("order")]
    for person in range(0, block.people, 500):
        own = order[block.offsets[person] : block.offsets[person + 1]]
        assert own.tolist() == sorted(own)


@pytest.mark.parametrize(
    "name", ["bank_marketing/bank-full.parquet", "prdect_id/PRDECT-ID_Dataset.csv"]
)
def test_a_file_without_people_says_so(store: Any, name: str) -> None:
    with pytest.raises(Exception, match="no column says who the person is, nor when it happened"):
        store(name)
