"""What this part has done behind pages; importing registers it."""

from __future__ import annotations

from rute.web.people import answering, basis, bringing, erased_outside, erasing, simulated
from rute.web.people.telling import tell_log
from rute.web.work.services import periodic

__all__ = ["answering", "basis", "bringing", "erasing", "permission", "simulated"]


@periodic("people.permission", every=5)
def permission(now: int) -> None:  # noqa: ARG001 (every rhythm is told)
    """Permission acts are told to the log."""
    tell_log()


@periodic("people.erased_outside", every=30)
def erased(now: int) -> None:  # noqa: ARG001 (every rhythm is told)
    """Who was erased by `rute erase` has no rows here any more."""
    erased_outside.look_after()


@periodic("people.brought", every=600)
def brought(now: int) -> None:
    """Lists of contacts that nobody recorded do not lie about."""
    bringing.forget_old(now / 1e6)
