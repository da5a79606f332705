"""The tables of a PostgreSQL, out and in again as its own COPY writes them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from typing import IO, Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

_IN_MEMORY = 8 << 20
_PIECE = 1 << 20


def migrations() -> dict[str, str]:
    """The newest migration of each part that the database has seen."""
    applied = MigrationRecorder(connection).applied_migrations()
    return dict(sorted(applied))  # the last of each part stays


def copy_out() -> Iterator[tuple[str, IO[bytes], int]]:
    """Every table with its content and how much that is, all as of one moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for table in sorted(connection.introspection.table_names(cursor)):
            with tempfile.SpooledTemporaryFile(_IN_MEMORY) as content:
                columns = _columns(cursor, table)
                with cursor.copy(f"COPY {_quoted(table)} ({columns}) TO STDOUT") as out:
                    for piece in out:
                        content.write(piece)
                size = content.tell()
                content.seek(0)
                yield table, content, size


def is_empty() -> bool:
    """Whether nobody has used this database yet."""
    tables = connection.introspection.table_names()
    users = apps.get_model("accounts", "User")
    return users._meta.db_table not in tables or not users.objects.exists()


def make_tables(newest: dict[str, str]) -> None:
    """The tables as they were when the backup was made."""
    for part, name in newest.items():
        call_command("migrate", part, name, verbosity=0, interactive=False)


def copy_in(each: Callable[[Callable[[str, IO[bytes]], None]], None]) -> None:
    """Puts the content of all tables in place of what is there, or of none. each: gives every
    table and its content to a function."""
    with transaction.atomic(), connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        cursor.execute(f"TRUNCATE {', '.join(map(_quoted, names))} CASCADE")
        each(lambda table, content: _fill(cursor, table, content))
        models = apps.get_models(include_auto_created=True)
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _fill(cursor: Any, table: str, content: IO[bytes]) -> None:
    with cursor.copy(f"COPY {_quoted(table)} ({_columns(cursor, table)}) FROM STDIN") as into:
        while piece := content.read(_PIECE):
            into.write(piece)


def _columns(cursor: Any, table: str) -> str:
    """In the order of their names, which two databases share."""
    described = connection.introspection.get_table_description(cursor, table)
    return ", ".join(_quoted(column.name) for column in sorted(described, key=lambda c: c.name))


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
