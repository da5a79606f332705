"""One letter that came back: what it is."""

from __future__ import annotations

from rute.web.channels.email.returned.complaining import complaint_of, is_report
from rute.web.channels.email.returned.failing import failure_of
from rute.web.channels.email.returned.kinds import Complaint, Failure, Written
from rute.web.channels.email.returned.opening import Letter, letter_of
from rute.web.channels.email.returned.writing import written_of


def sorted_out(letter: bytes | Letter) -> Failure | Complaint | Written | None:
    """None for what says nothing to us, or cannot be read."""
    opened = letter_of(letter) if isinstance(letter, bytes) else letter
    if opened is None:
        return None
    try:
        found = complaint_of(opened) or failure_of(opened)
        if found is not None or is_report(opened):
            return found
        return written_of(opened)
    except RecursionError:
        return None
