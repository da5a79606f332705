"""rute campaign start, status, hold, resume, stop, migrate: on the app's folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.campaigns.small import CAMPAIGN, events, journey_text
from tests.web.campaigns.test_in_the_app import Clock

from rute.cli.main import main
from rute.web.accounts.models import User
from rute.web.campaigns.models import Enrolment, Limits, Running
from rute.web.campaigns.running import turn
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live.services import wake
from rute.web.site import clock

pytestmark = pytest.mark.django_db
Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kopi(owner: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Journey:
    monkeypatch.setattr(clock, "now", lambda: Clock.now)
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    text = journey_text(CAMPAIGN.replace("holdout: 20%", "holdout: none"))
    journey = journeys.create("Kopi Senja", text, owner, [file])
    Limits.objects.create(journey=journey, everywhere=0.0)
    return journey


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """(exit code, what it printed, what it complained of)."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["campaign", *arguments])
        out, wrong = capsys.readouterr()
        return code, " ".join(out.split()), wrong

    return run


def test_it_says_what_would_happen_before_it_begins(kopi: Journey, told: Told) -> None:
    code, out, _ = told("start", "tasting pack", "--existing")
    assert code == 1
    assert "Tasting pack, version 1: 0% of the people who enter are held out" in out
    assert "20 people stand where it begins: they enter at once." in out
    assert not Running.objects.exclude(state="draft").exists()


def test_a_campaign_is_started_held_resumed_and_stopped(kopi: Journey, told: Told) -> None:
    code, out, _ = told("start", "Tasting pack", "--existing", "--yes")
    assert (code, Running.objects.get().state) == (0, "running")
    assert out.endswith("Tasting pack is running. rute campaign status shows who is where in it.")
    turn()
    assert "Tasting pack running 20 20 0 0 0" in told("status")[1]
    shown = told("status", "tasting pack")[1]
    assert "on the way 20" in shown
    assert "Wait 2 days wait-" in shown, "a step in words, and the id for migrate"
    _, out, _ = told("hold", "Tasting pack", "--yes")
    assert "20 people are on the way" in out
    assert "campaign is held" in told("status", "Tasting pack")[1].replace(
        "held ·", "campaign is held"
    )
    Clock.now += 3 * 86_400_000_000
    _, out, _ = told("resume", "Tasting pack", "--yes")
    assert "20 people have steps that came due meanwhile: their messages are skipped" in out
    assert told("stop", "Tasting pack", "--leave", "now", "--yes")[1].endswith("is stopped.")
    assert set(Enrolment.objects.values_list("state", flat=True)) == {"left"}


def test_people_are_moved_to_the_steps_of_an_edited_journey(
    kopi: Journey, owner: User, told: Told
) -> None:
    told("start", "Tasting pack", "--existing", "--yes")
    turn()
    text = journeys.text_of(kopi).replace("wait: 2 days", "wait: 5 days\n        step: rest")
    journeys.publish(kopi, text, owner, base=1)
    wake(kopi)
    turn()
    old = Enrolment.objects.values_list("step", flat=True).first()
    code, out, _ = told("migrate", "Tasting pack", "--step", f"{old}=rest", "--yes")
    assert code == 0
    assert f"version 1, {old}: 20 go on at rest" in out
    assert out.endswith("people moved to version 2: 20")
    assert told("migrate", "Tasting pack", "--step", "wrong")[2].startswith("no pair of steps")


def test_as_json_it_says_everything(kopi: Journey, told: Told) -> None:
    told("start", "Tasting pack", "--existing", "--yes")
    turn()
    found = json.loads(told("status", "--json")[1])
    (campaign,) = found["campaigns"]
    assert (found["journey"], campaign["name"], campaign["people"]["active"]) == (
        "kopi-senja", "Tasting pack", 20,
    )  # fmt: skip


def test_what_is_not_there_is_told_with_what_is(kopi: Journey, told: Told) -> None:
    code, _, wrong = told("start", "Tasting pak")
    assert code == 1
    assert 'the journey has no campaign "Tasting pak"' in wrong
    assert 'Did you mean "Tasting pack"?' in wrong
    _, _, wrong = told("status", "--journey", "kopi-sena")
    assert 'the app has no journey "kopi-sena"' in wrong
    assert "Journeys: kopi-senja." in wrong
    _, _, wrong = told("hold", "Tasting pack", "--language", "id")
    assert 'kampanye "Tasting pack" belum pernah dimulai' in wrong


def test_where_there_is_no_app_it_says_so(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUTE_FOLDER", str(tmp_path / "nothing"))
    code, _, wrong = told("status")
    assert (code, wrong.startswith("there is no app in")) == (1, True)


def test_an_app_with_more_journeys_asks_which(
    kopi: Journey, owner: User, told: Told, tmp_path: Path
) -> None:
    (tmp_path / "more.csv").write_text(events(6), encoding="utf-8")
    text = journey_text().replace("events.csv", "more.csv").replace("Kopi Senja", "Kopi Pagi")
    journeys.create("Kopi Pagi", text, owner, [tmp_path / "more.csv"])
    _, _, wrong = told("status")
    assert "the app has more than one journey" in wrong
    assert "kopi-pagi, kopi-senja" in wrong
    assert told("status", "--journey", "Kopi Senja")[0] == 0


def test_what_cannot_be_done_is_refused_before_anybody_is_asked(kopi: Journey, told: Told) -> None:
    told("start", "Tasting pack", "--yes")
    for act, state in (("resume", "running"), ("start", "running")):
        code, out, wrong = told(act, "Tasting pack")
        assert (code, "?" in out) == (1, False)
        assert f"it is {state}" in wrong
