"""What is certain is mended line by line; all other bytes stay, and what is unsafe is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.journey.finding_cases import CASES, GO, HEAD, POINT, SHOP, TWO, VALUE

from rute.journey.check import check
from rute.journey.file import examine_text
from rute.journey.findings import Finding, errors_in
from rute.journey.mending import mend_all


def look(text: str) -> tuple[Finding, ...]:
    return examine_text(text).findings


def mended(text: str) -> str:
    return mend_all(text, look)[0]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (SHOP + "    stalled aftr: 3 days\n", "stalled aftr", "stalled after"),
        (SHOP.replace("reached when", "sampia bila"), "sampia bila", "sampai bila"),
        (TWO + GO.replace("Look to Buy", "Loook to Buy"), "Loook", "Look"),
        (VALUE + "stages:\n  Subscibe:\n", "Subscibe", "Subscribe"),
        (VALUE + "leave out: [Promte]\n", "Promte", "Promote"),
        (SHOP + "  Use:\n    after: Buyy\n", "Buyy", "Buy"),
        (POINT + "channel: instagramm\n", "instagramm", "instagram"),
        (POINT + "for Timm:\n          thinks: Hm.\npersonas:\n  Tim: Young.\n", "Timm", "Tim"),
        (SHOP + "    wants: a: b  # why\n", "a: b", "'a: b'"),
        (SHOP + "    wants: Follow #kopi now\n", "Follow #kopi now", "'Follow #kopi now'"),
        (SHOP + "\twants: tea\n", "\twants", "  wants"),
    ],
)
def test_a_slip_with_one_clear_meaning_is_mended_and_nothing_else(
    text: str, old: str, new: str
) -> None:
    assert text.count(old) == 1
    assert mended(text) == text.replace(old, new)


def test_an_event_name_that_reads_as_something_else_is_quoted_as_yaml_wants_it() -> None:
    text = SHOP.replace("Order Paid", "Sign up or Pay")

    def against_data(text: str) -> tuple[Finding, ...]:
        journey = examine_text(text).journey
        assert journey is not None
        return check(journey, event_names={"Sign up or Pay": 5})

    after, (change,), left = mend_all(text, against_data)
    assert after == text.replace("Sign up or Pay", "'\"Sign up or Pay\"'")
    assert (change.line, change.code) == (5, "rule.read_otherwise")
    assert errors_in(left) == ()


def test_several_slips_on_several_lines_are_mended_in_one_go() -> None:
    text = SHOP + "    tagret: 60%\n    wants: a: b\n    qestion: x #y\n"
    after, changes, left = mend_all(text, look)
    assert errors_in(left) == ()
    assert sorted(change.line for change in changes) == [6, 7, 8, 8]
    assert after == SHOP + "    target: 60%\n    wants: 'a: b'\n    question: 'x #y'\n"


@pytest.mark.parametrize(
    "text",
    [
        SHOP + "    xyz: A\n",  # nothing is near
        TWO + GO.replace("Look to Buy", "Loook to Loook"),  # which of the two?
        HEAD + "stages:\n  Buy 1:\n  Buy 2:\n" + GO.replace("Look to Buy", "Buy 1 to Buy 3"),
        SHOP + "    target: soon\n",  # nobody knows what was meant
        SHOP + "    wants: tea # 1\n",  # perhaps a comment
    ],
)
def test_what_is_not_certain_is_left(text: str) -> None:
    assert mend_all(text, look)[:2] == (text, ())


def test_line_endings_comments_and_odd_spaces_stay() -> None:
    text = (SHOP + "    tagret:   60%   # a comment\n\n# the end").replace("\n", "\r\n")
    assert mended(text) == text.replace("tagret", "target")


def test_a_mended_text_is_not_mended_again() -> None:
    for text in CASES.values():
        once = mended(text)
        assert mended(once) == once


@given(st.sampled_from(sorted(CASES)), st.text(alphabet="abc:#'\"- \t\n[]{}&*!", max_size=40))
def test_mending_never_makes_it_worse(code: str, more: str) -> None:
    text = CASES[code][:2000] + more
    after = mended(text)
    assert after.count("\n") == text.count("\n")
    before, left = errors_in(look(text)), errors_in(look(after))
    if len(left) > len(before):  # what could not be read before has come to light
        pairs = enumerate(zip(text.split("\n"), after.split("\n"), strict=True), 1)
        changed = {line for line, (old, new) in pairs if old != new}
        assert changed
        assert not changed & {one.line for one in left}


def test_what_a_misspelt_key_kept_from_being_read_does_not_keep_it_misspelt() -> None:
    text = "journey: Shop\nstags:\n  Look:\n    reached when: A\n    stalled after: 2 dys\n"
    text += "  Pay:\n    reached when: B\n    stalled after: 3 dys\n"
    mended, changed, left = mend_all(text, look)
    assert mended == text.replace("stags:", "stages:")
    assert [one.line for one in changed] == [2]
    assert [one.line for one in errors_in(left)] == [5, 8]
