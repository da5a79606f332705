"""What of an event's words is shown of somebody whose identifiers are not revealed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rute.events.people.kinds import value_of
from rute.events.schema import IDENTIFIERS
from rute.render.masked import STARS, masked_value
from rute.results.profile import EventTold

# Fields that name or place a person in the exports people have, in English and Indonesian.
_NAMING = re.compile(
    r"(^|[^a-z])(name|nama|address|alamat|recipient|penerima|buyer|pembeli|phone|telepon|hp|"
    r"email|e-mail|surel|birth|lahir|nik|ktp|npwp|passport|paspor|username|ip|rekening|account)"
    r"([^a-z]|$)"
)
_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+\.[\w.]+")
_NUMBER = re.compile(r"\+?\d[\d\s().-]{7,}\d")
_HARMLESS = re.compile(r"product|item|campaign|event|file|stage|page|barang|produk|kampanye")


def hidden_words(told: EventTold, identifiers: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The fields of an event: identifiers masked, what may name somebody starred."""
    own = [value_of(one) for one in identifiers]
    return tuple((field, _hidden(field, text, own)) for field, text in told.fields)


def _hidden(field: str, text: str, own: list[str]) -> str:
    if field in IDENTIFIERS:
        return masked_value(field, text)
    plain = field.casefold().replace("_", " ")
    if _NAMING.search(plain) and not _HARMLESS.search(plain):
        return STARS
    if any(one and one in text for one in own) or _ADDRESS.search(text):
        return STARS
    return STARS if _looks_like_number(text) else text


def _looks_like_number(text: str) -> bool:
    """A phone's digits; a plain amount or a day is none."""
    found = _NUMBER.search(text)
    return found is not None and found.group().lstrip().startswith(("+", "0", "62"))
