"""What other parts may ask of journeys: the published text is the one truth."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.text import slugify

from rute.errors import AppError
from rute.events.files import replacing
from rute.journey.file import read_journey
from rute.journey.model import Journey as Design
from rute.web.journal.services import record
from rute.web.journeys.comments import counts, follow
from rute.web.journeys.models import Journey, Version
from rute.web.journeys.reach import held_within
from rute.web.journeys.texts import reading_of
from rute.web.site import folder
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User

FILE = "journey.yaml"
DATA = "data"


class Differs(AppError):
    """Somebody published since the version a change was made from."""

    def __init__(self, newest: Version) -> None:
        super().__init__(Message("web.differs", number=newest.number), do=Message("web.differs.do"))
        self.newest = newest


def create(
    name: str,
    text: str,
    by: User | None,
    data: Iterable[Path] = (),
    *,
    built: Path | None = None,
) -> Journey:
    """A journey of a text, its version 1 published; `by` becomes its owner. data: files that are
    moved into its folder; the text names them as data/NAME. built: a folder that becomes the
    journey's own, with all that lies and was built in it; where that fails it is there as before.
    Raises JourneyError with all findings."""
    from rute.web.accounts.models import Membership
    from rute.web.accounts.roles import Role

    design = read_journey(text + "\n")
    journey = _with_free_slug(name, design.language)
    here = folder_of(journey)
    try:
        if built is not None:
            here.parent.mkdir(parents=True, exist_ok=True)
            built.rename(here)
        (here / DATA).mkdir(parents=True, exist_ok=True)
        for file in data:
            shutil.move(file, here / DATA / file.name)
        with transaction.atomic():
            publish(journey, text, by, base=0)
            if by is not None:
                Membership.objects.create(user=by, journey=journey, role=Role.OWNER)
            record(by, journey, "created", name=journey.name)
    except BaseException:
        if built is not None and here.exists():
            here.rename(built)
        shutil.rmtree(here, ignore_errors=True)
        journey.delete()
        raise
    return journey


def publish(journey: Journey, text: str, by: User | None, base: int, message: str = "") -> Version:
    """The text becomes the journey's newest version. base: the number of the version it was made
    from. Raises Differs where that is not the newest, JourneyError with all findings."""
    design = read_journey(text + "\n")
    held_within(design, folder_of(journey))
    newest = journey.versions.first()
    if newest is not None and newest.number != base:
        raise Differs(newest)
    if newest is not None and newest.text == text:
        return newest
    version = _next(journey, text, by, base, message)
    if base:
        record(by, journey, "published", number=version.number)
        follow(journey, newest, version)
    _write(journey, text)
    return version


def publish_and_show(
    journey: Journey, text: str, by: User | None, base: int, message: str = ""
) -> Version:
    """As `publish`; what is open follows at once."""
    from rute.web.live.services import wake

    version = publish(journey, text, by, base, message)
    wake(journey)
    return version


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a card is talked about, and how many comments are open."""

    address: str
    open: int


def talk_of(journey: Journey, card: str) -> Talk:
    """The comments of a card, by its key, such as `stages/Convert`."""
    where = reverse("journeys:comments", args=[journey.slug])
    return Talk(f"{where}?{urlencode({'card': card})}", counts(journey).get(card, 0))


def comment_counts(journey: Journey) -> dict[str, int]:
    """How many open comments each card has, by the card's key, such as `stages/Convert`."""
    return counts(journey)


def text_of(journey: Journey) -> str:
    """The published text."""
    return journey.published.text if journey.published else ""


def design_of(journey: Journey) -> Design:
    """The published text, read."""
    return read_journey(file_of(journey))


def zone_of(journey: Journey) -> str:
    """The time zone the journey's days are in."""
    reading = reading_of(text_of(journey))
    return reading.journey.zone if reading.journey is not None else "UTC"


def is_simulated(journey: Journey) -> bool:
    """Whether its people do not exist, as its text says."""
    reading = reading_of(text_of(journey))
    return reading.journey is not None and reading.journey.simulated


def folder_of(journey: Journey) -> Path:
    """Where the journey's file, its data and what is built of it lie."""
    return folder.journeys() / journey.slug


def file_of(journey: Journey) -> Path:
    """The journey's file, equal to the published version: put right where it is not."""
    path = folder_of(journey) / FILE
    text = text_of(journey)
    if not path.is_file() or path.read_text("utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(journey, text)
    return path


def _next(journey: Journey, text: str, by: User | None, base: int, message: str) -> Version:
    """The version after `base`; the database lets only one of two at once have the number."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    try:
        with transaction.atomic():
            version = Version.objects.create(
                journey=journey, number=base + 1, base=base, text=text, digest=digest,
                message=message, author=by,
            )  # fmt: skip
            design = read_journey(text + "\n")
            journey.published = version
            journey.name, journey.language = design.name, design.language
            journey.save(update_fields=["published", "name", "language"])
    except IntegrityError:
        newest = journey.versions.first()
        assert newest is not None
        raise Differs(newest) from None
    return version


def _write(journey: Journey, text: str) -> None:
    with replacing(folder_of(journey) / FILE) as file:
        file.write(text.encode())


def _with_free_slug(name: str, language: str) -> Journey:
    base = slugify(name)[:50] or "journey"
    for number in range(1, 10_000):
        slug = base if number == 1 else f"{base}-{number}"
        made = _made(slug, name, language)
        if made is not None:
            return made
    raise AppError(Message("web.no_slug", name=name))


def _made(slug: str, name: str, language: str) -> Journey | None:
    """None where the slug is taken. A folder that was left behind takes it too."""
    if (folder.journeys() / slug).exists():
        return None
    try:
        with transaction.atomic():
            return Journey.objects.create(slug=slug, name=name, language=language)
    except IntegrityError:
        return None


def business(name: str) -> str:
    """Whom customers know, of a journey called "Kopi Senja, from stranger to promoter"."""
    return name.partition(",")[0].strip() or name
