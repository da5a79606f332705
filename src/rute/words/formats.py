"""Figures, money, lengths of time and dates as people write them, in English and Indonesian.

Unknown (None) is always a dash, never 0. Nothing here reads the machine's locale.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from rute.words.catalog import say

DASH = "—"
MINUS = "−"
SYMBOLS = {
    "IDR": "Rp ", "USD": "$", "EUR": "€", "GBP": "£", "MYR": "RM ", "SGD": "S$", "THB": "฿",
    "PHP": "₱", "VND": "₫", "JPY": "¥", "CNY": "CN¥", "INR": "₹", "KRW": "₩", "BRL": "R$ ",
    "AUD": "A$",
}  # fmt: skip
NO_DECIMALS = frozenset({"IDR", "VND", "JPY", "KRW"})
# From what length on (seconds) a length of time is said in the next unit up.
UNITS = (
    (90, "second", 1), (90 * 60, "minute", 60), (36 * 3600, "hour", 3600),
    (21 * 86400, "day", 86400), (70 * 86400, "week", 7 * 86400),
    (730 * 86400, "month", 30.4375 * 86400), (float("inf"), "year", 365.25 * 86400),
)  # fmt: skip
AMOUNT = re.compile(r"(?<=Rp|RM|R\$) (?=\d)|(?<=\d) (?=(?:juta|miliar|triliun|(?:m|b|tr)illion)\b)")
LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def count(n: float | None, language: str) -> str:
    """38412 → "38,412" (en), "38.412" (id)."""
    return DASH if n is None else number(round(n), language)


def large_count(n: float | None, language: str) -> str:
    """As `count`, but from a million on in words: "1.9 billion", "1,9 miliar"."""
    if n is None or abs(n) < 10**6:
        return count(n, language)
    return in_words(n, language)


def in_words(n: float, language: str) -> str:
    """A number of at least a million with at most three figures: "186 juta", "1.9 million"."""
    for size, name in LARGE:
        if round(abs(n) / size, 2) >= 1:
            part = abs(n) / size
            digits = 0 if part >= 99.95 else 1
            text = number(part, language, digits)
            zero = f"{decimal_mark(language)}0"
            return f"{MINUS if n < 0 else ''}{text.removesuffix(zero)} {say(name, language)}"
    return number(round(n), language)


def decimal_mark(language: str) -> str:
    return "," if language == "id" else "."


def number(value: float, language: str, digits: int = 0) -> str:
    """A plain number with thousands apart: 1234.5 → "1,234.5" (en), "1.234,5" (id)."""
    text = f"{abs(value):,.{digits}f}"
    if language == "id":
        text = text.translate(str.maketrans(",.", ".,"))
    zero = not any(figure in "123456789" for figure in text)
    return text if value >= 0 or zero else MINUS + text


def percent(share: float | None, language: str, digits: int = 0) -> str:
    """0.394 → "39%"; with one digit "39.4%" (en), "39,4%" (id).

    What is not everybody is never rounded to 100%, what is somebody never to 0%: 0.997 →
    "99.7%", 0.00001 → "<0.1%".
    """
    if share is None:
        return DASH
    if 0 < share < 1 and round(share * 100, digits) in (0, 100):
        if digits == 0:
            return percent(share, language, 1)
        least = 10.0**-digits
        sign, edge = ("<", least) if share < 0.5 else (">", 100 - least)
        return f"{sign}{number(edge, language, digits)}%"
    return f"{number(share * 100, language, digits)}%"


def bounds(low: float | None, high: float | None, language: str, digits: int = 0) -> str:
    """The interval of a share, in percent without the sign: "38–40"."""
    if low is None or high is None:
        return DASH
    return f"{number(low * 100, language, digits)}–{number(high * 100, language, digits)}"


def points(difference: float | None, language: str, digits: int = 1) -> str:
    """A difference of shares: 0.031 → "+3.1 points" (en), "+3,1 poin" (id)."""
    if difference is None:
        return DASH
    text = number(difference * 100, language, digits)
    sign = "+" if difference > 0 and text.strip("0.,") else ""
    return say("points", language, n=f"{sign}{text}")


def signed_points(difference: float | None, language: str) -> str:
    """A difference of shares in points, without the word: "+3.1", "−12.0"."""
    if difference is None:
        return DASH
    text = number(difference * 100, language, 1)
    return f"+{text}" if difference > 0 and text.strip("0.,") else text


def score(value: float | None, language: str) -> str:
    """A feeling on −2…+2 with its sign: "+1.1", "−0,4"."""
    if value is None:
        return DASH
    text = number(value, language, 1)
    return f"+{text}" if value > 0 and text.strip("0.,") else text


def money(major: float | None, currency: str | None, language: str) -> str:
    """Major units: "Rp 186 juta" / "Rp 186 million"; below a million in full."""
    if major is None:
        return DASH
    if round(abs(major)) >= 10**6:
        text = in_words(abs(major), language)
    else:
        text = number(abs(major), language, 0 if currency in NO_DECIMALS else 2)
    symbol = SYMBOLS.get(currency or "", f"{currency} " if currency else "")
    return f"{MINUS if major < 0 else ''}{symbol}{text}"


def about_money(major: float | None, currency: str | None, language: str) -> str:
    """Money for a sentence, without false precision: two or three leading figures."""
    if major is None or major == 0:
        return money(major, currency, language)
    if abs(major) < 1000:
        return money(major, currency, language)
    figures = str(int(abs(major)))
    rounded = round(major, (3 if figures[0] == "1" else 2) - len(figures))
    if rounded >= 10**6 or currency in NO_DECIMALS:
        return money(rounded, currency, language)
    return money(rounded, currency, language).removesuffix(f"{decimal_mark(language)}00")


def money_range(low: float, high: float, currency: str | None, language: str) -> str:
    """Where an amount lies: "between Rp 1.2 million and Rp 4.9 million"."""
    return say(
        "range.money", language, low=about_money(low, currency, language),
        high=about_money(high, currency, language),
    )  # fmt: skip


def money_span(low: float, high: float, currency: str | None, language: str) -> str:
    """The same for a table: "Rp 1.2 – 4.9 million"."""
    begin, end = about_money(low, currency, language), about_money(high, currency, language)
    symbol = SYMBOLS.get(currency or "", f"{currency} " if currency else "")
    unit = end.rpartition(" ")[2]
    if unit.isalpha() and begin.endswith(f" {unit}") and begin.startswith(symbol):
        return f"{begin.removesuffix(f' {unit}')} – {end.removeprefix(symbol)}"
    return f"{begin} – {end}"


def unbroken(text: str) -> str:
    """The text with amounts held together: no line breaks inside "Rp 50 juta"."""
    return AMOUNT.sub("\u00a0", text)


def span(seconds: float | None, language: str) -> str:
    """A measured length of time in the unit people say: "10 hours", "3 hari", "5 weeks"."""
    if seconds is None:
        return DASH
    if round(seconds / 3600) == 24:
        return length(1, "days", language)
    for limit, unit, size in UNITS:
        if seconds < limit:
            return length(max(round(seconds / size), 1 if seconds else 0), f"{unit}s", language)
    return DASH


def window(seconds: float | None, language: str) -> str:
    """A length of time that somebody set: exact, never rounded to a larger unit."""
    if seconds is None:
        return DASH
    for unit, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds and seconds % size == 0:
            return length(int(seconds // size), unit, language)
    return span(seconds, language)


def length(amount: int, unit: str, language: str) -> str:
    """A written length in its own unit: (14, "days") → "14 days", "14 hari"."""
    name = unit.removesuffix("s") if amount == 1 else unit
    return f"{number(amount, language)} {say(f'unit.{name}', language)}"


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def local(instant: int, zone: str) -> datetime:
    """µs UTC → the wall clock of `zone`."""
    utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=instant)
    return utc.astimezone(_zone(zone))


def day(instant: int | None, zone: str, language: str) -> str:
    """ "31 Oct 2026" / "31 Okt 2026"."""
    if instant is None:
        return DASH
    when = local(instant, zone)
    return f"{when.day} {say(f'month.{when.month}', language)} {when.year}"


def moment(instant: int | None, zone: str, language: str) -> str:
    """ "31 Oct 2026, 23:59 WIB" / "31 Okt 2026, 23.59 WIB"."""
    if instant is None:
        return DASH
    when = local(instant, zone)
    mark = "." if language == "id" else ":"
    return f"{day(instant, zone, language)}, {when:%H}{mark}{when:%M} {zone_name(when)}"


def to_the_second(instant: int | None, zone: str, language: str) -> str:
    """ "31 Oct 2026, 23:59:05 WIB" / "31 Okt 2026, 23.59.05 WIB"."""
    if instant is None:
        return DASH
    when, mark = local(instant, zone), "." if language == "id" else ":"
    clock = f"{when:%H}{mark}{when:%M}{mark}{when:%S}"
    return f"{day(instant, zone, language)}, {clock} {zone_name(when)}"


def clock(instant: int, zone: str, language: str) -> str:
    """ "23:59" / "23.59"."""
    when = local(instant, zone)
    return f"{when:%H}{'.' if language == 'id' else ':'}{when:%M}"


def zone_name(when: datetime) -> str:
    """WIB, CET, UTC; a zone without letters of its own is said as UTC+7."""
    name = when.tzname() or "UTC"
    if name[0] not in "+-":
        return name
    minutes = round((when.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{MINUS if minutes < 0 else '+'}{hours}" + (f":{rest:02d}" if rest else "")


def days_between(first: int, last: int, zone: str, language: str) -> str:
    """A range of days, what both ends share said once: "1 Jan – 31 Oct 2026"."""
    start, end = local(first, zone), local(last, zone)
    if start.date() == end.date():
        return day(last, zone, language)
    if start.year != end.year:
        return f"{day(first, zone, language)} – {day(last, zone, language)}"
    month = "" if start.month == end.month else f" {say(f'month.{start.month}', language)}"
    return f"{start.day}{month} – {day(last, zone, language)}"
