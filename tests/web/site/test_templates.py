"""Whatever a page says is in the catalog, and no page brings a script or a style of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import rute
from rute.words.catalog import LANGUAGES, has

WEB = Path(rute.__file__).parent / "web"
TEMPLATES = sorted(WEB.rglob("templates/**/*.html"))
SAID = re.compile(r"""{%\s*say\s+["']([^"'|]+)["'](?!\|)""")
HANDLER = re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE)
INLINE = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>", re.IGNORECASE)
TAGS = re.compile(r"{%.*?%}|{{.*?}}")
# What is data and not run: the browser's own type for it.
DATA = 'type="application/json"'
# Posted by mail programs as well, which have no token: the link itself is the proof (RFC 8058).
WITHOUT_TOKEN = {"permission/leave.html", "weekly/reader.html"}


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_page_says_only_what_there_are_words_for(file: Path) -> None:
    keys = SAID.findall(file.read_text("utf-8"))
    assert [key for key in keys for language in LANGUAGES if not has(key, language)] == []


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_page_runs_no_script_of_its_own(file: Path) -> None:
    text = TAGS.sub("", file.read_text("utf-8"))
    assert HANDLER.findall(text) == []
    assert [script for script in INLINE.findall(text) if DATA not in script] == []
    assert "javascript:" not in text.lower()


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_form_that_changes_something_carries_its_token(file: Path) -> None:
    if f"{file.parent.name}/{file.name}" in WITHOUT_TOKEN:
        return
    forms = re.findall(r"<form\b[^>]*>.*?</form>", file.read_text("utf-8"), re.DOTALL)
    posting = [form for form in forms if re.search(r"method=.post", form.split(">")[0])]
    assert [form[:120] for form in posting if "csrf_token" not in form] == []


def test_they_see_what_they_look_for() -> None:
    assert SAID.findall("{% say 'a.b' %}{% say \"c.d\" n=1 %}{% say 'e'|f %}") == ["a.b", "c.d"]
    assert HANDLER.search('<a href="#" onclick="x()">')
    assert INLINE.search("<script>x()</script>")
    assert not INLINE.search('<script src="x.js" defer></script>')
