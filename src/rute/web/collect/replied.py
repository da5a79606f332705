"""Replies among what arrived: who answers STOP is heard before the log has it, so that nothing is
lost where a process ends in between; heard twice, it counts once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rute.journey.campaigns.happened import REPLIED
from rute.web.journeys.models import Journey
from rute.web.people.services import answered

if TYPE_CHECKING:
    import pyarrow as pa

TEXTS: Final = ("text", "body", "reply")
WHO: Final = ("email", "phone", "user")


def hear(slug: str, table: pa.Table) -> int:
    """table: events as the log takes them. Returns how many replies there were."""
    import pyarrow.compute as pc

    rows = table.filter(pc.equal(table["name"], REPLIED))
    if not len(rows):
        return 0
    wanted = [name for name in (*TEXTS, *WHO, "channel", "time") if name in rows.column_names]
    journey = Journey.objects.filter(slug=slug, deleted=None).first()
    if journey is not None:
        for row in rows.select(wanted).to_pylist():
            _heard(journey, row)
    return len(rows)


def _heard(journey: Journey, row: dict[str, Any]) -> None:
    text = next((row[name] for name in TEXTS if row.get(name)), "")
    who = {name: row[name] for name in WHO if row.get(name)}
    answered(journey, who, str(row.get("channel") or ""), str(text), row["time"])
