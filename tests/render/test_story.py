"""The story as a page, as Markdown and as plain text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from tests.render import cases

from rute.insight.story import story
from rute.journey.model import Journey, Stage
from rute.render.story import markdown, page, plain

COFFEE = cases.coffee()
NUMBERS = cases.coffee_numbers(COFFEE)
HOSTILE = Journey(
    "<script>alert(1)</script> *bold*", about="- a list? # a heading",
    stages=(Stage("_Look_ [x](y)", wants="1. <b>free</b>"),),
)  # fmt: skip


class Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] in ("h1", "h2"):
            self.headings.append(data)


def test_a_page_stands_alone_and_has_a_heading_a_chapter() -> None:
    text = page(story(COFFEE, NUMBERS, "en"))
    assert "http" not in text.replace("http-equiv", "")
    assert "<script" not in text
    read = Read()
    read.feed(text)
    assert read.tags.count("h1") == 1
    assert read.tags.count("h2") == len(COFFEE.stages) + 2
    assert '<span class="stamp">simulated</span>' in text


def test_equal_stories_give_equal_bytes() -> None:
    for made in (page, markdown, plain):
        assert made(story(COFFEE, NUMBERS, "id")) == made(story(COFFEE, NUMBERS, "id"))


def test_what_people_wrote_is_text_and_never_markup() -> None:
    of = story(HOSTILE, None, "en")
    assert "<script>alert" not in page(of)
    assert "<b>free" not in page(of)
    lines = markdown(of).splitlines()
    assert lines[0] == r"# \<script\>alert(1)\</script\> \*bold\*"
    assert r"\- A list? \# a heading." in lines or r"\- a list? \# a heading." in lines
    assert r"## Chapter 1: \_Look\_ \[x\](y)" in lines


def test_markdown_counts_the_steps_and_sets_the_chapters() -> None:
    text = markdown(story(COFFEE, NUMBERS, "id"))
    assert text.startswith("# Kopi Senja\n\n*From stranger to promoter · Perjalanan pelanggan")
    assert text.count("\n## Bab ") == len(COFFEE.stages)
    assert "\n1. **Cari perbaikan" in text


@pytest.mark.parametrize("width", [40, 78, 100])
def test_plain_text_keeps_to_its_width(width: int) -> None:
    lines = plain(story(COFFEE, NUMBERS, "en"), width).splitlines()
    assert [line for line in lines if len(line) > width] == []
