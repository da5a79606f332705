"""Costs on the screen, on the map's arcs and stages, as JSON and CSV; totals never as people."""

import re
from dataclasses import replace

import pytest
from tests.render import cases

from rute.render.csv import as_csv
from rute.render.json import as_json
from rute.render.living_map import html
from rute.render.living_map.build import build
from rute.render.living_map.told import Told
from rute.render.screens.costs import costs_screen
from rute.results.costs import CostGroup, Costs, Each, Spent, StageCost
from rute.results.map import MapNumbers, Total

JOURNEY = cases.coffee()
CAMPAIGN = JOURNEY.campaigns[0]
GIVEN = cases.coffee_numbers(JOURNEY)
TO = next(s for s in GIVEN.stages.stages if s.name == CAMPAIGN.to_stage)


def costs(**more: object) -> Costs:
    spent = (
        Spent(CAMPAIGN.name, "ads.csv spend", CAMPAIGN.to_stage, 3_000_000, campaign=True),
        Spent("mail.csv", "biaya", CAMPAIGN.to_stage, None),
    )
    stages = (StageCost(TO.name, Each(3_000_000, TO.reached or 0)),)
    answer = Costs(
        GIVEN.stages.asked, "IDR", spent, stages, Each(3_000_000, 1_500), Each(None, 400)
    )
    return replace(answer, **more)  # type: ignore[arg-type]


def numbers() -> MapNumbers:
    reach = Total("Aware", 1200, "reach", ("ads.csv",), (("2026-05", 700), ("2026-06", 500)), 900)
    return replace(GIVEN, costs=costs(), totals=(reach,))


def words_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).replace("\u00a0", " ").split())


def test_the_screen_holds_a_new_buyer_against_a_repeat_sale() -> None:
    screen = costs_screen(costs(), "Coffee", "en")
    assert screen.tables[1].rows == (
        ("A new buyer", "Rp 2,000", "Rp 3 million", "1,500"),
        ("A repeat sale", "—", "—", "400"),
    )
    assert screen.tables[0].rows[1] == ("mail.csv", "biaya", CAMPAIGN.to_stage, "—")
    assert screen.notes[0].startswith("Blended:")


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_names_nobody_is_said_and_no_group_of_people(language: str) -> None:
    group = CostGroup("Film", 2_000_000, costs().stages)
    told = costs(by="campaign", groups=(group, CostGroup(None, 1_000_000, ())))
    screen = costs_screen(told, None, language)
    assert len(screen.tables) == 3
    assert any("Rp 1" in note for note in screen.notes)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", f"Costs Rp 3 million; Rp {round(3_000_000 / (TO.reached or 1)):,} for each of"),
        ("id", "Biaya Rp 3 juta; Rp"),
    ],
)
def test_an_arc_opens_to_what_its_campaign_costs(language: str, said: str) -> None:
    page = words_of(html(JOURNEY, numbers(), language=language, headline=None))
    assert said in page


def test_a_stage_opens_to_what_one_person_there_costs_all_ways_together() -> None:
    view = build(Told(JOURNEY, numbers(), None), language="en")
    stage = next(stage for stage in view.stages if stage.name == TO.name)
    facts = {fact.label: fact.value for fact in stage.facts}
    assert facts["Cost of one person here"].endswith("all ways together")
    assert all(fact.label != "Cost of one person here" for fact in view.stages[-1].facts)


def test_a_total_stands_beside_the_one_before_and_opens_to_its_months() -> None:
    view = build(Told(JOURNEY, numbers(), None), language="en")
    aware = view.stages[0]
    assert (aware.amount, aware.note, aware.reached) == ("1,200", "reach, not people", None)
    assert aware.here == ("900 before",)
    facts = [(fact.label, fact.value) for fact in aware.facts]
    assert ("Report", "ads.csv") in facts
    assert facts[-1][1].replace("\u00a0", " ") == "May 2026 700 · Jun 2026 500"


def test_a_total_of_no_known_day_is_a_dash_and_says_why() -> None:
    unknown = replace(numbers(), totals=(Total("Aware", None, "reach"),))
    aware = build(Told(JOURNEY, unknown, None), language="en").stages[0]
    assert aware.amount == "—"
    assert "names no days" in (aware.note or "")


def test_the_json_is_pinned() -> None:
    data = as_json(costs())
    assert list(data) == [
        "as_of", "currency", "spent", "costs", "stages", "new_buyer", "repeat_sale", "zone",
        "period", "notes",
    ]  # fmt: skip
    assert data["costs"][1]["spent"] is None
    assert data["new_buyer"] == {"spent": 3_000_000, "n": 1_500, "each": 2_000.0}
    assert data["repeat_sale"] == {"spent": None, "n": 400, "each": None}
    assert list(as_json(numbers())["costs"]) == list(data)


def test_the_table_has_a_row_for_what_costs_and_for_each_stage() -> None:
    rows = as_csv(costs()).splitlines()
    assert rows[0] == "what,column,stage,spent,currency,as_of,group,people,each"
    assert len(rows) == 4
