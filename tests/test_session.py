"""rute.open and rute.read: sessions and the answers they give."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

import rute
from rute.session.answers import write
from rute.session.places import cache_folder, store_of_journey
from rute.session.times import first_instant, last_instant, period

EVENTS = """customer,time,event,channel,amount
ana,2026-03-01T09:00:00+07:00,Page Viewed,web,
ana,2026-03-01T09:10:00+07:00,Order Paid,web,150000
budi,2026-03-01T10:00:00+07:00,Page Viewed,instagram,
citra,2026-03-20T08:30:00+07:00,Coupon Seen,shop,
"""
JOURNEY = """journey: Small shop
money: IDR
time zone: Asia/Jakarta
data: [events.csv]
stages:
  Reach:
    counted by: ads.csv reach
  Look:
    reached when: Page Viewed
    stalled after: 7 days
  Pay:
    reached when: Order Paid where channel is web
    worth: total of Order Paid
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUTE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "events.csv").write_text(EVENTS)
    (tmp_path / "ads.csv").write_text("week,reach\n1,1000\n2,2500\n")
    path = tmp_path / "shop.journey.yaml"
    path.write_text(JOURNEY)
    return path


def test_a_map_gathers_all_numbers_of_the_journey(shop: Path) -> None:
    numbers = rute.open(shop).map().result
    assert numbers is not None
    assert [stage.reached for stage in numbers.stages.stages] == [None, 2, 1]
    assert [(total.stage, total.total) for total in numbers.totals] == [("Reach", 3500.0)]
    assert [(event.event, event.people) for event in numbers.unmapped] == [("Coupon Seen", 1)]
    assert numbers.rejected == 0
    assert numbers.first_event == first_instant("2026-03-01T09:00", "Asia/Jakarta")


def test_all_rules_of_a_journey_are_encoded_when_it_is_opened(shop: Path) -> None:
    session = rute.open(shop)
    session.map()
    assert session.histories is not None
    again = rute.open(shop)
    assert again.histories is not None
    assert again.histories.encoding.tests == session.histories.encoding.tests


