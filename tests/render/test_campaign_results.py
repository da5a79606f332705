"""What campaigns changed, in words, tables, JSON and pictures."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from tests.render import campaign_cases as cases

from rute.render.charts import svg
from rute.render.csv import as_csv
from rute.render.json import as_json, dumps
from rute.render.paired_words import paired_says
from rute.render.screens.campaign_results import campaign_results_screen
from rute.render.workbook import answer_sheets
from rute.results.campaign import CampaignResult
from rute.words.campaigns import says

LANGUAGES = pytest.mark.parametrize("language", ["en", "id"])


def cells(result: object, language: str = "en") -> str:
    screen = campaign_results_screen(result, "Kopi Senja", language)  # type: ignore[arg-type]
    rows = [cell for table in screen.tables for row in table.rows for cell in row]
    return "\n".join([screen.title, screen.under, *rows, *screen.notes])


@LANGUAGES
@pytest.mark.parametrize("each", cases.EACH, ids=lambda each: each.name)
def test_every_state_is_said_shown_and_drawn(each: CampaignResult, language: str) -> None:
    assert "{" not in cells(cases.one(each), language)
    said = paired_says(each, language) if each.paired else says(each, language)
    assert said in cells(cases.one(each), language)
    picture = svg(cases.one(each), language=language, title="Kopi Senja")
    assert each.name in "".join(ET.fromstring(picture).itertext())
    assert dumps(cases.one(each))


def test_people_moved_are_never_said_while_nothing_is_known() -> None:
    for each in (cases.UNKNOWN, cases.HOPELESS, cases.UNEVEN, cases.EARLY, cases.AFTER):
        assert as_json(cases.one(each))["campaigns"][0]["people_moved"]["value"] is None
        assert "335" not in cells(cases.one(each))


def test_it_says_how_many_more_people_it_takes_in_round_numbers() -> None:
    assert "about 30,000 more people" in says(cases.UNKNOWN, "en")
    assert "sekitar 30.000 orang lagi" in says(cases.UNKNOWN, "id")
    assert "no number of people" in says(cases.HOPELESS, "en")


def test_an_uneven_split_says_why_there_is_no_verdict() -> None:
    assert "512 of 1,259 people are held out, where it should be 50%" in says(cases.UNEVEN, "en")


@LANGUAGES
def test_all_campaigns_stand_in_one_table_with_all_of_them_together(language: str) -> None:
    shown = cells(cases.ALL, language)
    assert all(each.name in shown for each in cases.EACH)
    assert "2%" in shown
    picture = svg(cases.ALL, language=language)
    assert "Tasting pack" in "".join(ET.fromstring(picture).itertext())


@pytest.mark.parametrize("verdict", ["holds back", "unknown", "too early", "uneven"])
def test_all_of_them_together_are_spoken_of_in_every_state(verdict: str) -> None:
    known = verdict in ("holds back", "unknown")
    together = replace(cases.TOGETHER, verdict=verdict, lift=cases.TOGETHER.lift if known else None)
    assert "{" not in cells(replace(cases.ALL, everywhere=together))


def test_a_campaign_is_one_row_of_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(cases.ALL))))
    assert [row["campaign"] for row in rows] == [each.name for each in cases.EACH]
    assert float(rows[0]["lift_value"]) == 0.076
    assert rows[4]["lift_value"] == ""
    (sheet, _) = answer_sheets(cases.ALL, name="results", title="Kopi Senja", language="id")
    assert len(sheet.rows) == len(cases.EACH)


def test_its_json_names_the_people_behind_every_number() -> None:
    found = as_json(cases.one(cases.MOVES))["campaigns"][0]
    assert found["treated"]["reached"]["n"] == 4417
    assert found["strata"][1]["holdout"] == 0.5
    assert found["course"][-1]["people"] == 5938
    assert found["movement"]["accidental"] == 2860 - 1243 - 316
