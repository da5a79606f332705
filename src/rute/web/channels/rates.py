"""How fast a channel may send: so many a minute, counted in the database for all workers at once
(a token bucket). One statement takes a place, so two workers never take the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db.models import BigIntegerField, F, FloatField, Value
from django.db.models.functions import Cast, Greatest, Least

from rute.web.channels.models import Channel
from rute.web.site.prepared import Prepared

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

MINUTE: Final = 60_000_000.0  # µs
ONE: Final = 1.999  # places: one at once, and no share of the time between two is lost
BURST: Final = 6  # of a minute's share, that much may leave at once: a sixth


def setting_of(journey: Journey, channel: str) -> Channel:
    """How the journey uses the channel; not yet kept where nobody set anything."""
    found = _SETTING.first(Channel, journey=journey.pk, channel=channel)
    return found or Channel(journey=journey, channel=channel)


_SETTING: Final = Prepared(
    lambda of: Channel.objects.filter(journey=of["journey"], channel=of["channel"])[:1],
    journey=int, channel=str,
)  # fmt: skip


def may_leave(setting: Channel, now: int) -> bool:
    """Takes one place of the channel's rate; False where there is none now."""
    if setting.per_minute is None or setting.pk is None:
        return True
    most = max(ONE, setting.per_minute / BURST)
    passed = Cast(Greatest(Value(now, BigIntegerField()) - F("counted"), Value(0)), FloatField())
    there = Least(F("left") + passed * (setting.per_minute / MINUTE), Value(most))
    rows = Channel.objects.filter(pk=setting.pk).annotate(there=there).filter(there__gte=1)
    return bool(rows.update(left=there - 1.0, counted=Greatest(F("counted"), Value(now))))
