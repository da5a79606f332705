"""The tables of findings in docs/reference/checks.md and pemeriksaan.md, made of the catalog and
of the journeys that pin each code.

`python -m tests.docs.checks_reference` writes them anew, between `<!-- checks: SEVERITY -->` and
`<!-- end -->`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from tests.journey.finding_cases import CASES, the_finding

from rute.words.catalog import has, texts
from rute.words.message import Message

REFERENCE = Path(__file__).parents[2] / "docs/reference"
DOCUMENTS = {"en": REFERENCE / "checks.md", "id": REFERENCE / "pemeriksaan.md"}
PLACE = re.compile(r"<!-- checks: (?P<severity>\w+) -->\n.*?<!-- end -->", re.DOTALL)
HEADS = {
    "en": "| code | what it says | what to do |\n|---|---|---|",
    "id": "| kode | artinya | yang perlu dilakukan |\n|---|---|---|",
}
HOLES = {
    "en": {"what": "…", "n": "N"},
    "id": {
        "what": "…",
        "name": "NAMA",
        "stage": "TAHAP",
        "start": "TAHAP",
        "end": "TAHAP",
        "key": "KUNCI",
        "text": "TEKS",
        "place": "TEMPAT",
        "kind": "BAGIAN",
        "channel": "SALURAN",
        "names": "NAMA",
        "missing": "HAL",
        "choices": "PILIHAN",
        "steps": "N",
        "times": "N",
        "message": "PESAN",
        "price": "HARGA",
        "most": "BATAS",
        "later": "PESANAN",
        "pain": "MASALAH",
        "campaign": "KAMPANYE",
        "line": "BARIS",
        "first": "BARIS",
        "verb": "KUNCI",
        "verbs": "KUNCI",
        "rival": "PEMBANDING",
        "call": "AJAKAN",
        "channels": "SALURAN",
        "problem": "SEBAB",
        "n": "N",
        "word": "KUNCI",
        "group": "TAHAP",
        "model": "MODEL",
        "total": "JUMLAH",
        "score": "NILAI",
        "share": "BAGIAN",
        "shown": "…",
        "code": "KODE",
        "begins": "@",
        "length": "LAMA",
        "anchor": "JANGKAR",
        "start_stage": "TAHAP",
    },
}


@cache
def severities() -> dict[str, str]:
    return {code: the_finding(code).severity for code in CASES}


def template(key: str, language: str) -> str:
    """A text of the catalog with a word in capitals for each of its values."""

    def hole(found: re.Match[str]) -> str:
        return HOLES[language].get(found[1], found[1].upper())

    text = texts(language)[key]
    text = re.sub(r"(?<!\{)\{(\w+)\}(?!\})", hole, text)
    return (
        text.replace("{{", "{")
        .replace("}}", "}")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("\n", " ")
    )


def advice(code: str, language: str) -> str:
    """What to do: the catalog's own words, else those of the journey that pins the code."""
    if has(f"find.{code}.fix", language):
        return template(f"find.{code}.fix", language)
    fix = the_finding(code).fix
    said = fix.said(language) if isinstance(fix, Message) else str(fix)
    return "*" + said.replace("\n", " ").replace("|", "\\|") + "*"


def row(code: str, language: str) -> str:
    key = code if "." in code else f"find.{code}"
    return f"| `{code}` | {template(key, language)} | {advice(code, language)} |"


def table(severity: str, language: str) -> str:
    found = sorted(code for code, one in severities().items() if one == severity)
    return "\n".join([HEADS[language], *(row(code, language) for code in found)])


def written(text: str, language: str) -> str:
    """A document with its tables as they should be."""

    def one(place: re.Match[str]) -> str:
        severity = place["severity"]
        return f"<!-- checks: {severity} -->\n{table(severity, language)}\n<!-- end -->"

    return PLACE.sub(one, text)


if __name__ == "__main__":
    for language, path in DOCUMENTS.items():
        path.write_text(written(path.read_text("utf-8"), language), encoding="utf-8")
