"""The process that runs a `.sql` source: `python -m … QUERY.sql ZONE SCRATCH`, Arrow to stdout.

What closes the doors: one SELECT and nothing else; files only below the working folder (links
that lead out of it are refused); no network, no extensions; the settings are locked.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

_BATCH = 1 << 17


def run(query: Path, zone: str, scratch: str) -> None:
    """Runs the query in the current folder. Raises ValueError for anything but one SELECT."""
    import duckdb
    import pyarrow as pa

    sql = query.read_text("utf-8-sig")
    connection = connect(Path.cwd().resolve(), zone, scratch)
    statements = connection.extract_statements(sql)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise ValueError("a source must be exactly one SELECT (WITH … SELECT … is one)")
    reader = connection.sql(sql).to_arrow_reader(_BATCH)
    with pa.ipc.new_stream(sys.stdout.buffer, reader.schema) as out:
        for batch in reader:
            out.write_batch(batch)


def connect(folder: Path, zone: str, scratch: str) -> Any:
    """A DuckDB connection that can read below `folder` and do nothing else. It may also read
    in `scratch`, which must hold nothing but what it puts there itself."""
    import duckdb

    connection = duckdb.connect(
        ":memory:",
        config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"},
    )
    settings = {
        "temp_directory": scratch,
        "memory_limit": "3GB",  # past it, DuckDB sorts and joins on disk
        "TimeZone": zone,
        "preserve_insertion_order": True,
        "allowed_directories": [f"{folder}/"],
        "enable_external_access": False,
        "lock_configuration": True,
    }
    for name, value in settings.items():
        connection.execute(f"SET {name} = $value", {"value": value})
    return connection


if __name__ == "__main__":
    try:
        run(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
    except Exception as error:  # the message is all the parent needs
        sys.exit(str(error))
