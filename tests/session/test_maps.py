"""A session's maps: everybody's, each persona's, split, compared, walked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import rute
from rute.errors import QuestionError

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
money: IDR
data: [events.csv]
calendar:
  Payday: [2026-01-25 to 2026-01-31, 2026-02-25 to 2026-03-03]
personas:
  Web Wati:
    found by: first channel is web
  Drawn Dian: Only drawn.
stages:
  Look:
    reached when: Viewed
    stalled after: 5 days
    touchpoints:
      Shelf:
        channel: web
        happens when: Viewed
        thinks: Nice.
        for Drawn Dian:
          thinks: I would rather ask.
        pains:
          - pain: Slow page
            seen as: Viewed without Bought within 1 day
            fixes:
              - fix: Smaller pictures
                owner: Eko
                since: 2026-02-10
                status: done
  Buy:
    reached when: Bought
    stalled after: 5 days
  Again:
    reached when: Bought at least 2 times
campaigns:
  Again please:
    moves: Buy to Again
    asks: Come again
    from: [mail]
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> rute.Session:
    """Two people a day for ninety days; every second buys; web and shop in turns; on the web a
    source is named every other day."""
    folder = tmp_path_factory.mktemp("shop")
    rows = ["person,time,event,channel,source"]
    for day in range(90):
        month, date = divmod(day, 28)
        at = f"2026-{month + 1:02}-{date + 1:02}"
        source = "ads" if day % 2 else ""
        rows.append(f"w{day},{at} 09:00,Viewed,web,{source}")
        rows.append(f"s{day},{at} 10:00,Viewed,shop,")
        if day % 2:
            rows.append(f"w{day},{at} 12:00,Bought,web,")
        rows.append(f"s{day},{at} 12:30,Bought,shop,")
    (folder / "events.csv").write_text("\n".join(rows) + "\n")
    path = folder / "shop.journey.yaml"
    path.write_text(JOURNEY)
    return rute.open(path, store=folder / "store")


def reached(numbers: object) -> list[int]:
    return [stage.reached for stage in numbers.stages.stages]  # type: ignore[attr-defined]


def test_the_personas_maps_add_up_to_everybodys(shop: rute.Session) -> None:
    everyone = shop.map()
    assert [each.persona for each in everyone.personas] == ["Web Wati", "Drawn Dian", None]
    wati, dian, rest = everyone.personas
    assert everyone.result is not None
    assert wati.result is not None
    assert rest.result is not None
    assert dian.result is None
    both = [a + b for a, b in zip(reached(wati.result), reached(rest.result), strict=True)]
    assert both == reached(everyone.result) == [180, 135, 0]
    counted = {group.value: group.people for group in everyone.result.personas}
    assert counted == {"Web Wati": 90, None: 90}


def test_a_map_can_be_asked_of_one_persona_alone(shop: rute.Session) -> None:
    wati = shop.map(persona="web wati")
    assert wati.result is not None
    assert reached(wati.result) == [90, 45, 0]
    assert wati.personas == ()
    assert "Web Wati" in wati.html()
    nobody = shop.map(persona="nobody")
    assert nobody.result is not None
    assert reached(nobody.result) == [90, 90, 0]


def test_a_persona_that_is_only_drawn_has_its_words_and_no_numbers(shop: rute.Session) -> None:
    dian = shop.map(persona="Drawn Dian")
    assert dian.result is None
    assert "Drawn Dian is drawn, not counted" in str(dian.headline())
    assert "I would rather ask." in dian.html("id")
    assert "Nice." not in dian.html()
    with pytest.raises(QuestionError, match='Did you mean "Web Wati"'):
        shop.map(persona="Web Wait")


def test_questions_are_asked_by_persona_and_of_one(shop: rute.Session) -> None:
    groups = {g.value: g.people for g in shop.stages(by="Persona").result.groups}
    assert groups == {"Web Wati": 90, None: 90}
    assert shop.stages(persona="nobody").result.people == 90
    assert {group.value for group in shop.leaks(by="persona").result.groups} == {"Web Wati", None}
    of_wati = shop.funnel("Viewed", "Bought", within="1 day", persona="Web Wati").result
    assert [step.people for step in of_wati.steps] == [90, 45]
    assert shop.transitions(of="stages", persona="Web Wati", by="first channel").result.groups


def test_the_bands_of_a_split_river_add_up(shop: rute.Session) -> None:
    for split, names in (("channel", {"web", "shop"}), ("persona", {"Web Wati", None})):
        numbers = shop.map(split=split).result
        assert numbers is not None
        assert numbers.split is not None
        assert {group.value for group in numbers.split.groups} == names
        for k, count in enumerate(reached(numbers)):
            assert sum(group.stages[k].reached or 0 for group in numbers.split.groups) == count


def test_a_period_is_held_against_as_many_days_before(shop: rute.Session) -> None:
    held = shop.map(start="2026-02-01", end="2026-02-28", against="last").json()["changes"]
    assert held["covered"]
    looks = next(each for each in held["changes"] if each["of"] == "reached")
    assert (looks["before"], looks["now"]) == (50, 56)  # 28 days each; January's 28 days wrap
    assert not looks["clear"]


def test_the_like_season_needs_no_days(shop: rute.Session) -> None:
    held = shop.map(against="season").json()["changes"]
    assert held["season"] == "Payday"
    assert held["period"]["from"] == "2026-02-24T17:00:00Z"
    early = shop.map(start="2026-01-03", end="2026-01-20", against="last").json()["changes"]
    assert not early["covered"]
    assert early["changes"] == []


def test_a_fix_is_measured_before_and_after(shop: rute.Session) -> None:
    [fix] = shop.map().json()["fixes"]
    assert fix["fix"] == "Smaller pictures"
    assert fix["why_not"] is None
    assert fix["before"]["n"] > 20
    assert fix["after"]["n"] > 20


def test_who_comes_unprompted_is_counted_where_the_data_names_sources(shop: rute.Session) -> None:
    share = shop.map().json()["unprompted"]
    assert (share["n"], round(share["value"], 4)) == (180, 0.75)
    assert "75% unprompted" in shop.map().svg()


def test_one_real_way_is_shown_only_where_asked_for(shop: rute.Session) -> None:
    assert "walk" not in shop.map().json()
    walk = shop.map(walk=True).json()["walk"]
    assert walk["route"] == ["Look", "Buy"]
    assert (walk["people"], walk["of"]) == (135, 135)
    text = json.dumps(walk)
    assert '"w' not in text.replace('"walk', "")
    assert "2026" not in text


def test_a_step_without_a_campaign_shows_who_moved_by_themselves(shop: rute.Session) -> None:
    assert "135 by themselves" in shop.map().svg()


def test_the_same_question_gives_the_same_bytes(shop: rute.Session, tmp_path: Path) -> None:
    asked = {"split": "channel", "start": "2026-02-01", "end": "2026-02-28", "against": "last",
             "walk": True}  # fmt: skip
    for name in ("map.html", "map.svg", "map.json"):
        once = shop.map(**asked).save(tmp_path / f"one-{name}")  # type: ignore[arg-type]
        again = shop.map(**asked).save(tmp_path / f"two-{name}")  # type: ignore[arg-type]
        assert once.read_bytes() == again.read_bytes()
