"""A line in the day's file: what a printer prints, whom a call centre calls. Lines are only ever
put at the end; no cell is ever a formula to whoever opens the file in a spreadsheet."""

from __future__ import annotations

import csv
import fcntl
import io
import json
import os
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from rute.events.files import replacing
from rute.web.channels import sink
from rute.web.channels.drawn import drawn_of
from rute.web.channels.letters.liquid import Wrong
from rute.web.channels.parcels import Outcome, Trip
from rute.web.journeys.services import folder_of, zone_of
from rute.web.people.services import name_of
from rute.words.formats import local
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

HEADINGS: Final = ("once", "time", "person", "to", "name", "campaign", "step", "message", "subject",
                   "text", "facts")  # fmt: skip
FOLDER: Final = "lists"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
NUMBER = re.compile(r"\+?\d+(\.\d+)?")
DAY = re.compile(r"(?P<channel>[a-z]+)-(?P<day>\d{4}-\d{2}-\d{2})\.csv")


def missing(_journey: Journey) -> Message | None:
    """Nothing."""
    return None


def send(trip: Trip) -> tuple[Outcome, str]:
    """A process that dies after the line was written leaves it there; `once` tells a line that
    stands twice from two."""
    try:
        row = row_of(trip)
    except Wrong as wrong:
        return Outcome("refused", wrong.what), ""
    if trip.trial:
        return sink.kept(trip.parcel, dict(zip(HEADINGS, row, strict=True)), "json"), ""
    place = place_of(trip.parcel.journey, trip.parcel.channel, trip.now)
    appended(place, row)
    return Outcome("sent", provider=place.name), ""


def place_of(journey: Journey, channel: str, now: int) -> Path:
    """The file of a channel's day, in the journey's zone."""
    day = local(now, zone_of(journey)).strftime("%Y-%m-%d")
    return folder_of(journey) / FOLDER / f"{channel}-{day}.csv"


def row_of(trip: Trip) -> tuple[str, ...]:
    """Raises Wrong."""
    parcel, drawn = trip.parcel, drawn_of(trip)
    person: dict[str, Any] = dict(parcel.facts.get("person", {}))
    subject = drawn.subject
    cells = (
        parcel.once, local(trip.now, zone_of(parcel.journey)).isoformat(timespec="seconds"),
        name_of(parcel.journey, parcel.person), parcel.to.partition(":")[2] or parcel.to,
        str(person.get("name", "")), parcel.campaign, parcel.step,
        parcel.message.name if parcel.message else "", subject, drawn.text.strip(),
        json.dumps(person, ensure_ascii=False, sort_keys=True, default=str),
    )  # fmt: skip
    return tuple(map(harmless, cells))


def harmless(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    clean = text.replace("\x00", "")
    return f"'{clean}" if clean.startswith(FORMULA) and not NUMBER.fullmatch(clean) else clean


def appended(place: Path, row: tuple[str, ...]) -> None:
    """One line at the end, whole, on the disk when this returns; the headings before the first."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _held(place) as file:
        begun = os.fstat(file.fileno()).st_size > 0
        file.write(_line(row) if begun else b"\xef\xbb\xbf" + _line(HEADINGS) + _line(row))
        file.flush()
        os.fsync(file.fileno())


def forget(journey: Journey, onces: Collection[str]) -> None:
    """Takes these parcels' lines out of every day's file; all others stay as they are."""
    for place in days_of(journey):
        with _held(place):
            rows = list(csv.reader(io.StringIO(place.read_text("utf-8-sig"), newline="")))
            kept = [row for row in rows if row and row[0] not in onces]
            if len(kept) < len(rows):
                with replacing(place) as file:
                    file.write(b"\xef\xbb\xbf" + b"".join(_line(tuple(row)) for row in kept))


@contextmanager
def _held(place: Path) -> Iterator[IO[bytes]]:
    """The file, to put lines at its end, while nobody else does or replaces it."""
    while True:
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if os.path.samestat(os.fstat(file.fileno()), place.stat()):
                yield file
                return


def _line(cells: tuple[str, ...]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()


def days_of(journey: Journey) -> list[Path]:
    """The files there are, the newest day first."""
    found = (folder_of(journey) / FOLDER).glob("*.csv")
    named = [place for place in found if DAY.fullmatch(place.name)]
    return sorted(named, key=lambda place: (place.name[-14:], place.name), reverse=True)
