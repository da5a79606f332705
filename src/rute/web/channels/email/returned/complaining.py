"""Complaints as the networks of their readers tell them (RFC 5965)."""

from __future__ import annotations

from typing import Final

from rute.web.channels.email.returned.kinds import Complaint
from rute.web.channels.email.returned.opening import (
    Letter,
    address,
    field,
    fields,
    inside,
    kind,
    parts,
)
from rute.web.channels.email.returned.quoting import quoted

COMPLAINED: Final = frozenset({"abuse", "fraud"})
LEFT: Final = frozenset({"opt-out", "opt-out-list"})
"""Reports of the same form that are about something else: not-spam, virus, auth-failure, dmarc."""


def complaint_of(letter: Letter) -> Complaint | None:
    for part in parts(letter):
        if kind(part) != "message/feedback-report":
            continue
        report = next(iter(inside(part)), part)
        said = field(report, "Feedback-Type").lower()
        if said not in COMPLAINED | LEFT:
            return None
        about = [*fields(report, "Original-Rcpt-To"), *fields(report, "Removal-Recipient")]
        to = tuple(filter(None, map(address, about)))
        return Complaint(quoted(letter), to, said in LEFT)
    return None


def is_report(letter: Letter) -> bool:
    """Of any kind, ours to know or not: nobody wrote it."""
    return any(kind(part) in ("multipart/report", "message/feedback-report")
               for part in parts(letter))  # fmt: skip
