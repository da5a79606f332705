"""The tables of keys in the two references of the journey file, made of the keys that are read
and of what src/rute/journey/reading/keys.toml says of them.

`python -m tests.docs.keys_reference` writes them anew, between `<!-- keys: KIND -->` and
`<!-- end -->`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from rute.journey.reading.described import descriptions
from rute.journey.reading.keys import TABLES

REFERENCE = Path(__file__).parents[2] / "docs/reference"
DOCUMENTS = {"en": REFERENCE / "journey-file.md", "id": REFERENCE / "berkas-perjalanan.md"}
PLACE = re.compile(r"<!-- keys: (?P<kind>[^>]+?) -->\n.*?<!-- end -->", re.DOTALL)
HEADS = {
    "en": "| key | Indonesian | takes | default | example | what it says |",
    "id": "| kunci | Inggris | isi | bawaan | contoh | keterangan |",
}
NEEDED = {"en": "**needed**", "id": "**wajib**"}
DEFAULTS_ID = {
    "no": "tidak", "everybody": "semua orang", "everybody's": "seperti semua orang",
    "everybody in the from-stage": "semua di tahap asal",
    "planned for marketing": "direncanakan, untuk pemasaran", "the model's": "dari model",
    "the model's, else 30 days": "dari model, atau 30 hari", "12 months": "12 bulan",
    "7 days": "7 hari",
    "a third": "sepertiga", "reached": "sampai", "never": "tidak pernah", "skip": "lewati",
    "marketing": "pemasaran", "single": "sekali", "by hand": "secara manual", "en": "en",
    "UTC": "UTC", "0": "0", "": "",
}  # fmt: skip


def described() -> dict[str, dict[str, Any]]:
    return descriptions()


def table(kind: str, language: str) -> str:
    """The keys of one part of a journey file, as a table."""
    rows = [HEADS[language], "|---|---|---|---|---|---|"]
    for key, others in TABLES[kind].items():
        takes, default, example, *says = described()[kind][key]
        first, second = (key, others) if language == "en" else (others[0], (key, *others[1:]))
        also = ", ".join(f"`{name}`" for name in second)
        shown = default if language == "en" else DEFAULTS_ID.get(default, default)
        rows.append(
            f"| `{first}` | {also} | {described()['takes'][takes][language == 'id']} "
            f"| {NEEDED[language] if default == '!' else shown} "
            f"| {f'`{example}`' if example else ''} | {says[language == 'id']} |"
        )
    return "\n".join(rows)


def written(text: str, language: str) -> str:
    """A document with its tables as they should be."""

    def one(place: re.Match[str]) -> str:
        kind = place["kind"]
        return f"<!-- keys: {kind} -->\n{table(kind, language)}\n<!-- end -->"

    return PLACE.sub(one, text)


if __name__ == "__main__":
    for language, path in DOCUMENTS.items():
        path.write_text(written(path.read_text("utf-8"), language), encoding="utf-8")
