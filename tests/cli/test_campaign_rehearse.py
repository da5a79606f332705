"""rute campaign rehearse: what a campaign would have done, and what is wrong with the question."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.campaigns.small import CAMPAIGN, events, journey_text
from tests.cli.running import Run
from tests.cli.test_questions import plain


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/events.csv").write_text(events(60), "utf-8")
    (tmp_path / "small.journey.yaml").write_text(
        journey_text(CAMPAIGN, CAMPAIGN.replace("Tasting pack", "Another")), "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("small")
def test_it_is_shown_saved_and_refused(run: Run) -> None:
    answer = plain(run, "campaign", "rehearse", "small.journey.yaml", "Tasting pack", "--cap",
                   "email=1", "--price", "email=Rp 400", "--quiet", "22:00-07:00")  # fmt: skip
    assert (answer["enrolled"], answer["quiet"]) == (30, ["22:00", "07:00"])
    assert answer["message_costs"] == answer["sent"] * 400  # type: ignore[operator]
    shown = run("campaign", "rehearse", "small.journey.yaml", "Another", "--language", "id")
    assert "tidak ada yang dikirim" in shown.out
    assert shown.code == 0
    assert "Wishlist Filled" in shown.err  # no such event; what campaigns bring is not missed
    assert "Message Opened" not in shown.err
    which = run("campaign", "rehearse")
    assert which.code == 1
    assert '"Tasting pack", "Another"' in which.err


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--price", "fax=3"], 'cannot read the price "fax=3"'),
        (["--price", "email=cheap"], 'cannot read the price "email=cheap"'),
        (["--cap", "email=few"], 'cannot read the cap "email=few"'),
        (["--quiet", "night"], 'cannot read the quiet hours "night"'),
        (["--everywhere", "many"], 'cannot read the share "many"'),
    ],
)
@pytest.mark.usefixtures("small")
def test_what_cannot_be_read_is_said_before_anything_is_opened(
    run: Run, option: list[str], said: str
) -> None:
    refused = run("campaign", "rehearse", "small.journey.yaml", "Another", *option)
    assert refused.code == 1
    assert said in refused.err
