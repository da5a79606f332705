"""The board: what the text says of each pain, and every move an edit of the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from tests.web.weekly.conftest import TEXT

from rute.errors import QuestionError
from rute.journey.file import read_journey
from rute.journey.model import Pain
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.weekly.board import pinned
from rute.web.weekly.mending import Filled, Unmoved, mended

As = Callable[[User], Client]
TODAY = date(2026, 4, 6)
FINDS = "stages/Aware/pains/Nobody finds the shop"
FIELDS = "stages/Convert/touchpoints/Checkout/pains/Seven fields"


def columns(text: str, today: date = TODAY) -> dict[str, str]:
    design = read_journey(text + "\n")
    return {each.key: each.column for each in pinned(text, design, None, today, frozenset(), "en")}


def test_each_pain_is_where_its_fix_puts_it() -> None:
    assert columns(TEXT) == {FINDS: "found", FIELDS: "found"}
    assert columns(TEXT.replace("planned", "doing"))[FIELDS] == "doing"
    assert columns(TEXT.replace("planned", "done"))[FIELDS] == "fixed"
    assert columns(TEXT.replace("planned", "dropped"))[FIELDS] == "found"


@pytest.mark.parametrize(("column", "status"), [("doing", "doing"), ("fixed", "done")])
def test_a_move_changes_one_line_of_the_text(column: str, status: str) -> None:
    new = mended(TEXT, FIELDS, Filled(column=column), TODAY)
    assert new == TEXT.replace("status: planned", f"status: {status}")
    assert columns(new)[FIELDS] == column
    assert mended(new, FIELDS, Filled(column="found"), TODAY) == TEXT


def test_what_is_fixed_stands_from_today_where_nothing_else_was_said() -> None:
    ahead = TEXT.replace("2026-02-20", "2026-09-01")
    assert "since: 2026-04-06" in mended(ahead, FIELDS, Filled(column="fixed"), TODAY)
    bare = mended(TEXT, FINDS, Filled(fix="A sign on the road", column="fixed"), TODAY)
    fix = read_journey(bare + "\n").stages[0].pains[0].fixes[0]
    assert (fix.text, fix.since, fix.status) == ("A sign on the road", TODAY, "done")


def test_a_pain_without_a_fix_wants_one_before_it_moves() -> None:
    with pytest.raises(Unmoved) as raised:
        mended(TEXT, FINDS, Filled(column="doing"), TODAY)
    assert "Nobody finds the shop" in str(raised.value)
    assert mended(TEXT, FINDS, Filled(column="found"), TODAY) == TEXT


def test_fix_owner_and_date_are_filled_in_and_taken_away_comments_kept() -> None:
    given = Filled(fix="Two fields", owner="Sari", since=date(2026, 5, 1), column="doing")
    new = mended(TEXT, FIELDS, given, TODAY)
    fix = read_journey(new + "\n").stages[1].touchpoints[0].pains[0].fixes[0]
    assert (fix.text, fix.owner, fix.since, fix.status) == (
        "Two fields", "Sari", date(2026, 5, 1), "doing",
    )  # fmt: skip
    assert "# The shop's own words stay." in new
    less = mended(new, FIELDS, Filled(owner="", no_date=True), TODAY)
    fix = read_journey(less + "\n").stages[1].touchpoints[0].pains[0].fixes[0]
    assert (fix.owner, fix.since) == (None, None)


def test_what_is_typed_is_prose_and_never_lines_of_the_file() -> None:
    hostile = "x\n        status: done\ndata: [/etc/passwd]: {a"
    new = mended(TEXT, FIELDS, Filled(fix=hostile, owner="- [] #"), TODAY)
    design = read_journey(new + "\n")
    assert design.data == ("data/events.csv",)
    fix = design.stages[1].touchpoints[0].pains[0].fixes[0]
    assert fix.text == "x status: done data: [/etc/passwd]: {a"
    assert fix.owner == "- [] #"


def test_an_indonesian_file_gets_indonesian_words() -> None:
    text = """perjalanan: Toko
tahap:
  Aware:
    sampai bila: Iklan Diklik
    masalah:
      - masalah: Sulit ditemukan
        daftar perbaikan:
          - perbaikan: Papan nama
