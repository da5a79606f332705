"""Rules read as they are meant, and shown as they are read."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark.exceptions import GrammarError
from tests.journey.rule_corpus import OTHERWISE, SAME

from rute.errors import RuleError
from rute.journey.grammar import parser
from rute.journey.model import Language
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
    Rating,
    Then,
    TotalOf,
    Trait,
    Without,
)
from rute.journey.rules import (
    event_tests,
    fields_in,
    names_in,
    quote,
    read_duration,
    read_rating,
    read_rule,
    read_value,
    show,
    show_value,
)


def test_the_grammar_has_no_conflicts() -> None:
    parser.grammar(strict=True)


def test_a_grammar_with_a_conflict_would_be_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ambiguous:
        def __truediv__(self, _name: str) -> Ambiguous:
            return self

        def read_text(self, encoding: str) -> str:  # noqa: ARG002
            return "%declare NAME\nrule: rule rule | NAME\nworth: NAME\nrating: NAME\nmoment: NAME"

    monkeypatch.setattr(parser, "files", lambda _package: Ambiguous())
    with pytest.raises(GrammarError, match="conflict"):
        parser.grammar(strict=True)


@pytest.mark.parametrize("text", SAME)
def test_a_rule_is_shown_as_it_was_written(text: str) -> None:
    tree = read_rule(text).tree
    assert show(tree) == text


@pytest.mark.parametrize(("text", "canonical"), OTHERWISE.items())
def test_a_rule_written_otherwise_means_the_same(text: str, canonical: str) -> None:
    assert read_rule(text).tree == read_rule(canonical).tree


def test_every_part_of_a_happening_finds_its_place() -> None:
    tree = read_rule(
        "first (A or B) where x over 1 at least 2 times by y within 3 days then C within 1 hour "
        "without D within 2 weeks within 4 months after E where z is missing in the last 5 days"
    ).tree
    assert tree == Happening(
        EventTest(("A", "B"), (Comparison("x", "over", ("1",)),)),
        first=True,
        count=Count("at least", 2, by="y", within=Duration(3, "days")),
        then=(Then(EventTest(("C",)), Duration(1, "hours")),),
        without=Without(EventTest(("D",)), within=Duration(2, "weeks")),
        anchor=Anchor(
            Duration(4, "months"), "after", EventTest(("E",), (Comparison("z", "is missing"),))
        ),
        in_last=Duration(5, "days"),
    )


def test_plain_alternatives_are_one_event_test() -> None:
    assert read_rule("A or B").tree == Happening(EventTest(("A", "B")))
    assert isinstance(read_rule("A or B where x is 1").tree, AnyOf)


def test_what_the_data_holds_never_changes_a_parse() -> None:
    events = {"A", "B", "A or B then"}
    assert read_rule("A or B", known_events=events).tree == read_rule("A or B").tree


def test_a_worth_adds_and_takes_away() -> None:
    text = "total of Order Completed where x is 1 less total of Order Refunded"
    worth = read_value(text)
    refunds = TotalOf(EventTest(("Order Refunded",)))
    assert worth == TotalOf(
        EventTest(("Order Completed",), (Comparison("x", "is", ("1",)),)), refunds
    )
    assert show_value(worth) == text


def test_a_rating_has_a_field_an_event_and_a_scale() -> None:
    rating = read_rating("score of Survey Answered on 1 to 5", line=7)
    assert (rating.field, rating.event, rating.low, rating.high, rating.line) == (
        "score", EventTest(("Survey Answered",)), 1.0, 5.0, 7
    )  # fmt: skip
    assert show_value(read_rating("x of A where k is nps on -2 to 2.5")) == (
        "x of A where k is nps on -2 to 2.5"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [("7 days", Duration(7, "days")), ("1 hour", Duration(1, "hours")),
     (" 3  Months ", Duration(3, "months"))],
)  # fmt: skip
def test_a_length_of_time_is_a_number_and_a_unit(text: str, expected: Duration) -> None:
    assert read_duration(text) == expected


def test_a_rule_says_which_events_and_fields_it_needs() -> None:
    rule = read_rule("A where x is 1 at least 2 times by y then B within 1 day or last z is 3")
    assert names_in(rule) == ("A", "B")
    assert fields_in(rule) == ("x", "z", "y")
    assert len(list(event_tests(rule))) == 2


NAMES = st.one_of(
    st.sampled_from(
        ["A", "Order Paid", "product1", "no", "First Order", "x or y", "within 3 days",
         "Café", "日本",
         'say "hi"', "a, b", "(web)", "it's", "is", "007", "1,5", " edge ", "a  b", "“q”", "#1: x",
         "'; DROP TABLE x; --", "at least 2 times", "total of", "by", "of", "less", "\t",
         "Pesanan Selesai", "kunjungan pertama", "ada", "tidak ada", "kosong", "bukan", "dan",
         "pernah", "tidak diambil", "dalam kota", "bayar dengan QRIS", "menurut", "given",
         "missing", "2 times", "3 kali", "1.250", "0,5", "terakhir", "3 hari sesudah", "net",
         "di tahap Beli", "persona", "salah satu", "kota Bandung"]
    ),
    st.text(min_size=1, max_size=12),
).filter(lambda name: bool(name.strip()))  # fmt: skip
LENGTHS = st.builds(
    Duration, st.integers(1, 60), st.sampled_from(["minutes", "hours", "days", "weeks", "months"])
)
NUMBERS = st.one_of(
    st.integers(-(10**6), 10**6).map(float), st.floats(-1e6, 1e6).map(lambda x: round(x, 3))
)


@given(NAMES)
def test_a_quoted_name_is_read_back_as_itself(name: str) -> None:
    assert names_in(read_rule(quote(name))) == (name,)


class _Trees:
    """Random trees in the shape the reader gives: no needless nesting, plain names merged."""

    def __init__(self, draw: random.Random, names: list[str]) -> None:
        self.draw = draw
        self.names = names

    def name(self) -> str:
        return self.draw.choice(self.names)

    def length(self) -> Duration:
        units = ("minutes", "hours", "days", "weeks", "months")
        return Duration(self.draw.randint(1, 40), self.draw.choice(units))  # type: ignore[arg-type]

    def comparison(self) -> Comparison:
        op = self.draw.choice(
            ["is", "is not", "over", "at most", "contains", "starts with", "before", "is given",
             "is missing", "is one of"]
        )  # fmt: skip
        if op in ("is given", "is missing"):
            return Comparison(self.name(), op)  # type: ignore[arg-type]
        if op == "is one of":
            return Comparison(self.name(), op, tuple(self.name() for _ in range(3)))
        value = {"over": "4", "at most": "-2.5", "before": "2026-01-31 10:00"}.get(op, self.name())
        return Comparison(self.name(), op, (value,))  # type: ignore[arg-type]

    def event(self) -> EventTest:
        names = tuple(dict.fromkeys(self.name() for _ in range(self.draw.choice([0, 1, 1, 1, 2]))))
        return EventTest(
            names, tuple(self.comparison() for _ in range(self.draw.choice([0, 0, 1, 2])))
        )

    def count(self) -> Count:
        kind = self.draw.choice(["at least", "exactly", "nth", "total"])
        within = self.length() if self.draw.random() < 0.5 else None
        if kind == "total":
            return Count("total", field=self.name(), op="over", value=12.5, within=within)
        by = self.name() if self.draw.random() < 0.5 else None
        return Count(kind, self.draw.randint(1, 130), by=by, within=within)  # type: ignore[arg-type]

    def without(self) -> Without:
        if self.draw.random() < 0.5:
            return Without(self.event(), within=self.length())
        return Without(self.event(), in_last=self.length())

    def happening(self) -> Happening:
        thens = self.draw.choice([0, 0, 1, 2])
        anchor = Anchor(self.length(), self.draw.choice(["after", "before"]), self.event())
        return Happening(
            self.event(),
            first=self.draw.random() < 0.2,
            count=self.count() if self.draw.random() < 0.3 else None,
            then=tuple(Then(self.event(), self.length()) for _ in range(thens)),
            without=self.without() if self.draw.random() < 0.3 else None,
            anchor=anchor if self.draw.random() < 0.3 else None,
            in_last=self.length() if self.draw.random() < 0.3 else None,
        )

    def node(self, depth: int) -> Node:
        kind = self.draw.randrange(9 if depth else 6)
        if kind < 2:
            return self.happening()
        if kind == 2:
            return Never(self.event(), self.length() if self.draw.random() < 0.5 else None)
        if kind == 3:
            return Trait(self.draw.choice(["first", "last"]), self.comparison())
        if kind in (4, 5):
            return InStage(self.name()) if kind == 4 else IsPersona(self.name())
        if kind == 6:
            return Not(self.node(depth - 1))
        parts = tuple(self.node(depth - 1) for _ in range(self.draw.randint(2, 3)))
        return AllOf(parts) if kind == 7 else AnyOf((*parts, Trait("last", self.comparison())))


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_field_or_a_value_called_persona_is_read_back(language: Language) -> None:
    tree = read_rule('first "persona" is "persona"').tree
    assert read_rule(show(tree, language)).tree == tree


@given(st.randoms(use_true_random=False), st.lists(NAMES, min_size=1, max_size=6))
def test_any_tree_is_read_back_from_its_text(draw: random.Random, names: list[str]) -> None:
    tree = _Trees(draw, names).node(3)
    for language in ("en", "id"):
        text = show(tree, language)
        assert read_rule(text).tree == tree
        assert show(read_rule(text).tree, language) == text


@pytest.mark.parametrize(
    ("text", "same", "scale"),
    [
        ("score of A as NPS", "score dari A sebagai NPS", (0, 10, "NPS")),
        ("score of A as nps", "score dari A sebagai nps", (0, 10, "NPS")),
        ("score of A on 0 to 10 as NPS", "score dari A pada skala 0 sampai 10 sebagai NPS",
         (0, 10, "NPS")),
        ("score of A as CSAT", "score dari A sebagai CSAT", (1, 5, "CSAT")),
        ("score of A on 1 to 7 as CSAT", "score dari A pada skala 1 sampai 7 sebagai CSAT",
         (1, 7, "CSAT")),
        ("score of A where k is 1 as CES", "score dari A dengan k adalah 1 sebagai CES",
         (1, 7, "CES")),
        ("score of A as effort", "score dari A sebagai upaya", (1, 5, "effort")),
    ],
)  # fmt: skip
def test_a_rating_may_be_read_as_what_it_is_known_as(
    text: str, same: str, scale: tuple[float, float, str]
) -> None:
    rating = read_rating(text)
    assert (rating.low, rating.high, rating.kind) == scale
    assert replace(read_rating(same), text="") == replace(rating, text="")
    for language in ("en", "id"):
        shown = show_value(rating, language)
        assert replace(read_rating(shown), text="") == replace(rating, text="")


def test_an_nps_is_asked_on_its_own_scale() -> None:
    with pytest.raises(RuleError, match="NPS is asked on 0 to 10") as error:
        read_rating("score of A on 1 to 5 as NPS")
    assert "as NPS" in str(error.value)


@given(NAMES, NAMES, NUMBERS)
def test_any_rating_is_read_back_from_its_text(field: str, event: str, low: float) -> None:
    for language in ("en", "id"):
        text = show_value(Rating(field, EventTest((event,)), low, low + 4), language)
        rating = read_rating(text)
        assert (rating.field, rating.event, rating.low, rating.high) == (
            field, EventTest((event,)), low, low + 4
        )  # fmt: skip
