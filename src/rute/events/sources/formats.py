"""The endings of files that may hold events."""

from __future__ import annotations

_TEXT = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xes")
FORMATS = (
    *_TEXT, *(f"{ending}.gz" for ending in _TEXT), ".parquet", ".pq",
    ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods",
)  # fmt: skip
EVENTS = (*FORMATS, ".sql")
