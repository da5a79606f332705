"""Following a journey's data while it grows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

import rute
from rute.session.watching import Watcher, save_page

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
data: [events.csv]
stages:
  Look:
    reached when: Page Viewed
    stalled after: 7 days
  Pay:
    reached when: Order Paid
  Praise:
    wants: to be thanked
"""
EVENTS = "customer,time,event\nana,2026-03-01T09:00:00+07:00,Page Viewed\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUTE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "events.csv").write_text(EVENTS, encoding="utf-8")
    (tmp_path / "shop.journey.yaml").write_text(JOURNEY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def clock() -> Iterator[int]:
    return count(1_800_000_000_000_000, 1_000_000)


def watching(shop: Path, clock: Iterator[int]) -> Watcher:
    watcher = Watcher.begin(lambda: rute.open(shop / "shop.journey.yaml"), next(clock))
    assert not watcher.look(next(clock)), "nothing has happened yet"
    return watcher


def write(file: Path, text: str) -> None:
    """As somebody else would, a moment later."""
    file.write_text(text, encoding="utf-8")
    stamp = file.stat().st_mtime_ns + next(LATER) * 1_000_000_000
    os.utime(file, ns=(stamp, stamp))


LATER = count(1)


def test_it_says_who_has_arrived_since_it_began_and_who_just_now(
    shop: Path, clock: Iterator[int]
) -> None:
    watcher = watching(shop, clock)
    more = EVENTS + "budi,2026-03-01T10:00:00+07:00,Page Viewed\n"
    write(shop / "events.csv", more)
    assert watcher.look(next(clock))
    look, pay, praise = watcher.seen.stages
    assert (look.reached, look.arrived, look.just_now) == (2, 1, 1)
    assert (pay.reached, pay.arrived, pay.just_now) == (0, 0, 0)
    assert (praise.reached, praise.arrived, praise.just_now) == (None, None, None)
    more += "ana,2026-03-01T11:00:00+07:00,Order Paid\n"
    write(shop / "events.csv", more)
    assert watcher.look(next(clock))
    look, pay, _ = watcher.seen.stages
    assert (look.people_here, look.arrived, look.just_now) == (1, 1, 0)
    assert (pay.people_here, pay.arrived, pay.just_now) == (1, 1, 1)
    assert [(move.stages, move.events) for move in watcher.seen.moves] == [
        ((("Look", 1),), 1), ((("Pay", 1),), 1),
    ]  # fmt: skip
    assert watcher.seen.arrived == 2


def test_nothing_is_counted_while_nothing_changes(
    shop: Path, clock: Iterator[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher = watching(shop, clock)
    watcher.look(next(clock))
    monkeypatch.setattr(watcher, "open", lambda: pytest.fail("opened for nothing"))
    before = watcher.seen
    assert not watcher.look(now := next(clock))
    assert watcher.seen.looked == now
    assert watcher.seen.stages == before.stages


def test_people_who_are_gone_are_said_too(shop: Path, clock: Iterator[int]) -> None:
    (shop / "events.csv").write_text(EVENTS + "budi,2026-03-01T10:00:00+07:00,Page Viewed\n")
    watcher = watching(shop, clock)
    write(shop / "events.csv", EVENTS)
    assert watcher.look(next(clock))
    assert watcher.seen.stages[0].just_now == -1
    assert watcher.seen.moves[-1].events == -1


def test_what_cannot_be_read_is_said_and_looked_at_again(shop: Path, clock: Iterator[int]) -> None:
    watcher = watching(shop, clock)
    write(shop / "shop.journey.yaml", JOURNEY + "  broken: [\n")
    assert watcher.look(next(clock))
    assert watcher.seen.trouble is not None
    assert watcher.seen.stages[0].reached == 1, "what was known still stands"
    write(shop / "shop.journey.yaml", JOURNEY.replace("Praise", "Thank"))
    assert watcher.look(next(clock))
    assert watcher.seen.trouble is None
    assert watcher.seen.stages[2].name == "Thank"


def test_a_stage_that_just_got_a_rule_begins_at_nothing(shop: Path, clock: Iterator[int]) -> None:
    watcher = watching(shop, clock)
    rule = "  Praise:\n    reached when: Page Viewed at least 1 time\n"
    write(
        shop / "shop.journey.yaml", JOURNEY.replace("  Praise:\n    wants: to be thanked\n", rule)
    )
    assert watcher.look(next(clock))
    assert (watcher.seen.stages[2].reached, watcher.seen.stages[2].just_now) == (1, 0)


def test_the_page_reloads_itself(shop: Path, clock: Iterator[int]) -> None:
    watcher = watching(shop, clock)
    save_page(watcher.session, shop / "wall.html", "id", 0.5)
    text = (shop / "wall.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="5">' in text
    assert 'lang="id"' in text
    assert [file.name for file in shop.glob(".wall*")] == []
