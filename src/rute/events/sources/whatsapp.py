"""A chat exported from WhatsApp (.txt), in English or Indonesian, from Android or an iPhone.

The customer is the one the file is named after ("WhatsApp Chat with Budi.txt"), or was said, or
who wrote first; everybody else is the business. The customer's first message after a day of
silence is `Chat Started`, later ones are `Message Received`; the business sends `Message Sent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.sources.source import Chunk, Findings, file_fingerprint, require_file
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

SILENCE = timedelta(days=1)
_CHUNK = 20_000
_MARKS = "\u200e\u200f\u202a\u202c\ufeff"
_LINE = re.compile(
    r"^\[?(\d{1,4})[./-](\d{1,2})[./-](\d{1,4}),? +(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?"
    r"[\s\u202f]*([AaPp])?\.?[Mm]?\.?\]?(?: -)? (?:([^:\n]{1,100}?): )?(.*)$"
)
_NAMED = re.compile(
    r"^(?:whatsapp chat (?:with|-)|chat whatsapp dengan|percakapan whatsapp dengan) ?(.+)$", re.I
)
_SYSTEM = re.compile(
    r"end-to-end|created group|added you|changed (?:the|their)|security code|message timer|"
    r"dienkripsi|membuat grup|menambahkan|mengubah|kode keamanan|pesan sementara|"
    r"nomor telepon (?:mereka )?baru", re.I,
)  # fmt: skip
_MEDIA = re.compile(
    r"^<?(?:media (?:omitted|tidak disertakan)|"
    r".*(?:image|video|audio|sticker|GIF|document) omitted|"
    r".*(?:gambar|video|audio|stiker|dokumen) (?:tidak disertakan|dihilangkan))>?$", re.I,
)  # fmt: skip
_PHONE = re.compile(r"^\+?[\d\s().-]{8,}$")


@dataclass(frozen=True, slots=True)
class Said:
    line: int
    date: tuple[int, int, int]  # as written
    clock: tuple[int, int, int]
    sender: str
    text: str

    def at(self, day_first: bool) -> datetime | None:
        one, two, three = self.date
        if one > 31:
            year, month, day = one, two, three
        else:
            year, month, day = three, *((two, one) if day_first else (one, two))
        try:
            return datetime(year + 2000 if year < 100 else year, month, day, *self.clock)
        except ValueError:
            return None


def is_chat(head: bytes) -> bool:
    """Whether the first lines of a text are those of a chat."""
    lines = head.decode("utf-8", "ignore").splitlines()[:20]
    return sum(_LINE.match(_bare(line)) is not None for line in lines) >= max(1, len(lines) // 3)


class WhatsApp:
    def __init__(self, path: Path, label: str, customer: str | None = None) -> None:
        require_file(path, label)
        self.path, self.label, self.customer = path, label, customer
        self.stem = path.name.removesuffix(path.suffix)

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return iter(pieces)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        customer, day_first = self._settled()
        findings.notes.append(Message("whatsapp.customer", name=customer))
        pending: list[tuple[int, tuple[str | None, ...]]] = []
        last: datetime | None = None
        for said in _messages(self.path):
            time = said.at(day_first)
            theirs = _same(said.sender, customer)
            new = theirs and (last is None or time is None or time - last > SILENCE)
            name = "Chat Started" if new else "Message Received" if theirs else "Message Sent"
            written = time.isoformat(" ") if time else "-"
            media = "yes" if _MEDIA.match(said.text) else "no"
            row = (identifier(customer), written, name, "whatsapp", said.text, media, said.sender)
            pending.append((said.line, row))
            last = time or last
            if len(pending) == _CHUNK:
                yield _chunk(pending)
                pending = []
        if pending:
            yield _chunk(pending)

    def _settled(self) -> tuple[str, bool]:
        """Who the customer is, and the order of day and month in which time runs forward."""
        senders: dict[str, None] = {}
        seen: set[tuple[tuple[int, int, int], int]] = set()
        dates: list[Said] = []
        for said in _messages(self.path):
            senders.setdefault(said.sender)
            if (said.date, 0) not in seen:
                seen.add((said.date, 0))
                dates.append(replace(said, clock=(0, 0, 0), text=""))
        if not senders:
            raise SourceError(Message("whatsapp.empty"), where=self.label)
        return self._customer(list(senders)), _backward(dates, True) <= _backward(dates, False)

    def _customer(self, senders: list[str]) -> str:
        if self.customer:
            if found := next((s for s in senders if _same(s, self.customer)), None):
                return found
            raise SourceError(
                Message("whatsapp.no_sender", name=self.customer),
                where=self.label,
                exists=Message("whatsapp.senders", names=", ".join(senders[:20])),
            )
        named = _NAMED.match(self.stem)
        known = [s for s in senders if named and _same(s, named[1])]
        return known[0] if known else senders[0]


def identifier(name: str) -> str:
    """A phone number by its digits, a name inside WhatsApp alone."""
    if _PHONE.match(name):
        return "whatsapp:+" + re.sub(r"\D", "", name)
    return f"whatsapp:{name}"


def _same(one: str, other: str) -> bool:
    return one.strip(" ~").casefold() == other.strip(" ~").casefold()


def _backward(dates: Sequence[Said], day_first: bool) -> int:
    """How often time would run backward, or stand for no day at all."""
    moments = [said.at(day_first) for said in dates]
    known = [moment for moment in moments if moment]
    return len(moments) - len(known) + sum(a > b for a, b in pairwise(known))


def _messages(path: Path) -> Iterator[Said]:
    """What people said, line by line; a line that begins no message goes on with the last."""
    current: Said | None = None
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, line in enumerate(file, 1):
            found = _LINE.match(_bare(line.rstrip("\r\n")))
            if found is None:
                if current and len(current.text) < 10_000:
                    current = replace(current, text=f"{current.text}\n{line.rstrip()}")
                continue
            if current:
                yield current
            current = _said(number, found)
    if current:
        yield current


def _said(line: int, found: re.Match[str]) -> Said | None:
    """None for what WhatsApp itself says."""
    one, two, three, hour, minute, second, half, sender, text = found.groups()
    if not sender or (_SYSTEM.search(text) and len(text) > 60):
        return None
    hours = int(hour) % 12 + (12 if half in "pP" else 0) if half else int(hour)
    clock = (min(hours, 23), min(int(minute), 59), min(int(second or 0), 59))
    return Said(line, (int(one), int(two), int(three)), clock, sender.strip(" ~"), text.strip())


def _bare(line: str) -> str:
    return line.translate(dict.fromkeys(map(ord, _MARKS))).replace("\u202f", " ")


def _chunk(rows: list[tuple[int, tuple[str | None, ...]]]) -> Chunk:
    import pyarrow as pa

    names = ("person", "time", "event", "channel", "text", "media", "sender")
    columns = zip(*(row for _, row in rows), strict=True)
    table: pa.Table = pa.table(
        {name: pa.array(column, pa.string()) for name, column in zip(names, columns, strict=True)}
    )
    return Chunk(table, np.array([line for line, _ in rows], np.int64))
