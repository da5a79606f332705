"""Likely answers before anybody is asked: this computer's zone, its country, its money."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
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


# Headings of exports made in Indonesia, word by word; those that are English too are left out.
INDONESIAN = frozenset(
    (
        "pelanggan", "pengguna", "nasabah", "pembeli", "telepon", "alamat", "waktu", "tanggal",
        "tgl", "pesanan", "kejadian", "aktivitas", "peristiwa", "saluran", "kanal", "sumber",
        "asal", "kampanye", "nilai", "harga", "pembayaran", "pendapatan", "omzet", "nomor",
        "faktur", "transaksi", "sesi", "kode", "jumlah", "barang", "kuantitas", "satuan",
    )
)  # fmt: skip
# Its three zones and its money as people there call them.
ZONES = {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}
MONEY = {"rupiah": "IDR", "rp": "IDR"}


def is_indonesian(headings: Iterable[str]) -> bool:
    """Whether a heading has an Indonesian word."""
    words = {word for name in headings for word in re.findall(r"[a-z]+", name.lower())}
    return not words.isdisjoint(INDONESIAN)


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
