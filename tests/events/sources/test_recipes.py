"""Known exports become events: counted against the invented orders they were made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.reading_files import events_of, opened, values_of, written
from tests.exports.events import EVENT_EXPORTS, REPORTS, STEPS, TALK, steps
from tests.exports.orders import EXPORTS, Order, orders

from rute.errors import SourceError
from rute.events.sources.corrections import Corrections
from rute.events.sources.recipes.known import recipe_for, recipes
from rute.events.sources.recipes.reading import read_recipe
from rute.results.log import LogSummary

ORDERS = orders()
TIMES: dict[str, Callable[[Order], datetime | None]] = {
    "Order Placed": lambda one: one.placed,
    "Order Paid": lambda one: one.paid,
    "Order Shipped": lambda one: one.shipped,
    "Order Delivered": lambda one: one.delivered,
    "Order Completed": lambda one: one.delivered,
}


def summary_of(path: Path, **more: object) -> LogSummary:
    return opened(path, zone="Asia/Jakarta", **more).summary()


def counts(summary: LogSummary) -> dict[str, int]:
    return {name.name: name.events for name in summary.names}


@pytest.mark.parametrize("name", EXPORTS)
def test_every_order_is_one_whatever_its_lines(name: str, tmp_path: Path) -> None:
    path = EXPORTS[name](tmp_path)
    summary = summary_of(path)
    found = counts(summary)
    lacking = {reason for reason, _ in summary.reject_reasons}
    for event, time in TIMES.items():
        expected = sum(time(one) is not None for one in ORDERS)
        if event in found and name not in ("moka", "lazada"):
            assert found[event] == expected, event
    assert lacking <= ({"no person"} if name == "moka" else set())
    assert not lacking or name == "moka"
    if name not in ("moka", "midtrans", "tokopedia"):
        assert found["Order Cancelled"] == sum(one.cancelled is not None for one in ORDERS)


@pytest.mark.parametrize("name", ["shopee", "tiktok shop", "lazada", "woocommerce", "shopify"])
def test_an_order_is_worth_what_its_buyer_paid_once(name: str, tmp_path: Path) -> None:
    store = opened(EXPORTS[name](tmp_path), zone="Asia/Jakarta", currency="IDR")
    ready = store.histories.prepare((), ["value"])
    placed = [
        float(value or 0)
        for value, (_, _, event) in zip(_in_log_order(ready, "value"), _log(ready), strict=True)
        if event == "Order Placed"
    ]
    assert sum(placed) == sum(one.value for one in ORDERS)


def _in_log_order(histories: object, field: str) -> list[str | None]:
    return values_of(histories, field)  # type: ignore[arg-type]


def _log(histories: object) -> list[tuple[int, int, str]]:
    """(row, time, name) in the order of the log."""
    found = []
    for block in histories.blocks:  # type: ignore[attr-defined]
        names = histories.signature_names()[block.signature]  # type: ignore[attr-defined]
        found += [
            (int(row), int(time), histories.names[name])  # type: ignore[attr-defined]
            for row, time, name in zip(block.row(), block.time, names, strict=True)
        ]
    return sorted(found)


@pytest.mark.parametrize("name", ["shopee", "tiktok shop", "lazada"])
def test_a_buyer_of_a_marketplace_is_a_person_there_alone_and_not_for_marketing(
    name: str, tmp_path: Path
) -> None:
    store = opened(EXPORTS[name](tmp_path), zone="Asia/Jakarta")
    people = {person for person, _, _ in events_of(store.histories)}
    assert people == {f"{name}:{one.buyer}" for one in ORDERS}
    assert set(values_of(store.histories, "for_marketing")) == {"no"}
    assert not {"Nama Penerima", "No. Telepon", "Recipient"} & set(store.histories.fields)
    assert any("have not agreed to marketing" in note for note in store.summary().sources[0].notes)


def test_masked_buyers_are_nobody(tmp_path: Path) -> None:
    text = "No. Pesanan,Status Pesanan,Username (Pembeli),Waktu Pesanan Dibuat\n"
    text += "1,Selesai,b***i,2026-01-01 10:00\n2,Selesai,budi,2026-01-01 10:00\n"
    summary = summary_of(written(tmp_path, "a.csv", text))
    assert summary.reject_reasons == (("no person", 1),)


def test_a_walk_in_customer_without_a_name_is_counted_and_left_out(tmp_path: Path) -> None:
    summary = summary_of(EXPORTS["moka"](tmp_path))
    assert summary.sources[0].rows == len(ORDERS)
    assert summary.rejected == sum(k % 9 == 0 for k in range(len(ORDERS)))


@pytest.mark.parametrize("name", ["ga4", "mixpanel"])
def test_events_of_analytics_tools_keep_their_names(name: str, tmp_path: Path) -> None:
    expected = Counter(step.name for step in steps())
    found = counts(summary_of(EVENT_EXPORTS[name](tmp_path)))
    assert {key.casefold().replace(" ", "_"): n for key, n in found.items()} == expected
    assert set(expected) == set(STEPS)


@pytest.mark.parametrize("name", ["whatsapp", "whatsapp on an iPhone"])
def test_a_chat_is_read_line_by_line(name: str, tmp_path: Path) -> None:
    store = opened(EVENT_EXPORTS[name](tmp_path), zone="Asia/Jakarta")
    theirs = sum(who == "Budi" for who, _ in TALK)
    assert counts(store.summary()) == {
        "Chat Started": 2,  # the sixth is a day and less after the fifth
        "Message Received": 3 * theirs - 2,
        "Message Sent": 3 * (len(TALK) - theirs),
    }
    assert {person for person, _, _ in events_of(store.histories)} == {"whatsapp:Budi"}
    assert values_of(store.histories, "media").count("yes") == 3
    assert "Oke saya pesan 2\nkirim ke Bandung ya" in values_of(store.histories, "text")


def test_who_the_customer_of_a_chat_is_can_be_said(tmp_path: Path) -> None:
    path = EVENT_EXPORTS["whatsapp"](tmp_path)
    store = opened(path, corrections=Corrections(person="kopi senja"))
    assert {person for person, _, _ in events_of(store.histories)} == {"whatsapp:Kopi Senja"}
    with pytest.raises(SourceError, match='nobody called "Tono" writes'):
        opened(path, corrections=Corrections(person="Tono"))


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_of_totals_says_what_it_is_good_for(name: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no people are in it") as error:
        summary_of(REPORTS[name](tmp_path))
    assert "counted by:" in str(error.value)


def test_every_recipe_says_where_its_headings_were_seen_or_that_nobody_looked() -> None:
    texts = [note for recipe in recipes() for note in (recipe.title, recipe.name)]
    assert all(texts)
    assert {recipe.name for recipe in recipes() if recipe.seen_in is None} == {
        "ga4", "majoo", "midtrans", "mixpanel", "tokopedia", "woocommerce",
    }  # fmt: skip


def test_no_export_is_taken_for_another() -> None:
    for recipe in recipes():
        for headings in recipe.recognised_by:
            assert recipe_for(headings, None, "a") == recipe


OWN = """recipe: my shop
headings seen in: my own register
recognised by: [Kode, Siapa, Mulai]
person: Siapa
order: Kode
events:
  Order Placed: {at: Mulai}
  Order Paid:
    at: Bayar
    where: {column: Lunas, is: [ya]}
