"""People's transitions, as a program asks a session for them."""

from __future__ import annotations

from pathlib import Path

import pytest

import rute
from rute.events.texts import hashes

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
data: [parts/]
stages:
  Look:
    reached when: Page Viewed
  Pay:
    reached when: Order Paid
"""
HEAD = "customer,time,event\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUTE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "shop.journey.yaml").write_text(JOURNEY, encoding="utf-8")
    (tmp_path / "parts").mkdir()
    add(tmp_path, "1", *[f"c{k},2026-03-01T09:00:00+07:00,Page Viewed" for k in range(50)])
    return tmp_path


def add(shop: Path, name: str, *rows: str) -> None:
    (shop / "parts" / f"{name}.csv").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def ask(shop: Path, cursor: str | None) -> tuple[str, list[tuple[int, str, str, bool]]]:
    found = rute.open(shop / "shop.journey.yaml").transitions_since(cursor)
    return found.cursor, [(t.person, t.stage, t.event, t.entered) for t in found.transitions]


def test_each_is_said_once_whoever_asks_and_when(shop: Path) -> None:
    import pyarrow as pa

    c7, new = hashes(pa.array(["c7", "new"])).tolist()
    cursor, found = ask(shop, None)
    assert found == []
    add(shop, "2", "c7,2026-03-01T10:00:00+07:00,Order Paid")
    add(shop, "3", "new,2026-03-01T08:00:00+07:00,Page Viewed")
    cursor, found = ask(shop, cursor)
    assert found == [(new, "Look", "files/51", True), (c7, "Pay", "files/50", True)]
    assert ask(shop, cursor) == (cursor, [])
    add(shop, "4", "c7,2026-03-01T07:00:00+07:00,Page Viewed")
    cursor, found = ask(shop, cursor)
    assert found == [(c7, "Look", "files/7", False), (c7, "Look", "files/52", True)]
    (shop / "parts" / "2.csv").unlink()
    _, found = ask(shop, cursor)
    assert found == [(c7, "Pay", "files/50", False)]
    assert len(ask(shop, None)[1]) == 5
