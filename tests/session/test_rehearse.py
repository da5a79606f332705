"""A session rehearses a campaign on its history: numbers that add up, people nobody can tell."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from tests.campaigns.small import CAMPAIGN, events, journey_text

import rute
from rute.decide.limits import Limits
from rute.results.rehearsal import Rehearsed
from rute.session import Session


def opened(folder: Path, text: str) -> Session:
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data/events.csv").write_text(events(240), "utf-8")
    file = folder / "small.journey.yaml"
    file.write_text(text, "utf-8")
    return rute.open(file)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return opened(tmp_path_factory.mktemp("rehearse"), journey_text())


def arms(result: Rehearsed) -> dict[str, int]:
    return {each.arm: each.enrolled for each in result.arms}


def test_everybody_who_read_enters_into_some_arm(session: Session) -> None:
    result = session.rehearse("Tasting pack").result
    assert (result.enrolled, result.people) == (120, 120)
    assert sum(arms(result).values()) == 120
    assert 10 <= arms(result)["held out"] <= 40
    assert result.share == 0.2


def test_numbers_add_up_from_step_to_step(session: Session) -> None:
    result = session.rehearse().result
    came = {each.step: each.came for each in result.steps}
    treated = next(each for each in result.arms if each.arm == "treated")
    assert came["invite"] == treated.enrolled == result.messages[0].meant
    assert came["end"] + treated.reached + result.open == treated.enrolled
    assert sum(each.meant for each in result.messages) == result.sent + result.capped


def test_only_the_days_asked_for_let_somebody_in_or_on(session: Session) -> None:
    result = session.rehearse("tasting pack", "2026-03-02", "2026-03-04").result
    assert result.enrolled == 12  # all read on the third
    assert all(step.came == 0 for step in result.steps if step.kind == "split")


def test_those_who_were_there_already_enter_on_the_first_day_if_they_are_to(
    session: Session,
) -> None:
    new, all_of_them = (
        session.rehearse(start="2026-03-10", existing=existing).result for existing in (False, True)
    )
    assert all_of_them.enrolled > new.enrolled
    first = min(example.entered for example in all_of_them.examples)
    assert first == all_of_them.asked.period.start


def test_costs_are_unknown_until_a_price_is_said(session: Session) -> None:
    assert session.rehearse().result.costs is None
    result = session.rehearse(prices={"email": Decimal(400)}).result
    assert result.costs == 400 * result.sent


def test_a_cap_of_none_a_day_lets_nothing_leave(session: Session) -> None:
    result = session.rehearse(limits=Limits(caps={"email": 0})).result
    assert (result.sent, result.capped) == (0, result.meant)
    assert result.meant > 0


def test_examples_bear_no_identifier_and_ways_that_differ_come_first(session: Session) -> None:
    answer = session.rehearse()
    examples = answer.result.examples
    assert len(examples) == 10
    assert len({tuple((act.act, act.step) for act in e.acts) for e in examples[:3]}) == 3
    assert "person" not in str(answer.json()["examples"])
    assert answer.json() == session.rehearse().json()


def test_alike_are_those_who_did_the_same_in_the_same_order(session: Session) -> None:
    result = session.rehearse(end="2026-03-20").result
    treated = next(each.enrolled for each in result.arms if each.arm == "treated")
    ways = {tuple((a.act, a.step, a.way) for a in e.acts): e.alike for e in result.examples}
    assert sum(ways.values()) == treated  # few ways: each is among the examples


def test_one_person_is_followed_step_by_step(session: Session) -> None:
    result = session.rehearse(person="person4@example.com").result
    assert result.asked_for == "p***@example.com"
    assert [one.entered for one in result.one] != []
    nobody = session.rehearse(person="person5@example.com")
    assert nobody.result.one == ()
    assert "would not have entered" in " ".join(nobody.screen("en").notes)


def test_screens_and_files_speak_both_languages(session: Session, tmp_path: Path) -> None:
    answer = session.rehearse(prices={"email": Decimal(400)})
    for language in ("en", "id"):
        screen = answer.screen(language)
        assert "Tasting pack" in screen.title
        assert len(screen.tables) == 3
    for ending in ("json", "csv", "xlsx", "html"):
        assert answer.save(tmp_path / f"it.{ending}").stat().st_size > 0


def test_what_starts_by_hand_says_so(tmp_path: Path) -> None:
    text = journey_text(CAMPAIGN.replace("starts when: reached", "starts when: by hand"))
    session = opened(tmp_path, text)
    none = session.rehearse()
    assert none.result.enrolled == 0
    assert "starts by hand" in " ".join(none.screen("en").notes)
    assert session.rehearse(start="2026-03-10", existing=True).result.enrolled > 0


@pytest.mark.parametrize("written", ["    holdout: planned\n", ""])
def test_the_planner_says_how_large_a_planned_holdout_is(tmp_path: Path, written: str) -> None:
    text = journey_text(CAMPAIGN.replace("    holdout: 20%\n", written))
    result = opened(tmp_path, text).rehearse().result
    assert result.planned
    assert 0 < result.share <= 0.5
    assert arms(result)["held out"] > 0
