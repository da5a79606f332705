"""What campaigns ask of a session."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.campaigns.small import events, journey_text

import rute
from rute.errors import QuestionError
from rute.journey.rules import read_rule
from rute.measure.watched import watched_of
from rute.session.questions import Session


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setenv("RUTE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.csv").write_text(events(), encoding="utf-8")
    file = tmp_path / "shop.journey.yaml"
    file.write_text(journey_text(), encoding="utf-8")
    return rute.open(file)


def test_readers_enter_and_those_who_did_not_buy_still_could(shop: Session) -> None:
    entered = shop.campaign_entries("tasting pack", after=0)
    assert entered.person.size == 30, "every second of sixty people reads"
    assert (np.diff(entered.moment) >= 0).all()
    audience = shop.audience("Tasting pack")
    assert audience.size == 20, "ten of them have bought"
    assert set(audience.tolist()) <= set(entered.person.tolist())


def test_facts_are_asked_of_whoever_entered(shop: Session) -> None:
    entered = shop.campaign_entries("Tasting pack", after=0)
    facts, now = shop.campaign_facts(), np.full(30, shop.now)
    bought = facts.holds(read_rule("Order Completed"), entered.person, now, entered.moment)
    assert bought.sum() == 10
    when = facts.happened(read_rule("Order Completed"), entered.person, entered.moment, now)
    assert (when < shop.now).tolist() == bought.tolist()


def test_a_campaign_nobody_wrote_is_refused(shop: Session) -> None:
    with pytest.raises(QuestionError, match="no campaign") as error:
        shop.audience("Tasting pak")
    assert "Tasting pack" in str(error.value)


def test_what_happens_is_told_once_to_whoever_watches(shop: Session) -> None:
    assert shop.journey
    watched = watched_of("c1", shop.journey.campaigns[0], shop.journey)
    early = shop.now - 10 * 86_400_000_000
    begun = shop.watched_since(watched, now=early)
    assert begun.number.size == 0, "what is known then is where it begins"
    found = shop.watched_since(watched, begun.cursor)
    assert set(found.watch) == {"c1 entry", "c1 goal"}
    entered = shop.campaign_entries("Tasting pack", after=early)
    assert found.watch.count("c1 entry") == entered.person.size
    assert shop.watched_since(watched, found.cursor).number.size == 0


def test_an_audience_is_counted_step_by_step(shop: Session) -> None:
    found = shop.audience_counts("Tasting pack")
    result = found.result
    assert (result.people, result.in_stage, result.meant, result.now) == (60, 20, 20, 20)
    assert found.json()["now"] == shop.audience("Tasting pack").size
    assert found.frame().to_pylist()[0]["in_stage"] == 20
    for language, said in (("en", "20 people would enter"), ("id", "20 pelanggan akan masuk")):
        screen = found.screen(language)
        assert said in screen.under
        assert [row[1] for row in screen.tables[0].rows] == ["60", "20", "20", "20"]
