"""What workers do for this part; found by rute.web.work."""

from __future__ import annotations

from rute.web.campaigns import handed
from rute.web.campaigns.pages import rehearsing
from rute.web.campaigns.telling import tidy
from rute.web.site import clock
from rute.web.work.services import periodic

__all__ = ["handed", "rehearsing", "tidied"]


@periodic("campaigns.tidy", every=3600)
def tidied(now: int) -> None:  # noqa: ARG001 (lines are of the app's own clock)
    """Lines that the log has had for long are not kept twice."""
    tidy(clock.now())
