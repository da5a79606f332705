"""People who turn out to be one, or two after all, or are gone, as a program asks for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import rute
from rute.errors import QuestionError, StoreError
from rute.events.people.kinds import hash_of
from rute.journey.rules import read_rule
from rute.measure.watched import rule_watched
from rute.session.questions import Session
from rute.session.receiving import erase_people

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
data: [parts/]
stages:
  Look:
    reached when: Page Viewed
"""
HEAD = "user,email,time,event\n"
MAIL, ANI, CICI = (hash_of(name) for name in ("email:ani@x.id", "ani", "cici"))
NAMES = {MAIL: "mail", ANI: "ani", CICI: "cici", 0: "nobody"}


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUTE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "shop.journey.yaml").write_text(JOURNEY, encoding="utf-8")
    (tmp_path / "parts").mkdir()
    many = [f"c{k},,2026-03-01T09:00:00+07:00,Page Viewed" for k in range(30)]
    add(tmp_path, "1", ",ani@x.id,2026-03-01T09:00:00+07:00,Page Viewed", *many)
    add(tmp_path, "2", "cici,,2026-03-01T09:00:00+07:00,Page Viewed")
    return tmp_path


def add(shop: Path, name: str, *rows: str) -> None:
    (shop / "parts" / f"{name}.csv").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def opened(shop: Path) -> Session:
    return rute.open(shop / "shop.journey.yaml")


def ask(shop: Path, cursor: str | None) -> tuple[str, set[tuple[str, str]], bool]:
    """Of the people with a name here: who is whom from now on."""
    found = opened(shop).moved_people(cursor)
    pairs = zip(found.person.tolist(), found.now.tolist(), strict=True)
    told = {(NAMES[one], NAMES.get(now, "?")) for one, now in pairs if one in NAMES}
    return found.cursor, told, found.anew


def test_a_merge_is_told_and_so_is_one_taken_back(shop: Path) -> None:
    cursor, told, _ = ask(shop, None)
    assert told == set(), "it begins with what is known then"
    add(shop, "3", "ani,ani@x.id,2026-03-02T09:00:00+07:00,Page Viewed")
    cursor, told, anew = ask(shop, cursor)
    assert (told, anew) == ({("mail", "ani")}, False)
    assert ask(shop, cursor) == (cursor, set(), False), "once"
    opened(shop).not_the_same("ani", "email:ani@x.id")
    _, told, anew = ask(shop, cursor)
    assert (told, anew) == ({("mail", "mail")}, False)


def test_whoever_has_no_events_any_more_is_nobody(shop: Path) -> None:
    cursor, _, _ = ask(shop, None)
    (shop / "parts" / "2.csv").unlink()
    cursor, told, anew = ask(shop, cursor)
    assert (told, anew) == ({("cici", "nobody")}, False)
    add(shop, "2", "cici,,2026-03-01T09:00:00+07:00,Page Viewed")
    _, told, _ = ask(shop, cursor)
    assert told == {("cici", "cici")}


def test_after_everything_was_built_anew_all_is_told_again(shop: Path) -> None:
    cursor, _, _ = ask(shop, None)
    add(shop, "3", "ani,ani@x.id,2026-03-02T09:00:00+07:00,Page Viewed")
    erase_people(shop / "shop.journey.yaml", ["cici"])
    cursor, told, anew = ask(shop, cursor)
    assert ("mail", "ani") in told
    assert anew, "who is gone has to be asked for"
    known = opened(shop).known_people(np.array([CICI, ANI, MAIL, CICI], np.uint64))
    assert known.tolist() == [False, True, False, False]
    assert ask(shop, cursor) == (cursor, set(), False)


def test_whoever_is_erased_leaves_every_record(shop: Path) -> None:
    session = opened(shop)
    assert session.journey
    look = rule_watched("look", "wait", read_rule("Page Viewed"), session.journey)
    early = session.now - 30 * 86_400_000_000
    session.watched_since([look], now=early)
    assert CICI in session.watched_since([look]).person
    session.transitions_since()
    (shop / "parts" / "2.csv").unlink()
    cursor, _, _ = ask(shop, None)
    add(shop, "2", "cici,,2026-03-01T09:00:00+07:00,Page Viewed")
    opened(shop).transitions_since()
    ask(shop, cursor)
    store = opened(shop).store
    assert store
    kept = [store.folder / name for name in ("watched/campaigns", "transitions", "moved")]
    assert held(kept[0]), "her number stands there"
    erase_people(shop / "shop.journey.yaml", ["cici"])
    after = opened(shop)
    assert CICI not in after.watched_since([look]).person
    assert CICI not in {each.person for each in after.transitions_since().transitions}
    ask(shop, None)
    assert not any(map(held, kept))


def test_a_process_that_is_behind_takes_nothing_back(shop: Path) -> None:
    behind = opened(shop)
    assert behind.journey
    look = rule_watched("look", "wait", read_rule("Page Viewed"), behind.journey)
    begun = behind.watched_since([look], now=behind.now)
    for change in ("3", "anew"):
        if change == "3":
            add(shop, "3", "ani,ani@x.id,2026-03-01T10:00:00+07:00,Page Viewed")
        else:
            erase_people(shop / "shop.journey.yaml", ["c7"])
        newest = opened(shop)
        told = newest.watched_since([look]).number.size
        moved = newest.moved_people()
        assert behind.watched_since([look], now=newest.now + 1).number.size == told
        assert behind.moved_people(moved.cursor).cursor == moved.cursor
        assert newest.watched_since([look], now=newest.now + 2).number.size == told
    assert begun.number.size == 0


def held(folder: Path) -> bool:
    number = np.uint64(CICI).tobytes()
    return any(number in file.read_bytes() for file in folder.iterdir() if file.is_file())


def test_what_was_appended_before_a_kill_does_not_count(shop: Path) -> None:
    cursor, _, _ = ask(shop, None)
    add(shop, "3", "ani,ani@x.id,2026-03-02T09:00:00+07:00,Page Viewed")
    folder = opened(shop).store.folder / "moved"  # type: ignore[union-attr]
    name = cursor.partition(":")[0]
    (folder / f"leads-{name}").write_bytes(b"half an entry")
    assert ask(shop, cursor)[1] == {("mail", "ani")}


def test_a_damaged_record_and_a_strange_cursor_are_refused(shop: Path) -> None:
    ask(shop, None)
    with pytest.raises(QuestionError, match="not of this record"):
        ask(shop, "other:0")
    folder = opened(shop).store.folder / "moved"  # type: ignore[union-attr]
    (folder / "leads.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be made again"):
        ask(shop, None)
