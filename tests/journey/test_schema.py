"""The JSON Schema: no false alarm on a sound file, and what it rejects the reader rejects too."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from tests.tried import tried

from rute.journey.file import examine
from rute.journey.findings import errors_in
from rute.journey.reading.described import descriptions
from rute.journey.reading.keys import TABLES
from rute.journey.schema import journey_schema

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("src", "examples", "tests/journey")
    for path in (ROOT / folder).rglob("*.journey.yaml")
)
TEMPLATES = [path for path in FILES if "templates" in path.parts]
SCHEMA = Draft7Validator(journey_schema())
SOUND = """journey: Shop
stages from: value journey
stages:
  Convert:
    reached when: Order Paid
    stalled after: 14 days
    target: 40%
    repeats: yes
    touchpoints:
      Checkout:
        channel: web
        feels: wary -1
        for Tim:
          thinks: Why so dear?
        pains:
          - pain: Seven fields
            fixes:
              - fix: Ask for e-mail only
                since: 2026-09-01
                status: done
        opportunities:
          - opportunity: Show a sample
            impact: high
personas:
  Tim:
    motive: want
campaigns:
  Pack:
    moves: Subscribe to Convert
    asks: Buy it
    from: [whatsapp]
    steps:
      - send: letter
      - wait: 2 days
messages:
  letter:
    whatsapp: {template: hello}
"""
FAULTS = (
    ("journey: Shop", "jorney: Shop"),
    ("stages from:", "stage from:"),
    ("reached when:", "reached if:"),
    ("14 days", "fortnight"),
    ("14 days", "14 years"),
    ("target: 40%", "target: most"),
    ("repeats: yes", "repeats: often"),
    ("channel: web", "chanel: web"),
    ("channel: web", "channel: [web, shop]"),
    ("feels: wary -1", "feels: wary"),
    ("feels: wary -1", "feels: -1"),
    ("feels: wary -1", "feels: 1.5"),
    ("thinks: Why so dear?", "thinking: Why so dear?"),
    ("- pain: Seven fields", "- ache: Seven fields"),
    ("since: 2026-09-01", "since: last week"),
    ("status: done", "status: finished"),
    ("impact: high", "impact: huge"),
    ("motive: want", "motive: greed"),
    ("moves: Subscribe to Convert", "moves: Convert"),
    ("    moves: Subscribe to Convert\n", ""),
    ("asks: Buy it", "asks: [Buy it, Read it]"),
    ("    from: [whatsapp]\n", ""),
    ("- wait: 2 days", "- wait: some time"),
    ("{template: hello}", "{tempalte: hello}"),
    ("14 days", "0 days"),
    ("wary -1", "wary 3"),
    ("40%", "40% soon"),
    ("- wait: 2 days", "- wait: 2 days at noon"),
    ("value journey", "worth journey"),
    ("journey: Shop", "journey: Shop\nmoney: Rp"),
    ("journey: Shop", "journey: Shop\ncountry: INA"),
    ("journey: Shop", "journey: Shop\nwritten in: fr"),
    ("journey: Shop", "journey: Shop\ncalendar:\n  Lebaran: soon"),
    ("journey: Shop", "journey: Shop\nentry point at most: a third"),
    ("    repeats: yes", "    anchor: nonsense"),
    ("    repeats: yes", "    counted by: reach"),
    ("asks: Buy it", "asks: Buy it\n    priority: high"),
)
# Written otherwise than in the examples, and read all the same.
SOUND_TOO = (
    ("14 days", "14 Hari"),
    ("wary -1", "'wary: −1.5'"),
    ("40%", "40,5 % paling lambat 2026-12-31"),
    ("- wait: 2 days", "- wait: 1 day at 09:00"),
    ("- wait: 2 days", "- tunggu: 1 hari pukul 9.00"),
    ("2026-09-01", "20260901"),
    ("2026-09-01", "2026-W05-1"),
    ("value journey", "Value-Journey"),
    ("value journey", "perjalanan nilai"),
    ("motive: want", "motive: 'want '"),
    ("reached when:", "reached  when:"),
    ("    steps:\n      - send: letter\n      - wait: 2 days\n", "    steps:\n"),
    ("    repeats: yes", "    pains:"),
    ("journey: Shop", "journey: Shop\ndata:\ncalendar:"),
    ("journey: Shop", "journey: Shop\ncalendar:\n  A: [2026-03-20, 2027-01-01 to 2027-01-03]"),
)
SLIPS = ("often", "yes", "7", "1.5", "true", "", "~", "[a, b]", "{a: b}", "2 days", "2 hari",
         "40%", "2026-09-01", "high", "want", "web", "happy 2", "A to B", "- x")  # fmt: skip
LINE = re.compile(r"( *(?:- )?)([A-Za-z][^:#\[{]*):.*")


def parsed(text: str) -> Any:
    """As an editor reads it: JSON's kinds of values, dates as words."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_sound_file_passes(path: Path) -> None:
    assert list(SCHEMA.iter_errors(parsed(path.read_text("utf-8")))) == []


