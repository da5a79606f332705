"""What is said aloud, on standard error, before an answer is believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run

ASKED = (("stages",), ("leaks",), ("transitions",), ("map", "--no-open"))
NAIVE = (
    "person,time,event\na,2026-03-01 09:00,See\na,2026-03-02 09:00,Buy\nb,2026-03-02 10:00,See\n"
)


@pytest.mark.parametrize("command", ASKED, ids=lambda command: command[0])
@pytest.mark.parametrize("written", ["Order Piad", "order paid"])
def test_a_name_no_event_has_is_a_warning_with_every_answer(
    run: Run, shop: Path, command: tuple[str, ...], written: str
) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("when: Order Paid", f"when: {written}"))
    shown = run(*command)
    assert shown.code == 0
    assert shown.err.splitlines() == [
        f'line 17: no event is called "{written}". Did you mean "Order Paid"?'
    ]


def test_a_journey_that_fits_its_data_warns_of_nothing(run: Run, shop: Path) -> None:
    assert shop.exists()
    assert run("stages").err == ""


@pytest.mark.parametrize("day", ["2027-01-01", "2025-01-01"])
def test_a_day_outside_the_data_is_said_to_be(run: Run, shop: Path, day: str) -> None:
    assert shop.exists()
    said = run("stages", "--as-of", day).err
    assert f"The data reaches from 1 Mar 2026 to 28 Mar 2026: {day} lies outside." in said


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-28"])
def test_the_first_and_the_last_day_lie_inside(run: Run, shop: Path, day: str) -> None:
    assert shop.exists()
    assert run("stages", "--as-of", day).err == ""


def test_a_bare_file_says_its_zone_every_time_and_its_store_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("seen.csv").write_text(NAIVE)
    first, again = (run("transitions", "seen.csv").err for _ in range(2))
    utc = "Times written without a zone are read as UTC: --zone says otherwise."
    assert utc in first
    assert again.splitlines() == [utc]
    assert f"What is built lies in {tmp_path / 'cache'}" in first
    assert utc not in run("transitions", "seen.csv", "--zone", "Asia/Jakarta").err


def test_a_bare_file_whose_times_have_zones_says_nothing_of_utc(run: Run, shop: Path) -> None:
    assert shop.exists()
    assert "UTC" not in run("transitions", "events.csv").err
