"""Likely answers before anybody is asked: this computer's zone, its country, its money."""

from __future__ import annotations

import os
from functools import cache
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

from rute.journey.model import Language

EURO = (
    "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PT", "SI", "SK",
)  # fmt: skip
CURRENCIES = {
    "ID": "IDR", "MY": "MYR", "SG": "SGD", "TH": "THB", "PH": "PHP", "VN": "VND", "IN": "INR",
    "JP": "JPY", "KR": "KRW", "CN": "CNY", "AU": "AUD", "NZ": "NZD", "US": "USD", "CA": "CAD",
    "BR": "BRL", "MX": "MXN", "GB": "GBP", "CH": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK",
    "PL": "PLN", "CZ": "CZK", "TR": "TRY", "ZA": "ZAR", "NG": "NGN", "KE": "KES", "EG": "EGP",
    "AE": "AED", "SA": "SAR",
    **dict.fromkeys(EURO, "EUR"),
}  # fmt: skip


def local_zone(language: Language) -> str:
    """The zone this computer's clock is set to; Jakarta's for Indonesian on a clock in UTC."""
    zone = _of_environment() or _of_clock() or "UTC"
    return "Asia/Jakarta" if zone == "UTC" and language == "id" else zone


def _of_environment() -> str | None:
    name = os.environ.get("TZ", "").removeprefix(":")
    try:
        return ZoneInfo(name).key if name else None
    except (KeyError, ValueError, OSError):
        return None


def _of_clock() -> str | None:
    """Where /etc/localtime points to, on systems that have it."""
    target = os.path.realpath("/etc/localtime")
    _, found, name = target.partition("zoneinfo/")
    plain = {"Etc/UTC": "UTC", "Universal": "UTC", "Zulu": "UTC", "Etc/UCT": "UTC"}
    return plain.get(name, name) if found and Path(target).exists() else None


@cache
def country_of(zone: str) -> str | None:
    """The country a zone lies in, as two letters; None for UTC and the like."""
    table = files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8")
    for line in table.splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and cells[2] == zone:
            return cells[0]
    return None


def currency_of(country: str | None) -> str | None:
    return CURRENCIES.get(country or "")