def test_an_answer_is_numbers_a_screen_a_table_and_a_fragment_of_html(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = rute.open(shop).stages()
    answer.show("id")
    assert "Sampai" in capsys.readouterr().out
    assert answer.json()["people"] == 2
    assert answer.frame()["reached"].to_pylist() == [None, 2, 1]
    assert "<table" in answer._repr_html_()


def test_a_map_shows_itself_in_a_notebook_and_a_terminal(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn = rute.open(shop).map()
    assert drawn._repr_html_().startswith("<iframe srcdoc=")
    drawn.show()
    assert "Small shop" in capsys.readouterr().out
    assert drawn.frame().num_rows == 3


def test_answers_are_saved_and_give_back_where(shop: Path, tmp_path: Path) -> None:
    session = rute.open(shop)
    saved = session.leaks().save(tmp_path / "leaks.json")
    assert json.loads(saved.read_text())["leaks"][0]["from"] == "Look"
    with pytest.raises(rute.QuestionError, match=r"It can be saved as \.html, \.svg, \.png"):
        session.map().save(tmp_path / "map.docx")
    with pytest.raises(rute.QuestionError, match="there is no folder"):
        session.leaks().save(tmp_path / "nowhere" / "leaks.json")


def test_a_save_that_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise MemoryError

    kept = tmp_path / "map.html"
    kept.write_text("yesterday's map")
    with pytest.raises(MemoryError):
        write(kept, {".html": fails})
    assert [file.name for file in tmp_path.iterdir()] == ["map.html"]
    assert kept.read_text() == "yesterday's map"


def test_the_same_input_gives_the_same_bytes(shop: Path, tmp_path: Path) -> None:
    one = rute.open(shop, store=tmp_path / "a").map()
    two = rute.open(shop, store=tmp_path / "b").map()
    assert one.html() == two.html()
    assert one.svg() == two.svg()


def test_as_of_may_be_a_day_a_moment_or_a_datetime(shop: Path) -> None:
    end = rute.open(shop, now="2026-03-01").now
    assert rute.open(shop, now=date(2026, 3, 1)).now == end
    assert rute.open(shop, now=end).now == end
    assert rute.open(shop, now="2026-03-01T23:59:59.999999").now == end
    assert rute.open(shop, now="2026-03-01T16:59:59.999999Z").now == end


def test_nothing_later_than_as_of_is_counted(shop: Path) -> None:
    before = rute.open(shop, now="2026-03-01T09:05")
    assert [stage.reached for stage in before.stages().result.stages] == [None, 1, 0]


def test_days_are_those_of_the_zone_on_days_of_23_hours_too() -> None:
    zone = "Europe/Berlin"
    start, end = first_instant("2026-03-29", zone), last_instant("2026-03-29", zone)
    assert end - start + 1 == 23 * 3_600_000_000
    assert period("2026-03-29", "2026-03-29", zone).end == end
    east = timezone(timedelta(hours=7))
    assert first_instant(datetime(2026, 3, 1, 7, tzinfo=east), zone) == first_instant(
        "2026-03-01T01:00", zone
    )


def test_a_bare_file_answers_funnel_transitions_and_log(shop: Path) -> None:
    bare = rute.read(shop.parent / "events.csv")
    assert [s.people for s in bare.funnel("Page Viewed", "Order Paid").result.steps] == [2, 1]
    assert bare.transitions().result.kind == "events"
    assert bare.log().result.people == 3
    with pytest.raises(rute.QuestionError, match=r"rute start events\.csv"):
        bare.map()


def test_what_a_bare_file_needs_lies_in_the_cache(shop: Path) -> None:
    rute.read(shop.parent / "events.csv")
    assert any(cache_folder().glob("events-*"))
    assert not (shop.parent / ".rute").exists()


def test_a_replaced_data_folder_has_a_store_of_its_own(shop: Path, tmp_path: Path) -> None:
    own, beside = store_of_journey(shop, None)
    other, _ = store_of_journey(shop, tmp_path / "other")
    assert beside
    assert own == shop.parent / ".rute" / "shop"
    assert own != other


def test_a_query_stands_beside_the_journey_and_runs_in_the_data_folder(
    shop: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (tmp_path / "events.csv").rename(data / "events.csv")
    (tmp_path / "ads.csv").rename(data / "ads.csv")
    (tmp_path / "web.sql").write_text("select * from 'events.csv' where channel = 'web'")
    shop.write_text(JOURNEY.replace("events.csv", "web.sql"))
    assert rute.open(shop, data=data).log().result.people == 1


def test_a_folder_of_files_is_read_as_a_whole(shop: Path, tmp_path: Path) -> None:
    months = tmp_path / "months"
    months.mkdir()
    head, *rows = EVENTS.splitlines(keepends=True)
    (months / "march.csv").write_text(head + "".join(rows[:2]))
    (months / "april.csv").write_text(head + "".join(rows[2:]))
    (months / "notes.docx").write_text("not events")
    shop.write_text(JOURNEY.replace("events.csv", "months/"))
    assert rute.open(shop).log().result.events == 4


def test_how_a_file_is_read_stands_in_the_journey(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text("user,buyer,time\nx,ana,2026-03-01\ny,ana,2026-03-02\n")
    shop.write_text(
        "journey: Odd\ndata:\n  - file: odd.csv\n    customer: buyer\n    every row is: Order\n"
        "stages:\n  Bought:\n    reached when: Order\n"
        "  Bought again:\n    reached when: Order at least 2 times\n"
    )
    assert [s.reached for s in rute.open(shop).stages().result.stages] == [1, 1]


def test_feelings_have_a_screen(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rute.open(shop).feelings().show()
    assert "nobody is asked how it felt" in capsys.readouterr().out
