"""Repeats, and counts by orders, on every surface and in both languages."""

from __future__ import annotations

from rute.render.csv import as_csv
from rute.render.json import as_json
from rute.render.living_map.again import again_facts, met_fact
from rute.render.screens.stages import stages_screen
from rute.results.meetings import Meeting
from rute.results.numbers import Asked, Ratio
from rute.results.stages import OncePer, StageNumbers, Stages

ORDERS = OncePer("order_id", 1500, 1400, 0, 900, 100, 300, 100, Ratio(0.7, 0.68, 0.72, 1200), None)
BUY = StageNumbers(
    "Buy", "Order Paid", 900, 500, 0, 0, 300, 50, 100, 450, 0, 0, Ratio(0.6, 0.5, 0.7, 400), None,
    once_per=ORDERS, repeats=(900, 420, 77),
)  # fmt: skip
LOOK = StageNumbers(
    "Look", "Viewed", 1000, 100, 0, 0, 900, 0, 100, 0, 0, 0, Ratio(0.9, 0.8, 0.95, 1000), None
)
RESULT = Stages(Asked(0, "UTC"), 1000, 1000, 5000, (LOOK, BUY))


def cells(language: str) -> list[tuple[str, tuple[tuple[str, ...], ...]]]:
    screen = stages_screen(RESULT, "Shop", language)
    return [(table.title or "", table.rows) for table in screen.tables[1:]]


def test_the_screen_has_a_table_of_repeats_and_one_by_orders() -> None:
    again, once = cells("en")
    assert again == ("How often", (("Buy", "900", "420", "77"),))
    assert once[0] == "By order_id"
    assert once[1][0][:7] == ("Buy", "1,400", "900", "100", "0", "300", "100")
    assert cells("id")[0][0] == "Seberapa sering"
    assert cells("id")[1][1][0][1] == "1.400"
    notes = stages_screen(RESULT, "Shop", "id").notes
    assert any(note.startswith("Per order_id: ada 1.500 dalam data") for note in notes)


def test_a_journey_that_asks_for_neither_has_one_table_as_before() -> None:
    plain = Stages(Asked(0, "UTC"), 1000, 1000, 5000, (LOOK,))
    assert len(stages_screen(plain, "Shop", "en").tables) == 1
    assert "once_per" not in as_csv(plain)


def test_json_and_csv_carry_both() -> None:
    look, buy = as_json(RESULT)["stages"]
    assert (look["once_per"], look["repeats"]) == (None, None)
    assert buy["repeats"] == [900, 420, 77]
    assert buy["once_per"]["values"] == 1500
    assert buy["once_per"]["conversion"] == {"value": 0.7, "low": 0.68, "high": 0.72, "n": 1200}
    heading, first, second = as_csv(RESULT).splitlines()
    row = dict(zip(heading.split(","), second.split(","), strict=True))
    assert (row["once_per_field"], row["once_per_reached"], row["repeats_3"]) == (
        "order_id", "1400", "77"
    )  # fmt: skip
    assert dict(zip(heading.split(","), first.split(","), strict=True))["repeats_1"] == ""


def test_the_evidence_on_the_map_says_both() -> None:
    facts = [(fact.label, fact.value) for fact in again_facts(BUY, "en")]
    assert facts == [
        ("How often", "2+ times 420 · 3+ times 77"),
        ("By order_id", "1,400 reached, 900 moved on in time, 300 stalled"),
    ]
    assert [fact.label for fact in again_facts(BUY, "id")] == ["Seberapa sering", "Per order_id"]
    assert again_facts(LOOK, "en") == ()
    met = Meeting("Buy", "Checkout", 900, 1500, "order_id", 1450)
    assert [(fact.label, fact.value) for fact in met_fact(met, "id")] == [("Per order_id", "1.450")]
    assert met_fact(Meeting("Buy", "Checkout", 900, 1500), "en") == ()
