"""The stage models: complete in both languages, and joined by their anchors."""

from __future__ import annotations

from dataclasses import fields

import pytest

from rute.journey.channels import known_channel
from rute.journey.stage_models import ANCHORS, StageTexts, model_names, stage_model


@pytest.mark.parametrize("name", model_names())
def test_every_stage_is_told_whole_in_both_languages(name: str) -> None:
    model = stage_model(name)
    assert model is not None
    for stage in model.stages:
        assert stage.stalled_after.amount > 0
        assert set(stage.texts) == {"en", "id"}
        for texts in stage.texts.values():
            empty = [f.name for f in fields(StageTexts) if not getattr(texts, f.name)]
            assert set(empty) <= {"also", "completeness"}
            assert "\n" not in texts.explanation
        en, indonesian = stage.texts["en"], stage.texts["id"]
        assert en.explanation != indonesian.explanation
        for of in ("touchpoints", "channels", "offers", "calls_to_action", "disciplines", "pains",
                   "completeness"):  # fmt: skip
            assert len(getattr(en, of)) == len(getattr(indonesian, of)), (en.name, of)


@pytest.mark.parametrize("name", model_names())
def test_anchors_stand_in_their_order_and_each_once(name: str) -> None:
    model = stage_model(name)
    assert model is not None
    at = [ANCHORS.index(stage.anchor) for stage in model.stages]
    assert at == sorted(set(at))


def test_models_meet_at_their_anchors() -> None:
    value, five = stage_model("value journey"), stage_model("five stages")
    assert value is not None
    assert five is not None
    assert value.at("repeat purchase") is value.stage("Ascend")
    assert five.at("repeat purchase") is five.stage("Retention")
    assert five.at("satisfied") is None


def test_a_stage_goes_by_its_name_in_either_language() -> None:
    value, five = stage_model("Value_Journey"), stage_model("lima tahap")
    assert value is not None
    assert five is not None
    assert value.stage("beri kontak & izin") is value.stage("Subscribe")
    assert five.stage("interest") is five.stage("Pertimbangan")
    assert value.stage("Retention") is None
    assert stage_model("nine stages") is None


@pytest.mark.parametrize("name", model_names())
def test_the_channels_of_a_model_are_known(name: str) -> None:
    model = stage_model(name)
    assert model is not None
    named = {c for stage in model.stages for texts in stage.texts.values() for c in texts.channels}
    assert {channel for channel in named if not known_channel(channel)} == set()
