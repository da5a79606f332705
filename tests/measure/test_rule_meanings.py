"""What each part of a rule means, edge by edge: kernels and oracle both give these moments."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from tests.oracles import rules as oracle
from tests.oracles.calendar import instant
from tests.oracles.random_rules import People
from tests.oracles.rules import Event

from rute.errors import RuleError
from rute.journey.rule_tree import (
    AllOf,
    Anchor,
    AnyOf,
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Never,
    Node,
    Not,
    Rule,
    Then,
    Trait,
    Without,
)
from rute.measure.moments import conditions, moments, needs

HOUR = 3_600_000_000
DAY = 24 * HOUR
FAR = 30_000 * DAY
ONE_DAY, MONTH = Duration(1, "days"), Duration(1, "months")
A, B, C = (EventTest((name,)) for name in "ABC")
a, b, c = (Happening(test) for test in (A, B, C))
JAKARTA = "Asia/Jakarta"


def local(*parts: int) -> int:
    return instant(datetime(2026, *parts, tzinfo=ZoneInfo(JAKARTA)))  # type: ignore[misc,arg-type]


def events_of(*written: tuple[int, str] | tuple[int, str, str]) -> list[Event]:
    """(time, name) or (time, name, k)."""
    return [
        Event(time, name, {"k": rest[0]} if rest and rest[0] else {})
        for time, name, *rest in written
    ]


def found(rule: Node, events: list[Event], now: int = FAR) -> list[tuple[int, int]]:
    """(time, cause) by the kernels, after the oracle has agreed."""
    histories = People([events], now, JAKARTA).ready().prepare(*needs([rule]))
    block = histories.blocks[0]
    got = moments([rule], histories, block, now)
    extras = list(zip(got.extra_time.tolist(), got.extra_event.tolist(), strict=True))
    plain = got.masks[block.signature]
    bare = [(int(t), i) for i, t in enumerate(block.time) if plain[i] and t <= now]
    assert oracle.moments(rule, events, now, JAKARTA) == sorted(extras + bare)
    return extras or bare


def causes(
    rule: Node, *written: tuple[int, str] | tuple[int, str, str], now: int = FAR
) -> list[int]:
    return [cause for _, cause in found(rule, events_of(*written), now)]


def happens(event: EventTest = A, **parts: object) -> Happening:
    return Happening(event, **parts)  # type: ignore[arg-type]


def counted(kind: str, n: int, **parts: object) -> Happening:
    return happens(count=Count(kind, n, **parts))  # type: ignore[arg-type]


def test_every_matching_event_is_a_moment() -> None:
    assert causes(a, (0, "A"), (0, "A"), (1, "B"), (2, "A")) == [0, 1, 3]


def test_what_is_later_than_now_does_not_exist() -> None:
    assert causes(happens(first=True), (5, "B"), (6, "A"), now=5) == []
    assert causes(happens(first=True), (5, "B"), (6, "A"), now=6) == [1]


def test_at_least_holds_at_the_nth_and_every_later_one() -> None:
    assert causes(counted("at least", 2), (0, "A"), (1, "A"), (9 * DAY, "A")) == [1, 2]


def test_a_window_that_looks_back_includes_both_its_ends() -> None:
    rule = counted("at least", 2, within=ONE_DAY)
    assert causes(rule, (0, "A"), (DAY, "A")) == [1]
    assert causes(rule, (0, "A"), (DAY + 1, "A")) == []


def test_by_counts_distinct_values_and_leaves_missing_ones_out() -> None:
    rule = counted("at least", 2, by="k")
    assert causes(rule, (0, "A", "x"), (1, "A"), (2, "A", "x"), (3, "A", "y"), (4, "A", "x")) == [
        3,
        4,
    ]


def test_the_nth_time_happens_once() -> None:
    assert causes(counted("nth", 2), (0, "A"), (1, "A"), (2, "A")) == [1]
    assert causes(counted("nth", 2, by="k"), (0, "A", "x"), (1, "A", "x"), (2, "A", "y")) == [2]


def test_exactly_is_retracted_by_the_next() -> None:
    rule = counted("exactly", 2)
    assert causes(rule, (0, "A"), (1, "A")) == [1]
    assert causes(rule, (0, "A"), (1, "A"), (2, "A")) == []
    assert causes(rule, (0, "A"), (1, "A"), (2, "A"), now=1) == [1]


def test_exactly_inside_a_window_is_retracted_only_inside_that_of_the_first() -> None:
    rule = counted("exactly", 2, within=ONE_DAY)
    assert causes(rule, (0, "A"), (HOUR, "A"), (DAY, "A")) == []
    assert causes(rule, (0, "A"), (HOUR, "A"), (DAY + 1, "A")) == [1, 2]


def test_exactly_by_is_retracted_by_another_value_only() -> None:
    rule = counted("exactly", 1, by="k")
    assert causes(rule, (0, "A", "x"), (1, "A", "x")) == [0]
    assert causes(rule, (0, "A", "x"), (1, "A", "y")) == []


def test_a_total_of_money_is_in_major_units() -> None:
    rule = happens(count=Count("total", field="value", op="at least", value=0.3))
    events = [Event(t, "A", {}, value) for t, value in ((0, 10), (1, None), (2, 20), (3, -5))]
    assert [cause for _, cause in found(rule, events)] == [2]


def test_a_total_inside_a_window_forgets_what_is_older() -> None:
    rule = happens(count=Count("total", field="k", op="over", value=2, within=ONE_DAY))
    written = ((0, "A", "2"), (1, "A", "many"), (DAY, "A", "1"), (DAY + 1, "A", "1"))
    assert causes(rule, *written) == [2]


def test_then_is_later_in_the_order_even_at_the_same_time() -> None:
    rule = happens(then=(Then(B, ONE_DAY),))
    assert causes(rule, (0, "A"), (0, "B")) == [1]
    assert causes(rule, (0, "B"), (0, "A")) == []
    assert causes(happens(then=(Then(A, ONE_DAY),)), (0, "A")) == []


def test_then_is_anchored_at_any_event_the_chain_has_reached() -> None:
    rule = happens(then=(Then(B, ONE_DAY), Then(C, ONE_DAY)))
    assert causes(rule, (0, "A"), (DAY, "B"), (2 * DAY, "C"), (2 * DAY + 1, "C")) == [2]


def test_with_months_an_earlier_start_may_have_the_later_deadline() -> None:
    rule = happens(then=(Then(B, MONTH),))
    late, early = local(1, 30, 23), local(1, 31, 1)
    assert causes(rule, (late, "A"), (early, "A"), (local(2, 28, 12), "B")) == [2]


def test_with_months_a_window_may_reach_further_back_than_the_one_before() -> None:
    rule = counted("at least", 3, within=MONTH)
    assert causes(
        rule, (local(2, 28, 12), "A"), (local(3, 30, 23), "A"), (local(3, 31, 1), "A")
    ) == [2]


def test_before_is_then_and_after_looks_back() -> None:
    before = happens(anchor=Anchor(ONE_DAY, "before", B))
    after = happens(anchor=Anchor(ONE_DAY, "after", B))
    assert causes(before, (0, "A"), (DAY, "B"), (DAY + 1, "B")) == [1]
    assert causes(after, (0, "B"), (DAY, "A"), (DAY + 1, "A")) == [1]
    assert causes(after, (0, "A"), (0, "B")) == []


def test_without_waits_until_its_window_has_elapsed() -> None:
    rule = happens(without=Without(B, within=ONE_DAY))
    assert found(rule, events_of((0, "A")), now=DAY) == []
    assert found(rule, events_of((0, "A")), now=DAY + 1) == [(DAY, 0)]


@pytest.mark.parametrize(("when", "holds"), [(0, True), (1, False), (DAY, False), (DAY + 1, True)])
def test_without_is_open_at_its_start_and_closed_at_its_end(when: int, holds: bool) -> None:
    rule = happens(without=Without(B, within=ONE_DAY))
    assert causes(rule, (0, "A"), (when, "B")) == ([0] if holds else [])


def test_without_counts_from_the_last_event_of_the_chain() -> None:
    rule = happens(then=(Then(B, ONE_DAY),), without=Without(C, within=ONE_DAY))
    assert found(rule, events_of((0, "A"), (1, "C"), (HOUR, "B"))) == [(HOUR + DAY, 2)]


def test_moments_that_waited_stand_in_order_of_their_time() -> None:
    rule = happens(without=Without(B, within=MONTH))
    written = events_of((local(1, 30, 23), "A"), (local(1, 31, 1), "A"))
    assert found(rule, written) == [(local(2, 28, 1), 1), (local(2, 28, 23), 0)]


def test_moments_at_one_time_stand_in_order_of_their_causes() -> None:
    rule = AnyOf((happens(without=Without(B, within=ONE_DAY)), counted_c()))
    written = events_of((0, "A"), (DAY, "C"), (DAY, "C"))
    assert found(rule, written) == [(DAY, 0), (DAY, 1), (DAY, 2)]


def counted_c() -> Happening:
    return Happening(C, count=Count("at least", 1))


def test_without_in_the_last_looks_back_and_leaves_the_event_itself_out() -> None:
    rule = happens(without=Without(A, in_last=ONE_DAY))
    assert causes(rule, (0, "A"), (DAY, "A"), (2 * DAY + 1, "A")) == [0, 2]


def test_and_also_holds_at_the_later_moment() -> None:
    rule = AllOf((a, b))
    assert causes(rule, (0, "A"), (1, "A"), (2, "B"), (3, "A")) == [2, 3]


def test_one_event_may_be_both() -> None:
    marked = Happening(EventTest(("A",), (Comparison("k", "is", ("x",)),)))
    assert causes(AllOf((a, marked)), (0, "A", "x")) == [0]


def test_in_the_last_is_a_condition_at_the_others_moments() -> None:
    rule = AllOf((a, Happening(B, in_last=ONE_DAY)))
    assert causes(rule, (0, "B"), (DAY, "A"), (DAY + 1, "A")) == [1]
    assert causes(happens(in_last=ONE_DAY), (0, "A"), (9 * DAY, "A")) == [0, 1]


def test_never_looks_up_to_that_point_of_the_order() -> None:
    rule = AllOf((a, Never(C)))
    assert causes(rule, (0, "A"), (1, "A"), (1, "C"), (1, "A")) == [0, 1]


def test_a_moment_that_waited_has_seen_everything_up_to_its_time() -> None:
    rule = AllOf((happens(without=Without(B, within=ONE_DAY)), Never(C)))
    assert causes(rule, (0, "A"), (DAY, "C")) == []
    assert causes(rule, (0, "A"), (DAY + 1, "C")) == [0]


def test_no_event_in_the_last_forgets_what_is_older() -> None:
    rule = AllOf((a, Never(C, ONE_DAY)))
    assert causes(rule, (0, "C"), (DAY, "A"), (DAY + 1, "A")) == [2]


def test_not_of_a_happening_is_that_it_has_had_no_moment() -> None:
    rule = AllOf((a, Not(happens(B, count=Count("at least", 2)))))
    assert causes(rule, (0, "B"), (1, "A"), (2, "B"), (3, "A")) == [1]


def test_traits_know_only_what_came_before() -> None:
    events = ((0, "A"), (1, "A", "x"), (2, "A", "y"), (3, "A"))
    first = Trait("first", Comparison("k", "is", ("X",)))
    last = Trait("last", Comparison("k", "is not", ("x",)))
    missing = Trait("last", Comparison("k", "is missing"))
    assert causes(AllOf((a, first)), *events) == [1, 2, 3]
    assert causes(AllOf((a, last)), *events) == [2, 3]
    assert causes(AllOf((a, missing)), *events) == [0]


def test_a_condition_is_asked_as_of_an_instant_and_knows_nothing_later() -> None:
    events = events_of((0, "A"), (DAY, "B"))
    rule = happens(without=Without(B, in_last=ONE_DAY), then=())
    never = Never(B, ONE_DAY)
    histories = People([events], FAR, JAKARTA).ready().prepare(*needs([rule, never]))
    block = histories.blocks[0]

    def holds(node: Node, at: int) -> bool:
        answer = bool(conditions(node, histories, block, np.array([at]))[0])
        assert answer == oracle.holds(node, events, at, JAKARTA)
        return answer

    assert [holds(never, at) for at in (-1, DAY - 1, DAY, 2 * DAY, 2 * DAY + 1)] == [
        True,
        True,
        False,
        False,
        True,
    ]
    assert [holds(rule, at) for at in (-1, 0, FAR)] == [False, True, True]


def test_plain_rules_are_bits_of_the_signature_and_cost_nothing_else() -> None:
    rules = [b, AnyOf((a, c)), counted("at least", 2)]
    histories = People([events_of((0, "A"), (1, "B"), (2, "A"))], FAR, JAKARTA).ready()
    got = moments(rules, histories, histories.blocks[0], FAR)
    assert got.masks[histories.blocks[0].signature].tolist() == [2, 1, 2]
    assert (got.extra_event.tolist(), got.extra_mask.tolist()) == ([2], [4])
    bare = moments(rules[:2], histories, histories.blocks[0], FAR)
    assert bare.extra_offsets.tolist() == [0, 0]
    assert bare.extra_time.size == 0


def test_the_sixty_fourth_rule_has_the_highest_bit() -> None:
    histories = People([events_of((0, "A"), (1, "A"))], FAR, JAKARTA).ready()
    got = moments([counted("nth", 2)] * 64, histories, histories.blocks[0], FAR)
    assert got.extra_mask.tolist() == [2**64 - 1]


def test_people_who_are_not_live_have_no_moments() -> None:
    from dataclasses import replace

    histories = People([events_of((0, "A")), events_of((0, "A"))], FAR, JAKARTA).ready()
    block = replace(histories.blocks[0], live=np.array([False, True]))
    got = moments([happens(first=True)], histories, block, FAR)
    assert got.extra_offsets.tolist() == [0, 0, 1]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (Never(A), "made of conditions alone"),
        (Rule("never A", Not(a), 7), "line 7: never A: the rule is made of conditions alone"),
        (AllOf((a, InStage("Convert"))), "needs the journey's stages"),
        (AllOf((a, IsPersona("Tim"))), "needs the journey's personas"),
    ],
)
def test_a_rule_that_cannot_be_run_says_why(rule: Node | Rule, message: str) -> None:
    histories = People([events_of((0, "A"))], FAR, JAKARTA).ready()
    with pytest.raises(RuleError, match=message):
        moments([rule], histories, histories.blocks[0], FAR)


def test_more_than_sixty_four_rules_are_refused() -> None:
    histories = People([events_of((0, "A"))], FAR, JAKARTA).ready()
    with pytest.raises(RuleError, match="65 rules in one question"):
        moments([a] * 65, histories, histories.blocks[0], FAR)
