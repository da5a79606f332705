"""Ready journeys to begin with, and the invented year of each, in English and Indonesian."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Final

from rute.journey.model import Language

TEMPLATES: Final = ("retail", "finance", "telecom", "shop", "seller")
WITHOUT_DATA: Final = re.compile(
    r"# [^\n]*\n# (?P<key>data|sumber data):\n(?:#   - [^\n]*\n)+", re.MULTILINE
)
TITLE: Final = re.compile(
    r"^(?P<key>journey|perjalanan|simulation|simulasi): (?P<who>[^,\n]+)", re.MULTILINE
)
PLAIN: Final = re.compile(r"[^\W_][\w .&()/+-]*[^\W_]|[^\W_]")


def journey_text(name: str, language: Language, *, business: str | None, data: str | None) -> str:
    """The journey file of a template. business: its name instead of the invented one. data: the
    file of simulated events it reads; without, the place for the reader's own stays a comment."""
    text = titled(_text(name, f"{language}.journey.yaml"), business)
    if data is None:
        return text
    simulated = {"data": "simulated: yes", "sumber data": "simulasi: ya"}
    own = {"data": "delete this line with your own data",
           "sumber data": "hapus baris ini bila datanya milik Anda"}  # fmt: skip
    return WITHOUT_DATA.sub(
        lambda found: (
            f"{simulated[found['key']]}  # {own[found['key']]}\n{found['key']}:\n  - {data}\n"
        ),
        text,
        count=1,
    )


def simulation_text(name: str, language: Language, *, business: str | None) -> str:
    """The simulation file of a template: an invented year with planted truths."""
    return titled(_text(name, f"{language}.simulation.yaml"), business)


def titled(text: str, business: str | None) -> str:
    """The text with another business in its title line."""
    if business is None:
        return text
    found = TITLE.search(text)
    assert found is not None
    line_end = text.index("\n", found.end())
    title = " ".join(business.split()) + text[found.end() : line_end]
    if not PLAIN.fullmatch(" ".join(business.split())):
        title = "'" + title.replace("'", "''") + "'"
    return f"{text[: found.start()]}{found['key']}: {title}{text[line_end:]}"


def _text(name: str, file: str) -> str:
    return (files(__package__) / name / file).read_text(encoding="utf-8")
