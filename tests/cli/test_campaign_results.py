"""rute campaign results: from the log alone, without the app."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from tests.cli.running import Run
from tests.cli.test_questions import plain
from tests.measure.campaigns import crowd

import rute

START = 1_767_200_400_000_000

JOURNEY = """\
journey: Shop
time zone: Asia/Jakarta
money: IDR
data: [events.csv]
stages:
  Subscribe:
    reached when: A
    stalled after: 7 days
  Convert:
    reached when: B
campaigns:
  Pack:
    moves: Subscribe to Convert
    asks: Buy the pack
    from: [poster]
    costs: 500000
  Film:
    moves: Subscribe to Convert
    asks: Watch it
    from: [poster]
"""


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    events = crowd(np.random.default_rng(3), 1500, share=0.4, held=0.2, treated=0.4)
    columns = ("user", "time", "event", "campaign", "arm", "share", "version")
    with (tmp_path / "events.csv").open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(columns)
        for e in events:
            at = datetime.fromtimestamp((START + e.time) / 1e6, UTC).isoformat()
            out.writerow((e.person, at, e.name, e.campaign, e.arm, e.share, e.version))
    (tmp_path / "shop.journey.yaml").write_text(JOURNEY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("measured")
def test_results_are_read_from_the_log_and_shown_saved_and_refused(run: Run) -> None:
    [pack, film] = plain(run, "campaign", "results")["campaigns"]
    assert (pack["verdict"], film["verdict"]) == ("moves", "nobody")  # type: ignore[index]
    assert pack["cost"] == 500_000  # type: ignore[index]
    shown = run("campaign", "results", "pack", "--language", "id")
    assert "Kampanye ini menggerakkan orang" in shown.out
    run("campaign", "results", "shop.journey.yaml", "Pack", "--save", "pack.svg")
    assert "<svg" in Path("pack.svg").read_text()
    unknown = run("campaign", "results", "Pakc")
    assert unknown.code == 1
    assert 'Did you mean "Pack"?' in unknown.err


@pytest.mark.usefixtures("measured")
def test_a_plan_is_made_of_who_entered_so_far(run: Run) -> None:
    found = plain(run, "campaign", "plan", "Film", "--smallest", "2,5%", "--weeks", "9")
    assert (found["wanted"], found["horizon"]) == (0.025, 9)
    assert "Jadikan" in run("campaign", "plan", "shop.journey.yaml", "film", "--language", "id").out
    refused = run("campaign", "plan", "Film", "--smallest", "much")
    assert refused.code == 1
    assert '"much" is no difference in points' in refused.err


@pytest.mark.usefixtures("measured")
def test_on_the_map_our_own_events_are_no_arrivals_and_wait_for_no_place() -> None:
    session = rute.open("shop.journey.yaml")
    numbers = session.map().result
    assert numbers is not None
    assert {each.name: each.verdict for each in numbers.campaigns or ()} == {
        "Pack": "moves", "Film": "nobody",
    }  # fmt: skip
    assert "Campaign Entered" not in {each.event for each in numbers.unmapped}
    assert numbers.arrivals is not None
    assert numbers.arrivals.unprompted is None  # only our enrolments name a campaign
