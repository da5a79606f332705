"""A journey whose campaigns are models, and whose people are plain lists."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.web.campaigns import world as worlds

from rute.web.campaigns import compiled, engine, versions, watching
from rute.web.campaigns.models import Limits
from rute.web.journeys.models import Journey


@pytest.fixture
def modelled(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Campaigns are taken from models, not from a text."""
    monkeypatch.setattr(compiled, "_compiled", worlds.written)
    monkeypatch.setattr(engine, "renew", lambda _: {})
    monkeypatch.setattr(engine.log, "exception", lambda *_, **__: None)  # drawn for a minute here
    watching._FLIGHTS.clear()
    versions._SEEN.clear()
    yield
    worlds.WRITTEN.clear()


@pytest.fixture
def shop(db: None, modelled: None) -> Journey:
    """Nobody is kept apart from all campaigns."""
    found = Journey.objects.create(slug="shop", name="Shop")
    Limits.objects.create(journey=found, everywhere=0.0)
    return found
