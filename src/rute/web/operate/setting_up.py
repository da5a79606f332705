"""From nothing to a usable app: the environment, the folder, the database brought up to date."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rute.errors import ConfigurationError
from rute.events.lock import locked
from rute.web.site import folder
from rute.words.message import Message

SETTINGS = "rute.web.site.settings"
HOST, PORT = "127.0.0.1", 8321
EVERYWHERE = ("0.0.0.0", "::", "")
MIGRATING = 0x52757465  # PostgreSQL's number of the lock: "Rute"


def configure(place: Path | None, host: str = HOST, port: int = PORT) -> None:
    """Puts what the command line says where the settings look. Must run before any of Django."""
    if place is not None:
        os.environ["RUTE_FOLDER"] = str(place.resolve())
    reached = HOST if host in EVERYWHERE else host
    os.environ.setdefault("RUTE_URL", f"http://{_in_address(reached)}:{port}")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)


def set_up() -> None:
    """Makes the folder, loads Django. Raises ConfigurationError for a folder that cannot be."""
    try:
        folder.made()
    except OSError as error:
        raise ConfigurationError(
            Message("operate.no_folder", why=error.strerror or str(error)),
            where=str(folder.root()),
            do=Message("operate.no_folder.do"),
        ) from error
    load()


@contextmanager
def loading() -> Iterator[None]:
    """What is loaded inside stays as long as the process: it is not looked through for garbage
    while it comes, nor ever after, so that nobody waits for that."""
    gc.disable()
    try:
        yield
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()
        atexit.register(gc.unfreeze)  # what libraries hold is let go in their order


def load() -> None:
    """Loads Django, and makes nothing."""
    import django

    django.setup()


def migrate() -> None:
    """Brings the database up to date; of processes that begin at once, one does it. Raises
    ConfigurationError where the database does not answer."""
    from django.core.management import call_command
    from django.db import Error

    try:
        with _one_at_a_time():
            call_command("migrate", verbosity=0, interactive=False)
    except Error as error:
        raise unreachable(error) from error


def unreachable(error: Exception) -> ConfigurationError:
    """The database's own words, without the address: it may hold a password."""
    said = str(error).strip()
    why = said.splitlines()[0] if said else type(error).__name__
    return ConfigurationError(
        Message("operate.no_database", why=why), do=Message("operate.no_database.do")
    )


def unapplied() -> int:
    """How many steps the database is behind. Raises what the database raises."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """A lock all processes of one database share; it is freed when its holder dies."""
    from django.db import connection

    if connection.vendor != "postgresql":
        with locked(folder.root() / ".migrating", lambda: None):
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
    try:
        yield
    finally:
        if connection.connection is not None and not connection.closed_in_transaction:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
