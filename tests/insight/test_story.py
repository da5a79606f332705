"""The story says what is known, says what is not, and reads like a person wrote it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.render import cases

from rute.insight.phrases import clause, listed, people, share_in_words
from rute.insight.story import story
from rute.journey.model import Fix, Journey, Pain, Persona, Stage, Touchpoint
from rute.render.story import plain
from rute.results.map import MapNumbers
from rute.results.story import Story

COFFEE = cases.coffee()
EVERY: dict[str, tuple[Journey, MapNumbers | None]] = {
    "coffee": (COFFEE, cases.coffee_numbers(COFFEE)),
    "design": (COFFEE, None),
    "permit": (cases.permit(), cases.permit_numbers()),
    "two": cases.two(),
    "fresh": cases.fresh(),
    "huge": cases.twelve(40_000),
    "tiny": cases.tiny(),
    "truths": cases.truths(),
}


def told(name: str, language: str = "en") -> Story:
    return story(*EVERY[name], language)


def chapter(of: Story, number: int) -> str:
    lines = of.chapters[number - 1].lines
    return " ".join(f"{line.lead}: {line.text}" if line.lead else line.text for line in lines)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("language", ["en", "id"])
def test_no_sentence_counts_nobody_as_a_number_or_shows_a_hole(name: str, language: str) -> None:
    text = plain(told(name, language), 10_000)
    assert re.findall(r"\b(?:0|1) (?:people|pelanggan)\b", text) == []
    assert [word for word in ("None", "{", "}", "  ", "..", "—", " .") if word in text] == []


@pytest.mark.parametrize("name", EVERY)
def test_every_stage_is_a_chapter_in_order(name: str) -> None:
    of = told(name)
    assert [each.title for each in of.chapters] == [s.name for s in EVERY[name][0].stages]
    assert [each.number for each in of.chapters] == list(range(1, len(of.chapters) + 1))
    assert all(each.lines for each in of.chapters)


def test_a_chapter_tells_who_goes_on_who_gets_lost_and_what_it_costs() -> None:
    text = chapter(told("coffee"), 3)
    assert "38% go on in time (to be careful, between 36.9% and 38.6%). The target is 45%." in text
    assert "7,318 people got lost here: 14 days passed and nothing more happened." in text
    assert "3,018 people still had time at the end of the data." in text
    assert "Meeting the target would bring at most Rp 50 million more a month." in text
    assert text.count("Here most can be won back.") == 1


def test_what_the_team_believes_and_what_people_answered_are_told_apart() -> None:
    of = told("coffee")
    worse = "people feel hurried (0.0) here. The 611 who answered say it is worse"
    assert worse in chapter(of, 4)
    assert "The 1,102 who answered agree" in chapter(of, 5)
    assert "so far the answers come from 12 people only: too few for a number" in chapter(of, 7)
    assert "Nobody has asked them." in chapter(of, 1)


def test_pains_tell_how_many_they_hit_and_who_mends_them() -> None:
    fix = Fix("Ask for e-mail only", "Dewi", status="done")
    pains = (
        Pain("Seven fields", fixes=(fix,)), Pain("Too slow", owner="Agus"), Pain("Too dear"),
    )  # fmt: skip
    stage = Stage("Look", touchpoints=(Touchpoint("Form", pains=pains),))
    text = chapter(story(Journey("Shop", stages=(stage,)), None, "en"), 1)
    assert "“Seven fields”. Mended by Dewi: “Ask for e-mail only”." in text
    assert "“Too slow”. Agus looks after it; no fix is written down yet." in text
    assert "“Too dear”. Nobody looks after it yet." in text
    assert "It shows with 38% of the 5,020 people who come by." in chapter(told("coffee"), 4)


def test_a_designed_journey_is_told_without_a_single_number_of_people() -> None:
    text = plain(told("design"), 10_000)
    assert "Nothing in it has been counted yet." in text
    assert "people got this far" not in text
    assert "simulat" not in text
    assert "name your export under `data:`" in text


def test_unknown_is_said_as_unknown() -> None:
    assert "How many people get this far is not known" in chapter(told("tiny"), 1)
    assert "nobody’s time is up" in chapter(told("fresh"), 1)
    assert "The time of one person is up: too few to say" in chapter(told("tiny"), 3)


def test_personas_are_people_with_wishes_and_fears() -> None:
    persona = Persona("Tim", who="Young", wants=("Coffee", "To be known"), fears=("USB",),
                      prefers=("instagram",), motive="need")  # fmt: skip
    first = story(Journey("Shop", personas=(persona,), stages=(Stage("Look"),)), None, "en").people
    assert first[0].text == (
        "Young. Wants coffee and to be known. Is afraid of USB. Likes to be met by way of "
        "instagram. Buys out of need."
    )
    assert "The data shows 19,204 people like this." in told("coffee").people[0].text
    assert "nobody has counted how many" in told("coffee").people[1].text


def test_the_end_says_what_to_do_next_the_biggest_leak_first() -> None:
    of = told("coffee")
    assert (
        of.steps[0].lead == "Find a fix for “Shipping cost appears last”, with an owner and a date."
    )
    assert 3 <= len(of.steps) <= 5
    assert of.ending[0].text.startswith("And there it begins again")


def test_both_languages_tell_as_much() -> None:
    for name in EVERY:
        en, id_ = told(name), told(name, "id")
        assert [len(each.lines) for each in en.chapters] == [
            len(each.lines) for each in id_.chapters
        ]
        assert len(en.steps) == len(id_.steps)
        assert en.opening != id_.opening


def test_a_target_that_is_met_is_said_to_be_met() -> None:
    journey, numbers = cases.two()
    met = replace(journey.stages[0], target=cases.Target(0.1))
    text = chapter(story(replace(journey, stages=(met, journey.stages[1])), numbers, "en"), 1)
    assert "That meets the target of 10%." in text


@pytest.mark.parametrize(
    ("share", "en", "id_"),
    [(0.333, "about one in three", "sekitar satu dari tiga"), (0.5, "about half of them",
     "sekitar separuh"), (0.42, None, None), (0.004, None, None), (1.0, "everybody", "semuanya")],
)  # fmt: skip
def test_shares_are_said_as_people_say_them(share: float, en: str | None, id_: str | None) -> None:
    assert (share_in_words(share, "en"), share_in_words(share, "id")) == (en, id_)


def test_people_are_nobody_one_or_many() -> None:
    assert [people(n, "en") for n in (0, 1, 2, 1_900_000)] == [
        "nobody", "one person", "2 people", "1.9 million people",
    ]  # fmt: skip
    assert [people(n, "id") for n in (0, 1, 2)] == [
        "tidak seorang pun",
        "satu pelanggan",
        "2 pelanggan",
    ]


def test_lists_and_clauses_stand_inside_sentences() -> None:
    assert [listed(x, "en") for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip
    assert [clause(x) for x in ("The guide.", "GoPay in one tap", "A minute", "I pay")] == [
        "the guide", "GoPay in one tap", "a minute", "I pay",
    ]  # fmt: skip


def test_a_personas_story_says_whose_it_is_and_shows_that_face_alone() -> None:
    of = story(*EVERY["coffee"], "en", persona="Tech-Savvy Tim")
    assert of.about.startswith("Tech-Savvy Tim · From stranger")
    assert [each.lead for each in of.people] == ["Tech-Savvy Tim"]
    rest = story(*EVERY["coffee"], "id", rest=True)
    assert rest.about.startswith("Yang tidak cocok")
    assert rest.people == ()
