"""What is said of a rule that is wrong, in both languages, word for word.

`rule_messages.json` holds what was written and what is said. Every text of `rule_en.py` occurs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rute.errors import RuleError
from rute.journey.compile import compile_condition, compile_rules
from rute.journey.model import Journey, Persona, Stage
from rute.journey.rule_tree import Count, EventTest, Happening, InStage, IsPersona
from rute.journey.rules import (
    read_duration,
    read_happening,
    read_moment,
    read_rating,
    read_rule,
    read_stage_rule,
    read_value,
    refuse,
)
from rute.journey.stage_rules import spelled_out
from rute.words import rule_en
from rute.words.message import Message

PINNED = json.loads((Path(__file__).parent / "rule_messages.json").read_text(encoding="utf-8"))
EVENTS = ("catalog", "cart", "First Order", "Sign up by phone", "Order or Pay", "Bayar atau Ambil")
TIM = Persona("Tim", found_by=read_rule("first channel is web"))
JOURNEY = Journey(
    "J",
    personas=(TIM, Persona("Trudy")),
    stages=(Stage("Aware"), Stage("Buy", reached_when=read_rule("Order Paid"))),
)


def of_persona(text: str) -> None:
    refuse(read_rule(text), (InStage, IsPersona), Message("rule.no_stage_in_persona"))


ASKED: dict[str, Callable[[str], object]] = {
    "rule": read_rule,
    "rule on line 12": lambda text: read_rule(text, line=12),
    "command line": lambda text: read_rule(text, known_events=EVENTS),
    "stage": read_stage_rule,
    "touchpoint": read_happening,
    "persona": of_persona,
    "moment": read_moment,
    "worth": read_value,
    "rating": read_rating,
    "length": read_duration,
    "in a journey": lambda text: spelled_out(read_rule(text), JOURNEY),
    "in a journey without personas": lambda text: spelled_out(read_rule(text), Journey("J")),
    "alone": lambda text: compile_condition(read_rule(text)),
    "moments": lambda text: compile_rules([read_rule(text)]),
    "65 times": lambda text: compile_rules([read_rule(text)] * 65),
    "a total of nothing": lambda text: compile_rules(
        [Happening(EventTest((text,)), count=Count("total"))]
    ),
}


def wrong(asked: str, text: str) -> RuleError:
    with pytest.raises(RuleError) as caught:
        ASKED[asked](text)
    return caught.value


@pytest.mark.parametrize("pinned", PINNED, ids=lambda pinned: pinned["text"][:30])
def test_it_is_said_so_in_both_languages(pinned: dict[str, str]) -> None:
    error = wrong(pinned["asked"], pinned["text"])
    assert error.said("en") == str(error) == pinned["en"]
    assert error.said("id") == pinned["id"]


def keys_of(value: object) -> Iterator[str]:
    if isinstance(value, Message):
        yield value.key
        for inner in value.values.values():
            yield from keys_of(inner)


def test_every_text_is_pinned() -> None:
    errors = [wrong(pinned["asked"], pinned["text"]) for pinned in PINNED]
    parts = [part for error in errors for part in (error.what, error.where, error.exists, error.do)]
    assert set(rule_en.TEXTS) - {key for part in parts for key in keys_of(part)} == set()


def test_nothing_is_said_in_the_wrong_language() -> None:
    for pinned in PINNED:
        english = {"the", "this", "with", "expects", "Write", "Say"}
        shown = [line for line in pinned["id"].split("\n") if not line.startswith("    ")]
        said = " ".join(shown).replace(pinned["text"], "").split('"')[::2]
        assert not english & set(" ".join(said).split()), pinned["id"]
