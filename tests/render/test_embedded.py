"""The map inside an app's page: a style that reaches nothing else, links instead of tips."""

from __future__ import annotations

import re

from tests.render import view_cases

from rute.render.living_map.build import build
from rute.render.living_map.embedded import embedded, embedded_style
from rute.render.living_map.scoping import scoped
from rute.render.living_map.view import Ref


def test_every_selector_lies_below_the_map() -> None:
    for rule in re.findall(r"(?:^|[{}])([^{}@]+)\{", embedded_style(8)):
        if "living" in rule or re.fullmatch(r"\s*(from|to|\d+%)\s*", rule):
            continue
        raise AssertionError(rule)


def test_rules_of_a_screens_width_become_rules_of_the_maps_width() -> None:
    style = "@media (max-width:719px){.a,body,.b{color:red}}@media print{.a{color:red}}"
    assert scoped(style, ".x", container="map") == (
        "@container map (max-width:719px){.x .a,.x .b{color:red}}@media print{.x .a{color:red}}"
    )


def test_what_is_said_of_the_whole_document_is_left_out() -> None:
    assert scoped("html{a:b}body{a:b}:root{a:b}.page{a:b}@page{a:b}", ".x", container="map") == ""


def drawn(opens: bool) -> str:
    told = view_cases.everyone("en")
    asked: list[Ref] = []

    def address(ref: Ref) -> str:
        asked.append(ref)
        return f"evidence?of={ref.of}"

    view = build(told, language="en", opens=address if opens else None)
    body = embedded(view).body
    if opens:
        assert {"stage", "passage", "feeling"} <= {ref.of for ref in asked}
    return body


def test_in_an_app_things_lead_to_their_evidence() -> None:
    assert 'href="evidence?of=passage"' in drawn(opens=True)
    assert "evidence?" not in drawn(opens=False)


def test_links_make_the_drawing_lighter() -> None:
    assert len(drawn(opens=True)) < len(drawn(opens=False))
