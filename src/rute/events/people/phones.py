"""Phone numbers as E.164: 0812…, 62812… and +62 812-… are one number in Indonesia.

Not by the `phonenumbers` package: it weighs 21 MB and takes 20 µs a number, eight seconds for
the phones of 400,000 people; what is needed of it is one line for each country (phones.toml).
"""

from __future__ import annotations

import tomllib
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from rute.events.people.contacts import each_once

if TYPE_CHECKING:
    import pyarrow as pa

_BEFORE = r"^['`]|^(?i:tel|telp|phone|hp|wa|whatsapp|p|call)[.:]\s*|\.0$"
_WRITTEN = r"^\+?[\d\s()\-./\x{2010}-\x{2015}\x{a0}]+$"
_SIGNS = r"[^\d+]"
_ABROAD = "00"
_FEWEST, _MOST = 8, 15  # digits of an international number
_MADE_UP = 8  # digits all alike at the end


class Plan(NamedTuple):
    """How a country writes its numbers: calling code, what stands before a national number at
    home, the fewest and most digits without it."""

    code: str
    before: str
    fewest: int
    most: int


@cache
def plans() -> dict[str, Plan]:
    """Per country, as two letters."""
    text = files("rute.events.people").joinpath("phones.toml").read_text("utf-8")
    return {country: Plan(*known) for country, known in tomllib.loads(text).items()}


def phones(column: pa.Array, country: str | None) -> pa.StringArray:
    """E.164 where the number can be read so; a national number in no known country stays as its
    digits; missing where it is no phone, masked, rounded by a spreadsheet (8.12E+11) or made up
    (0811111111)."""
    return each_once(column, partial(_numbers, country=country))


def _numbers(texts: pa.StringArray, country: str | None) -> pa.StringArray:
    import pyarrow as pa
    import pyarrow.compute as pc

    bare: Any = pc.utf8_trim_whitespace(pc.replace_substring_regex(texts, _BEFORE, ""))
    bare = pc.if_else(pc.match_substring_regex(bare, _WRITTEN), bare, pa.scalar(None, pa.string()))
    digits = pc.replace_substring_regex(bare, _SIGNS, "")
    plan = plans().get((country or "").upper())
    found = [None if d is None else phone_of(d, plan) for d in digits.to_pylist()]
    return pa.array(found, pa.string())


def phone_of(dialled: str, plan: Plan | None) -> str | None:
    """One number of digits, with + before it where it was written so."""
    number = _international(dialled, plan)
    digits = number.lstrip("+")
    if not _FEWEST <= len(digits) <= _MOST or _made_up(digits):
        return None
    return number


def _international(dialled: str, plan: Plan | None) -> str:
    if dialled.startswith("+"):
        return _without_home_digit(dialled, plan)
    if dialled.startswith(_ABROAD):
        return _without_home_digit(f"+{dialled.removeprefix(_ABROAD)}", plan)
    if plan is None:
        return dialled
    if _with_code(dialled, plan):
        return _without_home_digit(f"+{dialled}", plan)
    home = dialled.removeprefix(plan.before) if plan.before else dialled
    return f"+{plan.code}{home}" if plan.fewest <= len(home) <= plan.most else ""


def _with_code(dialled: str, plan: Plan) -> bool:
    """Whether the calling code stands before it, only its + is missing."""
    rest = dialled.removeprefix(plan.code)
    if rest == dialled or len(rest.removeprefix(plan.before)) > plan.most:
        return False
    too_long = len(dialled) > plan.most and len(rest) >= plan.fewest
    return too_long or len(rest) >= plan.fewest + 2


def _without_home_digit(number: str, plan: Plan | None) -> str:
    """+62 (0)812 is +62 812. (+7 812 is Saint Petersburg, though Russians dial 8 at home.)"""
    if plan is None or plan.before != "0" or not number.startswith(f"+{plan.code}0"):
        return number
    return number.replace(f"+{plan.code}0", f"+{plan.code}", 1)


def _made_up(digits: str) -> bool:
    """08123456789 may be somebody's; where it is everybody's, too many claim it."""
    return len(set(digits[-_MADE_UP:])) == 1
