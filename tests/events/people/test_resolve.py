"""Who is who is a function of the set of events: held against the slow and obvious way."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.people.identities import NAMES, ROWS, FakeLog, as_read, table_of
from tests.oracles import identity
from tests.oracles.identity import Row
from tests.tried import tried

from rute.events.people import links, merging, resolving
from rute.events.people.apart import Decision, Decisions
from rute.events.people.kinds import hash_of
from rute.events.people.people import People
from rute.events.people.resolve import resolve

MORE = int(os.environ.get("RUTE_MORE_EXAMPLES", "1"))  # make prove asks for many


def people_of(*parts: Sequence[Row], apart: Sequence[tuple[str, str]] = ()) -> People:
    with tempfile.TemporaryDirectory() as folder:
        log = FakeLog(Path(folder))
        for part in parts:
            log = log.add(part)
        return resolve(log, Path(folder), None, decided(apart))  # type: ignore[arg-type]


def decided(apart: Sequence[tuple[str, str]]) -> Decisions:
    return Decisions(tuple(Decision(*pair, 0) for pair in apart))


def who(people: People, rows: Sequence[Row]) -> list[str | None]:
    found: list[str | None] = people.canonical(table_of(rows)).to_pylist()
    return found


ani, budi = Row(1, user="ani"), Row(1, user="budi")


@settings(max_examples=tried(60 * MORE), deadline=None)
@given(st.lists(ROWS, max_size=14).map(lambda rows: list(map(as_read, rows))))
def test_the_owner_of_every_row_is_what_the_obvious_way_says(rows: list[Row]) -> None:
    assert who(people_of(rows), rows) == identity.owners(rows)


@settings(max_examples=tried(40 * MORE), deadline=None)
@given(
    st.lists(ROWS, min_size=1, max_size=14).map(lambda rows: list(map(as_read, rows))),
    st.randoms(use_true_random=False),
)
def test_neither_the_order_of_arrival_nor_the_segments_matter(
    rows: list[Row], random: Random
) -> None:
    shuffled = sorted(rows, key=lambda _: random.random())
    cut = len(rows) // 3
    parts = [shuffled[:cut], shuffled[cut : 2 * cut], shuffled[2 * cut :]]
    people = people_of(*(part for part in parts if part))
    assert who(people, rows) == identity.owners(rows)


@contextmanager
def limits_of_one() -> Iterator[None]:
    """Limits that a handful of rows can reach."""
    with pytest.MonkeyPatch.context() as patch:
        for place, name in ((links, "HOLDERS"), (resolving, "CLAIMS"), (merging, "ALIASES")):
            patch.setattr(place, name, 1)
            patch.setattr(identity, name, 1)
        yield


@settings(max_examples=tried(60 * MORE), deadline=None)
@given(st.lists(ROWS, max_size=14).map(lambda rows: list(map(as_read, rows))), st.integers(0, 14))
def test_what_names_too_many_names_nobody(rows: list[Row], cut: int) -> None:
    parts = [part for part in (rows[cut:], rows[:cut]) if part]
    with limits_of_one():
        assert who(people_of(*parts), rows) == identity.owners(rows)


DECIDED = st.lists(
    st.tuples(
        st.sampled_from([*NAMES, "email:a@x.id", "phone:+621", "anonymous:tab"]),
        st.sampled_from([*NAMES, "email:b@x.id", "phone:+622", "card:K1"]),
    ).filter(lambda pair: pair[0] != pair[1]),
    max_size=3,
)


@settings(max_examples=tried(40 * MORE), deadline=None)
@given(st.lists(ROWS, max_size=14).map(lambda rows: list(map(as_read, rows))), DECIDED)
def test_what_is_decided_not_to_be_the_same_is_kept_apart(
    rows: list[Row], apart: list[tuple[str, str]]
) -> None:
    assert who(people_of(rows, apart=apart), rows) == identity.owners(rows, apart)


@settings(max_examples=tried(40 * MORE), deadline=None)
@given(st.lists(ROWS, max_size=12), st.lists(ROWS, min_size=1, max_size=4), DECIDED)
def test_whoever_may_have_moved_is_told(
    rows: list[Row], more: list[Row], apart: list[tuple[str, str]]
) -> None:
    rows, more = list(map(as_read, rows)), list(map(as_read, more))
    with tempfile.TemporaryDirectory() as folder:
        log = FakeLog(Path(folder))
        log = log.add(rows) if rows else log
        before = resolve(log, Path(folder))  # type: ignore[arg-type]
        before.save(Path(folder) / "older")
        now_in = log.add(more)
        after = resolve(now_in, Path(folder), before, decided(apart))  # type: ignore[arg-type]
        older = People.load(Path(folder) / "older")
    assert older is not None
    was, now = before.owners(table_of(rows)), after.owners(table_of(rows))
    assert (older.owners(table_of(rows)) == was).all()
    assert set(was[was != now].tolist()) <= set(after.moved(older).tolist())


def test_one_person_under_two_kinds_of_identifier_is_one_person() -> None:
    by_email, by_user = Row(1, email="ani@x.id"), Row(9, user="ani")
    assert who(people_of([by_email, by_user]), [by_email, by_user]) == ["email:ani@x.id", "ani"]
    link = Row(5, user="ani", email="ani@x.id")
    assert who(people_of([by_email, by_user, link]), [by_email, by_user]) == ["ani", "ani"]


def test_a_shared_phone_does_not_merge_a_family() -> None:
    rows = [Row(2, anonymous="hp"), Row(3, user="ani", anonymous="hp"), Row(4, anonymous="hp"),
            Row(5, user="budi", anonymous="hp"), Row(6, anonymous="hp")]  # fmt: skip
    assert who(people_of(rows), rows) == ["ani", "ani", "ani", "budi", "budi"]


def test_a_tablet_of_many_users_belongs_to_none_of_them() -> None:
    many = [Row(k, user=f"u{k}", anonymous="tablet") for k in range(identity.HOLDERS + 1)]
    visit = Row(99, anonymous="tablet")
    assert who(people_of(many), [visit]) == ["anonymous:tablet"]
    assert who(people_of(many[:-1]), [visit]) == ["u9"]


def test_the_earliest_user_of_an_address_keeps_it_and_ties_follow_the_alphabet() -> None:
    rows = [Row(5, user="ani", email="a@x.id"), Row(4, user="budi", email="a@x.id")]
    assert who(people_of(rows), [Row(9, email="a@x.id")]) == ["budi"]
    rows = [Row(5, user="budi", email="a@x.id"), Row(5, user="ani", email="a@x.id")]
    assert who(people_of(rows), [Row(9, email="a@x.id")]) == ["ani"]


def test_the_phone_of_a_dropshipper_names_nobody() -> None:
    rows = [Row(k, user=f"u{k}", phone="+62811") for k in range(identity.CLAIMS + 1)]
    assert who(people_of(rows), [Row(9, phone="+62811")]) == ["phone:+62811"]
    shop = [Row(k, email="toko@x.id", phone=f"+6281{k}") for k in range(identity.CLAIMS + 1)]
    assert who(people_of(shop), shop)[0] == "phone:+62810"


def test_a_number_and_an_address_without_any_user_are_one_person() -> None:
    rows = [Row(1, email="a@x.id", phone="+621"), Row(2, phone="+621"), Row(3, email="a@x.id")]
    assert set(who(people_of(rows), rows)) == {"email:a@x.id"}


def test_an_alias_merges_users_and_a_user_of_many_aliases_is_merged_with_nobody() -> None:
    chain = [Row(1, user="budi", alias="ani"), Row(2, user="cici", alias="budi")]
    assert who(people_of(chain), [Row(0, user=name) for name in NAMES]) == ["ani"] * 3 + ["dodi"]
    guests = [Row(1, user=f"u{k}", alias="guest") for k in range(identity.ALIASES + 1)]
    assert who(people_of(guests), guests[:2]) == ["u0", "u1"]


def test_what_is_of_rows_that_are_gone_is_forgotten(tmp_path: Path) -> None:
    log = FakeLog(tmp_path).add([Row(1, user="ani", email="a@x.id")]).add([budi])
    resolve(log, tmp_path / "people")  # type: ignore[arg-type]
    left = replace(log, segments=log.segments[1:]).add([Row(2, user="cici", email="c@x.id")])
    found = resolve(left, tmp_path / "people")  # type: ignore[arg-type]
    assert who(found, [Row(3, email="a@x.id")]) == ["email:a@x.id"]
    kept = b"".join(file.read_bytes() for file in (tmp_path / "people").iterdir())
    assert b"c@x.id" in kept
    assert b"a@x.id" not in kept


def test_people_with_users_alone_cost_nothing() -> None:
    people = people_of([ani, budi], [ani])
    assert people.plain
    assert people.columns == ("user",)
    assert people.owners(table_of([ani])).tolist() == [hash_of("ani")]
    assert not people.moved(People()).size


@pytest.mark.parametrize("kind", ["anonymous", "email", "phone", "card"])
def test_people_with_one_kind_of_identifier_have_it_alone(kind: str) -> None:
    rows = [Row(1, **{kind: "x"}), Row(2, **{kind: "y"})]  # type: ignore[arg-type]
    people = people_of(rows)
    assert people.columns == ("user", kind)
    assert who(people, rows) == [f"{kind}:x", f"{kind}:y"]
    assert not people.links.pairs.a.size
