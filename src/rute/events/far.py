"""Folders of the log on other file systems: s3://, gs://, and whatever fsspec knows.

An object there appears whole when it is closed, which is what a manifest needs. Locks do not reach
so far: each writer's name belongs to one machine.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from urllib.parse import urlsplit

from rute.errors import StoreError
from rute.events.files import replacing
from rute.events.places import LocalPlace, Place
from rute.words.message import Message

FILE = "places.json"
VERSION = 1
_WITHOUT_FOLDERS = ("s3://", "gs://", "gcs://", "abfss://")


@dataclass(frozen=True)
class FarPlace:
    """label: as it was written, with its scheme; path: as the file system knows it."""

    label: str
    path: str

    @property
    def system(self) -> Any:
        return _system(self.label.partition("://")[0], _server(self.label))

    def within(self, name: str) -> FarPlace:
        plain, _, server = self.label.partition("?")
        label = f"{plain.rstrip('/')}/{name}" + (f"?{server}" if server else "")
        return FarPlace(label, f"{self.path.rstrip('/')}/{name}")

    def folders(self) -> list[str]:
        return self._listed("Directory")

    def files(self) -> list[str]:
        return self._listed("File")

    def _listed(self, kind: str) -> list[str]:
        import pyarrow.fs as fs

        with _telling(self.label):
            found = self.system.get_file_info(fs.FileSelector(self.path, allow_not_found=True))
        return sorted(one.base_name for one in found if one.type.name == kind)

    def size(self, name: str) -> int:
        with _telling(self.label):
            return int(self.system.get_file_info(f"{self.path}/{name}").size or 0)

    def read(self, name: str) -> bytes | None:
        try:
            with _telling(self.label), self.system.open_input_stream(f"{self.path}/{name}") as file:
                return bytes(file.read())
        except FileNotFoundError:
            return None

    def put(self, name: str, content: bytes) -> None:
        with self.writing(name) as file:
            file.write(content)

    @contextmanager
    def writing(self, name: str) -> Iterator[Any]:
        with _telling(self.label):
            if not self.label.startswith(_WITHOUT_FOLDERS):
                self.system.create_dir(self.path, recursive=True)
            with self.system.open_output_stream(f"{self.path}/{name}") as file:
                yield file

    def source(self, name: str) -> Any:
        return self.system.open_input_file(f"{self.path}/{name}")

    def remove(self, name: str) -> None:
        try:
            with _telling(self.label):
                self.system.delete_file(f"{self.path}/{name}")
        except FileNotFoundError:
            pass

    def scratch(self) -> Path:
        folder = Path(gettempdir()) / f"rute-{os.getpid()}"
        folder.mkdir(exist_ok=True)
        return folder


def place_at(where: str) -> Place:
    """The folder that an address names: s3://bucket/folder, or a path of this machine. Raises
    StoreError for one that cannot be reached."""
    scheme = urlsplit(where).scheme
    if len(scheme) < 2:  # none, or the letter of a drive
        return LocalPlace(Path(where))
    if urlsplit(where).password or "@" in urlsplit(where).netloc:
        raise StoreError(Message("far.secret"), where=f"{scheme}://…", do=Message("far.secret.do"))
    server = _server(where)
    plain = where.partition("?")[0]
    return FarPlace(plain + (f"?{server}" if server else ""), plain.partition("://")[2].rstrip("/"))


def remembered(log: Path) -> tuple[str, ...]:
    """Where else the log of this folder has writers."""
    try:
        return tuple(json.loads((log / FILE).read_bytes())["places"])
    except FileNotFoundError:
        return ()
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(
            Message("far.damaged"), where=str(log / FILE), do=Message("far.damaged.do")
        ) from error


def remember(log: Path, where: str) -> None:
    """From now on the log has the writers that are there too."""
    places = dict.fromkeys([*remembered(log), where])
    log.mkdir(parents=True, exist_ok=True)
    with replacing(log / FILE) as file:
        file.write(json.dumps({"version": VERSION, "places": list(places)}, indent=1).encode())


@contextmanager
def _telling(label: str) -> Iterator[None]:
    """What a file system far away says, as an error that tells what state the data is in."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise StoreError(
            Message("far.unreachable", why=str(error).splitlines()[0][:300]),
            where=label,
            do=Message("far.unreachable.do"),
        ) from error


def _server(where: str) -> str:
    return urlsplit(where).query


@cache
def _system(scheme: str, server: str) -> Any:
    """One connection for each server, kept."""
    import pyarrow.fs as fs

    try:
        return fs.FileSystem.from_uri(f"{scheme}://any/any" + (f"?{server}" if server else ""))[0]
    except (OSError, ValueError):
        return _by_fsspec(scheme)


def _by_fsspec(scheme: str) -> Any:
    import pyarrow.fs as fs

    try:
        import fsspec  # type: ignore[import-not-found,unused-ignore]

        return fs.PyFileSystem(fs.FSSpecHandler(fsspec.filesystem(scheme)))
    except (ImportError, ValueError, OSError) as error:
        raise StoreError(
            Message("far.unknown", scheme=scheme), do=Message("far.unknown.do")
        ) from error
