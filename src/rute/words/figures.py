"""Figures inside a Message, which each language writes its own way."""

from __future__ import annotations

from decimal import Decimal

from rute.words.catalog import LANGUAGES
from rute.words.formats import count, length, money
from rute.words.message import Spelt


def counted(n: float) -> Spelt:
    """38412 as "38,412" or "38.412"."""
    return Spelt(**{language: count(n, language) for language in LANGUAGES})


def lasting(amount: int, unit: str) -> Spelt:
    """A written length: (14, "days") as "14 days" or "14 hari"."""
    return Spelt(**{language: length(amount, unit, language) for language in LANGUAGES})


def costing(amount: Decimal, currency: str | None) -> Spelt:
    """An amount in major units of a currency: "Rp 50,000" or "Rp 50.000"."""
    said = {language: money(float(amount), currency, language) for language in LANGUAGES}
    return Spelt(**said)
