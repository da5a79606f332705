"""New letters of a journey's mailbox taken in, each once; what they mean is answering's to say."""

from __future__ import annotations

import threading
import time
from collections import Counter
from datetime import UTC, datetime
from typing import Final

import structlog
from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django.db.models import F

from rute.errors import RuteError
from rute.web.channels.email.answering import came_in
from rute.web.channels.email.mailbox.imap import Arrived, Folder, opened, week_before
from rute.web.channels.email.mailbox.settings import box_of
from rute.web.channels.email.mailbox.trouble import Trouble
from rute.web.channels.models import Mailbox
from rute.web.site.calling import server_place
from rute.web.site.clock import now
from rute.words.catalog import LANGUAGES
from rute.words.message import Message, said_text

log = structlog.get_logger("rute.channels")

MOST: Final = 200  # letters in one look
AT_ONCE: Final = 20  # letters fetched together
EVERY: Final = 60_000_000  # µs from the end of one look to the next
TROUBLED: Final = 300_000_000  # the same, while it cannot be read
LEASE: Final = 600_000_000  # µs: nobody looks longer
KINDS: Final = ("bounced", "complained", "answered", "stopped")


class Readers:
    """One thread of this process that looks at what is due, while anything is: a slow server
    keeps nothing else waiting. A row is claimed before it is looked at, so other processes may
    do the same."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def wake(self) -> None:
        if Mailbox.objects.filter(due__lte=machine_time(), journey__deleted=None).exists():
            threading.Thread(target=self._run, name="rute-mailboxes", daemon=True).start()

    def _run(self) -> None:
        if not self._lock.acquire(blocking=False):
            return
        try:
            close_old_connections()
            while look_at_next():
                pass
        except Exception:
            log.exception("mailboxes could not be read")
        finally:
            self._lock.release()
            connections.close_all()


READERS: Final = Readers()


def machine_time() -> int:
    """µs UTC."""
    return time.time_ns() // 1000


def look_at_next() -> bool:
    """Looks at a mailbox that is due and that nobody else looks at; False where there is none."""
    moment = machine_time()
    due = Mailbox.objects.filter(due__lte=moment, journey__deleted=None).order_by("due")
    for found in due.select_related("journey")[:10]:
        mine = Mailbox.objects.filter(pk=found.pk, due=found.due).update(due=moment + LEASE)
        if mine:
            look(found)
            return True
    return False


def look(mailbox: Mailbox) -> Counter[str]:
    """Takes in what is new. Never raises for what a server or a letter does: it is written down,
    and the mailbox is looked at again later."""
    count: Counter[str] = Counter()
    rows = Mailbox.objects.filter(pk=mailbox.pk)
    try:
        box = box_of(mailbox)
        with opened(box, server_place(box.host, box.port)) as folder:
            _read(mailbox, folder, count)
    except (Trouble, RuteError) as trouble:
        rows.update(trouble=told(trouble.what), due=machine_time() + TROUBLED)
        log.warning("mailbox not read", journey=mailbox.journey_id, error=str(trouble)[:100])
    else:
        rows.update(trouble={}, looked=now(), due=machine_time() + EVERY)
    return count


def _read(mailbox: Mailbox, folder: Folder, count: Counter[str]) -> None:
    """Letters of the last week where the folder is new to us, or its numbers are; else those since
    the last look. A batch that is taken in is not read again; one that broke off is, and whatever
    was in it counts once."""
    rows = Mailbox.objects.filter(pk=mailbox.pk)
    if folder.validity == mailbox.validity:
        waiting = folder.after(mailbox.seen)
    else:
        waiting = folder.since(week_before(datetime.now(UTC)))
        rows.update(validity=folder.validity, seen=0)
    for at in range(0, min(len(waiting), MOST), AT_ONCE):
        some = waiting[at : at + AT_ONCE]
        found = Counter(_taken(mailbox, one) for one in folder.fetched(some))
        rows.update(
            seen=max(some), letters=F("letters") + found.total(),
            **{kind: F(kind) + found[kind] for kind in KINDS},
        )  # fmt: skip
        count.update(found)


def _taken(mailbox: Mailbox, letter: Arrived) -> str:
    """A letter that cannot be taken in is passed over: none may stop those behind it."""
    at = min(int(letter.at.timestamp() * 1_000_000), now())
    try:
        return came_in(mailbox.journey, letter.data, at)
    except (OperationalError, InterfaceError):
        raise  # the database is away: all of them are taken in later
    except Exception as error:
        log.warning("letter passed over", uid=letter.uid, error=type(error).__name__)
        return "unreadable"


def told(what: object) -> dict[str, str]:
    if isinstance(what, Message):
        return {each: said_text(what, each) for each in LANGUAGES}
    return {each: str(what) for each in LANGUAGES}
