"""The endings of files that may hold events."""

from __future__ import annotations

_TEXT = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xes")
TABLES = (*_TEXT, ".parquet", ".pq", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
LOOSE = (*TABLES, *(f"{ending}.gz" for ending in _TEXT))
FORMATS = (*LOOSE, ".zip")
EVENTS = (*FORMATS, ".sql")
