"""What workers do for this part; found by rute.web.work."""

from __future__ import annotations

from rute.web.start import adding, leaving, reading, simulating, tidying

__all__ = ["adding", "leaving", "reading", "simulating", "tidying"]
