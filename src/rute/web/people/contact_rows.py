"""A list of contacts with the basis on which each may be reached: one line an address, one column
for each part of the proof. What is wrong in it is found all at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Final

from rute.errors import AppError, RuteError
from rute.events.people.contacts import emails
from rute.events.people.phones import phones
from rute.session.times import as_read, midnight
from rute.web.people.permission import BASES, CHANNELS, PURPOSES, Proof, checked, kind_of_channel
from rute.words.catalog import LANGUAGES, say
from rute.words.message import Message

LARGEST: Final = 20_000_000  # bytes
MOST: Final = 100_000  # rows
COLUMNS: Final = {
    "address": ("address", "email", "e-mail", "phone", "number", "alamat", "nomor", "telepon",
                "alamat atau nomor", "surel", "no hp", "no wa"),
    "channel": ("channel", "saluran"),
    "purpose": ("purpose", "tujuan"),
    "basis": ("basis", "legal basis", "dasar", "dasar hukum"),
    "when": ("when", "date", "at", "said at", "kapan", "tanggal", "waktu"),
    "where": ("where", "place", "source", "tempat", "di mana", "sumber"),
    "wording": ("wording", "text", "kalimat", "pernyataan"),
}  # fmt: skip
"""What each column may be called."""
_ALSO: Final = {"wa": "whatsapp", "mail": "email", "surel": "email", "telp": "phone"}


@dataclass(frozen=True, slots=True)
class Row:
    """One permission to record. address: canonical identifier."""

    line: int
    address: str
    channel: str
    purpose: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Wrong:
    line: int
    what: Message


@dataclass(frozen=True, slots=True)
class Read:
    """twice: how many lines say again what an earlier one said; the last counts."""

    rows: tuple[Row, ...]
    wrong: tuple[Wrong, ...]
    twice: int = 0


def read(content: bytes, zone: str, country: str | None) -> Read:
    """zone: of days without an hour; country: of numbers without a prefix. Raises AppError for
    what is no such list at all."""
    lines = _lines(_text(content))
    header = next(lines, (0, []))[1]
    places = _places(header)
    cells = [(number, [_cell(row, place) for place in places]) for number, row in lines if any(row)]
    if not cells:
        raise AppError(Message("people_bring.empty"), do=Message("people_bring.empty.do"))
    if len(cells) > MOST:
        raise AppError(
            Message("people_bring.many", most=MOST, n=len(cells)), do=Message("people_bring.split")
        )
    return _read(cells, zone, country)


def _text(content: bytes) -> str:
    if len(content) > LARGEST:
        raise AppError(
            Message("people_bring.large", most=LARGEST // 1_000_000),
            do=Message("people_bring.split"),
        )
    if content[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise AppError(Message("people_bring.workbook"), do=Message("people_bring.workbook.do"))
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise AppError(Message("people_bring.no_text"), do=Message("people_bring.workbook.do"))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it ends on."""
    first = text.partition("\n")[0]
    apart = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=apart, strict=True)
    try:
        for row in reader:
            yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error:
        raise AppError(
            Message("people_bring.quotes", line=reader.line_num),
            do=Message("people_bring.workbook.do"),
        ) from None


def _places(header: list[str]) -> list[int]:
    """Where each of COLUMNS stands. Raises AppError naming all that are missing."""
    plain = [name.casefold().replace("_", " ") for name in header]
    found = {
        key: next((plain.index(name) for name in names if name in plain), -1)
        for key, names in COLUMNS.items()
    }
    missing = [key for key, place in found.items() if place < 0]
    if not missing:
        return list(found.values())
    free = [name for name in plain if name and plain.index(name) not in found.values()]
    like = {key: get_close_matches(key, free, 1, 0.6) for key in missing}
    meant = ", ".join(f"{names[0]} → {key}" for key, names in like.items() if names)
    raise AppError(
        Message("people_bring.columns", names=", ".join(missing)),
        exists=Message("people_bring.columns_are", names=", ".join(filter(None, header)) or "–"),
        do=Message("people_bring.meant", names=meant) if meant else
        Message("people_bring.columns.do"),
    )  # fmt: skip


def _cell(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _read(cells: list[tuple[int, list[str]]], zone: str, country: str | None) -> Read:
    import pyarrow as pa

    written = pa.array([row[0] for _, row in cells], pa.string())
    mails, numbers = emails(written).to_pylist(), phones(written, country).to_pylist()
    rows: dict[tuple[str, str, str], Row] = {}
    wrong = []
    good = 0
    for (line, row), mail, number in zip(cells, mails, numbers, strict=True):
        address = f"email:{mail}" if mail else f"phone:{number}" if number else ""
        try:
            one = _row(line, address, row, zone)
        except RuteError as error:
            wrong.append(Wrong(line, _as_message(error)))
            continue
        good += 1
        rows[one.address, one.channel, one.purpose] = one
    return Read(tuple(rows.values()), tuple(wrong), good - len(rows))


def _row(line: int, address: str, row: list[str], zone: str) -> Row:
    _, channel, purpose, basis, when, where, wording = row
    if not address:
        raise AppError(Message("people_app.no_address"))
    channel = _meant(channel, "channel", CHANNELS)
    purpose = _meant(purpose, "purpose", PURPOSES)
    proof = Proof(_meant(basis, "basis", BASES), _moment(when, zone), where[:200], wording)
    checked(channel, purpose, proof)
    if kind_of_channel(channel) != address.partition(":")[0]:
        raise AppError(Message("people_bring.not_there", channel=channel))
    return Row(line, address, channel, purpose, proof)


def _moment(when: str, zone: str) -> datetime:
    if not when:
        raise AppError(Message("people_bring.no_day"))
    found = as_read(when, zone)
    instant = found if isinstance(found, int) else midnight(found, zone)
    return datetime.fromtimestamp(instant / 1e6, UTC)


def _meant(text: str, group: str, known: tuple[str, ...]) -> str:
    """The word of ours for what somebody wrote in one of the languages; as it stands for none."""
    plain = _ALSO.get(text.casefold(), text.casefold())
    for one in known:
        said = {say(f"people_app.{group}.{one}", each).casefold() for each in LANGUAGES
                if group != "channel" or one in _SAID}  # fmt: skip
        if plain == one or plain in said:
            return one
    return text


_SAID: Final = frozenset(CHANNELS)


def _as_message(error: RuteError) -> Message:
    return error.what if isinstance(error.what, Message) else Message("people_app.no_proof")
