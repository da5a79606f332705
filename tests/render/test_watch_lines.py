"""The river in the terminal while events arrive."""

from __future__ import annotations

import pytest

from rute.errors import SourceError
from rute.render.screens.watch import watch_lines
from rute.results.numbers import Ratio
from rute.results.watched import Move, Watched, WatchedStage

NOW = 1_790_000_000_000_000
MINUTE = 60_000_000
LONG = "Being told about it by somebody whom one believes"


def watched(*stages: WatchedStage, **more: object) -> Watched:
    asked: dict[str, object] = {
        "name": "Toko", "zone": "Asia/Jakarta", "simulated": False, "as_of": NOW, "since": NOW,
        "looked": NOW, "last_event": NOW - 3 * MINUTE, "events": 1_234, "arrived": 5,
        "stages": stages, "moves": (),
    }  # fmt: skip
    return Watched(**{**asked, **more})  # type: ignore[arg-type]


STAGES = (
    WatchedStage(LONG, 1_000_000, 2_000_000, 1_200, 3, Ratio(0.352, 0.3, 0.4, 900)),
    WatchedStage("Drawn only", None, None, None, None, None),
    WatchedStage("Buy", 250_000, 250_000, 0, 0, None),
    WatchedStage("Love", 3, 3, -1, -1, None),
)


def said(seen: Watched, language: str = "en", width: int = 80, **more: int) -> list[str]:
    return [line.plain for line in watch_lines(seen, language, width=width, now=NOW, **more)]


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int, language: str) -> None:
    moves = tuple(Move(NOW, ((LONG, k), ("Buy", 2)), 7) for k in range(1, 20))
    lines = said(watched(*STAGES, moves=moves), language, width)
    assert max(map(len, lines)) <= width


def test_it_says_who_is_there_who_came_and_who_just_moved() -> None:
    lines = said(watched(*STAGES), width=120)
    first = next(line for line in lines if line.startswith("  1"))
    assert first.split()[-4:] == ["1,000,000", "+1,200", "+3", "35%"]
    drawn = next(line for line in lines if line.startswith("  2"))
    assert drawn.split()[-4:] == ["—", "—", "—", "—"]
    assert next(line for line in lines if line.startswith("  3")).split()[-2:] == ["250,000", "—"]
    assert next(line for line in lines if line.startswith("  4")).split()[-3:] == ["−1", "−1", "—"]


def test_a_bar_is_as_long_as_the_root_of_its_people() -> None:
    lines = said(watched(*STAGES), width=120)
    bars = [line.count("█") for line in lines if line[:4].strip().isdigit()]
    longest, none, half, least = bars[-4:]
    assert (none, least) == (0, 1)
    assert abs(half - longest / 2) <= 1


def test_the_last_event_is_said_with_its_age() -> None:
    assert "3 minutes ago" in "\n".join(said(watched()))
    assert "still to come" in "\n".join(said(watched(last_event=NOW + MINUTE)))
    assert "Belum ada aktivitas." in said(watched(last_event=None), "id")


def test_the_last_moves_stand_first_and_no_more_than_there_is_room_for() -> None:
    moves = tuple(Move(NOW + k * MINUTE, (("Buy", k),), 0) for k in range(1, 20))
    lines = said(watched(*STAGES, moves=moves), height=16)
    found = [line for line in lines if "Buy" in line and ":" in line]
    assert found[0].endswith("+19 Buy")
    assert len(lines) <= 16


def test_trouble_is_said_in_the_readers_language() -> None:
    lines = said(watched(*STAGES, trouble=SourceError("no such file", where="x.csv")), "id")
    assert "Data tidak dapat dibaca; angka di atas adalah angka sebelumnya." in lines
    assert "x.csv: no such file" in lines