"""
ROWS = """Kode,Siapa,Mulai,Bayar,Lunas
1,budi,2026-01-01,2026-01-02,YA
2,sari,2026-01-03,2026-01-04,tidak
"""


def test_people_can_write_a_recipe_of_their_own(tmp_path: Path) -> None:
    recipe = written(tmp_path, "mine.yaml", OWN)
    file = written(tmp_path, "a.csv", ROWS)
    store = opened(file, corrections=Corrections(recipe=str(recipe)))
    assert events_of(store.histories) == [
        ("budi", "2026-01-01 00:00:00", "Order Placed"),
        ("budi", "2026-01-02 00:00:00", "Order Paid"),
        ("sari", "2026-01-03 00:00:00", "Order Placed"),
    ]


def test_a_changed_recipe_reads_its_file_anew(tmp_path: Path) -> None:
    recipe, file = written(tmp_path, "mine.yaml", OWN), written(tmp_path, "a.csv", ROWS)
    opened(file, corrections=Corrections(recipe=str(recipe)))
    recipe.write_text(OWN.replace("is: [ya]", "is: [tidak]"))
    summary = opened(file, corrections=Corrections(recipe=str(recipe))).summary()
    assert counts(summary) == {"Order Placed": 2, "Order Paid": 1}


def test_all_mistakes_of_a_recipe_are_told_at_once_with_their_lines() -> None:
    wrong = OWN.replace("order:", "oder:").replace("at: Bayar", "on: Bayar")
    with pytest.raises(SourceError) as error:
        read_recipe(wrong, "mine.yaml")
    assert str(error.value).splitlines() == [
        "mine.yaml: the recipe has mistakes",
        'line 5: "oder" is no key of recipe; there is "order"',
        'line 9: "on" is no key of events: Order Paid; there is at, else at, where, value',
        'line 8: "Order Paid" must say when it happened: at: COLUMN',
    ]
    assert "baris 5" in error.value.said("id")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "the recipe has no keys"),
        ("- a\n- b\n", "the recipe has no keys"),
        ("a: [1\n", "the recipe cannot be read"),
        ("recipe: x\n", '"recognised by" is missing'),
        ("recipe: x\nrecognised by: [a]\ntime: a\nevent: b\n", '"person" is missing'),
        ("recipe: x\nrecognised by: [a]\nperson: p\nday first: perhaps\n", "yes, no"),
    ],
)
def test_what_is_no_recipe_is_refused(text: str, words: str) -> None:
    with pytest.raises(SourceError) as error:
        read_recipe(text, "mine.yaml")
    assert words in str(error.value)


def test_an_unknown_recipe_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as error:
        opened(written(tmp_path, "a.csv", ROWS), corrections=Corrections(recipe="shopi"))
    assert "Did you mean" in str(error.value)


# Tables nobody has a recipe for ------------------------------------------------------------

STEP_NAMES = ("Order Placed", "Order Paid", "Order Shipped", "Order Delivered")
STEP_COLUMNS = ("order_purchase_timestamp", "paid_at", "Waktu Dikirim", "delivered")
MOMENT = st.none() | st.integers(0, 5).map(lambda day: datetime(2026, 1, 1) + timedelta(days=day))
WIDE_ROW = st.tuples(st.integers(0, 3), st.integers(0, 4), MOMENT, MOMENT, MOMENT, MOMENT)


def wide_oracle(rows: list[tuple[object, ...]]) -> list[tuple[str, str, str]]:
    """Slowly: of every order each step once, the first row that has it wins."""
    found, seen = [], set()
    for customer, order, *moments in rows:
        for name, moment in zip(STEP_NAMES, moments, strict=True):
            if moment is not None and (order, name) not in seen:
                seen.add((order, name))
                found.append((f"c{customer}", f"{moment}", name))
    return found


@given(st.lists(WIDE_ROW, min_size=1, max_size=12))
def test_a_wide_row_gives_every_step_of_its_order_once(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[object, ...]]
) -> None:
    full = (9, 9, *[datetime(2026, 2, 1)] * 4)  # so that every column holds a time
    rows = [*rows, full]
    head = ",".join(("customer_id", "order_id", "estimated_delivery_date", *STEP_COLUMNS))
    lines = [f"c{c},o{o},2026-09-09,{','.join(str(m or '') for m in ms)}" for c, o, *ms in rows]
    path = written(tmp_path_factory.mktemp("wide"), "orders.csv", "\n".join([head, *lines]) + "\n")
    store = opened(path)
    assert sorted(events_of(store.histories)) == sorted(wide_oracle(rows))
    idle = sum(all(moment is None for moment in row[2:]) for row in rows)
    assert store.summary().rejected == idle


def test_recipe_none_leaves_a_wide_table_as_it_is(tmp_path: Path) -> None:
    text = "customer_id,order_id,created_at,paid_at\nc1,o1,2026-01-01,2026-01-02\n"
    text += "c1,o2,2026-01-01,2026-01-02\n"
    path = written(tmp_path, "orders.csv", text)
    assert counts(summary_of(path, corrections=Corrections(recipe="none"))) == {"Order Placed": 2}
    assert counts(summary_of(path)) == {"Order Placed": 2, "Order Paid": 2}
