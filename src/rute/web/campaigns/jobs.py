"""What workers do for this part; found by rute.web.work."""

from __future__ import annotations

from rute.web.campaigns import handed
from rute.web.campaigns.pages import rehearsing

__all__ = ["handed", "rehearsing"]
