"""Which column is what, and what is said of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.reading_files import events_of, opened, values_of, written

from rute.events.sources.corrections import Corrections
from rute.events.sources.headings import synonyms
from rute.events.store import Store
from rute.results.log import SourceSummary


def chosen(tmp_path: Path, text: str, **corrections: object) -> dict[str, str]:
    file = written(tmp_path, "a.csv", text)
    summary = opened(file, corrections=Corrections(**corrections)).summary()  # type: ignore[arg-type]
    return {choice.role: choice.column for choice in summary.sources[0].columns}


def source(tmp_path: Path, text: str, **more: object) -> SourceSummary:
    return opened(written(tmp_path, "a.csv", text), **more).summary().sources[0]


@pytest.mark.parametrize(
    "heading",
    [
        "user_id,timestamp,event,channel,value",
        "customer,datetime,event_name,sales channel,revenue",
        "case:concept:name,time:timestamp,concept:name,case:channel,total",
        "Pelanggan,Waktu,Aktivitas,Saluran,Total Harga",
        "Username (Pembeli),Waktu Pesanan Dibuat,Kejadian,Kanal,Nilai",
        "session ID,created_at,action,platform,amount",
    ],
)
def test_headings_of_many_systems_are_known(tmp_path: Path, heading: str) -> None:
    person, time, event, channel, value = heading.split(",")
    text = heading + "\na1,2026-01-01 10:00,View,web,10\na2,2026-01-02 10:00,View,web,5\n"
    assert chosen(tmp_path, text) == {
        "person": person, "time": time, "event": event, "channel": channel, "value": value,
    }  # fmt: skip


def test_every_choice_says_why(tmp_path: Path) -> None:
    text = "user_id,when,event\na,2026-01-01 10:00,x\n"
    columns = source(tmp_path, text, corrections=Corrections(event="EVENT")).columns
    assert [(c.role, c.why) for c in columns] == [
        ("person", 'the heading "user_id" means a person'),
        ("time", "it is the first column full of times"),
        ("event", "you said so"),
    ]


def test_a_heading_that_lies_is_not_believed(tmp_path: Path) -> None:
    text = "user_id,time,date,event\na,morning,2026-01-01,x\nb,noon,2026-01-02,x\n"
    assert chosen(tmp_path, text)["time"] == "date"


def test_a_value_that_begins_after_the_first_thousands_of_rows_is_read(tmp_path: Path) -> None:
    visits = "".join(f"p{n},2026-01-01 10:00,Visit,,\n" for n in range(30_000))
    orders = "p1,2026-02-01 10:00,Order Paid,150000,IDR\n"
    file = written(tmp_path, "a.csv", "person,time,event,value,currency\n" + visits + orders)
    store = opened(file)
    assert {c.role: c.column for c in store.summary().sources[0].columns}["value"] == "value"
    values = values_of(store.histories, "value")
    assert [value for value in values if value is not None] == ["150000.00"]


def test_no_synonym_means_two_things() -> None:
    for role in ("person", "time", "event", "value", "order", "quantity", "unit_price"):
        others = [name for other, names in synonyms().items() if other != role for name in names]
        assert not set(synonyms()[role]) & set(others), role


def test_orders_become_placed_and_cancelled(tmp_path: Path) -> None:
    text = (
        "InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
        "536365,6,2026-01-01 08:26,2.55,17850\n"
        "C536366,-2,2026-01-02 08:26,2.55,17850\n"
        "536367,-1,2026-01-03 08:26,1,17850\n"
    )
    histories = opened(written(tmp_path, "a.csv", text)).histories
    assert [name for _, _, name in events_of(histories)] == [
        "Order Placed", "Order Cancelled", "Order Cancelled",
    ]  # fmt: skip
    assert values_of(histories, "value") == ["15.30", "5.10", "1.00"]


@pytest.mark.parametrize(
    ("file", "column", "event"),
    [
        ("visits.csv", "x", "Page Viewed"),
        ("Ulasan Produk 2026.csv", "x", "Review Given"),
        ("a.csv", "Customer Rating", "Review Given"),
        ("a.csv", "page", "Page Viewed"),
        ("olist_closed_deals_dataset.csv", "x", "Deal Closed"),
        ("odd.csv", "x", "odd"),
    ],
)
def test_rows_are_called_by_the_words_of_the_file_its_headings_or_its_name(
    tmp_path: Path, file: str, column: str, event: str
) -> None:
    text = f"user_id,timestamp,{column}\na,2026-01-01,home\n"
    assert opened(written(tmp_path, file, text)).histories.names == (event,)
    said = Corrections(event_name="Shop Entered")
    assert opened(tmp_path / file, corrections=said).histories.names == ("Shop Entered",)


def test_a_date_in_three_columns_is_put_together(tmp_path: Path) -> None:
    text = "year,month,day,order,session ID\n2008,4,1,1,7\n2008,4,1,2,7\n"
    histories = opened(written(tmp_path, "clicks.csv", text)).histories
    assert [time for _, time, _ in events_of(histories)] == [
        "2008-04-01 00:00:00.000001", "2008-04-01 00:00:00.000002",
    ]  # fmt: skip
    assert values_of(histories, "order") == ["1", "2"]


def notes(tmp_path: Path, dates: list[str], **more: object) -> str:
    lines = "".join(f"a,{date},x\n" for date in dates)
    return " | ".join(source(tmp_path, "user_id,date,event\n" + lines, **more).notes)


def first_day(tmp_path: Path, dates: list[str], **more: object) -> str:
    lines = "".join(f"a,{date},x\n" for date in dates)
    store = opened(written(tmp_path, "a.csv", "user_id,date,event\n" + lines), **more)
    return events_of(store.histories)[0][1][:10]


def test_day_and_month_are_told_from_the_whole_column(tmp_path: Path) -> None:
    assert "are day/month/year: 1 can be nothing" in notes(tmp_path, ["03/04/2026", "13/04/2026"])
    late = ["03/04/2026"] * 12_000 + ["04/13/2026"]
    assert first_day(tmp_path, late) == "2026-03-04"
    assert "are month/day/year" in notes(tmp_path, late)


def test_where_nothing_tells_day_from_month_it_says_what_it_took(tmp_path: Path) -> None:
    assert first_day(tmp_path, ["03/04/2026"]) == "2026-04-03"
    assert "could be day/month or month/day: read as day/month/year" in notes(
        tmp_path, ["03/04/2026"]
    )
    assert first_day(tmp_path, ["03/04/2026"], country="US") == "2026-03-04"
    month_first = Corrections(day_first=False)
    assert first_day(tmp_path, ["03/04/2026"], corrections=month_first) == "2026-03-04"


def test_times_without_a_zone_are_read_in_the_journeys_and_said(tmp_path: Path) -> None:
    assert first_day(tmp_path, ["2026-03-01"], zone="Asia/Jakarta") == "2026-02-28"
    said = notes(tmp_path, ["2026-03-01"], zone="Asia/Jakarta")
    assert 'times in "date" carry no time zone: read as Asia/Jakarta' in said
    zone = Corrections(zone="Asia/Tokyo")
    assert "read as Asia/Tokyo" in notes(tmp_path, ["2026-03-01"], corrections=zone)


def test_a_skipped_hour_and_a_repeated_hour_are_read(tmp_path: Path) -> None:
    text = "user_id,time,event\na,2026-03-29 02:30,x\nb,2026-10-25 02:30,x\n"
    file = written(tmp_path, "a.csv", text)
    later = 1_900_000_000_000_000
    histories = opened(file, zone="Europe/Amsterdam", now=later).histories
    assert [time for _, time, _ in events_of(histories)] == [
        "2026-03-29 01:30:00", "2026-10-25 00:30:00",
    ]  # fmt: skip


def test_money_as_it_is_written_in_jakarta(tmp_path: Path) -> None:
    text = 'user_id;time;event;total\na;2026-01-01;x;Rp 150.000\na;2026-01-02;x;"Rp 1.250.000,50"\n'
    histories = opened(written(tmp_path, "a.csv", text), currency="IDR").histories
    assert values_of(histories, "value") == ["150000.00", "1250000.50"]


def test_amounts_in_another_currency_are_counted_apart(tmp_path: Path) -> None:
    text = "user_id,time,event,total,currency\na,2026-01-01,x,10,idr\na,2026-01-02,x,5,USD\n"
    store = opened(written(tmp_path, "a.csv", text), currency="IDR")
    assert values_of(store.histories, "value") == ["10.00", None]
    assert any("USD" in note for note in store.summary().notes)


def test_a_heading_kept_under_its_role_is_still_found(tmp_path: Path) -> None:
    text = "user_id,time,event,saluran\na,2026-01-01,x,toko\n"
    histories = opened(written(tmp_path, "a.csv", text)).histories
    assert values_of(histories, "saluran") == values_of(histories, "channel") == ["toko"]


def sold(tmp_path: Path, amounts: list[str], **more: object) -> Store:
    lines = "".join(f"a;2026-01-01;x;{amount}\n" for amount in amounts)
    return opened(written(tmp_path, "a.csv", "user_id;timestamp;event;nilai\n" + lines), **more)


def test_three_digits_after_every_mark_are_thousands_and_it_says_so(tmp_path: Path) -> None:
    store = sold(tmp_path, ["90.000", "125.500"])
    assert values_of(store.histories, "value") == ["90000.00", "125500.00"]
    assert any(
        note.startswith('"90.000" in "nilai" is read as 90 thousand: money is seldom')
        for note in store.summary().sources[0].notes
    )


def test_where_the_currency_tells_thousands_nothing_is_guessed(tmp_path: Path) -> None:
    store = sold(tmp_path, ["90.000"], currency="IDR")
    assert values_of(store.histories, "value") == ["90000.00"]
    assert not any("90 thousand" in note for note in store.summary().sources[0].notes)


def test_the_mark_is_told_from_the_whole_column(tmp_path: Path) -> None:
    store = sold(tmp_path, ["90.000"] * 12_000 + ["12.5"])
    assert set(values_of(store.histories, "value")) == {"90.00", "12.50"}
    assert not any("thousand" in note for note in store.summary().sources[0].notes)


def times_of(tmp_path: Path, text: str, **said: object) -> list[str]:
    path = written(tmp_path, "a.csv", text)
    histories = opened(path, corrections=Corrections(**said)).histories  # type: ignore[arg-type]
    return [time for _, time, _ in events_of(histories)]


@pytest.mark.parametrize(
    ("clock", "read"),
    [("09:05", "09:05:00"), ("9.05", "09:05:00"), ("21:05:11", "21:05:11"), ("2:05 PM", "14:05:00"),
     ("7", "07:00:00"), ("1899-12-31 09:05:00", "09:05:00"), ("", "00:00:00")],
)  # fmt: skip
def test_a_time_of_day_in_its_own_column_joins_the_day(
    tmp_path: Path, clock: str, read: str
) -> None:
    text = f"user_id,Tanggal,Jam\na,31/03/2026,{clock}\n" + "a,31/03/2026,23:59\n" * 9
    assert times_of(tmp_path, text)[0] == f"2026-03-31 {read}"


def test_year_month_day_and_hour_are_put_together(tmp_path: Path) -> None:
    text = "user_id,year,month,day,hour\na,2026,3,1,7\na,2026,3,1,22\n"
    assert times_of(tmp_path, text) == ["2026-03-01 07:00:00", "2026-03-01 22:00:00"]


def test_two_columns_of_a_time_can_be_said(tmp_path: Path) -> None:
    text = "user_id,a,b\nx,2026-03-01,09:30\n"
    assert times_of(tmp_path, text, time="a + b") == ["2026-03-01 09:30:00"]


PIECES = st.lists(
    st.tuples(st.dates(date(2020, 1, 1), date(2025, 12, 31)), st.integers(0, 23)), min_size=1
)


@given(PIECES)
def test_dates_in_pieces_are_the_dates_they_came_from(
    tmp_path_factory: pytest.TempPathFactory, days: list[tuple[date, int]]
) -> None:
    rows = "".join(f"p{k:03},{d.year},{d.month},{d.day},{h}\n" for k, (d, h) in enumerate(days))
    folder = tmp_path_factory.mktemp("pieces")
    read = times_of(folder, "user_id,Tahun,Bulan,Hari,Jam\n" + rows)
    assert read == [f"{day.isoformat()} {hour:02}:00:00" for day, hour in days]


@given(st.permutations(list(range(1, 9))))
def test_what_happened_on_one_day_stands_in_the_order_its_numbers_say(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    rows = "".join(f"s1,2008-04-01,{number},p{number}\n" for number in order)
    path = tmp_path_factory.mktemp("sequence")
    file = written(path, "a.csv", "session,date,sequence,event\n" + rows)
    assert [name for _, _, name in events_of(opened(file).histories)] == [
        f"p{number}" for number in range(1, 9)
    ]
