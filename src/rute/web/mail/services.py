"""What other parts may ask of mail: send somebody a letter."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from rute.errors import ConfigurationError
from rute.web.mail.backend import current as app_server
from rute.web.mail.backend import letters, smtp
from rute.web.mail.drawing import Drawn, Fact, drawn
from rute.web.mail.models import FAILED, WAITING, Letter
from rute.web.mail.sending import deliver
from rute.web.mail.server import MailServer, mail_server
from rute.web.mail.trouble import why
from rute.web.site import folder
from rute.web.work.services import Job, job, periodic, retry, start
from rute.words.catalog import LANGUAGES, say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

__all__ = [
    "Fact", "Letter", "MailServer", "State", "again", "app_server", "draft", "letters_of",
    "mail_server", "probe", "send", "state", "why",
]  # fmt: skip

Tell = Callable[[str, int, int | None], None]

TRIES = 9  # with pauses that grow, most of a day
PATIENCE = timedelta(days=3)
PROBE = 5  # seconds for each step of asking whether a server is there
KEPT = timedelta(days=30)  # then a letter's words go; that it was sent stays


@dataclass(frozen=True, slots=True)
class State:
    """host: of the mail server, None where letters are written into `folder`; wrong: why the
    setting cannot be used; waiting, failed: letters of the last seven days."""

    host: str | None
    folder: Path
    wrong: ConfigurationError | None
    waiting: int
    failed: int


def send(
    to: str,
    key: str,
    language: str,
    *,
    journey: Journey | None = None,
    facts: Sequence[Fact] = (),
    attachments: Sequence[tuple[Path, str]] = (),
    headers: Mapping[str, str] | None = None,
    once: str | None = None,
    **values: object,
) -> Letter:
    """Puts a letter in line. key: its words are `mail.KEY.subject`, `.text`, and `.button` for
    the address in `link`, perhaps `.foot`; values fill their placeholders (Messages are said in
    the language). facts: a table below the text; attachments: files below the app's folder and
    the names they go under; once: there is at most one letter of this name, ever. Raises
    KeyError for a letter without words."""
    said = drawn(key, language, values, facts)
    root = folder.root()
    letter = Letter(
        journey=journey, key=once, name=f"rute-{secrets.token_hex(16)}", kind=key, to=to,
        language=language, subject=said.subject, text=said.text, html=said.html,
        headers=dict(headers or {}),
        attachments=[[str(Path(file).relative_to(root)), name] for file, name in attachments],
    )  # fmt: skip
    try:
        with transaction.atomic():
            letter.save()
            start("mail", journey, {"letter": letter.pk}, key=_key(letter.name))
    except IntegrityError:
        if once is None:
            raise
        return Letter.objects.get(key=once)
    return letter


def draft(key: str, language: str, facts: Sequence[Fact] = (), **values: object) -> Drawn:
    """A letter as it would be, without sending it."""
    return drawn(key, language, values, facts)


def letters_of(journey: Journey) -> QuerySet[Letter]:
    """The journey's letters, the newest first."""
    return Letter.objects.filter(journey=journey)


def state() -> State:
    """For the owner: whether mail can leave, and whether any is stuck."""
    wrong = server = None
    try:
        server = app_server()
    except ConfigurationError as error:
        wrong = error
    recent = Letter.objects.filter(created__gte=timezone.now() - timedelta(days=7))
    return State(
        server.host if server else None, letters(), wrong,
        recent.filter(state=WAITING).count(), recent.filter(state=FAILED).count(),
    )  # fmt: skip


def probe() -> Message | None:
    """Why the server that is set cannot be used just now: it is greeted and signed in to, and
    nothing is sent. None where it can be, or none is set. Raises ConfigurationError."""
    server = app_server()
    if server is None:
        return None
    connection = smtp(server, PROBE)
    try:
        connection.open()
    except OSError as error:
        return why(error, server)
    finally:
        connection.close()
    return None


def again(journey: Journey) -> int:
    """Tries the journey's letters once more that could not leave and whose words are kept; how
    many those are."""
    stuck = letters_of(journey).filter(state__in=(WAITING, FAILED)).exclude(text="")
    keys = [_key(name) for name in stuck.values_list("name", flat=True)]
    stuck.update(state=WAITING, error="", trouble={})
    for each in Job.objects.filter(key__in=keys):
        retry(each)
    Job.objects.filter(key__in=keys, state="waiting").update(not_before=timezone.now())
    return len(keys)


def _key(name: str) -> str:
    """Of the one job that a letter ever has."""
    return f"mail {name}"


@job("mail", tries=TRIES)
def _deliver(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    tell(Message("mail.leaving"), 0, None)
    letter = Letter.objects.filter(pk=payload["letter"]).first()
    return {"state": deliver(letter) if letter else "gone"}


@periodic("mail.forget", every=3600)
def _forget(now: int) -> None:
    """Words hold names and links; they are not kept longer than anybody asks about them."""
    today = datetime.fromtimestamp(now / 1e6, UTC)
    stuck = Letter.objects.filter(created__lt=today - PATIENCE, state=WAITING)
    told = {language: say("mail.nobody_took_it", language) for language in LANGUAGES}
    stuck.update(state=FAILED, trouble=told)
    old = Letter.objects.filter(created__lt=today - KEPT)
    old.exclude(text="", html="").update(text="", html="", headers={}, attachments=[])
