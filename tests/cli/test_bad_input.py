"""What a person reads when something is wrong: what, where, what exists, what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run

HEAD = "customer,time,event\n"


def refused(run: Run, *arguments: str, code: int = 1) -> str:
    """What a failing command says; never a trace, and nothing on standard output."""
    shown = run(*arguments)
    assert shown.code == code
    assert shown.out == ""
    assert "Traceback" not in shown.err
    return shown.err


@pytest.mark.usefixtures("shop")
def test_a_file_that_is_not_there(run: Run) -> None:
    assert refused(run, "funnel", "event.csv", "A", "B") == (
        "event.csv: there is no such file\n"
        'Did you mean "events.csv"?\n'
        "Check the name, or point to the folder with --data FOLDER.\n"
    )


@pytest.mark.usefixtures("shop")
def test_a_column_that_is_not_there(run: Run) -> None:
    said = refused(run, "log", "events.csv", "--person", "custmer")
    assert said.startswith(
        'events.csv: there is no column "custmer" for the person\nDid you mean "customer"?\n'
    )
    assert said.endswith("Say which column it is with --person COLUMN.\n")


def test_a_file_without_a_person(run: Run, shop: Path) -> None:
    (shop / "odd.csv").write_text("colour,time\nred,2026-03-01\nblue,2026-03-02\n")
    assert refused(run, "log", "odd.csv") == (
        "odd.csv: no column says who the person is\n"
        "Its columns, with their first values: colour (red, blue); "
        "time (2026-03-01, 2026-03-02).\n"
        "Say which one does with --person COLUMN.\n"
    )


def test_an_empty_file(run: Run, shop: Path) -> None:
    (shop / "empty.csv").touch()
    assert refused(run, "log", "empty.csv") == (
        "empty.csv: the file is empty: not even a heading\nExport it again.\n"
    )


def test_a_heading_without_rows(run: Run, shop: Path) -> None:
    (shop / "head.csv").write_text(HEAD)
    assert "head.csv: the file has a heading but no rows" in refused(run, "log", "head.csv")


def test_a_binary_file(run: Run, shop: Path) -> None:
    (shop / "photo.csv").write_bytes(bytes(range(256)) * 20)
    assert refused(run, "log", "photo.csv").startswith(
        "photo.csv: this is a binary file, not a table of events\n"
    )


@pytest.mark.usefixtures("shop")
def test_an_event_that_does_not_exist(run: Run) -> None:
    run("log", "events.csv")  # says once where its store lies
    assert refused(run, "funnel", "events.csv", "Page Viewed", "Order Payed") == (
        'step "Order Payed": no event is called "Order Payed"\n'
        "    Order Payed\n"
        'Did you mean "Order Paid"?\n'
        "The events are: Page Viewed, Cart Filled, Order Paid\n"
    )


@pytest.mark.usefixtures("shop")
def test_a_funnel_without_steps(run: Run) -> None:
    run("log", "events.csv")  # says once where its store lies
    assert refused(run, "funnel", "events.csv") == (
        "a funnel needs steps\n"
        "The events are: Page Viewed, Cart Filled, Order Paid\n"
        'Name them in order, for instance: rute funnel "Cart Filled" "Order Paid"\n'
    )


@pytest.mark.parametrize(
    "rule",
    [
        "'; DROP TABLE log; --",
        "read_csv('/etc/passwd')",
        "Page Viewed where channel is",
        "(" * 200 + "A" + ")" * 200,
        "\x00",
        "Page Viewed" + " or Page Viewed" * 3000,
    ],
)
@pytest.mark.usefixtures("shop")
def test_a_hostile_rule_is_a_rule_that_cannot_be_read(run: Run, rule: str) -> None:
    shown = run("funnel", "events.csv", rule, "Order Paid")
    assert shown.code in (0, 1)
    assert "Traceback" not in shown.err
    assert "root:" not in shown.err + shown.out


@pytest.mark.usefixtures("shop")
def test_a_field_that_no_event_has(run: Run) -> None:
    said = refused(run, "stages", "--by", "chanel")
    assert said.startswith('no event has a field "chanel"\nDid you mean "channel"?\n')


@pytest.mark.usefixtures("shop")
def test_a_length_of_time_that_cannot_be_read(run: Run) -> None:
    said = refused(run, "funnel", "events.csv", "Page Viewed", "--within", "soon")
    assert "Write for example: 7 days." in said


@pytest.mark.usefixtures("shop")
def test_a_day_that_does_not_exist(run: Run) -> None:
    assert refused(run, "stages", "--from", "2026-02-30") == (
        '"2026-02-30" is not a day\n'
        "Days are written year-month-day, for instance 2026-06-01.\n"
        "A moment is written 2026-06-01T14:30, in the journey's time zone.\n"
    )


@pytest.mark.usefixtures("shop")
def test_a_period_that_ends_before_it_begins(run: Run) -> None:
    assert "ends before it begins" in refused(
        run, "stages", "--from", "2026-03-09", "--to", "2026-03-01"
    )


@pytest.mark.usefixtures("shop")
def test_a_language_that_is_not_spoken(run: Run) -> None:
    assert "There are en (English) and id (Indonesian)." in refused(
        run, "stages", "--language", "fr"
    )


@pytest.mark.usefixtures("shop")
def test_a_zone_that_does_not_exist(run: Run) -> None:
    assert 'Did you mean "Asia/Jakarta"?' in refused(
        run, "log", "events.csv", "--zone", "Asia/Jakrta"
    )


def test_unknown_keys_of_a_journey_are_all_said_with_their_lines(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(
        journey.read_text().replace("target", "tagret").replace("stalled after", "stalled afer", 1)
    )
    said = refused(run, "stages")
    assert said.startswith("shop.journey.yaml: 2 errors in this journey file\n")
    assert 'error: line 11: unknown key "stalled afer" in a stage' in said
    assert 'error: line 15: unknown key "tagret" in a stage' in said


def test_a_journey_whose_data_is_missing(run: Run, shop: Path) -> None:
    (shop / "events.csv").unlink()
    assert refused(run, "map").startswith("events.csv: there is no such file\n")


@pytest.mark.usefixtures("shop")
def test_an_option_that_does_not_exist_is_a_usage_error(run: Run) -> None:
    said = refused(run, "stages", "--jsn", code=2)
    assert "--json" in said
    assert said.endswith("See: rute stages --help\n")


@pytest.mark.usefixtures("shop")
def test_the_trace_is_shown_only_when_asked_for(run: Run) -> None:
    shown = run("stages", "--by", "chanel", "--debug")
    assert shown.code == 1
    assert "Traceback" in shown.err


def test_a_fault_of_ours_is_said_without_a_trace(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("rute.cli.main.show_first_steps", broken)
    assert refused(run) == (
        "Rute failed, and should not have: ZeroDivisionError: division by zero\n"
        "Run it again with --debug to see where, and please report it.\n"
    )
