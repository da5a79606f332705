"""What a person says about a source; it always wins over what Rute would choose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Corrections:
    """Column names for the roles, and how to read what is in them. None = find it yourself.

    zone: of times written without one. day_first: 03/04/2026 is 3 April. event_name: what
    every row is, in a file without an event column. sheet: of a workbook. recipe: how to read
    the export, a known one's name, a file beside the data, or "none". anonymous, email, phone,
    card, alias: identifiers besides `person`. country: whose phones these are.
    """

    person: str | None = None
    time: str | None = None
    event: str | None = None
    channel: str | None = None
    value: str | None = None
    zone: str | None = None
    day_first: bool | None = None
    currency: str | None = None
    event_name: str | None = None
    sheet: str | None = None
    recipe: str | None = None
    anonymous: str | None = None
    email: str | None = None
    phone: str | None = None
    card: str | None = None
    alias: str | None = None
    country: str | None = None


NO_CORRECTIONS = Corrections()
