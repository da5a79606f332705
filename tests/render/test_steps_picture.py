"""A campaign's steps as a picture: every step is on it, once, and inside it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.campaigns.small import journey_text
from tests.decide.random_campaigns import campaigns, compiled

from rute.journey.campaigns.compiling import program_of
from rute.journey.file import read_journey
from rute.journey.model import Journey, Stage
from rute.journey.model_moving import Campaign
from rute.render.colours import DARK
from rute.render.steps.outline import branch_of, lines_of
from rute.render.steps.picture import WIDE, picture_of, sheet_of
from rute.render.steps.saying import said_step

JOURNEY = read_journey(journey_text())
PROGRAM = program_of(JOURNEY.campaigns[0], JOURNEY)
COUNTS = {op.id: 1000 + place for place, op in enumerate(PROGRAM.ops)}


def words(svg: str) -> str:
    root = ElementTree.fromstring(svg)
    return " ".join(node.text or "" for node in root.iter() if node.tag.endswith("text"))


def test_each_step_stands_in_the_order_of_the_text() -> None:
    said = words(picture_of(PROGRAM, JOURNEY, "en"))
    places = [said.index(part) for part in (
        "Reaches Engage", "20% held out", "Send tasting-invitation", "“Three roasts, one price”",
        "Wait 2 days", "If Message Opened", "yes", "Send tasting-story", "no", "Wait until 09:00",
        "Wait for Wishlist Filled", "Split by chance", "long · 50%", "Wait 6 hours", "short · 50%",
        "Tell Agus", "End", "Whoever reaches Convert",
    )]  # fmt: skip
    assert places == sorted(places)


def test_it_speaks_indonesian() -> None:
    said = words(picture_of(PROGRAM, JOURNEY, "id"))
    for part in ("Sampai di Engage", "Tunggu sampai pukul 09.00", "“Tiga sangrai, satu harga”"):
        assert part in said


def test_counts_stand_beside_the_steps_and_only_where_they_are_known() -> None:
    said = words(picture_of(PROGRAM, JOURNEY, "en", COUNTS))
    assert all(f"{n:,}" in said for n in COUNTS.values())
    assert "people" in said
    assert "people" not in words(picture_of(PROGRAM, JOURNEY, "en")).split()


def test_in_a_page_its_colours_are_the_page_s() -> None:
    svg = picture_of(PROGRAM, JOURNEY, "en", COUNTS)
    assert "var(--ink,#1B1F24)" in svg
    assert re.search(r"#[0-9A-F]{6}", re.sub(r"var\([^)]*\)", "", svg)) is None


def test_in_a_page_it_touches_nothing_but_itself() -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", picture_of(PROGRAM, JOURNEY, "en"), re.DOTALL)
    selectors = re.findall(r"([^{}]+)\{", style)
    assert len(selectors) > 10
    assert all(each.strip().startswith(".rute-steps .") for each in selectors)
    used = set(re.findall(r'class="([^"]+)"', picture_of(PROGRAM, JOURNEY, "en", COUNTS)))
    named = {name for classes in used for name in classes.split()} - {"rute-steps"}
    assert named <= {each.strip().split(".")[-1] for each in selectors}


def test_as_a_file_it_has_colours_of_its_own_and_the_campaign_s_name() -> None:
    svg = sheet_of(PROGRAM, JOURNEY, "en", COUNTS, DARK)
    assert "var(--" not in svg
    assert DARK.paper in svg
    assert words(svg).startswith("Tasting pack")
    assert svg == sheet_of(PROGRAM, JOURNEY, "en", COUNTS, DARK)


def test_what_people_wrote_cannot_break_out_of_it() -> None:
    text = journey_text().replace("asks: Buy the tasting pack", "asks: <script>alert(1)</script>")
    journey = read_journey(text.replace("Agus, call the ones", "Agus, <b>call & the ones"))
    svg = sheet_of(program_of(journey.campaigns[0], journey), journey, "en")
    assert "<script" not in svg
    ElementTree.fromstring(svg)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["en", "id"]), campaigns())
def test_any_campaign_is_drawn_inside_its_frame(language: str, campaign: Campaign) -> None:
    program = compiled(campaign, "Asia/Jakarta")
    journey = Journey("Shop", stages=(Stage("Look"), Stage("Buy")))
    root = ElementTree.fromstring(picture_of(program, journey, language))
    tall = float(root.get("height") or 0)
    for node in root.iter():
        if node.tag.endswith("text"):
            assert 0 < float(node.get("x") or 0) < WIDE
            assert 0 < float(node.get("y") or 0) < tall
    drawn = [node for node in root.iter() if "act" in (node.get("class") or "").split()]
    acts = [op for op in program.ops if op.kind in ("send", "webhook", "give", "set", "tell")]
    assert len(drawn) == len(acts)


@settings(max_examples=15, deadline=None)
@given(campaigns())
def test_the_outline_has_every_step_once_in_order(campaign: Campaign) -> None:
    program = compiled(campaign, "Asia/Jakarta")
    lines = list(lines_of(branch_of(program)))
    assert [line.place for line in lines] == list(range(len(program.ops) - 1))
    assert all(said_step(program.ops[line.place], "id") for line in lines)
