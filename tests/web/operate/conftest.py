"""A PostgreSQL server for what only several processes show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.postgres import MissingError, Postgres, postgres


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    try:
        with postgres() as running:
            yield running
    except MissingError as missing:
        pytest.skip(str(missing))
