"""Mermaid diagrams: what they hold comes back, what they do not is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.journey.random_documents import documents
from tests.tried import tried

from rute.errors import QuestionError
from rute.journey.document.document import document_of
from rute.journey.document.normal import normal
from rute.journey.file import read_journey
from rute.journey.formats.carry import exported
from rute.journey.formats.mermaid import from_mermaid, to_mermaid
from rute.journey.writing.file import written

KOPI = Path(__file__).parents[1] / "kopi-senja.journey.yaml"
OTHERS = b"""---
title: x
---
journey
  title My working day
  section Go to work
    Make tea: 5: Me
    Do work: 1: Me, Cat
  %% a remark
  section Go home
    Sit down: 3
"""


def test_the_journey_is_drawn_with_scores_and_actors() -> None:
    raw, _ = to_mermaid(document_of(KOPI))
    lines = raw.decode().splitlines()
    assert lines[:4] == [
        "journey",
        "    title Kopi Senja‚ from stranger to promoter",
        "    section Aware",
        "      Friend's video: 4: Tech-Savvy Tim, Traditional Trudy",
    ]
    assert "      Brew guide form: 2: Traditional Trudy" in lines


def test_what_is_left_out_is_said() -> None:
    _, left_out = exported(read_journey(KOPI), ".mmd")
    told = "\n".join(left_out)
    assert "comments (lines: 11)" in told
    for word in ("calendar", "reached when", "happens when", "scores are rounded", "in names"):
        assert word in told


def test_somebody_elses_diagram_becomes_a_journey() -> None:
    facts = from_mermaid(OTHERS)
    assert facts["stages"] == {
        "Go to work": {
            "touchpoints": {"Make tea": {"feels": "delighted +2"}, "Do work": {"feels": "upset -2"}}
        },
        "Go home": {"touchpoints": {"Sit down": {"feels": "neutral +0"}}},
    }
    journey = read_journey(written(facts))
    assert [one.name for one in journey.personas] == ["Me", "Cat"]
    assert journey.touchpoints[0][1].feels is not None


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"graph TD", "begins with the line"),
        (b"journey\n  A: 9: Me", "a score is 1 to 5, not 9"),
        (b"journey\n  A: good", "cannot be read"),
        (b"journey\n section S\n  A: 1\n  A: 2", "stands twice"),
    ],
)
def test_what_is_no_diagram_is_refused(raw: bytes, what: str) -> None:
    with pytest.raises(QuestionError, match=what):
        from_mermaid(raw)


def skeleton(document: Any) -> Any:
    return {
        name: {
            point: facts["feels"].split()[-1]
            for point, facts in (stage or {}).get("touchpoints", {}).items()
        }
        for name, stage in document.get("stages", {}).items()
    }


@settings(max_examples=tried(60), deadline=None)
@given(documents)
def test_drawing_what_was_drawn_changes_nothing(document: Any) -> None:
    facts = normal(document)
    try:
        once = from_mermaid(to_mermaid(facts)[0])
    except QuestionError:  # two names that only differ by blanks become one
        return
    again = from_mermaid(to_mermaid(once)[0])
    assert skeleton(again) == skeleton(once)
    assert again["journey"] == once["journey"]
