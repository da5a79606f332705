"""The columns of the log, and why a row may not become an event.

time, received: µs UTC. user, anonymous, email, phone, card, alias (another user that
is the same person): identifiers, of which every row has at least one. value: minor units
of `currency`. id: hash of the sender's own event id, where there is one. Every other column of
the source is a field, stored as text under "field.NAME".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

IDENTIFIERS = ("user", "anonymous", "email", "phone", "card", "alias")
TEXT_ROLES = ("channel", "source", "medium", "campaign", "currency")
FIELD = "field."
BLANK = ""  # the name of a row that was erased: of all it said, only its moments are left

GOOD = 0
NO_PERSON, NO_TIME, BAD_TIME, ZONE_MISSING, ZONE_GIVEN, FUTURE, NO_NAME, BAD_AMOUNT = range(1, 9)
ERASED = 9
REASONS: dict[int, str] = {
    NO_PERSON: "no person",
    NO_TIME: "no time",
    BAD_TIME: "unreadable time",
    ZONE_MISSING: "time without a zone among times with one",
    ZONE_GIVEN: "time with a zone among times without one",
    FUTURE: "dated in the future",
    NO_NAME: "no event name",
    BAD_AMOUNT: "unreadable amount",
    ERASED: "erased on request",
}


def log_schema(fields: Sequence[str]) -> pa.Schema:
    """The Arrow schema of a segment whose source has these fields."""
    import pyarrow as pa

    instant = pa.timestamp("us", "UTC")
    return pa.schema(
        [
            ("id", pa.uint64()),
            ("time", instant),
            ("received", instant),
            # Not dictionaries: plain text is read four times faster. Empty columns cost nothing.
            *((kind, pa.string()) for kind in IDENTIFIERS),
            ("name", pa.dictionary(pa.int32(), pa.string())),
            *((role, pa.string()) for role in TEXT_ROLES),
            ("value", pa.int64()),
            *((FIELD + name, pa.string()) for name in fields),
        ]
    )


def refused_schema() -> pa.Schema:
    """Of rejected rows before anybody has looked up their lines."""
    import pyarrow as pa

    return pa.schema([("row", pa.int64()), ("reason", pa.string()), ("text", pa.string())])


def reject_schema() -> pa.Schema:
    import pyarrow as pa

    return pa.schema(
        [
            ("row", pa.int64()),
            ("line", pa.int64()),
            ("reason", pa.string()),
            ("text", pa.string()),
            ("received", pa.int64()),  # µs UTC
        ]
    )
