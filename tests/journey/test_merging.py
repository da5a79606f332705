"""Two people's changes meet line by line; none is lost, none is made twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried

from rute.journey.merging import merge

lines = st.lists(st.sampled_from(["a", "b", "c", "", "  d: e"]), max_size=8)
texts = lines.map("\n".join)
BASE = "one\ntwo\nthree\nfour\nfive"


def test_changes_of_different_lines_are_put_together() -> None:
    merged = merge(BASE, BASE.replace("two", "2"), BASE.replace("five", "5\nsix"))
    assert merged.text == "one\n2\nthree\nfour\n5\nsix"
    assert not merged.collisions


def test_lines_that_follow_each_other_may_be_changed_one_by_each() -> None:
    merged = merge(BASE, BASE.replace("two", "2"), BASE.replace("three", "3"))
    assert merged.text == "one\n2\n3\nfour\nfive"
    assert not merged.collisions


def test_one_line_changed_by_both_collides_and_mine_stands() -> None:
    merged = merge(BASE, BASE.replace("two", "mine"), BASE.replace("two", "theirs"))
    assert merged.text == BASE.replace("two", "mine")
    [one] = merged.collisions
    assert (one.line, one.base, one.mine, one.theirs) == (2, ("two",), ("mine",), ("theirs",))


def test_lines_put_in_at_one_place_collide_for_nobody_knows_their_order() -> None:
    merged = merge("a\nb", "a\nmine\nb", "a\ntheirs\nb")
    assert [(one.mine, one.theirs) for one in merged.collisions] == [(("mine",), ("theirs",))]


def test_a_line_that_one_changed_and_the_other_took_out_collides() -> None:
    merged = merge(BASE, BASE.replace("two", "2"), BASE.replace("two\n", ""))
    assert [one.theirs for one in merged.collisions] == [()]


def test_the_same_change_of_both_is_made_once() -> None:
    both = BASE.replace("two", "2")
    assert merge(BASE, both, both.replace("five", "5")).text == both.replace("five", "5")


def test_line_ends_alone_are_no_change() -> None:
    merged = merge(BASE, BASE.replace("\n", "\r\n").replace("two", "2"), BASE.replace("five", "5"))
    assert merged.text == "one\r\n2\r\nthree\r\nfour\r\n5"
    assert not merged.collisions


@settings(max_examples=tried(80), deadline=None)
@given(texts, texts, texts)
def test_whoever_changed_nothing_gets_the_others_text(base: str, mine: str, theirs: str) -> None:
    assert merge(base, base, theirs).text == theirs
    assert merge(base, mine, base).text == mine
    assert merge(base, mine, mine).text == mine


@settings(max_examples=tried(80), deadline=None)
@given(texts, texts, texts)
def test_it_is_the_same_from_either_side_where_nothing_collides(
    base: str, mine: str, theirs: str
) -> None:
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert bool(one.collisions) == bool(other.collisions)
    if not one.collisions:
        assert one.text == other.text
    for a, b in zip(one.collisions, other.collisions, strict=True):
        assert (a.line, a.base, a.mine, a.theirs) == (b.line, b.base, b.theirs, b.mine)


@settings(max_examples=tried(80), deadline=None)
@given(st.lists(st.sampled_from(["=", "mine", "theirs"]), min_size=1, max_size=12))
def test_every_line_changed_by_one_of_both_is_as_that_one_left_it(who: list[str]) -> None:
    base = [f"line {n}" for n in range(len(who))]
    mine = [f"M{n}" if one == "mine" else base[n] for n, one in enumerate(who)]
    theirs = [f"T{n}" if one == "theirs" else base[n] for n, one in enumerate(who)]
    merged = merge("\n".join(base), "\n".join(mine), "\n".join(theirs))
    wanted = [{"=": base, "mine": mine, "theirs": theirs}[one][n] for n, one in enumerate(who)]
    assert merged.text == "\n".join(wanted)
    assert not merged.collisions


def test_of_each_collision_one_can_choose_whose_lines_stand() -> None:
    mine, theirs = BASE.replace("one", "M1").replace("five", "M5"), BASE.replace("one", "T1")
    theirs = theirs.replace("five", "T5").replace("three", "T3")
    merged = merge(BASE, mine, theirs, keep=lambda number: number == 1)
    assert merged.text == "T1\ntwo\nT3\nfour\nM5"
    assert len(merged.collisions) == 2
