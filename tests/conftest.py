"""Skipping is for people without the part at hand; in CI every part must run."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from tests.tried import tried

settings.register_profile("quick", deadline=None, max_examples=tried(60), derandomize=True)
settings.register_profile("prove", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("RUTE_PROFILE", "quick"))

MUST_RUN_IN_CI = ("browser", "postgres")

# Fourteen thousand collected tests never go: what looks for garbage would walk past all of them
# again and again, a sixth of the whole suite's time.
gc.disable()
SELDOM = (50_000, 20, 20)  # as for a command


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()
    atexit.register(gc.unfreeze)  # what libraries hold is let go in their order


# What waits for other processes comes first, the longest before all: last, it would keep one
# worker while the other has nothing left to do. Where nothing is compiled yet, the first two have
# the kernels compiled, one those of the app's pages, one those of funnels, before anything that
# has only so many seconds. Each folder's tests stay together.
LONG = (
    "tests/browser/test_every_page.py", "tests/measure/test_funnel_bound.py",
    "tests/browser/", "tests/web/operate/",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker("browser")
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    return next((n for n, long in enumerate(LONG) if item.nodeid.startswith(long)), len(LONG))


@pytest.fixture(scope="session", autouse=True)
def quick_disks() -> Iterator[None]:
    """Processes are killed in tests, machines are not: nothing waits until it is on the disk."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: None)
        yield


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
