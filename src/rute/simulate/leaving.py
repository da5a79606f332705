"""What people leave with an event: a name, and an address that is nobody's (see contacts).

Nothing is drawn for it, so a simulation that says what is left has the same events as one that
does not: whoever leaves what is told from their number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from rute.simulate.contacts import (
    CONTACTS,
    FIRST_NAMES,
    LAST_NAMES,
    email_of,
    phone_places,
    phones,
)
from rute.simulate.model import Simulation

if TYPE_CHECKING:
    import pyarrow as pa

COLUMNS: Final = ("first_name", "last_name", "email", "phone")
NOTHING: Final = -1
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)  # Knuth's: neighbours end far from each other
_BITS: Final = 53


def leave_something(simulation: Simulation) -> bool:
    return any(step.leaves for step in simulation.steps)


def columns_left(
    simulation: Simulation, person: NDArray[np.int64], step: NDArray[np.int32]
) -> dict[str, pa.Array[Any]]:
    """The columns of events in order of time, by whose they are and of which step."""
    import pyarrow as pa

    left = what_is_left(simulation, person, step)
    named, mailed = left != NOTHING, left == CONTACTS.index("email")
    places, numbers = phone_places(person, left), list(phones())
    return {
        "first_name": _texts(named, person % len(FIRST_NAMES), FIRST_NAMES),
        "last_name": _texts(named, person % len(LAST_NAMES), LAST_NAMES),
        "email": pa.array([email_of(one) if some else None
                           for one, some in zip(person.tolist(), mailed, strict=True)],
                          pa.string()),
        "phone": _texts(places >= 0, places, numbers),
    }  # fmt: skip


def what_is_left(
    simulation: Simulation, person: NDArray[np.int64], step: NDArray[np.int32]
) -> NDArray[np.int8]:
    """Per event the place in CONTACTS of what is left with it; each leaves one thing, once."""
    left = np.full(person.size, NOTHING, np.int8)
    luck = (person.astype(np.uint64) * _SPREAD >> np.uint64(64 - _BITS)) / 2**_BITS
    for number, one in enumerate(simulation.steps):
        if one.leaves:
            here = step == number
            codes = np.array([_code(name) for name, _ in one.leaves], np.int8)
            edges = np.cumsum([share for _, share in one.leaves])
            drawn = np.searchsorted(edges, luck[here], side="right")
            left[here] = codes[np.minimum(drawn, codes.size - 1)]
    some = np.flatnonzero(left != NOTHING)
    first = some[np.unique(person[some], return_index=True)[1]]
    again = np.ones(person.size, np.bool_)
    again[first] = False
    left[again] = NOTHING
    return left


def _code(name: str) -> int:
    return CONTACTS.index(name) if name in CONTACTS else NOTHING


def _texts(
    there: NDArray[np.bool_], places: NDArray[np.int64], texts: Sequence[str]
) -> pa.Array[Any]:
    import pyarrow as pa

    return pa.array(texts).take(pa.array(np.where(there, places, 0), mask=~there))
