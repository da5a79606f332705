"""What a form can say of a rule, it says back in either language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried

from rute.journey.rule_tree import Comparison, Duration
from rute.journey.rules import read_rule
from rute.journey.simple_rules import OPS, WITHOUT_VALUE, SimpleRule, simple_rule

names = st.sampled_from(["Order Paid", "or", "where at least", 'said "x"', "Order: new", "pesan"])
comparisons = st.tuples(names, st.sampled_from(OPS), st.sampled_from(["4", "web", "is given"])).map(
    lambda one: Comparison(
        one[0], one[1], () if one[1] in WITHOUT_VALUE
        else ("4",) if one[1] in ("over", "under", "at least", "at most")
        else ("2026-01-01",) if one[1] in ("before", "after") else (one[2],)
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Order Completed", "Order Completed"),
        ("Page Viewed or QR Scanned", "Page Viewed atau QR Scanned"),
        ("Review Given where rating at least 4", "Review Given dengan rating minimal 4"),
        ("Order at least 2 times by order_id within 90 days",
         "Order minimal 2 kali menurut order_id dalam 90 hari"),
    ],
)  # fmt: skip
def test_simple_rules_are_taken_apart_and_written_again(text: str, said: str) -> None:
    found = simple_rule(text)
    assert found is not None
    assert found.written() == text
    assert found.written("id") == said


@pytest.mark.parametrize(
    "text",
    ["A then B within 3 days", "A without B within 1 hour", "never A", "first A", "any event",
     "A where", "first channel is web", "A and also B", "A exactly 2 times", "not A"],
)  # fmt: skip
def test_what_a_form_cannot_say_is_left_to_the_text(text: str) -> None:
    assert simple_rule(text) is None


@settings(max_examples=tried(80), deadline=None)
@given(
    st.lists(names, min_size=1, max_size=2, unique=True), st.lists(comparisons, max_size=2),
    st.integers(1, 3), st.none() | names, st.none() | st.just(Duration(3, "days")),
)  # fmt: skip
def test_whatever_a_form_says_reads_back_the_same(
    events: list[str], tests: list[Comparison], times: int, by: str | None, within: Duration | None
) -> None:
    within = within if times > 1 or by else None
    rule = SimpleRule(tuple(events), tuple(tests), times, by, within)
    for language in ("en", "id"):
        assert read_rule(rule.written(language)).tree == rule.tree  # type: ignore[arg-type]
        assert simple_rule(rule.written(language)) == rule  # type: ignore[arg-type]
