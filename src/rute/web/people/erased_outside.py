"""Who was erased outside the app, by `rute erase` on a journey's own files, goes here as well.

The log keeps a keyed list of whom it must not take in again: it names nobody, and says of anybody
it is asked about whether they are on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog

from rute.errors import RuteError
from rute.events.people.kinds import value_of
from rute.session.receiving import erased_of
from rute.web.channels.services import forget as forget_deliveries
from rute.web.journeys.models import Journey
from rute.web.journeys.services import file_of
from rute.web.live.services import forget as close
from rute.web.live.services import wake
from rute.web.people import permission
from rute.web.people.forgetting import forgotten, held
from rute.web.people.models import Permission, PermissionAct
from rute.web.site.database import forget_deleted

if TYPE_CHECKING:
    from rute.events.erased import Erased

log = structlog.get_logger("rute.people")
_SEEN: dict[int, tuple[tuple[str, int], ...]] = {}  # by journey: whom this process looked for


def look_after() -> None:
    """Every journey, where its log's list has become another one since."""
    for journey in Journey.objects.filter(deleted=None).select_related("published"):
        try:
            forget_erased(journey)
        except RuteError as error:
            log.warning("who was erased is not known", journey=journey.slug,
                        error=type(error).__name__)  # fmt: skip


def forget_erased(journey: Journey) -> int:
    """How many rows went."""
    erased = erased_of(file_of(journey))
    if not erased.numbers or _SEEN.get(journey.pk) == erased.numbers:
        return 0
    gone = sum(_forgotten(journey, person) for person in erased.among_numbers(held(journey)))
    gone += permission.forget(journey, [*_addresses(journey, erased)])
    _SEEN[journey.pk] = erased.numbers
    if gone:
        close(journey)
        wake(journey)
        forget_deleted()
        log.info("erased outside, forgotten here", journey=journey.slug, rows=gone)
    return gone


def _forgotten(journey: Journey, person: int) -> int:
    return forgotten(journey, person, ()) + forget_deliveries(journey, person, ())


def _addresses(journey: Journey, erased: Erased) -> Iterator[str]:
    """Addresses whose permission is older than their erasure: who comes back says so anew."""
    when = {hashed: at for hashed, at, _ in erased.people}
    for table, moment in ((Permission, "since"), (PermissionAct, "recorded")):
        rows = table.objects.filter(journey=journey).order_by().values_list("address", moment)
        for address, at in rows.iterator():
            gone = when.get(erased.hashed(value_of(address))) if address else None
            if gone is not None and at <= datetime.fromtimestamp(gone / 1e6, UTC):
                yield address
