"""Contacts from a list, looked at before anything is recorded. The file lies in the app's folder
for an hour at most, and goes when it is recorded or somebody of the journey is erased."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.urls import reverse

from rute.errors import QuestionError
from rute.web.accounts.models import User
from rute.web.accounts.services import opened, sealed
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of
from rute.web.people.contact_rows import Read, Row, read
from rute.web.people.forgetting import when_forgotten
from rute.web.people.known import contacts, listed_now
from rute.web.people.permission import MARKETPLACES, give_rows, standing
from rute.web.site import folder
from rute.web.work.services import Job, job, start
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.session.who import Listing

FOLDER: Final = "brought"
KEPT: Final = 3600  # seconds
_BROUGHT: Final = "brought"
Tell = Callable[[str, int, int | None], None]


def look(journey: Journey, content: bytes) -> Read:
    """Raises AppError for what is no such list."""
    design = design_of(journey)
    return read(content, design.zone, design.country)


def counted(journey: Journey, rows: Iterable[Row]) -> Counter[str]:
    """What would become of each row if it were recorded now."""
    came = Counter[str]()
    for (channel, purpose), some in _alike(rows):
        addresses = [row.address for row in some]
        came += Counter(standing(journey, addresses, channel, purpose).values())
    return came


def keep(journey: Journey, content: bytes) -> str:
    """Keeps the file until it is recorded; the word by which it is found again."""
    name = secrets.token_hex(12)
    path = _path(journey, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(0o600)
    path.write_bytes(content)
    return sealed(_BROUGHT, f"{journey.pk} {name}")


def begin(journey: Journey, word: str, by: User) -> Job | None:
    """None where the file is there no more."""
    found = opened(_BROUGHT, word) or ""
    number, _, name = found.partition(" ")
    if number != str(journey.pk) or not _path(journey, name).is_file():
        return None
    payload = {"journey": journey.pk, "name": name, "by": by.pk}
    return start("people.bring", journey, payload, by, key=f"people-bring-{name}")


@job("people.bring")
def run(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Records each row that is whole, but of those known from marketplaces alone who did not
    consent."""
    journey = Journey.objects.get(pk=payload["journey"])
    by = User.objects.filter(pk=payload["by"]).first()
    path = _path(journey, payload["name"])
    if not path.is_file():
        raise QuestionError(Message("people_bring.gone"))
    tell(Message("people_app.basis.doing"), 0, None)
    found = look(journey, path.read_bytes())
    left_out = _of_marketplaces(journey)
    rows = [row for row in found.rows
            if row.proof.basis == "consent" or row.address not in left_out]  # fmt: skip
    came = Counter({"marketplace": len(found.rows) - len(rows)})
    for (channel, purpose), some in _alike(rows):
        proofs = {row.address: row.proof for row in some}
        came += give_rows(journey, proofs, channel, purpose, by)
    record(by, journey, "people_brought", people=came["new"])
    path.unlink(missing_ok=True)
    to = reverse("people:based", args=[journey.slug])
    return {"people": len(found.rows) + len(found.wrong), "wrong": len(found.wrong), **+came,
            "to": to}  # fmt: skip


def _alike(rows: Iterable[Row]) -> Iterable[tuple[tuple[str, str], list[Row]]]:
    def kind(row: Row) -> tuple[str, str]:
        return row.channel, row.purpose

    return [(key, list(some)) for key, some in groupby(sorted(rows, key=kind), kind)]


def _of_marketplaces(journey: Journey) -> set[str]:
    """The addresses of whoever was met on marketplaces alone; none where nothing was collected."""
    try:
        found: Listing = listed_now(journey)
    except QuestionError:
        return set()
    people = found.only_on(MARKETPLACES).tolist()
    return {one for kind in contacts(found, people).values() for each in kind.values()
            for one in each}  # fmt: skip


def _path(journey: Journey, name: str) -> Path:
    safe = "".join(sign for sign in name if sign in "0123456789abcdef")
    return folder.root() / FOLDER / f"{journey.pk}-{safe}.csv"


def forget_old(seconds: float) -> int:
    """Removes what lies there for longer than an hour; how many files. seconds: now."""
    old = [path for path in (folder.root() / FOLDER).glob("*.csv")
           if path.stat().st_mtime < seconds - KEPT]  # fmt: skip
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


@when_forgotten
def _forgotten(journey: Journey, _people: Sequence[int]) -> int:
    """Whose addresses stand in a file that is not recorded yet cannot be told quickly: it goes."""
    found = list((folder.root() / FOLDER).glob(f"{journey.pk}-*.csv"))
    for path in found:
        path.unlink(missing_ok=True)
    return 0
