"""How it will be in the end stands wherever the conversion stands, and nowhere without people."""

import re
from dataclasses import replace

import pytest
from tests.render import cases

from rute.render.json import as_json
from rute.render.living_map import html, svg
from rute.render.screens.stages import stages_screen
from rute.results.map import MapNumbers
from rute.results.numbers import Ratio
from rute.results.stages import Expected

JOURNEY = cases.coffee()
SAID = {"en": "expected 62% (58–66) in the end", "id": "pada akhirnya sekitar 62% (58–66)"}
EVIDENCE = {
    "en": "62% (58–66), n 1,204, seen as far as 90 days after entry",
    "id": "62% (58–66), n 1.204, teramati sampai 90 hari setelah masuk",
}


def numbers() -> MapNumbers:
    """The coffee map; of its second stage it is known how it will end."""
    given = cases.coffee_numbers(JOURNEY)
    first, second, *rest = given.stages.stages
    known = replace(second, expected=Expected(Ratio(0.62, 0.58, 0.66, 1204), 0.2, 90))
    return replace(given, stages=replace(given.stages, stages=(first, known, *rest)))


def words_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).replace("\u00a0", " ").split())


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_map_says_it_once_under_the_leak_and_with_its_evidence(language: str) -> None:
    poster = words_of(svg(JOURNEY, numbers(), language=language, headline=None))
    assert poster.count(SAID[language]) == 1
    page = words_of(html(JOURNEY, numbers(), language=language, headline=None))
    assert SAID[language] in page
    assert EVIDENCE[language] in page


def test_a_stage_without_it_says_nothing_of_an_end() -> None:
    plain = html(JOURNEY, cases.coffee_numbers(JOURNEY), language="en", headline=None)
    assert "in the end" not in words_of(plain)


def test_the_screen_has_share_and_interval_and_explains_them() -> None:
    screen = stages_screen(numbers().stages, None, "en")
    at = [column.title for column in screen.tables[0].columns].index("In the end")
    assert screen.tables[0].rows[1][at : at + 2] == ("62%", "58.0–66.0")
    assert screen.tables[0].rows[2][at : at + 2] == ("—", "—")
    assert any("those still waiting included" in note for note in screen.notes)
    none = stages_screen(cases.coffee_numbers(JOURNEY).stages, None, "en")
    assert not any("still waiting" in note for note in none.notes)


def test_the_json_has_always_the_same_keys() -> None:
    found = [stage["expected"] for stage in as_json(numbers().stages)["stages"]]
    assert found[1] == {
        "value": 0.62, "low": 0.58, "high": 0.66, "n": 1204, "asleep": 0.2, "days": 90,
    }  # fmt: skip
    assert found[2] == dict.fromkeys(found[1])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "14 days (nine in ten who moved on took up to 9 days)"),
        ("id", "14 hari (sembilan dari sepuluh yang lanjut perlu paling lama 9 hari)"),
    ],
)
def test_a_time_nobody_set_is_said_with_the_one_people_took(language: str, said: str) -> None:
    first, second, *rest = cases.coffee_numbers(JOURNEY).stages.stages
    unset = replace(
        second, stalled_after_s=14 * 86_400.0, stalled_after_assumed=True, measured_p90_s=777_600.0
    )
    answer = replace(numbers().stages, stages=(first, unset, *rest))
    notes = " ".join(stages_screen(answer, None, language).notes)
    assert f"{second.name} {said}" in notes
