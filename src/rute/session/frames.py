"""Answers as Arrow tables."""

from __future__ import annotations

import pyarrow as pa

from rute.render.csv import flat


def frame(result: object) -> pa.Table:
    """One row a stage, step, leak, transition or event; nested keys joined by an underscore."""
    rows = [] if result is None else list(flat(result))
    names = list(dict.fromkeys(key for row in rows for key in row))
    return pa.table({name: [row.get(name) for row in rows] for name in names})
