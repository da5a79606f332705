"""The JSON Schema: no false alarm on a sound file, and what it rejects the reader rejects too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

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
)


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
