"""Templates: ready journeys that read, check clean, draw, and speak real Indonesian."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

import rute
from rute.journey.channels import known_channel, message_channel
from rute.journey.file import examine, read_journey
from rute.journey.model import Journey, Language
from rute.journey.model_moving import If, Send, WaitFor
from rute.journey.steps import all_steps
from rute.journey.templates import TEMPLATES, journey_text, simulation_text

LANGUAGES: tuple[Language, ...] = ("en", "id")
BOTH = [(name, language) for name in TEMPLATES for language in LANGUAGES]
ENGLISH = re.compile(r"\b(the|of|and|with|before|where|is|at least|days|hours|from|to)\b")
INDONESIAN = re.compile(r"\b(yang|dan|untuk|dari|dengan|tidak|bila|setelah)\b")


def template(name: str, language: Language) -> Journey:
    return read_journey(journey_text(name, language, business=None, data=None))


def texts(text: str) -> str:
    """What a reader reads: without rules, names of events, the fixed names of models, and what
    stands in the place of names in a message."""
    text = re.sub(r"\{\{.*?\}\}", "", text)
    lines = [line for line in text.splitlines() if not re.search(
        r"^\s*(stages from|tahap dari|.*(bila|sebagai|menghasilkan|dengan|dari|nilai): .*[A-Z]\w+ "
        r"[A-Z])", line)]  # fmt: skip
    return "\n".join(lines)


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_a_template_is_read_and_nothing_in_it_is_to_be_mended(
    name: str, language: Language
) -> None:
    reading = examine(journey_text(name, language, business=None, data=None))
    drawn = {"shop": 1}  # one persona is drawn on purpose: Rio, who sends cakes home
    assert [one.severity for one in reading.findings] == ["note"] * drawn.get(name, 0)
    assert reading.journey is not None
    assert reading.journey.language == language


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_a_template_says_what_a_practitioner_would_look_for(name: str, language: Language) -> None:
    journey = template(name, language)
    assert 2 <= len(journey.personas) <= 3
    assert all((persona.who and persona.wants) or not persona.found_by
               for persona in journey.personas)  # fmt: skip
    assert any(persona.motive and persona.fears and persona.prefers for persona in journey.personas)
    assert all(stage.reached_when and stage.wants and stage.touchpoints for stage in journey.stages)
    for said in ("compares_with", "we_win_by", "moves_on_because", "target"):
        assert any(getattr(stage, said) for stage in journey.stages), said
    points = [point for _, point in journey.touchpoints]
    assert all(point.does and point.feels and point.happens_when for point in points)
    assert all(point.measured_by or point.because for point in points)
    assert any(point.moment_of_truth for point in points)
    pains = [pain for point in points for pain in point.pains]
    assert len(pains) >= 4
    assert all(pain.fixes for pain in pains)
    assert sum(pain.seen_as is not None for pain in pains) >= 3
    assert all(fix.owner and fix.helps for pain in pains for fix in pain.fixes)
    assert any(point.opportunities for point in points)
    assert any(offer.kind == "entry point" for offer in journey.offers)
    assert any(campaign.offer for campaign in journey.campaigns)
    assert "recall" in {survey.kind for survey in journey.surveys}
    assert journey.rewards
    assert {season.name for season in journey.calendar} >= {"Lebaran", "Ramadan"}
    assert journey.worth is not None
    assert journey.worth.less is not None


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_campaigns_cover_the_whole_way_one_step_each(name: str, language: Language) -> None:
    journey = template(name, language)
    stages = [stage.name for stage in journey.stages]
    steps = [(one.from_stage, one.to_stage) for one in journey.campaigns]
    assert steps == list(pairwise(stages))
    assert all(one.asks and one.helps and one.within for one in journey.campaigns)


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_a_campaign_that_can_send_has_steps_and_words_and_every_other_one_links(
    name: str, language: Language
) -> None:
    journey = template(name, language)
    sent = {step.message for one in journey.campaigns for step in all_steps(one.steps)
            if isinstance(step, Send)}  # fmt: skip
    for one in journey.campaigns:
        channels = {message_channel(source) for source in one.sources}
        assert bool(one.steps) == bool(channels & {"email", "whatsapp"}), one.name
        assert one.links, one.name
        assert one.holdout or not one.steps, one.name
    assert sent == {message.name for message in journey.messages}
    assert all(content.body and "links.to" in content.body.said(language)
               for message in journey.messages for content in message.contents)  # fmt: skip


@pytest.mark.parametrize("name", TEMPLATES)
def test_campaigns_take_the_same_steps_in_both_languages(name: str) -> None:
    def steps(journey: Journey) -> list[object]:
        return [
            [(type(step), getattr(step, "length", None), getattr(step, "at_most", None),
              step.rule.tree if isinstance(step, If | WaitFor) else None)
             for step in all_steps(one.steps)]
            for one in journey.campaigns
        ]  # fmt: skip

    assert steps(template(name, "en")) == steps(template(name, "id"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_channels_reach_over_social_media_web_service_and_shop(name: str) -> None:
    journey = template(name, "en")
    channels = {point.channel or "" for _, point in journey.touchpoints}
    assert len(channels) >= 4
    assert all(known_channel(channel) for channel in channels)


@pytest.mark.parametrize("name", TEMPLATES)
def test_both_languages_are_one_journey_with_the_same_rules(name: str) -> None:
    en, indonesian = template(name, "en"), template(name, "id")

    def shape(journey: Journey) -> object:
        return [
            (stage.anchor, stage.reached_when and stage.reached_when.tree, stage.stalled_after,
             stage.target, stage.left_when and stage.left_when.tree,
             [(point.happens_when and point.happens_when.tree, point.moment_of_truth,
               point.feels and point.feels.score,
               [(pain.seen_as and pain.seen_as.tree, len(pain.fixes)) for pain in point.pains])
              for point in stage.touchpoints])
            for stage in journey.stages
        ]  # fmt: skip

    assert shape(en) == shape(indonesian)
    assert [persona.found_by and persona.found_by.tree for persona in en.personas] == [
        persona.found_by and persona.found_by.tree for persona in indonesian.personas
    ]
    assert [(season.start, season.end) for season in en.calendar] == [
        (season.start, season.end) for season in indonesian.calendar
    ]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_indonesian_file_is_indonesian_and_the_english_one_english(name: str) -> None:
    indonesian = journey_text(name, "id", business=None, data=None)
    assert ENGLISH.findall(texts(indonesian)) == []
    assert len(INDONESIAN.findall(indonesian)) > 30
    english = journey_text(name, "en", business=None, data=None)
    assert INDONESIAN.findall(english) == []


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_a_designed_journey_is_drawn_at_once(name: str, language: Language, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.journey.yaml"
    path.write_text(journey_text(name, language, business=None, data=None), encoding="utf-8")
    page = rute.open(path).map().save(tmp_path / "map.html").read_text("utf-8")
    for stage in template(name, language).stages:
        assert stage.name.replace("&", "&amp;") in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("business", ["Toko Maju", "Kue: Ibu & Co", "O'Brien #1", "7 Eleven's"])
def test_another_business_has_its_own_name_in_both_files(business: str, language: Language) -> None:
    journey = read_journey(journey_text("shop", language, business=business, data="a.parquet"))
    assert journey.name.startswith(business + ", ")
    assert journey.simulated
    assert journey.data == ("a.parquet",)
    assert f"{business}, " in simulation_text("shop", language, business=business).replace(
        "''", "'"
    )


def test_without_data_the_place_for_ones_own_stays_a_comment() -> None:
    text = journey_text("seller", "en", business=None, data=None)
    assert "# data:\n#   - shopee-orders.xlsx\n" in text
    assert not read_journey(text).data