"""
    key = next(iter(columns(text)))
    new = mended(text, key, Filled(column="fixed", owner="Dewi"), TODAY)
    assert "keadaan: selesai" in new
    assert "penanggung jawab: Dewi" in new
    assert columns(new)[key] == "fixed"


@pytest.mark.parametrize(
    "pains", ["Slow", "[Slow, Ugly]", "[Ugly, Slow]  # two", "[{pain: Ugly, owner: Ann}, Slow]"]
)
@pytest.mark.parametrize("flow", [False, True])
def test_pains_written_in_one_line_get_lines_of_their_own(pains: str, flow: bool) -> None:
    text = "journey: A\nstages:\n  Look:\n    reached when: View\n"
    if flow:
        text += f"    touchpoints:\n      T: {{channel: web, pains: {pains.partition('  #')[0]}}}\n"
    else:
        text += f"    pains: {pains}\n"
    before = [each.text for each in _all(text)]
    key = next(each for each in columns(text) if each.endswith(("Slow", "[1]")))
    given = Filled(fix="Do: it #1", owner="Sari", column="fixed")
    new = mended(text, key, given, TODAY)
    assert [each.text for each in _all(new)] == before
    (fix,) = next(each.fixes for each in _all(new) if each.text == "Slow")
    assert (fix.text, fix.owner, fix.since, fix.status) == ("Do: it #1", "Sari", TODAY, "done")
    assert all(not each.fixes for each in _all(new) if each.text == "Ugly")


def _all(text: str) -> list[Pain]:
    stage = read_journey(text + "\n").stages[0]
    return [*stage.pains, *(pain for point in stage.touchpoints for pain in point.pains)]


def test_a_card_that_is_gone_is_said_to_be() -> None:
    for key in ("stages/Aware/pains/Nothing", "stages/Aware", ""):
        with pytest.raises(QuestionError):
            mended(TEXT, key, Filled(column="fixed"), TODAY)


@pytest.mark.django_db
def test_a_fix_that_was_done_is_measured_before_and_after_and_never_called_proof(
    owner: User, tmp_path: Path, history: str, as_: As
) -> None:
    file = tmp_path / "events.csv"
    file.write_text(history, encoding="utf-8")
    done = TEXT.replace("planned", "done")
    shop = journeys.create("Kopi Senja", done, owner, [file])
    page = as_(owner).get(f"/j/{shop.slug}/board").content.decode()
    measured = page.split('data-column="measured"')[1]
    assert "Seven fields" in measured
    assert "that the fix did it is not proved" in measured
    assert "points)" in measured


@pytest.mark.django_db
def test_a_move_on_the_page_is_a_version_with_its_author(
    shop: Journey, owner: User, as_: As
) -> None:
    client = as_(owner)
    page = client.get(f"/j/{shop.slug}/board").content.decode()
    assert "overdue: 20 Feb 2026" in page
    assert "people had it." in page
    client.post(f"/j/{shop.slug}/board/move", {"key": FIELDS, "column": "doing"})
    shop.refresh_from_db()
    assert shop.published is not None
    assert (shop.published.number, shop.published.author) == (2, owner)
    assert shop.published.text == TEXT.replace("planned", "doing")
    assert "Seven fields" in shop.published.message
    again = client.post(
        f"/j/{shop.slug}/board/move", {"key": FINDS, "column": "fixed"}, follow=True
    )
    assert "Say first what is done about" in again.content.decode()
    assert "<details open>" in again.content.decode()


@pytest.mark.django_db
def test_mine_are_those_that_carry_ones_name(shop: Journey, as_: As, stranger: User) -> None:
    stranger.name = "Dewi Lestari"
    stranger.save()
    add_member(shop, stranger, Role.EDITOR)
    page = as_(stranger).get(f"/j/{shop.slug}/board?mine=1").content.decode()
    assert "Seven fields" in page
    assert "Nobody finds the shop" not in page


@pytest.mark.django_db
def test_who_may_not_edit_sees_the_board_without_its_forms(
    shop: Journey, as_: As, stranger: User
) -> None:
    add_member(shop, stranger, Role.ANALYST)
    client = as_(stranger)
    page = client.get(f"/j/{shop.slug}/board").content.decode()
    assert "draggable" not in page
    moved = client.post(f"/j/{shop.slug}/board/move", {"key": FIELDS, "column": "doing"})
    assert moved.status_code == 403
    shop.refresh_from_db()
    assert shop.published is not None
    assert shop.published.number == 1
