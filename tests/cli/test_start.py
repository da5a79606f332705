"""rute start: from an export to a journey file and a map."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.running import Run
from tests.exports.events import EVENT_EXPORTS, REPORTS
from tests.exports.orders import EXPORTS

from rute.cli.given import plain_path
from rute.journey.file import read_journey
from rute.session.settling import known_money, known_zone

ORDERS = """user,customer,time,event,amount
x1,ana,2026-03-01 09:00,Page Viewed,
x2,ana,2026-03-01 09:10,Order Paid,150000
x3,budi,2026-03-01 10:00,Page Viewed,
x4,citra,2026-03-03 08:00,Page Viewed,
x5,citra,2026-03-03 08:30,Order Paid,90000
x6,citra,2026-03-20 08:30,Order Paid,90000
"""


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with web-orders.csv, whose times have no zone and whose user is not the customer."""
    monkeypatch.setenv("TZ", "Asia/Jakarta")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "web-orders.csv").write_text(ORDERS)
    return tmp_path


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Answers the questions in order; gives back the list of questions asked."""

    def answer_with(*answers: str) -> list[str]:
        asked: list[str] = []
        given = iter(answers)

        def prompt(text: str, *, default: str) -> str:
            asked.append(f"{text} [{default}]")
            return next(given) or default

        monkeypatch.setattr("rute.cli.questions.typer.prompt", prompt)
        return asked

    return answer_with


def test_with_yes_it_asks_nothing_and_says_what_it_assumed(run: Run, export: Path) -> None:
    shown = run("start", "web-orders.csv", "--yes")
    assert shown.code == 0, shown.err
    assert "web-orders.csv: 6 rows, 6 events of 6 people" in shown.out
    assert "Who: user. When: time. What: event." in shown.out
    assert "In which time zone are the times?\n  taken as the answer: Asia/Jakarta" in shown.out
    assert "Written: web-orders.journey.yaml." in shown.out
    assert shown.out.strip().endswith(str(export / "web-orders.map.html"))
    assert (export / "web-orders.map.html").exists()


def test_the_journey_it_writes_is_read_without_an_error(run: Run, export: Path) -> None:
    run("start", "web-orders.csv", "--yes")
    journey = read_journey(export / "web-orders.journey.yaml")
    assert journey.name == "Web orders"
    assert (journey.zone, journey.currency, journey.country) == ("Asia/Jakarta", "IDR", "ID")
    assert journey.data == ("web-orders.csv",)
    assert len(journey.measured) >= 2
    assert run("check", "web-orders.journey.yaml").code == 0


@pytest.mark.usefixtures("export")
def test_it_asks_at_most_three_questions(run: Run, answer: Callable[..., list[str]]) -> None:
    asked = answer("customer", "", "")
    assert run("start", "web-orders.csv").code == 0
    assert [question.splitlines()[0] for question in asked] == [
        "Which column says who the customer is?",
        "In which time zone are the times? [Asia/Jakarta]",
        "Are these stages right, or shall they be those of a stage model?",
    ]
    assert asked[0].endswith("There are: user, customer [user]")


@pytest.mark.usefixtures("export")
def test_it_asks_for_the_currency_when_there_is_a_question_left(
    run: Run, answer: Callable[..., list[str]]
) -> None:
    asked = answer("", "usd", "")
    assert run("start", "web-orders.csv", "--person", "customer").code == 0
    assert asked[1] == "In which currency are the amounts? [IDR]"
    assert read_journey(Path("web-orders.journey.yaml")).currency == "USD"


@pytest.mark.usefixtures("export")
def test_an_answer_is_kept_so_that_the_next_map_reads_the_file_the_same_way(
    run: Run, answer: Callable[..., list[str]]
) -> None:
    answer("customer", "", "")
    run("start", "web-orders.csv")
    kept = read_journey(Path("web-orders.journey.yaml")).read_as
    assert [one.person for one in kept] == ["customer"]
    assert '"people": 3' in run("stages", "--json").out


@pytest.mark.usefixtures("export")
def test_an_answer_that_does_not_exist_is_asked_again(
    run: Run, answer: Callable[..., list[str]]
) -> None:
    asked = answer("custmer", "customer", "", "")
    shown = run("start", "web-orders.csv")
    assert shown.code == 0
    assert '"custmer" is not among them.' in shown.out
    assert len(asked) == 4


@pytest.mark.usefixtures("export")
def test_another_stage_model_can_be_asked_for(run: Run, answer: Callable[..., list[str]]) -> None:
    answer("customer", "", "five stages")
    assert run("start", "web-orders.csv").code == 0
    assert read_journey(Path("web-orders.journey.yaml")).model == "five stages"


@pytest.mark.usefixtures("export")
def test_questions_are_asked_in_indonesian(run: Run, answer: Callable[..., list[str]]) -> None:
    asked = answer("customer", "", "")
    assert run("start", "web-orders.csv", "--language", "id").code == 0
    assert asked[0].startswith("Kolom mana yang menyebut siapa pelanggannya?")
    assert read_journey(Path("web-orders.journey.yaml")).language == "id"


@pytest.mark.usefixtures("export")
def test_a_journey_that_is_there_is_never_overwritten(run: Run) -> None:
    Path("web-orders.journey.yaml").write_text("mine")
    shown = run("start", "web-orders.csv", "--yes")
    assert shown.code == 1
    assert shown.err == (
        "web-orders.journey.yaml is already there, and may hold your work\n"
        "Draw its map: rute map web-orders.journey.yaml. To write another: "
        "--out NAME.journey.yaml. To begin anew: --force\n"
    )
    assert Path("web-orders.journey.yaml").read_text() == "mine"
    assert run("start", "web-orders.csv", "--yes", "--out", "two.journey.yaml").code == 0
    assert run("start", "web-orders.csv", "--yes", "--force").code == 0


@pytest.mark.usefixtures("export")
def test_who_is_asked_when_no_column_says_it(run: Run, answer: Callable[..., list[str]]) -> None:
    rows = "".join(f"{'abc'[i % 3]},2026-03-0{i + 1} 09:00,{'xy'[i % 2]}\n" for i in range(6))
    Path("odd.csv").write_text(f"colour,time,event\n{rows}")
    asked = answer("colour", "", "")
    assert run("start", "odd.csv").code == 0
    assert asked[0].startswith("Which column says who the customer is?\n  There are: colour")
    assert read_journey(Path("odd.journey.yaml")).read_as[0].person == "colour"


@pytest.mark.usefixtures("export")
def test_without_an_answer_it_says_how_to_go_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    shown = run("start", "web-orders.csv")
    assert shown.code == 1
    assert "With --yes the likely answers are taken." in shown.err
    assert not Path("web-orders.journey.yaml").exists()


def test_real_exports_give_a_map_without_a_rule_typed(
    run: Run, export: Path, real_data: Path
) -> None:
    shown = run("start", str(real_data / "receipt" / "receipt.csv"), "--yes")
    assert shown.code == 0, shown.err
    assert "8,577 events of 1,434 people" in shown.out
    assert len(read_journey(export / "receipt.journey.yaml").measured) >= 4


def test_every_reason_of_a_reject_is_told_with_its_count(run: Run, export: Path) -> None:
    bad = "x1,ana,soon,Page Viewed,\n" * 2 + "x1,ana,2099-01-01 09:00,Page Viewed,\n"
    (export / "web-orders.csv").write_text(ORDERS + bad)
    shown = run("start", "web-orders.csv", "--yes")
    assert (
        "3 rows are left out: 2 with a time that cannot be read, 1 dated in the future."
        in shown.out
    )


@pytest.mark.parametrize(
    "text",
    [
        "pelanggan,waktu,kejadian,nilai\na,2026-03-01 09:00,Beli,900\na,2026-03-02 09:00,Beli,1\n",
        "person,time,event,amount\na,2026-03-01 09:00,Buy,Rp 9.000\na,2026-03-02 09:00,Buy,Rp 9\n",
    ],
    ids=["headings", "amounts"],
)
def test_indonesian_data_lies_in_jakarta_and_rupiah_by_default(
    run: Run, export: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    (export / "toko.csv").write_text(text)
    shown = run("start", "toko.csv", "--yes")
    assert shown.code == 0, shown.err
    assert "taken as the answer: Asia/Jakarta" in shown.out
    journey = read_journey(export / "toko.journey.yaml")
    assert (journey.zone, journey.currency) == ("Asia/Jakarta", "IDR")


@pytest.mark.parametrize(
    ("said", "zone"), [("WIB", "Jakarta"), ("wita", "Makassar"), ("WIT", "Jayapura")]
)
def test_zones_and_money_are_understood_as_people_there_say_them(said: str, zone: str) -> None:
    assert known_zone(said) == f"Asia/{zone}"
    assert known_money("Rupiah") == "IDR"


# The files that are meant ------------------------------------------------------------------


@pytest.mark.usefixtures("export")
def test_without_a_file_it_takes_the_only_export_here(run: Run) -> None:
    shown = run("start", "--yes")
    assert shown.code == 0, shown.err
    assert "Found here: web-orders.csv" in shown.out


def test_without_a_file_it_offers_those_here_by_number(
    run: Run, export: Path, answer: Callable[..., list[str]]
) -> None:
    (export / "visits.csv").write_text("user,time,event\nana,2026-03-01 08:00,Page Viewed\n")
    asked = answer("2", "customer", "", "")
    shown = run("start")
    assert shown.code == 0, shown.err
    assert "  1  visits.csv\n  2  web-orders.csv" in shown.out
    assert asked[0].startswith("Which of these?")
    assert len(asked) == 4  # which file is meant is no question about the data
    assert (export / "web-orders.journey.yaml").exists()


def test_an_empty_folder_says_what_to_do(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = run("start")
    assert shown.code == 1
    assert "no file here looks like an export" in shown.err
    assert "drag it into this window" in shown.err


def test_a_folder_means_the_files_in_it(run: Run, export: Path) -> None:
    folder = export / "march"
    folder.mkdir()
    (folder / "a.csv").write_text(ORDERS)
    (folder / "b.csv").write_text(ORDERS.replace("x", "y"))
    shown = run("start", "march", "--yes", "--out", "all.journey.yaml")
    assert shown.code == 0, shown.err
    assert read_journey(export / "all.journey.yaml").data == ("march/a.csv", "march/b.csv")


@pytest.mark.parametrize(
    "dragged", ["'{}'", '"{}"', "file://{}", "{} ", "{}"], ids=["'", '"', "file", "blank", "bare"]
)
def test_a_file_dragged_into_the_window_is_understood(tmp_path: Path, dragged: str) -> None:
    file = tmp_path / "my orders (1).csv"
    file.write_text("x")
    path = str(file).replace(" ", "%20") if dragged.startswith("file") else str(file)
    assert plain_path(dragged.format(path)) == file
    assert plain_path(str(file).replace(" ", "\\ ").replace("(", "\\(")) == file


# What is understood ------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*EXPORTS, *EVENT_EXPORTS])
def test_every_known_export_becomes_a_journey_without_an_error(
    name: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = {**EXPORTS, **EVENT_EXPORTS}[name](tmp_path)
    language = "id" if len(name) % 2 else "en"
    shown = run("start", file.name, "--yes", "--language", language, "--out", "a.journey.yaml")
    assert shown.code == 0, shown.err
    assert run("check", "a.journey.yaml").code == 0
    assert (tmp_path / "a.map.html").exists()


def test_costs_of_ads_count_the_first_stage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    EXPORTS["shopify"](tmp_path)
    REPORTS["meta ads"](tmp_path)
    shown = run("start", "orders_export_1.csv", "meta-ads.csv", "--yes")
    assert shown.code == 0, shown.err
    assert "meta-ads.csv: totals without people (Meta Ads)." in shown.out
    journey = read_journey(tmp_path / "orders_export_1.journey.yaml")
    assert journey.data == ("orders_export_1.csv",)
    assert journey.stages[0].counted_by
    assert run("check").code == 0


def test_orders_customers_payments_and_reviews_are_joined_by_a_query_one_can_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = {
        "orders.csv": "order_id,customer_id,created_at,paid_at\n"
        "o1,k1,2026-01-01 10:00,2026-01-01 11:00\no2,k2,2026-01-09 10:00,\n",
        "customers.csv": "customer_id,customer_unique_id,city\nk1,ana,X\nk2,ana,X\n",
        "payments.csv": "order_id,payment_value\no1,10.5\no1,2\no2,7\n",
        "reviews.csv": "review_id,order_id,review_score,created\nr1,o1,5,2026-01-20 10:00\n",
        "products.csv": "product_id,weight\np1,3\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    shown = run("start", *files, "--yes")
    assert shown.code == 0, shown.err
    assert "These files belong together: orders.csv, customers.csv, payments.csv" in shown.out
    assert "Left out, because it does not say who and when by itself: products.csv" in shown.out
    assert "4 events of 1 people" in shown.out
    assert "Order Placed 2, Order Paid 1, Review Given 1" in shown.out
    assert (tmp_path / "orders.sql").read_text().startswith("-- Written by `rute start`")
    assert run("check").code == 0


def test_a_file_that_names_nobody_says_what_is_missing_and_what_can_be_done(
    run: Run, export: Path
) -> None:
    (export / "poll.csv").write_text("age,answer\n30,yes\n40,no\n")
    shown = run("start", "poll.csv", "--yes")
    assert shown.code == 1
    assert "no column says who the person is, nor when it happened" in shown.err
    assert "A map needs rows that say who" in shown.err
    assert not (export / "poll.journey.yaml").exists()


@pytest.mark.usefixtures("export")
def test_answers_can_be_changed_before_anything_is_written(
    run: Run, answer: Callable[..., list[str]]
) -> None:
    asked = answer("user", "", "change answers", "customer", "", "")
    assert run("start", "web-orders.csv").code == 0
    assert len(asked) == 6
    assert read_journey(Path("web-orders.journey.yaml")).read_as[0].person == "customer"


def test_a_wrong_guess_is_corrected_by_an_option(run: Run, export: Path) -> None:
    (export / "odd.csv").write_text("user,time\na,2026-03-01 09:00\nb,2026-03-02 09:00\n")
    assert run("start", "odd.csv", "--yes", "--every-row-is", "Order Paid").code == 0
    (kept,) = read_journey(export / "odd.journey.yaml").read_as
    assert kept.every_row_is == "Order Paid"


def test_who_is_guessed_among_the_files_own_columns(run: Run, export: Path) -> None:
    rows = "".join(
        f"o{k},2026-01-{k + 1:02} 10:00,2026-01-{k + 1:02} 11:00,kota {k % 4}\n" for k in range(9)
    )
    head = "No. Pesanan,Waktu Pesanan Dibuat,Waktu Pembayaran Dilakukan,Kota Asal Barang\n"
    (export / "salah.csv").write_text(head + rows)
    shown = run("start", "salah.csv", "--yes", "--language", "id")
    assert shown.code == 0, shown.err
    assert "jawaban yang dipakai: Kota Asal Barang" in shown.out
