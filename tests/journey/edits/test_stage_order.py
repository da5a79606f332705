"""A stage moves as far as its stage model lets it."""

from __future__ import annotations

import pytest

from rute.errors import QuestionError
from rute.journey.edits.stage_order import move_stage
from rute.journey.file import read_journey

OWN = """\
journey: X
stages:
  A:
    wants: a

  # second
  B:
    wants: b
  C:
    wants: c
"""
MODEL = """\
journey: X
stages from: five stages
stages:
  Trying:
    after: Awareness
    wants: a
"""


def names(text: str) -> list[str]:
    return [stage.name for stage in read_journey(text).stages]


def test_without_a_model_the_file_is_the_order() -> None:
    assert names(move_stage(OWN, "C", None).text) == ["C", "A", "B"]
    assert names(move_stage(OWN, "A", "B").text) == ["B", "A", "C"]
    assert names(move_stage(OWN, "A", "C").text) == ["B", "C", "A"]
    assert "  # second\n  B:" in move_stage(OWN, "A", "B").text


def test_beside_a_model_an_own_stage_says_behind_which_it_stands() -> None:
    new = move_stage(MODEL, "Trying", "Decision").text
    assert "after: Decision" in new
    order = names(new)
    assert order[order.index("Decision") + 1] == "Trying"


def test_a_stage_of_the_model_stays_and_nothing_comes_before_it() -> None:
    with pytest.raises(QuestionError, match="five stages"):
        move_stage(MODEL, "Decision", "Awareness")
    with pytest.raises(QuestionError, match="first"):
        move_stage(MODEL, "Trying", None)


def test_a_stage_that_is_not_there_is_named() -> None:
    with pytest.raises(QuestionError, match="stages/Z"):
        move_stage(OWN, "Z", "A")