def test_it_is_a_schema_in_both_languages_with_every_key_explained() -> None:
    for language, said in (("en", 3), ("id", 4)):
        schema = journey_schema(language)
        Draft7Validator.check_schema(schema)
        for kind, table in TABLES.items():
            part = schema if kind == "journey" else schema["definitions"][kind.replace(" ", "_")]
            for key, others in table.items():
                told = part["properties"][key]["description"]
                assert told
                assert all(way in part["properties"] for way in others)
                if "[" not in (text := descriptions()[kind][key][said]) and "`" not in text:
                    assert told == text


@pytest.mark.parametrize(("right", "wrong"), FAULTS)
def test_a_slip_is_marked_by_the_editor_and_by_the_check_alike(right: str, wrong: str) -> None:
    assert not errors_in(examine(SOUND).findings)
    assert not list(SCHEMA.iter_errors(parsed(SOUND)))
    slip = SOUND.replace(right, wrong, 1)
    assert slip != SOUND
    assert errors_in(examine(slip).findings)
    assert list(SCHEMA.iter_errors(parsed(slip)))


@pytest.mark.parametrize(("usual", "other"), SOUND_TOO)
def test_what_the_reader_takes_raises_no_alarm(usual: str, other: str) -> None:
    text = SOUND.replace(usual, other, 1)
    assert text != SOUND
    assert not errors_in(examine(text).findings)
    assert not list(SCHEMA.iter_errors(parsed(text)))


def slipped(text: str, luck: random.Random) -> str:
    """A journey with one line changed: another value, or a letter too many in its key."""
    lines = text.split("\n")
    at = luck.choice([at for at, line in enumerate(lines) if LINE.fullmatch(line)])
    found = LINE.fullmatch(lines[at])
    assert found
    value = luck.choice(SLIPS)
    changed = f"{found[2]}: {value}" if luck.random() < 0.8 else f"{found[2]}x: {value}"
    below = at + 1
    while below < len(lines) and lines[below].startswith(" " * (len(found[1]) + 1)):
        below += 1
    return "\n".join([*lines[:at], found[1] + changed, *lines[below:]])


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_editor_never_marks_what_the_check_takes(path: Path) -> None:
    text, luck = path.read_text("utf-8"), random.Random(3)
    marked = 0
    for _ in range(tried(16)):
        slip = slipped(text, luck)
        try:
            told = list(SCHEMA.iter_errors(parsed(slip)))
        except YAMLError:
            continue
        marked += bool(told)
        assert not told or errors_in(examine(slip).findings), slip
    assert marked


def test_every_example_of_a_key_is_one_and_every_default_may_be_written() -> None:
    schema = journey_schema()
    for kind, table in TABLES.items():
        part = schema if kind == "journey" else schema["definitions"][kind.replace(" ", "_")]
        for key in table:
            one = {**part["properties"][key], "definitions": schema["definitions"]}
            offered = [*one.get("examples", []), *([one["default"]] if "default" in one else [])]
            for text in offered:
                value = parsed(f"key: {text}" if key != "calendar" else f"key: {{{text}}}")
                assert not list(Draft7Validator(one).iter_errors(value["key"])), (kind, key, text)


@pytest.mark.parametrize("written", ["Reached_When: Order Paid", "SAMPAI BILA: Order Paid"])
def test_keys_spelt_otherwise_raise_no_alarm(written: str) -> None:
    text = SOUND.replace("reached when: Order Paid", written)
    assert not errors_in(examine(text).findings)
    assert not list(SCHEMA.iter_errors(parsed(text)))


@pytest.mark.parametrize(("language", "end"), [("en", ""), ("id", ".id")])
def test_the_published_file_is_the_schema(language: str, end: str) -> None:
    """Written by: rute journey schema --language LANGUAGE --force --out docs/schema/…"""
    published = ROOT / "docs" / "schema" / f"journey.schema{end}.json"
    assert json.loads(published.read_text("utf-8")) == journey_schema(language)
