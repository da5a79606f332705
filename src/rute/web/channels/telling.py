"""What became of messages told to the log, each once: the log drops a second event of the same
id, so whoever was killed between telling and noting it tells it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final

from rute.errors import RuteError
from rute.events.people.kinds import KINDS, kind_of, value_of
from rute.web.channels.models import Delivery, Happening
from rute.web.journeys.models import Journey
from rute.web.live.services import NotReady, nudge, session_of
from rute.web.site.prepared import Inserting

WRITER: Final = "messages"
AT_ONCE: Final = 5_000
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_NEW: Final = Inserting(Happening)


def note(
    delivery: Delivery,
    name: str,
    at: int,
    which: str = "",
    *,
    due: int = 0,
    facts: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Notes that something happened to a delivery, once for each name and `which`; nothing where
    the person's address is not known, or a letter went to the team for a trial. at: µs UTC."""
    if not delivery.to or not delivery.campaign:
        return
    once = f"message-{delivery.pk}-{name.split()[-1].lower()}{f'-{which}' if which else ''}"
    _NEW.insert(
        Happening(delivery=delivery, once=once, name=name, at=at, due=due, facts=dict(facts))
    )


def tell_log(now: int) -> int:
    """Tells what the log does not have yet; returns how much that was."""
    waiting = Happening.objects.filter(told=False, due__lte=now)
    found = waiting.select_related("delivery__journey").order_by("delivery__journey", "id")
    each = groupby(list(found[:AT_ONCE]), lambda one: one.delivery.journey)
    return sum(_told(journey, list(some)) for journey, some in each)


def _told(journey: Journey, some: list[Happening]) -> int:
    """A journey that cannot be read now is told later."""
    try:
        session_of(journey).append(_events(some), writer=WRITER)
    except (RuteError, NotReady):
        return 0
    Happening.objects.filter(pk__in=[one.pk for one in some]).update(told=True)
    nudge(journey.pk)
    return len(some)


def _events(some: Iterable[Happening]) -> Iterator[dict[str, Any]]:
    for one in some:
        delivery = one.delivery
        if not delivery.to:  # forgotten meanwhile
            continue
        facts = {"message": delivery.message, "step": delivery.step, "purpose": delivery.purpose}
        yield {
            KINDS[kind_of(delivery.to)]: value_of(delivery.to),
            "time": (EPOCH + timedelta(microseconds=one.at)).isoformat(),
            "name": one.name,
            "id": one.once,
            "channel": delivery.channel,
            "campaign": delivery.campaign or None,
            "properties": {k: v for k, v in (facts | one.facts).items() if v},
        }
