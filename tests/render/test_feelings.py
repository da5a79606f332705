"""Feelings in the figures they were asked in, on the screen and as a picture."""

from __future__ import annotations

import pytest
from tests.render import cases

from rute.render.charts import svg
from rute.render.csv import as_csv
from rute.render.json import as_json
from rute.render.own_figures import own_figure
from rute.render.screens.feelings import feelings_screen
from rute.results.feeling import FeelingGroup, FeelingNumbers, Feelings, Measured
from rute.results.numbers import Asked


def felt(
    measured: Measured | None, own: float | None, scale: tuple[float, float]
) -> FeelingNumbers:
    return FeelingNumbers(
        "Excite", "How was it?", 120, 140, 0.6, 0.4, 0.8, 80, 20, 20, measured, own, scale
    )


@pytest.mark.parametrize(
    ("measured", "own", "scale", "en", "id_"),
    [
        ("NPS", 34.2, (0, 10), "NPS +34", "NPS +34"),
        ("NPS", -8.0, (0, 10), "NPS −8", "NPS −8"),
        ("NPS", 0.0, (0, 10), "NPS 0", "NPS 0"),
        ("CSAT", 0.81, (1, 5), "CSAT 81%", "CSAT 81%"),
        ("CES", 5.64, (1, 7), "CES 5.6 of 7", "CES 5,6 dari 7"),
        ("effort", 2.25, (1, 5), "effort 2.2 of 5", "upaya 2,2 dari 5"),
        ("scale", 4.18, (1, 5), "4.2 of 5", "4,2 dari 5"),
        ("scale", None, (1, 5), None, None),
        (None, None, (1, 5), None, None),
    ],
)
def test_each_is_said_as_people_are_used_to(
    measured: Measured | None, own: float | None, scale: tuple[float, float], en: str | None,
    id_: str | None,
) -> None:  # fmt: skip
    feeling = felt(measured, own, scale)
    assert (own_figure(feeling, "en"), own_figure(feeling, "id")) == (en, id_)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_breakdown_has_a_table_and_a_heading_for_each_group(language: str) -> None:
    one = felt("NPS", 34.0, (0, 10))
    groups = (FeelingGroup("web", (one,)), FeelingGroup(None, (one,)))
    answer = Feelings(Asked(cases.AS_OF, "Asia/Jakarta"), (one,), "channel", groups)
    screen = feelings_screen(answer, "Kopi Senja", language)
    assert [table.title is not None for table in screen.tables] == [True, True]
    assert any("NPS" in note for note in screen.notes)
    assert svg(answer, language=language).count("NPS +34") == 2
    assert [row.split(",")[0] for row in as_csv(answer).splitlines()] == ["channel", "web", ""]
    assert as_json(answer)["groups"][0]["feelings"][0]["own_scale"] == [0, 10]


def test_where_nobody_is_asked_the_screen_says_so() -> None:
    answer = Feelings(Asked(cases.AS_OF), ())
    assert "measured by" in feelings_screen(answer, None, "en").notes[0]
