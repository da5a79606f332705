"""A journey in another stage model: what goes where, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.errors import QuestionError
from rute.journey.convert import convert, home, model_called
from rute.journey.file import read_journey
from rute.journey.folding import together
from rute.journey.model import Journey
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rule
from rute.journey.stage_models import model_names, stage_model
from rute.words.catalog import has

KOPI = Path(__file__).parent / "kopi-senja.journey.yaml"
HEAD = "journey: Shop\ntime zone: Asia/Jakarta\n"


def shown(text: str | Path, model: str) -> Journey:
    return convert(read_journey(text), model_called(model))


def held(journey: Journey) -> dict[str, tuple[str, ...]]:
    assert journey.shown_as is not None
    return {fold.stage: fold.holds for fold in journey.shown_as.folds}


def test_stages_meet_by_anchors_never_by_names() -> None:
    assert held(shown(KOPI, "four phases")) == {
        "Discovery": ("Aware",),
        "Consideration": ("Engage", "Subscribe"),
        "Retention": ("Convert", "Excite", "Ascend"),
        "Advocacy": ("Advocate", "Promote"),
    }
    five = held(shown(KOPI, "lima tahap"))
    assert five["Retention"] == ("Ascend",)
    assert five["Decision"] == ("Convert", "Excite")


def test_the_five_stages_retention_is_no_retention_of_the_four_phases() -> None:
    text = HEAD + "stages from: five stages\nstages:\n  Retention: {reached when: again}\n"
    assert held(shown(text, "four phases"))["Retention"] == ("Decision", "Retention")


@pytest.mark.parametrize("name", model_names())
def test_every_anchor_has_a_home_in_every_model(name: str) -> None:
    model = stage_model(name)
    assert model is not None
    assert home("aware", model) is model.stages[0]
    assert home("brings others", model) is model.stages[-1]


def test_touchpoints_pains_campaigns_and_words_follow() -> None:
    journey = shown(KOPI, "before during after")
    by_name = {stage.name: stage for stage in journey.stages}
    assert [point.name for point in by_name["Consideration"].touchpoints] == ["Brew guide form"]
    assert by_name["Consideration"].we_win_by == "roasted this week, roaster's name on the bag"
    assert by_name["Decision"].worth is not None
    (campaign,) = journey.campaigns
    assert (campaign.from_stage, campaign.to_stage) == ("Consideration", "Decision")
    assert [group.name for group in journey.groups] == ["Pre-purchase", "Purchase", "Post-purchase"]


def test_a_campaign_inside_one_stage_is_kept_and_said() -> None:
    text = HEAD + (
        "stages from: value journey\nstages:\n  Engage: {reached when: a}\n"
        "  Subscribe: {reached when: b}\ncampaigns:\n  Guide:\n    moves: Engage to Subscribe\n"
        "    asks: Download\n    from: [web]\n"
    )
    journey = shown(text, "four phases")
    assert journey.campaigns[0].from_stage == journey.campaigns[0].to_stage == "Consideration"
    said = [note.said("id") for note in journey.notes]
    assert (
        "Kampanye yang kini memindahkan orang di dalam satu tahap: Guide (di Consideration)."
        in said
    )


def test_what_has_no_counterpart_or_no_anchor_is_said() -> None:
    text = HEAD + (
        "stages:\n  Bought:\n    anchor: first purchase\n    reached when: x\n"
        "  Wondered:\n    reached when: y\n"
    )
    notes = "\n".join(shown(text, "five stages").notes)
    assert "drawn and not counted: Awareness; Consideration; Retention; Advocacy." in notes
    assert "no anchor: Wondered." in notes


def test_a_later_stage_stands_in_where_nothing_stands_at_the_anchor() -> None:
    text = HEAD + (
        "stages:\n  Joined:\n    anchor: contactable\n    reached when: x or y\n"
        "  Met:\n    anchor: contactable\n    reached when: z where k is 1\n"
    )
    stage = shown(text, "five stages").stages[1]
    assert stage.reached_when is not None
    assert stage.reached_when.text == "(x or y) or z where k is 1"
    assert read_rule(stage.reached_when.text).tree == stage.reached_when.tree
    assert any("Consideration by Joined, Met" in note for note in shown(text, "five stages").notes)


def test_who_is_asleep_in_a_fold_is_asked_of_the_furthest_stage() -> None:
    text = HEAD + (
        "stages:\n  Bought:\n    anchor: first purchase\n    reached when: x\n"
        "    left when: no x in the last 9 days\n"
        "  Again:\n    anchor: repeat purchase\n    reached when: x at least 2 times\n"
        "    left when: no x in the last 99 days\n"
    )
    rule = shown(text, "four phases").stages[2].left_when
    assert rule is not None
    assert rule.text == (
        "x and also no x in the last 9 days and also not x at least 2 times or "
        "x at least 2 times and also no x in the last 99 days"
    )
    assert read_rule(rule.text).tree == rule.tree


def test_windows_of_a_fold_add_up_once_one_of_them_is_given() -> None:
    assert together([Duration(1, "weeks"), Duration(2, "weeks")]) == Duration(3, "weeks")
    assert together([Duration(1, "months"), Duration(2, "days")]) == Duration(32, "days")
    assert together([Duration(1, "days"), Duration(30, "minutes")]) == Duration(1470, "minutes")
    consideration = shown(KOPI, "five stages").stages[1]
    assert consideration.stalled_after == Duration(28, "days")
    assert not consideration.stalled_after_assumed
    decision = shown(KOPI, "five stages").stages[2]
    assert (decision.stalled_after, decision.stalled_after_assumed) == (Duration(30, "days"), True)


def test_a_target_stays_only_where_its_step_is_still_one() -> None:
    text = HEAD + (
        "stages from: value journey\nstages:\n  Engage:\n    reached when: a\n    target: 30%\n"
        "  Subscribe:\n    reached when: b\n  Convert:\n    reached when: c\n    target: 20%\n"
    )
    _, consideration, decision, *_ = shown(text, "five stages").stages
    assert consideration.target is None
    assert decision.target is not None
    assert any("not shown: Engage." in note for note in shown(text, "five stages").notes)


def test_a_model_or_a_journey_that_cannot_be_shown_is_refused() -> None:
    with pytest.raises(QuestionError, match="four fases"):
        model_called("four fases")
    with pytest.raises(QuestionError, match="no stage has an anchor"):
        shown(HEAD + "stages:\n  Mine: {reached when: x}\n", "five stages")


@pytest.mark.parametrize("name", model_names())
def test_every_model_has_a_name_in_both_languages(name: str) -> None:
    for language in ("en", "id"):
        assert has(f"model.{name}", language)
