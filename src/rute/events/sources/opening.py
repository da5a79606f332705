"""From a file's name to the source that reads it."""

from __future__ import annotations

from pathlib import Path

from rute.errors import SourceError
from rute.events.sources.delimited import Delimited
from rute.events.sources.parquet import Parquet
from rute.events.sources.source import Source, require_file
from rute.events.sources.sql import Sql
from rute.events.sources.xes import Xes

_PARQUET = b"PAR1"


def open_source(path: Path, label: str, zone: str = "UTC", folder: Path | None = None) -> Source:
    """The source for a path, by its ending or its first bytes. Raises SourceError."""
    require_file(path, label)
    name = path.name.lower()
    if name.endswith(".sql"):
        return Sql(path, label, zone, folder)
    if name.endswith((".xes", ".xes.gz")):
        return Xes(path, label)
    with path.open("rb") as file:
        magic = file.read(4)
    if name.endswith((".parquet", ".pq")) or magic == _PARQUET:
        return Parquet(path, label)
    if name.endswith((".xlsx", ".xls")):
        raise SourceError(
            "this version of Rute does not read workbooks",
            where=label,
            do="Save the sheet as CSV and use that.",
        )
    if name.endswith((".json", ".jsonl", ".ndjson")):
        raise SourceError(
            "this version of Rute does not read JSON by itself",
            where=label,
            do="Name a query beside it instead, events.sql for instance: "
            f"select * from read_json('{path.name}')",
        )
    return Delimited(path, label)
