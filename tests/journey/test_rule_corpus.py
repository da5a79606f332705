"""Hundreds of rules in both languages, each against a meaning that the reader did not make."""

from __future__ import annotations

import pytest
from tests.journey.rule_corpus import PHRASED, UNTOUCHED
from tests.journey.rule_pieces import EXAMPLES

from rute.journey.rule_tree import EventTest, Happening, Rating, TotalOf
from rute.journey.rules import (
    read_duration,
    read_moment,
    read_rating,
    read_rule,
    read_value,
    show,
    show_start,
    show_value,
)


def test_there_are_some_hundreds_in_each_language() -> None:
    assert len({example.en for example in EXAMPLES}) > 300
    assert len({example.id for example in EXAMPLES}) > 400


def test_every_rule_in_english_means_what_it_is_made_of() -> None:
    assert [e.en for e in EXAMPLES if read_rule(e.en).tree != e.tree] == []


def test_every_rule_in_indonesian_means_the_same() -> None:
    assert [e.id for e in EXAMPLES if read_rule(e.id).tree != e.tree] == []


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_rule_is_shown_so_that_it_reads_back(language: str) -> None:
    for example in EXAMPLES:
        text = show(example.tree, language)  # type: ignore[arg-type]
        assert read_rule(text).tree == example.tree, text


@pytest.mark.parametrize(("indonesian", "english"), PHRASED.items())
def test_rules_as_people_say_them_mean_the_same_in_both_languages(
    indonesian: str, english: str
) -> None:
    assert read_rule(indonesian).tree == read_rule(english).tree


@pytest.mark.parametrize("name", UNTOUCHED)
def test_everyday_names_are_names_without_quotes(name: str) -> None:
    assert read_rule(name).tree == Happening(EventTest((name,)))


def test_worth_and_ratings_are_said_in_indonesian() -> None:
    english = "total of Order Paid where item is kopi less total of Order Refunded"
    own = "total dari Order Paid dengan item adalah kopi dikurangi total dari Order Refunded"
    assert read_value(own) == read_value(english)
    assert show_value(read_value(english), "id") == own
    rating = read_rating(
        "nilai dari Survei Dijawab dengan jenis adalah csat pada skala 1 sampai 5,5"
    )
    assert (rating.field, rating.low, rating.high) == ("nilai", 1.0, 5.5)
    assert rating.event == read_rule("Survei Dijawab dengan jenis adalah csat").tree.event  # type: ignore[union-attr]
    assert show_value(Rating("nilai", EventTest(("S",)), -2, 2.5), "id") == (
        "nilai dari S pada skala -2 sampai 2.5"
    )


def test_net_takes_the_refunds_of_the_same_kind_away() -> None:
    refunds = TotalOf(EventTest(("Order Refunded",)))
    assert read_value("net Order Paid") == TotalOf(EventTest(("Order Paid",)), refunds)
    assert read_value("nilai bersih Order Paid dengan item adalah kopi") == read_value(
        "total of Order Paid where item is kopi less total of Order Refunded where item is kopi"
    )


@pytest.mark.parametrize(
    ("indonesian", "english", "kind"),
    [
        ("sampai", "reached", "reached"),
        ("mandek", "stalled", "stalled"),
        ("secara manual", "by hand", "by hand"),
        ("3 hari sesudah Order Paid", "3 days after Order Paid", "later"),
        ("2 minggu setelah (A atau B) dengan x adalah 1", "2 weeks after (A or B) where x is 1",
         "later"),
        ("Keranjang Diisi tanpa Order Paid dalam 1 jam",
         "Keranjang Diisi without Order Paid within 1 hour", "rule"),
        ("Order Paid dalam 3 hari sesudah Pesan Dibaca",
         "Order Paid within 3 days after Pesan Dibaca", "rule"),
    ],
)  # fmt: skip
def test_a_campaign_starts_at_the_same_moment_in_both_languages(
    indonesian: str, english: str, kind: str
) -> None:
    own, start = read_moment(indonesian), read_moment(english, line=9)
    assert (start.kind, start.line) == (kind, 9)
    assert (own.kind, own.later, own.rule) == (start.kind, start.later, start.rule)
    for language in ("en", "id"):
        again = read_moment(show_start(start, language))  # type: ignore[arg-type]
        assert (again.kind, again.later, again.rule) == (start.kind, start.later, start.rule)


def test_lengths_have_units_in_both_languages() -> None:
    for own, english in (("14 hari", "14 days"), ("2 minggu", "2 weeks"), ("1 jam", "1 hour"),
                         ("30 menit", "30 minutes"), ("3 Bulan", "3 months")):  # fmt: skip
        assert read_duration(own) == read_duration(english)
