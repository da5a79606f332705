"""Small values of a journey file: feelings, targets, dates, places. Each raises Unreadable."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from rute.errors import did_you_mean
from rute.journey.model import CountedBy, Feeling, Language, Target
from rute.journey.reading.section import Unreadable
from rute.journey.stage_models.model import ANCHORS
from rute.words.catalog import say
from rute.words.message import Message

# The word has more to it than signs and digits: "-1" alone is no feeling.
FEELING: Final = re.compile(
    r"(?P<word>.*?[^\s\d+\-−.,:]\D*?)\s*(?P<score>[+\-−]?\s?\d+(?:[.,]\d+)?)"
)
TARGET: Final = re.compile(
    r"(?P<share>\d+(?:[.,]\d+)?)\s*%(?:\s+(?:by|sebelum|paling lambat)\s+(?P<by>\S+))?"
)
LANGUAGES: Final[dict[str, Language]] = {
    "en": "en", "english": "en", "inggris": "en",
    "id": "id", "indonesia": "id", "indonesian": "id", "bahasa indonesia": "id", "bahasa": "id",
}  # fmt: skip
MOTIVES: Final = {"need": ("kebutuhan",), "want": ("keinginan",)}
CURRENCY_NAMES: Final = {
    "rp": "IDR", "rupiah": "IDR", "$": "USD", "dollar": "USD", "euro": "EUR", "€": "EUR",
    "£": "GBP", "ringgit": "MYR", "baht": "THB", "peso": "PHP",
}  # fmt: skip
_TEXTS: Final = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xes")
# What the sources of events read; a test holds both lists equal.
DATA_FILES: Final = (
    *_TEXTS, *(f"{ending}.gz" for ending in _TEXTS), ".parquet", ".pq", ".xlsx", ".xlsm",
    ".xlsb", ".xls", ".ods", ".zip", ".sql",
)  # fmt: skip


def one_of(text: str, choices: Mapping[str, Sequence[str]]) -> str:
    """One of the words a key allows, in any case; `choices` gives each its other names."""
    ways = {way: word for word, others in choices.items() for way in (word, *others)}
    if (found := ways.get(" ".join(text.replace("_", " ").lower().split()))) is None:
        listed = ", ".join(f"{word} ({others[0]})" if others else word
                           for word, others in choices.items())  # fmt: skip
        raise Unreadable("not_one_of", text=text, choices=listed, fix=did_you_mean(text, ways))
    return found


def feeling(text: str) -> Feeling:
    """`wary -1`: a word and a score from −2 to +2."""
    found = FEELING.fullmatch(text)
    if not found or not found["word"].strip(" ,:"):
        raise Unreadable("not_a_feeling", text=text)
    score = float(found["score"].replace("−", "-").replace(",", ".").replace(" ", ""))
    if not -2 <= score <= 2:
        raise Unreadable("score_outside", score=found["score"])
    return Feeling(found["word"].strip(" ,:"), score)


def target(text: str) -> Target:
    """`40% by 2026-12-31`, or the share alone."""
    found = TARGET.fullmatch(text)
    if not found:
        raise Unreadable("not_a_target", text=text)
    share = float(found["share"].replace(",", ".")) / 100
    if not 0 < share <= 1:
        raise Unreadable("target_outside", share=found["share"])
    return Target(share, day(found["by"]) if found["by"] else None)


def anchor(text: str) -> str:
    """What a stage means in a person's life with the brand, in either language."""
    ways = {say(f"anchor.{one}", code).lower(): one for one in ANCHORS for code in ("en", "id")}
    found = ways.get(" ".join(text.replace("_", " ").lower().split()))
    if found is None:
        there_are = Message("anchor.there_are", names=", ".join(ANCHORS))
        close = did_you_mean(text, ways)
        fix = Message("text.two", first=close, rest=there_are) if close else there_are
        raise Unreadable("no_anchor", text=text, fix=fix)
    return found


def day(text: str) -> date:
    """`2026-12-31`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable("not_a_date", text=text) from None


def season(text: str) -> tuple[date, date]:
    """`2026-03-20 to 2026-04-05`, or one day."""
    first, _, last = (
        part.strip() for part in re.sub(r"\s(to|sampai)\s", "\n", text).partition("\n")
    )
    start, end = day(first), day(last or first)
    if end < start:
        raise Unreadable("ends_first")
    return start, end


def language(text: str) -> Language:
    if text.lower() not in LANGUAGES:
        raise Unreadable("no_language", text=text)
    return LANGUAGES[text.lower()]


def country(text: str) -> str:
    """A two-letter country code, in capitals."""
    if not re.fullmatch(r"[A-Za-z]{2}", text):
        raise Unreadable("no_country", text=text)
    return text.upper()


def currency(text: str) -> str:
    """A three-letter currency code, in capitals."""
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        code = CURRENCY_NAMES.get(text.lower(), "IDR")
        raise Unreadable("no_currency", text=text, code=code)
    return text.upper()


def zone(text: str) -> str:
    """A time zone by its name, such as Asia/Jakarta."""
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        pass
    likely = did_you_mean(text.replace(" ", "_"), available_timezones())
    raise Unreadable("no_zone", text=text, fix=likely)


def counted_by(text: str) -> CountedBy:
    """`meta-ads.csv reach`: a file and its column."""
    found = re.fullmatch(r"(.+\.(?:csv|tsv|txt|parquet|xlsx|xls|ods|json|jsonl))\s+(\S.*)", text)
    if not found:
        raise Unreadable("not_a_column", text=text)
    return CountedBy(data_file(found[1]), found[2])


def data_file(text: str) -> str:
    """A file of events, or a folder of them written with a / at the end. As written."""
    path = PurePosixPath(text.replace("\\", "/"))
    if "://" in text:
        raise Unreadable("address", text=text)
    if re.search(r"[*?\x00]", text):
        raise Unreadable("pattern", text=text)
    hidden = path.parts if text.endswith("/") else path.parts[-1:]
    if any(part.startswith(".") and part not in (".", "..") for part in hidden):
        raise Unreadable("hidden", text=text)
    if not text.endswith(("/", *DATA_FILES)) and not path.name.lower().endswith(DATA_FILES):
        raise Unreadable("no_kind_of_file", text=text)
    return text


def motive(text: str) -> str:
    """need or want."""
    return one_of(text, MOTIVES)
