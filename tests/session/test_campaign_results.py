"""What campaigns changed, read of a log that people are joined in and erased from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import rute
from rute.results.campaign import CampaignResult
from rute.session.receiving import erase_people

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
data: [first.csv]
stages:
  Look:
    reached when: Page Viewed
    stalled after: 7 days
  Pay:
    reached when: Order Paid
campaigns:
  Letter:
    moves: Look to Pay
    asks: Buy
    from: [email]
    holdout: 50%
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop.journey.yaml"
    path.write_text(JOURNEY, encoding="utf-8")
    (tmp_path / "first.csv").write_text(
        "user,time,event\nzero,2026-02-01T09:00:00+07:00,Page Viewed\n"
        "zero,2026-06-01T09:00:00+07:00,Page Viewed\n"
    )
    rute.open(path).append([
        *(row for k in range(4) for row in enrolled(f"t{k}", "treated", paid=k < 3)),
        *(row for k in range(4) for row in enrolled(f"h{k}", "held out", paid=k < 1)),
    ], writer="campaigns")  # fmt: skip
    return path


def enrolled(user: str, arm: str, *, paid: bool, day: int = 1) -> list[dict[str, Any]]:
    """As the app tells its log of an enrolment, and what the person did after."""
    rows: list[dict[str, Any]] = [
        {"user": user, "time": f"2026-03-{day:02}T08:00:00+07:00", "name": "Page Viewed"},
        {"user": user, "time": f"2026-03-{day:02}T09:00:00+07:00", "name": "Campaign Entered",
         "campaign": "Letter", "arm": arm, "share": "0.5", "version": "a1", "key": "",
         "everywhere": "0.02"},
    ]  # fmt: skip
    if paid:
        rows.append(
            {"user": user, "time": f"2026-03-{day + 2:02}T09:00:00+07:00", "name": "Order Paid"}
        )
    return rows


def letter(shop: Path, now: str | None = None) -> CampaignResult:
    return rute.open(shop, now=now).campaign_results("letter").result.campaigns[0]


def arms(found: CampaignResult) -> tuple[int, int]:
    return found.treated.enrolled, found.held_out.enrolled if found.held_out else 0


def test_what_the_app_tells_the_log_is_what_results_are_made_of(shop: Path) -> None:
    found = letter(shop)
    assert arms(found) == (4, 4)
    assert (found.treated.reached.value, found.verdict) == (0.75, "unknown")
    assert found.lift is not None
    assert found.lift.value == 0.5
    assert found.within_assumed is False
    assert found.within == "7 days"


def test_two_who_are_joined_count_once_in_the_arm_of_the_first_time(shop: Path) -> None:
    rute.open(shop).append([
        *enrolled("twin", "treated", paid=False, day=5),
        {"user": "twin", "alias": "h3", "time": "2026-03-20T09:00:00+07:00", "name": "Joined"},
    ], writer="campaigns")  # fmt: skip
    assert arms(letter(shop)) == (4, 4)


def test_who_is_erased_is_in_neither_arm(shop: Path) -> None:
    session = rute.open(shop)
    erase_people(session.path, ["t0", "h0"])
    assert arms(letter(shop)) == (3, 3)


def test_on_an_earlier_day_nobody_knew_what_came_later(shop: Path) -> None:
    early = letter(shop, now="2026-03-04")
    assert (early.verdict, early.waiting) == ("too early", 8)


def test_who_enters_behind_the_last_export_has_entered_and_is_judged_by_the_next(
    shop: Path,
) -> None:
    """The file ends on 1 June: what customers did since is not known, whatever Rute itself does."""
    before = rute.open(shop)
    late = [row for row in enrolled("late", "treated", paid=False) if "arm" in row]
    before.append([row | {"time": "2026-07-20T09:00:00+07:00"} for row in late], writer="campaigns")
    after = rute.open(shop)
    assert after.now == before.now
    assert after.stages().result == before.stages().result
    [old], [new] = (each.campaign_results("Letter").result.campaigns for each in (before, after))
    assert new.treated.enrolled == old.treated.enrolled + 1
    assert new.treated.waiting == old.treated.waiting + 1
    assert new.lift == old.lift
    [then] = rute.open(shop, now="2026-06-15").campaign_results("Letter").result.campaigns
    assert then.treated.enrolled == old.treated.enrolled
