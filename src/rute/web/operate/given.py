"""A journey file given on the command line, published with its data."""

from __future__ import annotations

import getpass
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import SourceError
from rute.journey.file import read_journey
from rute.journey.model import Journey as Design
from rute.journey.named_files import named_files
from rute.session.sources import sources_of
from rute.web.accounts.services import Role, add_member
from rute.web.journeys.services import create, folder_of, publish
from rute.web.operate.entering import link_for
from rute.web.people.services import take_over
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

HERE = "localhost"  # of the address of whoever runs the app on a machine of their own


def way_in(file: Path, address: str) -> tuple[str, str]:
    """Publishes the file; a link to its map, and what the link is: one that signs in whoever
    runs the app, as long as they have not set a password."""
    owner = first_user()
    journey = published(file, owner)
    page = f"/j/{journey.slug}/"
    if owner.has_usable_password():
        return address + page, "journey"
    return address + link_for(owner, page), "sign_in"


def first_user() -> User:
    """The first who came in; where there is nobody, an account for whoever runs the app."""
    from django.contrib.auth import get_user_model

    users = get_user_model()
    known = users.objects.order_by("id").first()
    if known is not None:
        return known
    name = getpass.getuser()
    return users.objects.create_user(f"{name}@{HERE}", None, name=name)


def published(file: Path, owner: User) -> Journey:
    """The journey of the file: made, or its newest version where it is known already. Its data
    is copied to where the text looks for it. Raises JourneyError, SourceError."""
    from rute.web.journeys.models import Journey

    design = read_journey(file)
    data = _data(design, file.parent.resolve())
    text = file.read_text("utf-8")
    known = Journey.objects.filter(name=design.name, deleted=None).order_by("id").first()
    if known is None:
        known = create(design.name, text, owner)
    elif known.published is not None:
        publish(known, text, owner, base=known.published.number)
        add_member(known, owner, Role.OWNER)
    _copy(data, folder_of(known))
    take_over(known)
    return known


def _data(design: Design, home: Path) -> dict[str, Path]:
    """What the text names below its own folder, by the name it has there; publishing refuses
    what lies elsewhere. Raises SourceError for what is not there."""
    found = {}
    for path in _named(design, home):
        if not path.is_file():
            raise SourceError(Message("wrong.no_file", file=path))
        if path.resolve().is_relative_to(home):
            found[path.resolve().relative_to(home).as_posix()] = path
    return found


def _named(design: Design, home: Path) -> Iterator[Path]:
    yield from sources_of(design, home)
    yield from (home / entry for entry in named_files(design) if (home / entry).is_file())


def _copy(data: dict[str, Path], place: Path) -> None:
    for name, path in sorted(data.items()):
        kept = place / name
        if not kept.exists() or _stamp(kept) != _stamp(path):
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, kept)


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns
