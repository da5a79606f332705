"""Kinds of jobs that only these tests know."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rute.web.work import registry


@pytest.fixture(autouse=True)
def own_kinds() -> Iterator[None]:
    """What a test registers is gone after it."""
    kinds, rhythms = dict(registry.KINDS), dict(registry.RHYTHMS)
    yield
    registry.KINDS.clear()
    registry.KINDS.update(kinds)
    registry.RHYTHMS.clear()
    registry.RHYTHMS.update(rhythms)
