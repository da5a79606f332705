"""One Chromium and one running app for all tests of this folder; where there is no Chromium they
say so and skip."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.served import Served, serving

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


@pytest.fixture(scope="package")
def chromium() -> Iterator[Any]:
    """Playwright's event loop runs in this thread as long as the browser is open: it is closed
    before other tests begin, since nothing of Django's may be called beside it."""
    api = pytest.importorskip("playwright.sync_api", reason="needs playwright (make setup)")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
    if path is None and Path("/usr/bin/chromium").exists():
        path = "/usr/bin/chromium"
    if path is None:
        pytest.skip("needs Chromium on the PATH")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`rute serve` on a free port. Tests share it as people share an app: each publishes journeys
    of its own, and `served.sign_in(page)` makes a page its owner's."""
    with serving(tmp_path_factory.mktemp("served") / "app") as app:
        yield app
