"""Where a channel on trial puts everything: into the app's folder, as it would have left."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rute.events.files import replacing
from rute.web.channels.parcels import Outcome, Parcel
from rute.web.site import folder

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

PROVIDER = "trial"


@dataclass(frozen=True, slots=True)
class File:
    ending: str
    content: bytes


def place_of(journey: Journey, channel: str) -> Path:
    """The folder of what a channel would have sent."""
    return folder.root() / "trial" / journey.slug / channel.replace(" ", "-")


def kept(parcel: Parcel, body: bytes | dict[str, Any], ending: str) -> Outcome:
    """Writes what would have left; the same parcel again takes the place of the first."""
    place = place_of(parcel.journey, parcel.channel)
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    text = body if isinstance(body, bytes) else _json(body)
    with replacing(place / f"{_name(parcel.once)}.{ending}") as file:
        file.write(text)
    return Outcome("sent", provider=PROVIDER)


def content_of(journey: Journey, channel: str, once: str) -> File | None:
    """What lies there of a parcel; None where nothing does."""
    found = next(place_of(journey, channel).glob(f"{_name(once)}.*"), None)
    return File(found.suffix[1:], found.read_bytes()) if found else None


def forget(journey: Journey, onces: Iterable[str]) -> None:
    """Removes what these parcels left here."""
    names = {_name(once) for once in onces}
    for path in (folder.root() / "trial" / journey.slug).glob("*/*"):
        if path.stem in names:
            path.unlink(missing_ok=True)


def _name(once: str) -> str:
    return hashlib.sha256(once.encode()).hexdigest()[:24]


def _json(body: dict[str, Any]) -> bytes:
    return json.dumps(body, ensure_ascii=False, indent=1, default=str).encode()
