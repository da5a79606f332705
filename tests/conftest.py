"""Skipping is for people without the part at hand; in CI every part must run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from tests.served import Served, serving

settings.register_profile("quick", deadline=None, max_examples=60, derandomize=True)
settings.register_profile("prove", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("RUTE_PROFILE", "quick"))

MUST_RUN_IN_CI = ("browser", "postgres")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker("browser")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):  # type: ignore[no-untyped-def]
    report = yield
    must_run = any(item.get_closest_marker(name) for name in MUST_RUN_IN_CI)
    if report.skipped and os.environ.get("CI") and must_run:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} skipped itself in CI, where every part must run"
    return report


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of public data sets; tests that need it skip where it is absent."""
    here = os.environ.get("RUTE_DATA")
    folder = Path(here) if here else Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"needs the public data sets: set RUTE_DATA ({folder} is not a folder)")
    return folder


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """`rute serve` on a free port over a folder of its own: `served.url`, and
    `served.sign_in(page)` for a signed-in owner."""
    with serving(tmp_path / "served") as app:
        yield app
