"""Enrolments that are due, as columns: taken by one worker, moved on, written back at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.measure.state import NEVER
from rute.web.campaigns import bulk
from rute.web.campaigns.models import ACTIVE, Running
from rute.web.site.numbers import people_hash

Int64s = npt.NDArray[np.int64]
COLUMNS = ("id", "version_id", "person", "op", "visit", "entered", "arrived", "due", "late")
_READ = ", ".join(f'"{name}"' for name in COLUMNS)


@dataclass(frozen=True, eq=False)
class Due:
    """Rows of one campaign; every column int64[n], µs UTC where it is a moment."""

    id: Int64s
    version: Int64s
    number: Int64s  # of the person, as the database has it
    op: Int64s
    visit: Int64s
    entered: Int64s
    arrived: Int64s
    due: Int64s
    late: Int64s

    @property
    def size(self) -> int:
        return self.id.size

    @property
    def person(self) -> npt.NDArray[np.uint64]:
        return people_hash(self.number)

    def some(self, chosen: npt.NDArray[np.bool_]) -> Due:
        return Due(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def due_ids(running: Running, now: int, most: int) -> list[int]:
    """Which rows are due, those first that have been for longest; nothing is taken."""
    found = bulk.rows(
        'SELECT "id" FROM "campaigns_enrolment" WHERE "running_id" = %s AND "state" = %s '
        'AND "due" <= %s ORDER BY "due" LIMIT %s',
        [running.pk, ACTIVE, now, most],
    )
    return [number for (number,) in found]


def taken(running: Running, now: int, most: int) -> Due:
    """The rows that are due, taken until the transaction ends: none that another worker has."""
    return _due(
        bulk.rows(
            f'SELECT {_READ} FROM "campaigns_enrolment" WHERE "running_id" = %s AND "state" = %s '
            f'AND "due" <= %s ORDER BY "due" LIMIT %s{bulk.locking()}',
            [running.pk, ACTIVE, now, most],
        )
    )


def taken_of(ids: Sequence[int], now: int) -> Due:
    """As `taken`, of these rows alone."""
    marks = ", ".join(["%s"] * len(ids))
    return _due(
        bulk.rows(
            f'SELECT {_READ} FROM "campaigns_enrolment" WHERE "id" IN ({marks}) AND "state" = %s '
            f'AND "due" <= %s ORDER BY "due", "id"{bulk.locking()}',
            [*ids, ACTIVE, now],
        )
    )


def _due(found: list[tuple[int, ...]]) -> Due:
    columns = np.array(found, np.int64).reshape(-1, len(COLUMNS)).T
    return Due(*(np.ascontiguousarray(column) for column in columns))


def moments_sql(moments: Int64s) -> list[int | None]:
    """NULL where nothing but what the person does wakes the row."""
    return [None if moment == NEVER else moment for moment in moments.tolist()]
