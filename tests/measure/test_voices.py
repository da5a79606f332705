"""People's own words: only with permission, one a person, nothing in them that says who it was."""

from __future__ import annotations

from dataclasses import replace

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.measure.people import DAY, journey, stage

from rute.errors import RuleError
from rute.events.histories import Histories
from rute.journey.model import Journey, Touchpoint
from rute.journey.quoting import read_heard
from rute.journey.rules import read_rating
from rute.measure.voices import HIDDEN, LONGEST, SHORTEST, SHOWN, told, voices
from rute.results.numbers import Period

WORDS = "text of Review where may_quote is yes"
Review = tuple[str, int, str | None, str | None]  # person, day, words, permission


def reviews(*said: Review, block_events: int = 4_000_000) -> Histories:
    """Each with a rating of its day."""
    people, days, words, allowed = zip(*said, strict=True)
    table = pa.table(
        {
            "person": pa.array(people, pa.string()),
            "time": pa.array([day * DAY for day in days], pa.int64()),
            "name": pa.array(["Review"] * len(said), pa.string()),
            "text": pa.array(words, pa.string()),
            "may_quote": pa.array(allowed, pa.string()),
            "rating": pa.array([str(day) for day in days], pa.string()),
        }
    )
    return Histories.from_table(table, block_events=block_events)


def shop() -> Journey:
    point = Touchpoint(
        "Parcel", heard=read_heard(WORDS), measured_by=read_rating("rating of Review on 1 to 5")
    )
    return journey(replace(stage("Buy", "Review"), touchpoints=(point,)))


def quoted(data: Histories, now: int = 30 * DAY, period: Period | None = None) -> list[str]:
    found = voices(shop(), data, now=now, period=period or Period())
    return [quote.text for quote in found.quotes]


def test_only_words_with_permission_are_shown_the_newest_first() -> None:
    data = reviews(
        ("ann", 1, "arrived quickly and well packed", "yes"),
        ("bob", 2, "never again, thank you", "no"),
        ("cid", 3, "the smell alone is worth it", "yes"),
        ("dee", 4, "nobody asked whether I allow it", None),
    )
    assert quoted(data) == ["the smell alone is worth it", "arrived quickly and well packed"]


def test_one_person_is_heard_once() -> None:
    data = reviews(
        ("ann", 1, "the first thing I ever wrote", "yes"), ("ann", 5, "the last thing", "yes")
    )
    assert quoted(data) == ["the last thing"]
    assert quoted(data, now=2 * DAY) == ["the first thing I ever wrote"]


def test_the_score_is_that_of_the_same_event() -> None:
    [quote] = voices(shop(), reviews(("ann", 5, "best I ever had", "yes")), now=9 * DAY).quotes
    assert (quote.stage, quote.touchpoint, quote.score) == ("Buy", "Parcel", 2.0)


def test_a_period_is_that_of_the_words() -> None:
    data = reviews(("ann", 1, "in the beginning", "yes"), ("bob", 9, "towards the end", "yes"))
    assert quoted(data, period=Period(5 * DAY, 20 * DAY)) == ["towards the end"]


def test_those_who_were_not_glad_are_heard_too() -> None:
    glad = [(f"glad{k}", 5, f"cup number {k} was good", "yes") for k in range(9)]
    cross = ("cross", 1, "it was cold, and late", "yes")
    heard = quoted(reviews(cross, *glad))
    assert len(heard) == SHOWN
    assert heard[-1] == "it was cold, and late"


def test_addresses_and_numbers_are_hidden() -> None:
    assert told("write to ann@kopi.example or 0812-3456-7890, see https://x.example/me") == (
        f"write to {HIDDEN} or {HIDDEN}, see {HIDDEN}"
    )
    assert told("5 stars for 250 g at Rp 85.000") == "5 stars for 250 g at Rp 85.000"
    assert told("ok") is None
    assert told("so " * 200) is None


ALLOWED = st.sampled_from(["yes", "no", None])
SAID = st.sampled_from(["good coffee indeed", "came late by a week", "the parcel was open", "ok"])
RANDOM = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.integers(1, 9), SAID, ALLOWED), min_size=1, max_size=30
)


@given(RANDOM, st.integers(1, 8), st.integers(1, 10))
def test_it_says_what_looking_at_every_row_says(
    said: list[Review], block_events: int, now: int
) -> None:
    """Oracle: of each person the newest words that are allowed by then. Ties: any of them."""
    by_person: dict[str, tuple[int, set[str]]] = {}
    for who, day, words, allowed in said:
        if allowed == "yes" and day <= now and words is not None:
            last, known = by_person.get(who, (-1, set()))
            if day > last:
                by_person[who] = day, {words}
            elif day == last:
                known.add(words)
    found = voices(shop(), reviews(*said, block_events=block_events), now=now * DAY).quotes
    assert len(found) <= SHOWN
    for quote in found:
        assert SHORTEST <= len(quote.text) <= LONGEST
        assert any(quote.text in words for _, words in by_person.values())
    short = sum("ok" in words for _, words in by_person.values())
    assert len(found) >= min(SHOWN, len(by_person) - short)


@pytest.mark.parametrize(
    ("text", "why"),
    [("Review", "cannot read"), ("text of", "cannot read"),
     ("text of Review", "allowed"), ("text of Review where rating at least 4", "allowed"),
     ("text of Review where may_quote is no", "allowed"),
     ("text of Review at least 2 times", "one event")],
)  # fmt: skip
def test_what_says_nothing_of_permission_is_refused(text: str, why: str) -> None:
    with pytest.raises(RuleError, match=why):
        read_heard(text)


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        'text dari "Review" dengan may_quote adalah ya',
        "'text' of Review where rating at least 4 and may_quote is true",
    ],
)
def test_it_is_read_in_both_languages(text: str) -> None:
    heard = read_heard(text)
    assert (heard.field, heard.event.names) == ("text", ("Review",))
