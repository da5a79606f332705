"""What other parts may ask of collection."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from rute.web.collect.asgi import Collect
from rute.web.collect.beginning import Begun, arrivals
from rute.web.collect.credentials import FIRST, digest_of, new_key
from rute.web.collect.damaged import forget_in, forget_old
from rute.web.collect.models import WriteKey
from rute.web.collect.permitting import hear
from rute.web.collect.recent import Kept, forget, kept_of
from rute.web.collect.slots import waiting_bytes
from rute.web.journal.services import record
from rute.web.work.services import periodic
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

__all__ = [
    "State",
    "arrived",
    "begin",
    "collect",
    "end",
    "forget_arrivals",
    "forget_damaged",
    "make_key",
    "revoke",
    "state",
    "zone_of",
]

GIVES_WAY = 0.0005  # seconds
BEGUN = Begun()
collect = Collect(BEGUN, settings.SITE_URL, hear)


@dataclass(frozen=True)
class State:
    """running: whether this process collects. waiting: bytes written ahead and not yet in a log,
    of all processes. events, rejected: into logs by this process since it began. last: when
    (µs UTC). blocked: by journey why its log takes nothing. damaged: places in write-ahead files
    that could not be read, kept as *.damaged. troubles: what is wrong, to be said to somebody."""

    running: bool
    waiting: int
    events: int = 0
    rejected: int = 0
    last: int | None = None
    blocked: tuple[tuple[str, str], ...] = ()
    damaged: int = 0
    troubles: tuple[Message, ...] = ()

    @property
    def well(self) -> bool:
        return not self.troubles


def begin() -> None:
    """Takes events from now on. Raises collect.trouble.Trouble where the folder takes nothing."""
    # A request must not wait for as long as Python lets the thread that drains have its way.
    sys.setswitchinterval(GIVES_WAY)
    BEGUN.begin()


def end() -> None:
    """Brings what has come into the logs, and stops."""
    BEGUN.end()


def state() -> State:
    """How collection stands in this process; asks neither the database nor the logs."""
    running = BEGUN.current
    waiting = waiting_bytes(arrivals())
    if running is None:
        return State(False, waiting)
    done, troubles = running.done, []
    if running.trouble is not None:
        troubles.append(running.trouble.text)
    if running.keys.error is not None:
        troubles.append(Message("collect.trouble.keys"))
    troubles += [Message("collect.trouble.log", journey=slug, why=why)
                 for slug, why in sorted(done.blocked.items())]  # fmt: skip
    troubles += [Message("collect.trouble.stumbled", why=why) for why in running.faults.values()]
    if done.damaged:
        troubles.append(Message("collect.trouble.damaged", n=done.damaged))
    return State(
        True, waiting, done.events, done.rejected, done.last, tuple(sorted(done.blocked.items())),
        done.damaged, tuple(troubles),
    )  # fmt: skip


def make_key(journey: Journey, name: str, kind: str, by: User | None) -> tuple[WriteKey, str]:
    """A key and its text, which is known now and never again."""
    text = new_key(kind)
    key = WriteKey.objects.create(
        journey=journey, name=name, kind=kind, digest=digest_of(text), first=first_of(text),
        made_by=by,
    )  # fmt: skip
    record(by, journey, "key_made", name=name)
    _refresh()
    return key, text


def first_of(text: str) -> str:
    """As much of a key as may be shown: rute_web_ and the letters after it."""
    return text[: text.rindex("_") + 1 + FIRST]


def revoke(key: WriteKey, by: User | None) -> None:
    """From now on nothing of this key is taken: here at once, elsewhere within seconds."""
    changed = WriteKey.objects.filter(pk=key.pk, revoked=None).update(revoked=timezone.now())
    if changed:
        record(by, key.journey, "key_revoked", name=key.name)
        _refresh()


def arrived(journey: Journey) -> Kept:
    """The last few hundred arrivals at every process, the newest first, and how many came in each
    of the last hours."""
    return kept_of(arrivals(), journey.slug)


def forget_arrivals(journey: Journey) -> None:
    """The last arrivals are shown no more, as once somebody among them was erased. Events that
    still come in of somebody erased are refused by the log."""
    forget(arrivals(), journey.slug)


def forget_damaged(names: Callable[[str], bool]) -> int:
    """Removes what could not be read of write-ahead files and names somebody; how many places.
    names: whether a text does. Whose events they were cannot be told, so that those of every
    journey are looked through."""
    return forget_in(arrivals(), names)


@periodic("collect.damaged", every=86_400)
def _forget_damaged(now: int) -> None:
    forget_old(arrivals(), now / 1e6)


def zone_of(journey: Journey) -> str:
    """Raises JourneyError."""
    return BEGUN.wished(journey.slug)[0].zone


def _refresh() -> None:
    if BEGUN.current is not None:
        BEGUN.current.keys.refresh()
