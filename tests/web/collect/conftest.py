"""A collector for each test, ended after it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.collect.house import House

from rute.web.collect import running


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setattr(running, "EVERY", 0.05)
    monkeypatch.setattr(running, "ROOM", 0)
    found = House(tmp_path)
    yield found
    found.end()
