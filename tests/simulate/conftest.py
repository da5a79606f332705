"""One simulated year for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.simulate.kopi_senja import write

PEOPLE = 40_000


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's folder, as `rute demo` writes it."""
    folder = tmp_path_factory.mktemp("kopi-senja")
    write(folder, people=PEOPLE, seed=7)
    return folder
