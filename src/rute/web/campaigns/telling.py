"""What campaigns did, told to the log: each line once, however often a process dies.

A line is told under an id of its own, of which the log keeps the first, and is then marked; killed
in between it is told again, and counts once. Whom the log does not know any more is not told of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from rute.events.people.kinds import KINDS, kind_of, value_of
from rute.web.campaigns.asking import Known
from rute.web.campaigns.models import LogLine
from rute.web.journeys.models import Journey
from rute.web.site.numbers import people_hash

if TYPE_CHECKING:
    import pyarrow as pa

WRITER: Final = "campaigns"
AT_ONCE: Final = 50_000
KEPT: Final = 7 * 86_400_000_000  # µs: how long lines stay that the log has
Line = tuple[int, str, int, int, dict[str, Any]]


def tell_log(journey: Journey, known: Known, most: int = AT_ONCE) -> int:
    """Tells what the log does not have yet; returns how many lines that were."""
    waiting = LogLine.objects.filter(journey=journey, told=False).order_by("id")
    lines: list[Line] = list(waiting.values_list("id", "name", "person", "at", "facts")[:most])
    if not lines:
        return 0
    people = people_hash(np.array([line[2] for line in lines], np.int64))
    who = known.identifiers(people)
    table = _table([line for line, name in zip(lines, who, strict=True) if name],
                   [name for name in who if name])  # fmt: skip
    if table is not None:
        known.append(table)
    for start in range(0, len(lines), 500):
        some = [line[0] for line in lines[start : start + 500]]
        LogLine.objects.filter(pk__in=some).update(told=True)
    return len(lines)


def tidy(now: int, most: int = AT_ONCE) -> int:
    """Removes lines that the log has had for a week, so many at most; how many that were."""
    old = LogLine.objects.filter(told=True, at__lt=now - KEPT).order_by("id")
    ids = list(old.values_list("pk", flat=True)[:most])
    for start in range(0, len(ids), 500):
        LogLine.objects.filter(pk__in=ids[start : start + 500]).delete()
    return len(ids)


def _table(lines: Sequence[Line], who: Sequence[str]) -> pa.Table | None:
    """The lines as events; every fact is a column."""
    import pyarrow as pa

    if not lines:
        return None
    columns: dict[str, list[str | None]] = {kind: [None] * len(lines) for kind in _kinds(who)}
    for place, name in enumerate(who):
        columns[KINDS[kind_of(name)]][place] = value_of(name)
    facts = {name: [line[4].get(name) for line in lines] for name in _facts(lines)}
    return pa.table({
        **{kind: pa.array(names, pa.string()) for kind, names in columns.items()},
        "time": pa.array([line[3] for line in lines], pa.timestamp("us", "UTC")),
        "name": pa.array([line[1] for line in lines], pa.string()),
        "id": pa.array([f"{WRITER}-{line[0]}-{line[3]}" for line in lines], pa.string()),
        **{name: _texts(values) for name, values in facts.items()},
    })  # fmt: skip


def _kinds(who: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(KINDS[kind_of(name)] for name in who))


def _facts(lines: Sequence[Line]) -> list[str]:
    return list(dict.fromkeys(name for line in lines for name in line[4]))


def _texts(values: Sequence[Any]) -> pa.Array:
    import pyarrow as pa

    return pa.array([None if value in (None, "") else str(value) for value in values], pa.string())
