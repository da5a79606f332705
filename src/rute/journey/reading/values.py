"""Small values of a journey file: feelings, targets, dates, places. Each raises Unreadable."""

from __future__ import annotations

import re
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

FEELING: Final = re.compile(r"(?P<word>.*?\D)\s*(?P<score>[+\-−]?\s?\d+(?:[.,]\d+)?)")
TARGET: Final = re.compile(
    r"(?P<share>\d+(?:[.,]\d+)?)\s*%(?:\s+(?:by|sebelum|paling lambat)\s+(?P<by>\S+))?"
)
LANGUAGES: Final[dict[str, Language]] = {
    "en": "en", "english": "en", "inggris": "en",
    "id": "id", "indonesia": "id", "indonesian": "id", "bahasa indonesia": "id", "bahasa": "id",
}  # fmt: skip
CURRENCY_NAMES: Final = {
    "rp": "IDR", "rupiah": "IDR", "$": "USD", "dollar": "USD", "euro": "EUR", "€": "EUR",
    "£": "GBP", "ringgit": "MYR", "baht": "THB", "peso": "PHP",
}  # fmt: skip
DATA_FILES: Final = (
    ".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".parquet", ".pq", ".xlsx", ".xes",
    ".sql", ".csv.gz", ".tsv.gz", ".jsonl.gz", ".xes.gz",
)  # fmt: skip


def feeling(text: str) -> Feeling:
    """`wary -1`: a word and a score from −2 to +2."""
    found = FEELING.fullmatch(text)
    if not found or not found["word"].strip(" ,:"):
        raise Unreadable(
            f'"{text}" is not a word and a score', "Write for example: wary -1 (from -2 to +2)."
        )
    score = float(found["score"].replace("−", "-").replace(",", ".").replace(" ", ""))
    if not -2 <= score <= 2:
        raise Unreadable(f"the score {found['score']} is outside -2 to +2")
    return Feeling(found["word"].strip(" ,:"), score)


def target(text: str) -> Target:
    """`40% by 2026-12-31`, or the share alone."""
    found = TARGET.fullmatch(text)
    if not found:
        raise Unreadable(f'"{text}" is not a target', "Write for example: 40% by 2026-12-31.")
    share = float(found["share"].replace(",", ".")) / 100
    if not 0 < share <= 1:
        raise Unreadable(f"a target lies above 0% and is 100% at most, not {found['share']}%")
    return Target(share, day(found["by"]) if found["by"] else None)


def anchor(text: str) -> str:
    """What a stage means in a person's life with the brand, in either language."""
    ways = {say(f"anchor.{one}", code).lower(): one for one in ANCHORS for code in ("en", "id")}
    found = ways.get(" ".join(text.replace("_", " ").lower().split()))
    if found is None:
        do = Message("anchor.there_are", names=", ".join(ANCHORS))
        close = did_you_mean(text, ways)
        raise Unreadable(
            Message("anchor.unknown", text=text),
            Message("anchor.meant", meant=close, there_are=do) if close else do,
        )
    return found


def day(text: str) -> date:
    """`2026-12-31`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable(f'"{text}" is not a date', "Write dates as 2026-12-31.") from None


def season(text: str) -> tuple[date, date]:
    """`2026-03-20 to 2026-04-05`, or one day."""
    first, _, last = (
        part.strip() for part in re.sub(r"\s(to|sampai)\s", "\n", text).partition("\n")
    )
    start, end = day(first), day(last or first)
    if end < start:
        raise Unreadable("it ends before it begins")
    return start, end


def language(text: str) -> Language:
    if text.lower() not in LANGUAGES:
        raise Unreadable(f'Rute speaks en and id, not "{text}"')
    return LANGUAGES[text.lower()]


def country(text: str) -> str:
    """A two-letter country code, in capitals."""
    if not re.fullmatch(r"[A-Za-z]{2}", text):
        raise Unreadable(f'"{text}" is not a two-letter country code', "Write for example: ID.")
    return text.upper()


def currency(text: str) -> str:
    """A three-letter currency code, in capitals."""
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        code = CURRENCY_NAMES.get(text.lower(), "IDR")
        raise Unreadable(
            f'"{text}" is not a three-letter currency code', f"Write for example: {code}."
        )
    return text.upper()


def zone(text: str) -> str:
    """A time zone by its name, such as Asia/Jakarta."""
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        pass
    raise Unreadable(
        f'no time zone is called "{text}"',
        did_you_mean(text.replace(" ", "_"), available_timezones())
        or "Write for example: Asia/Jakarta.",
    )


def counted_by(text: str) -> CountedBy:
    """`meta-ads.csv reach`: a file and its column."""
    found = re.fullmatch(r"(.+\.(?:csv|tsv|parquet|xlsx|json|jsonl))\s+(\S.*)", text)
    if not found:
        raise Unreadable(
            f'"{text}" is not a file and its column', "Write for example: ads.csv reach."
        )
    return CountedBy(data_file(found[1]), found[2])


def data_file(text: str) -> str:
    """A file of events, or a folder of them written with a / at the end. As written."""
    path = PurePosixPath(text.replace("\\", "/"))
    if "://" in text:
        raise Unreadable(f'"{text}" is an address', "Download it, and name the file.")
    if re.search(r"[*?\x00]", text):
        raise Unreadable(f'"{text}" is a pattern', "Name each file, or a folder as folder/.")
    hidden = path.parts if text.endswith("/") else path.parts[-1:]
    if any(part.startswith(".") and part not in (".", "..") for part in hidden):
        raise Unreadable(f'"{text}" is hidden; Rute reads no hidden files or folders')
    if not text.endswith(("/", *DATA_FILES)) and not path.name.lower().endswith(DATA_FILES):
        raise Unreadable(
            f'"{text}" is not a kind of file Rute reads',
            "Files end in .csv .tsv .txt .parquet .pq .xes .xes.gz or .sql, folders in /.",
        )
    return text


def motive(text: str) -> str:
    """need or want."""
    found = {"need": "need", "want": "want", "kebutuhan": "need", "keinginan": "want"}.get(
        text.lower()
    )
    if not found:
        raise Unreadable(f'a motive is need or want, not "{text}"')
    return found
