"""Rules as programs: what is plain, what is needed, and personas as conditions."""

from __future__ import annotations

import pytest

from rute.errors import RuleError
from rute.journey.compile import compile_condition, compile_rules, needs_of
from rute.journey.model import Persona
from rute.journey.persona_rules import expand_personas
from rute.journey.programs import Follow, Had, Kept, Match, Opposite, Steps, Union
from rute.journey.rule_tree import (
    AllOf,
    Anchor,
    AnyOf,
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    IsPersona,
    Never,
    Not,
    Rule,
    Then,
    Trait,
    Without,
)

DAY = Duration(1, "days")
A = EventTest(("A",))
B = EventTest(("B",), (Comparison("size", "over", ("2",)),))
a, b = Happening(A), Happening(B)
TIKTOK = Trait("first", Comparison("channel", "is", ("tiktok",)))
PERSONAS = (
    Persona("Tim", found_by=Rule("first channel is tiktok", TIKTOK)),
    Persona("Trudy"),
    Persona("Rest", found_by=Rule("A", a)),
)


def test_events_alone_or_joined_by_or_are_plain() -> None:
    compiled = compile_rules([a, AnyOf((a, b)), Happening(A, in_last=DAY)])
    assert compiled.plain == ((0, (A,)), (1, (A, B)), (2, (A,)))
    assert compiled.streams == ()


def test_anything_more_is_a_stream() -> None:
    first = Happening(A, first=True)
    compiled = compile_rules([a, first, AnyOf((a, first)), AllOf((a, Never(B)))])
    streams = dict(compiled.streams)
    assert list(streams) == [1, 2, 3]
    assert isinstance(streams[2], Union)
    assert isinstance(streams[3], Kept)


def test_before_becomes_then() -> None:
    rule = Happening(A, anchor=Anchor(DAY, "before", B))
    assert compile_condition(rule) == Had(Steps(Match(A), (Follow(B, DAY),)))


def test_never_and_missing_are_the_opposite_of_having_had() -> None:
    assert compile_condition(Never(A, DAY)) == Opposite(Had(Steps(Match(A)), DAY))
    missing = Trait("last", Comparison("k", "is missing"))
    assert compile_condition(missing) == Opposite(Had(Steps(Match(None, "k"))))


def test_every_test_and_field_is_named_once() -> None:
    rule = AllOf(
        (
            Happening(A, count=Count("at least", 2, by="order_id"), then=(Then(B, DAY),)),
            Happening(A, count=Count("total", field="points", op="over", value=3.0)),
            Happening(A, count=Count("total", field="value", op="over", value=3.0)),
            Happening(A, without=Without(EventTest(("C",)), within=DAY)),
            TIKTOK,
        )
    )
    tests, fields = needs_of(rule)
    assert tests == (A, B, EventTest(("C",)))
    assert fields == ("order_id", "points", "channel")


def test_a_persona_is_its_rule_unless_an_earlier_one_matches() -> None:
    rule = AllOf((b, IsPersona("rest")))
    found = AllOf((Not(TIKTOK), Not(Not(a))))
    assert expand_personas(rule, PERSONAS) == AllOf((b, found))


def test_a_personas_rule_adds_no_moments() -> None:
    rule = expand_personas(AllOf((b, IsPersona("Rest"))), PERSONAS)
    stream = dict(compile_rules([rule]).streams)[0]
    assert isinstance(stream, Kept)
    assert stream.source == Steps(Match(B))


@pytest.mark.parametrize(
    ("name", "message"),
    [("Tom", 'Did you mean "Tim"'), ("Trudy", "has no `found by`"), ("X", "Personas: Tim, Trudy")],
)
def test_a_persona_that_cannot_be_found_says_so(name: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        expand_personas(IsPersona(name), PERSONAS)


def test_personas_may_look_only_at_earlier_ones() -> None:
    circle = (
        Persona("One", found_by=Rule("is persona Two", IsPersona("Two"))),
        Persona("Two", found_by=Rule("is persona One", IsPersona("One"))),
    )
    with pytest.raises(RuleError, match="stands before this rule"):
        expand_personas(IsPersona("Two"), circle)
