"""Which database: one setting, RUTE_DATABASE_URL; without it a SQLite file in the folder."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from rute.errors import ConfigurationError
from rute.web.site import folder
from rute.words.message import Message

POSTGRES = ("postgresql", "postgres")
# Readers never wait for the writer, a writer waits its turn, and what was answered is on disk.
SQLITE = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=20000; "
        "PRAGMA secure_delete=ON"  # what is deleted is not left in the file
    ),
}


def forget_deleted() -> None:
    """Leaves nothing of deleted rows in SQLite's files: they are overwritten as they go, but stand
    in the log of writes until it is emptied, which must wait for whoever still reads it."""
    from django.db import OperationalError, connection

    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return
    with suppress(OperationalError), connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def database(environment: Mapping[str, str]) -> dict[str, Any]:
    """Django's settings of the one database. Raises ConfigurationError for an unknown kind."""
    url = environment.get("RUTE_DATABASE_URL", "")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(folder.database_file()),
            "OPTIONS": dict(SQLITE),
        }
    parts = urlsplit(url)
    if parts.scheme not in POSTGRES:
        raise ConfigurationError(
            Message("web.database_kind", kind=parts.scheme), do=Message("web.database_kind.do")
        )
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 0,  # each request has a thread of its own, which takes its connection along
        "OPTIONS": {"connect_timeout": 5, **options},
    }
