"""What the app had when a journey file was pulled or pushed last: `.rute/remote/NAME.json`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from rute.cli.journey.remote import Published, Remote
from rute.errors import AppError
from rute.events.files import read_json, replace_json
from rute.words.message import Message

VERSION = 1


@dataclass(frozen=True, slots=True)
class Base:
    """The version a file was made from, and where it came from."""

    address: str
    slug: str
    number: int
    text: str

    @property
    def remote(self) -> Remote:
        return Remote(self.address, self.slug)


def base_of(file: Path) -> Base | None:
    """None for a file that was never pulled."""
    found = read_json(_place(file), VERSION)
    if found is None:
        return None
    found.pop("version")
    return Base(**found)


def known_base(file: Path) -> Base:
    """As `base_of`. Raises AppError for a file that was never pulled."""
    found = base_of(file)
    if found is None:
        raise AppError(Message("remote.no_base", file=file), do=Message("remote.no_base.do"))
    return found


def keep_base(file: Path, remote: Remote, published: Published) -> None:
    place = _place(file)
    place.parent.mkdir(parents=True, exist_ok=True)
    base = Base(remote.address, remote.slug, published.number, published.text)
    replace_json(place, {"version": VERSION, **asdict(base)})


def _place(file: Path) -> Path:
    name = file.resolve().name.removesuffix(".yaml").removesuffix(".journey")
    return file.resolve().parent / ".rute" / "remote" / f"{name}.json"
