"""Every link of the docs leads somewhere, headings included, and every picture shown is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]
)
LINK = re.compile(r"\]\((?P<page>[^)#\s]*)(?:#(?P<heading>[^)\s]+))?\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def headings(page: Path) -> set[str]:
    """The headings of a page as links name them: small letters, no punctuation, hyphens."""
    words = (re.sub(r"[^\w\- ]", "", said.lower()) for said in HEADING.findall(page.read_text()))
    return {said.strip().replace(" ", "-") for said in words}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_what_is_there(page: Path) -> None:
    broken = []
    for found in LINK.finditer(page.read_text("utf-8")):
        there = page.parent / found["page"] if found["page"] else page
        if "://" in found["page"]:
            continue
        if not there.exists() or (found["heading"] and found["heading"] not in headings(there)):
            broken.append(found[0])
    assert broken == []
