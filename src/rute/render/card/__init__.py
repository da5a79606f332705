"""The map as one card for the team's chat group: the leak, a small river, one thing to do."""

from __future__ import annotations

from rute.render.card.draw import card
from rute.render.living_map.build import build
from rute.render.living_map.told import Told
from rute.results.story import Line

__all__ = ["card_of"]


def card_of(told: Told, step: Line | None, *, language: str) -> str:
    """The card as SVG, 1080 × 1350. step: the one thing to do."""
    return card(build(told, language=language), step)
