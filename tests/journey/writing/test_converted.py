"""A converted file, read again, is the journey as it is shown in that model."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from rute.errors import QuestionError
from rute.journey.convert import convert, model_called
from rute.journey.file import examine, read_journey
from rute.journey.findings import errors_in
from rute.journey.model import Journey, Language
from rute.journey.rule_tree import Rule
from rute.journey.stage_models import model_names
from rute.journey.templates import TEMPLATES, journey_text
from rute.journey.writing.converted import converted_text


def plain(value: Any) -> Any:
    """A part without its line numbers, and rules by their meaning."""
    if isinstance(value, Rule):
        return value.tree
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value) if f.name != "line"}
    return value


def template(name: str, language: Language) -> Journey:
    return read_journey(journey_text(name, language, business=None, data=None))


@pytest.mark.parametrize("model", model_names())
@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", list(TEMPLATES))
def test_it_reads_back_as_shown(name: str, language: Language, model: str) -> None:
    journey = template(name, language)
    shown = convert(journey, model_called(model))
    again = read_journey(converted_text(journey, model))
    assert again.model == shown.model
    assert plain(again.stages) == plain(shown.stages)
    for part in ("personas", "messages", "surveys", "offers", "rewards", "calendar", "worth",
                 "worth_within", "data"):  # fmt: skip
        assert plain(getattr(again, part)) == plain(getattr(shown, part)), part
    assert plain(again.campaigns) == plain(shown.campaigns)
    assert [form.stage for form in again.forms] == [form.stage for form in shown.forms]


def test_comments_say_where_each_stage_came_from() -> None:
    text = converted_text(template("shop", "en"), "four phases")
    retention = text.index("\n  Retention:")
    assert text[:retention].splitlines()[-1].startswith("  # From: ")
    assert text.startswith("# Shown in the stage model “four phases”")


def test_touchpoints_of_one_name_in_two_folded_stages_are_both_kept() -> None:
    journey = read_journey(
        "journey: Twice\nstages from: value journey\nstages:\n"
        "  Subscribe:\n    reached when: A\n    touchpoints:\n      Letter:\n        channel: web\n"
        "  Engage:\n    reached when: B\n    touchpoints:\n      Letter:\n        channel: shop\n"
    )
    text = converted_text(journey, "four phases")
    assert "      Letter (Subscribe):\n        channel: web" in text
    assert not errors_in(examine(text).findings)


def test_a_journey_without_anchors_says_so() -> None:
    journey = read_journey("journey: Own\nstages:\n  Look:\n    reached when: A\n")
    with pytest.raises(QuestionError, match="anchor"):
        converted_text(journey, "four phases")
