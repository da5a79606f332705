"""Links that say which campaign they belong to."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.journey.campaigns.links import Mark, links_of, mark_of, marked, word_of
from rute.journey.model_moving import Campaign, Links

MARK = Mark("email", "email", "tasting", "invite")
SAID = "utm_source=email&utm_medium=email&utm_campaign=tasting&utm_content=invite"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("https://a.example", f"https://a.example?{SAID}"),
        ("https://a.example/x?a=%20b&c#top", f"https://a.example/x?a=%20b&c&{SAID}#top"),
        ("https://a.example/?utm_source=own", "https://a.example/?utm_source=own"),
        ("https://a.example/f?X-Amz-Signature=1", "https://a.example/f?X-Amz-Signature=1"),
    ],
)
def test_an_address_keeps_what_it_has(before: str, after: str) -> None:
    assert marked(before, MARK) == after


def test_every_source_has_its_link() -> None:
    campaign = Campaign(
        "Instagram tasting film", "Aware", "Engage", "Watch the film",
        ("instagram", "influencer @ngopi.santai", "email"),
        links=Links("https://kopisenja.example/film", "film", "FILM10"),
    )  # fmt: skip
    found = links_of(campaign)
    marks = [parse_qs(urlsplit(one.url).query) for one in found]
    assert [each["utm_source"][0] for each in marks] == [
        "instagram", "influencer-ngopi-santai", "email",
    ]  # fmt: skip
    assert [each["utm_medium"][0] for each in marks] == ["social", "influencer", "email"]
    assert {each["utm_campaign"][0] for each in marks} == {"film"}
    assert [one.sent for one in found] == [False, False, True]
    assert {one.code for one in found} == {"FILM10"}


def test_a_campaign_without_an_address_has_none() -> None:
    bare = Campaign("A", "Aware", "Engage", "Go", ("instagram",))
    assert links_of(bare) == ()


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_whatever_a_campaign_is_called_its_mark_is_read_back(source: str, name: str) -> None:
    mark = mark_of(source, name)
    said = parse_qs(urlsplit(marked("https://a.example/?q=1", mark)).query, keep_blank_values=True)
    for key, text in mark.parameters().items():
        assert said[key] == [text]
    assert said["q"] == ["1"]
    assert word_of(word_of(name)) == word_of(name)
