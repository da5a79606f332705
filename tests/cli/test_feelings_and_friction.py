"""Feelings and friction on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run
from tests.cli.test_questions import plain


def test_feelings_are_asked_as_an_nps_and_by_channel(run: Run, tmp_path: Path) -> None:
    rows = [
        f"p{k},2026-03-0{1 + k % 5},Asked,{'web' if k % 2 else 'shop'},{10 if k % 4 else 3}"
        for k in range(60)
    ]
    heading = "customer,time,event,channel,score"
    (tmp_path / "asked.csv").write_text("\n".join([heading, *rows]) + "\n")
    (tmp_path / "asked.journey.yaml").write_text(
        "journey: Asked\ntime zone: Asia/Jakarta\ndata: [asked.csv]\nstages:\n  One:\n"
        "    reached when: Asked\n    touchpoints:\n      Survey:\n"
        "        measured by: score of Asked as NPS\n"
    )
    journey = str(tmp_path / "asked.journey.yaml")
    answer = plain(run, "feelings", journey)
    survey = answer["feelings"][1]  # type: ignore[index]
    assert (survey["measured"], survey["own"], survey["people"]) == ("NPS", 50.0, 60)
    groups = plain(run, "feelings", journey, "--by", "channel")["groups"]
    assert [each["value"] for each in groups] == ["shop", "web"]  # type: ignore[attr-defined]
    shown = run("feelings", journey, "--language", "id")
    assert "NPS +50" in shown.out


@pytest.mark.usefixtures("shop")
def test_friction_asks_event_names_where_touchpoints_have_no_rules(run: Run) -> None:
    assert plain(run, "friction")["of"] == "events"
    shown = run("friction", "--of", "pages")
    assert shown.code == 1
    assert "touchpoints, events" in shown.err
