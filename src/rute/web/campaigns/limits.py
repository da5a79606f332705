"""What an owner has set for all campaigns of a journey, else what is usual."""

from __future__ import annotations

from rute.decide import limits as usual
from rute.web.campaigns.models import Limits
from rute.web.journeys.models import Journey


def limits_of(journey: Journey) -> usual.Limits:
    """Caps and quiet hours as they hold now."""
    own = Limits.objects.filter(journey=journey).first()
    if own is None:
        return usual.Limits()
    quiet = (own.quiet_from, own.quiet_until)
    return usual.Limits(
        own.caps, None if quiet[0] is None or quiet[1] is None else (quiet[0], quiet[1])
    )


def everywhere(journey: Journey) -> float:
    """The share of people whom no marketing campaign reaches, 0…1."""
    own = Limits.objects.filter(journey=journey).first()
    return own.everywhere if own else Limits().everywhere
