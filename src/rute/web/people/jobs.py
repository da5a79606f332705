"""What this part has done behind pages; importing registers it."""

from __future__ import annotations

from rute.web.people import answering, basis, erasing
from rute.web.people.telling import tell_log
from rute.web.work.services import periodic

__all__ = ["answering", "basis", "erasing", "permission"]


@periodic("people.permission", every=5)
def permission(now: int) -> None:  # noqa: ARG001 (every rhythm is told)
    """Permission acts are told to the log."""
    tell_log()
