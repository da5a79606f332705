"""rute campaign check: how a campaign would run, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.campaigns.small import CAMPAIGN, journey_text
from tests.cli.running import Run

FILE = "small.journey.yaml"


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    written(journey_text())
    return tmp_path


def written(text: str) -> None:
    Path(FILE).write_text(text.replace("data: [data/events.csv]\n", ""), "utf-8")


def test_it_shows_the_steps_with_their_ids_and_draws_them(run: Run) -> None:
    shown = run("campaign", "check")
    assert shown.code == 0, shown.err
    for part in ("Engage → Convert", "Send tasting-invitation", "invite", "yes:", "dreaming"):
        assert part in shown.out
    drawn = run("campaign", "check", FILE, "--picture", "steps.svg", "--language", "id")
    assert "Tunggu 2 hari" in drawn.out
    assert "<svg" in Path("steps.svg").read_text("utf-8")


def test_a_campaign_is_named_alone_where_one_journey_lies(run: Run) -> None:
    for command in ("check", "links"):
        named, wrong = (run("campaign", command, name) for name in ("tasting pack", "Tasting"))
        assert named.code == 0, named.err
        assert 'there is no campaign "Tasting"' in wrong.err
    assert (
        "there is no file other.journey.yaml" in run("campaign", "check", "other.journey.yaml").err
    )


def test_its_json_has_the_version_and_the_findings(run: Run) -> None:
    import json

    answer = json.loads(run("campaign", "check", FILE, "tasting pack", "--json").out)
    (campaign,) = answer["campaigns"]
    assert len(campaign["version"]) == 16
    assert campaign["steps"][0] == {"step": "invite", "kind": "send"}


def test_only_what_concerns_the_campaign_is_told(run: Run) -> None:
    wrong = CAMPAIGN.replace("send: last-call", "send: no-such")
    written(journey_text(wrong, CAMPAIGN.replace("Tasting pack", "Another")))
    bad, good = (run("campaign", "check", FILE, name) for name in ("Tasting pack", "Another"))
    assert (bad.code, good.code) == (1, 0)
    assert "no-such" in bad.out + bad.err
    assert "no-such" not in good.out + good.err


def test_a_body_that_is_not_there_must_be_mended(run: Run) -> None:
    written(
        journey_text().replace('{en: "Until Sunday.", id: "Sampai Minggu."}', "letters/last.txt")
    )
    refused = run("campaign", "check")
    assert refused.code == 1
    assert "letters/last.txt" in refused.out + refused.err
    Path("letters").mkdir()
    Path("letters/last.txt").write_text("Until Sunday.", "utf-8")
    assert run("campaign", "check").code == 0


def test_a_name_that_is_no_campaign_s_is_refused(run: Run) -> None:
    refused = run("campaign", "check", FILE, "Tasting pak")
    assert refused.code == 1
    assert 'Did you mean "Tasting pack"?' in refused.err


def test_entries_that_cannot_be_told_apart_are_counted(run: Run) -> None:
    Path("data").mkdir()
    read = "2026-03-01T08:00:00Z,Article Read"
    rows = ["user,time,event,order_id", f"a,{read},7", f"b,{read},", f"c,{read},"]
    Path("data/events.csv").write_text("\n".join(rows) + "\n", "utf-8")
    text = journey_text(CAMPAIGN.replace("again: never", "again: per order_id"))
    Path(FILE).write_text(text, "utf-8")
    shown = run("campaign", "check")
    assert "2 of 3 events that start it have none" in shown.out + shown.err
