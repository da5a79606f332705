"""The editor keeps what is typed, checks it, and every click is one edit of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Draft, Journey

As = Callable[[User], Client]
HTMX = {"HTTP_HX_REQUEST": "true"}
EDIT = "/j/kopi-senja/edit"

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(as_: As, editor: User) -> Client:
    client = as_(editor)
    client.get(EDIT)
    return client


def draft() -> str:
    return Draft.objects.get().text


def post(page: Client, where: str, status: int = 200, **values: Any) -> str:
    answer = page.post(f"{EDIT}/{where}", values, **HTMX)
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def test_the_page_shows_the_text_and_a_card_for_every_part(page: Client) -> None:
    shown = page.get(EDIT).content.decode()
    assert "reached when: Ad Clicked" in shown
    for key in ("stages/Aware", "stages/Engage/touchpoints/Brewing articles"):
        assert f'data-card="{key}"' in shown
    assert "As published: version 1" in shown


def test_what_is_typed_is_kept_and_checked(page: Client, journey: Journey) -> None:
    text = draft().replace("stalled after: 7 days", "stalled aftr: 7 days")
    said = post(page, "check", text=text, at=0)
    assert draft() == text
    assert "line 8" in said
    assert "To be mended before it can be published: 1" in said
    journey.refresh_from_db()
    assert "stalled after: 7 days" in journey.published.text  # type: ignore[union-attr]


def test_one_click_sets_right_what_is_certain(page: Client) -> None:
    text = draft().replace("stalled after: 7 days", "stalled aftr: 7 days")
    said = post(page, "check", text=text, at=0)
    offered = re.search(r'name="number" value="(\d+)"[^>]*>([^<]*)<', said)
    assert offered is not None
    assert "stalled after" in offered[2]
    post(page, "mend", text=text, number=offered[1], at=1)
    assert "stalled after: 7 days" in draft()


def test_a_text_that_is_no_yaml_keeps_the_last_picture(page: Client) -> None:
    said = post(page, "check", text="journey: [Kopi\nstages:", at=0)
    assert 'id="board"' not in said
    assert "cannot be drawn just now" in said


def test_a_form_changes_its_lines_and_says_which(page: Client) -> None:
    key = "stages/Engage/touchpoints/Brewing articles"
    said = post(page, f"card?key={key}", **{"name": "Articles", "field.does": "Reads one."})
    assert "Articles: {channel: web, happens when: Article Read, does: Reads one.}" in draft()
    assert "Changed Brewing articles" in said
    assert "line 13" in said


def test_parts_of_every_kind_can_be_added_and_taken_out(page: Client) -> None:
    post(
        page,
        "add?kind=touchpoint&under=stages/Aware",
        **{"name": "Poster", "field.channel": "store"},
    )
    post(page, "add?kind=pain&under=stages/Aware/touchpoints/Poster", **{"field.pain": "Too small"})
    pain = "stages/Aware/touchpoints/Poster/pains/Too small"
    post(
        page,
        f"add?kind=fix&under={pain}",
        **{"field.fix": "Print it larger", "field.owner": "Dewi"},
    )
    post(
        page, "add?kind=opportunity&under=stages/Aware", **{"field.opportunity": "Show the roaster"}
    )
    post(page, "add?kind=persona&under=", **{"name": "Tim", "field.who": "Young."})
    post(
        page, "add?kind=stage&under=", **{"name": "Ascend", "field.reached when": "Order Completed"}
    )
    campaign = {"name": "Pack", "field.moves": "Engage to Convert", "field.asks": "Buy it",
                "field.from": "email"}  # fmt: skip
    post(page, "add?kind=campaign&under=", **campaign)
    for words in ("Poster:", "pain: Too small", "fix: Print it larger", "- Show the roaster",
                  "Tim: Young.", "Ascend:", "moves: Engage to Convert"):  # fmt: skip
        assert words in draft() or words.replace("Tim: Young.", "who: Young.") in draft(), words
    post(page, "remove", key=pain)
    assert "Too small" not in draft()


def test_what_a_form_cannot_say_is_refused_and_the_draft_stays(page: Client) -> None:
    before = draft()
    said = post(page, "card?key=stages/Aware", status=422, **{"field.target": "many"})
    assert "target" in said
    assert draft() == before
    assert "say what it is called" in post(page, "add?kind=stage&under=", status=422, name=" ")


def test_a_card_moves_to_another_stage(page: Client) -> None:
    key = "stages/Engage/touchpoints/Brewing articles"
    post(page, "move", key=key, to="stages/Convert/touchpoints")
    at = draft().index("Brewing articles")
    assert at > draft().index("Convert:")


def test_every_step_can_be_taken_back_and_done_again(page: Client) -> None:
    first = draft()
    post(page, "move", key="stages/Convert", to="stages", before=0)
    second = draft()
    post(page, "remove", key="stages/Engage/touchpoints/Brewing articles")
    third = draft()
    assert "Taken back: took out Brewing articles" in post(page, "undo")
    assert draft() == second
    post(page, "undo")
    assert draft() == first
    post(page, "redo")
    post(page, "redo")
    assert draft() == third
    post(page, "redo")
    assert draft() == third


def test_a_window_that_is_behind_loses_nothing(page: Client) -> None:
    post(page, "remove", key="stages/Engage/touchpoints/Brewing articles")
    text = draft()
    said = post(page, "check", status=422, text=text + "# late\n", at=0)
    assert "another window" in said
    assert draft() == text


def test_without_a_script_every_act_leads_back_to_the_page(page: Client) -> None:
    answer = page.post(f"{EDIT}/card?key=stages/Aware", {"field.owner": "Dewi"})
    assert answer.status_code == 302
    shown = page.get(answer["Location"]).content.decode()
    assert "Changed Aware" in shown
    assert page.post(f"{EDIT}/check", {"text": draft() + "# x\r\n"}).status_code == 302
    assert draft().endswith("# x\n")


def test_a_link_can_propose_what_a_form_says(page: Client) -> None:
    shown = page.get(f"{EDIT}/card?key=stages/Aware&set.target=40%25", **HTMX).content.decode()
    assert 'value="40%"' in shown
    assert "proposed" in shown
    shown = page.get(f"{EDIT}/add?kind=campaign&under=&set.asks=Buy").content.decode()
    assert "Buy</textarea>" in shown


def test_others_see_who_has_a_draft(page: Client, as_: As, owner: User) -> None:
    post(page, "remove", key="stages/Engage/touchpoints/Brewing articles")
    assert "Dewi" in as_(owner).get(EDIT).content.decode()


def test_ways_to_go_on_are_offered_with_names_from_the_data(page: Client) -> None:
    text = draft().replace("reached when: Order Completed", "reached when: Ord")
    cursor = text.index("reached when: Ord") + len("reached when: Ord")
    answer = page.post(f"{EDIT}/complete", {"text": text, "cursor": cursor})
    assert answer.json()["ways"][0] == {"write": "Order Completed", "says": "10"}
    assert text[answer.json()["start"] : cursor] == "Ord"


def test_only_who_may_edit_comes_in(as_: As, viewer: User, analyst: User, stranger: User) -> None:
    assert as_(viewer).get(EDIT).status_code == 403
    assert as_(analyst).post(f"{EDIT}/check", {"text": "x"}).status_code == 403
    assert as_(stranger).get(EDIT).status_code == 404


def test_both_languages_are_spoken(page: Client, editor: User) -> None:
    editor.language = "id"
    editor.save()
    shown = page.get(EDIT).content.decode()
    assert "Ubah perjalanan" in shown
    assert "Sama dengan yang terbit: versi 1" in shown


def test_the_map_of_the_draft_stands_beside_the_text(page: Client) -> None:
    shown = page.get(EDIT).content.decode()
    assert f'hx-get="{EDIT}/picture"' in shown
    before = page.get(f"{EDIT}/picture", **HTMX).content.decode()
    post(page, "check", text=draft().replace("  Engage:", "  Look around:"), at=0)
    after = page.get(f"{EDIT}/picture", **HTMX).content.decode()
    address = re.search(r'src="([^"]+)"', after)
    assert address
    assert address[1] not in before
    drawn = page.get(address[1])
    assert drawn["Content-Type"].startswith("image/svg+xml")
    picture = drawn.content.decode()
    assert "Look around" in picture
    assert ">60<" in picture
    post(page, "check", text=draft().replace("stalled after: 7", "stalled aftr: 7"), at=1)
    assert page.get(f"{EDIT}/picture", **HTMX).status_code == 400
