"""What this part does behind the pages; importing registers it."""

from __future__ import annotations

from rute.web.channels.by_hand import queue
from rute.web.channels.email.mailbox.reading import READERS
from rute.web.channels.email.smtp import POOL
from rute.web.channels.keeping import forget_old
from rute.web.channels.telling import tell_log
from rute.web.channels.tracking.judging import judge
from rute.web.site import clock
from rute.web.work.services import periodic


@periodic("channels.happened", every=2)
def happened(_now: int) -> None:
    """What became of messages is told to the log."""
    now = clock.now()
    judge(now)
    tell_log(now)
    POOL.sweep()
    queue.clear(now)
    for journey in queue.with_waiting():
        queue.drop_withdrawn(journey, now)


@periodic("channels.mailboxes", every=15)
def mailboxes(_now: int) -> None:
    """What came back by e-mail is taken in, beside everything else."""
    READERS.wake()


@periodic("channels.forget", every=3600)
def old(_now: int) -> None:
    """Addresses and words are not kept longer than anybody asks about them."""
    forget_old(clock.now())
