"""A small shop and a way to run commands as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.running import Ran, Run

from rute.cli.main import main

EVENTS = """customer,time,event,channel,amount
ana,2026-03-01T09:00:00+07:00,Page Viewed,web,
ana,2026-03-01T09:05:00+07:00,Cart Filled,web,
ana,2026-03-01T09:10:00+07:00,Order Paid,web,150000
budi,2026-03-01T10:00:00+07:00,Page Viewed,instagram,
budi,2026-03-02T10:00:00+07:00,Cart Filled,web,
citra,2026-03-03T08:00:00+07:00,Page Viewed,web,
citra,2026-03-03T08:30:00+07:00,Cart Filled,web,
citra,2026-03-20T08:30:00+07:00,Order Paid,shop,90000
dewi,2026-03-28T12:00:00+07:00,Page Viewed,instagram,
"""
JOURNEY = """journey: Small shop
written in: en
country: ID
money: IDR
time zone: Asia/Jakarta
data:
  - events.csv
stages:
  Look:
    reached when: Page Viewed
    stalled after: 7 days
  Cart:
    reached when: Cart Filled
    stalled after: 7 days
    target: 60%
  Pay:
    reached when: Order Paid
    worth: total of Order Paid
"""


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No browser, no cache outside the test, English, 100 columns."""
    for name, value in {
        "CI": "1", "RUTE_CACHE": str(tmp_path / "cache"), "LC_ALL": "C.UTF-8", "COLUMNS": "100",
        "NO_COLOR": "1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with events.csv and shop.journey.yaml; the test stands in it."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
    (folder / "shop.journey.yaml").write_text(JOURNEY, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process."""

    def run_it(*arguments: str) -> Ran:
        code = main(arguments)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run_it


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a command in a process of its own."""

    def run_it(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "rute", *arguments], capture_output=True, text=True,
            timeout=120, check=False, env=dict(os.environ), **more,  # type: ignore[call-overload]
        )  # fmt: skip

    return run_it
