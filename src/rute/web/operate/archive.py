"""One file that holds all of an app: a plain tar archive whose last member sums up the others.

rute-backup.json    what it is: format, version, moment, kind of database, its migrations
database/…          app.sqlite3, or one file a table as PostgreSQL's COPY writes it
secret.key
folder/…            arrivals, then everything else of the folder that cannot be made again
sums.json           sha256 of every member before it
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from rute.errors import AppError
from rute.words.message import Message

FORMAT = 1
ABOUT, SUMS, SECRET = "rute-backup.json", "sums.json", "secret.key"
DATABASE, FOLDER = "database/", "folder/"
_PIECE = 1 << 20


@dataclass
class Archive:
    """An archive being written."""

    tar: tarfile.TarFile
    sums: dict[str, str] = field(default_factory=dict)

    def add_bytes(self, name: str, content: bytes) -> None:
        self.add(name, io.BytesIO(content), len(content))

    def add(self, name: str, content: IO[bytes], size: int) -> None:
        """The first `size` bytes of a stream."""
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        summed = _Summed(content)
        self.tar.addfile(info, summed)
        self.sums[name] = summed.digest.hexdigest()

    def add_file(self, name: str, path: Path) -> None:
        """A file as it is now; one that is gone meanwhile is left out."""
        try:
            with path.open("rb") as file:
                self.add(name, file, path.stat().st_size)
        except FileNotFoundError:
            return

    def finish(self) -> None:
        self.add_bytes(SUMS, json_bytes(self.sums))


class _Summed:
    def __init__(self, content: IO[bytes]) -> None:
        self.content = content
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self.content.read(size)
        self.digest.update(piece)
        return piece


def about_of(path: Path) -> dict[str, Any]:
    """What an archive says of itself, after every byte of it was held against its sums. Raises
    AppError where it is none of ours, newer than this Rute, or damaged."""
    try:
        return _checked(path)
    except (tarfile.TarError, ValueError, KeyError, EOFError) as error:
        raise _damaged(path) from error


def _checked(path: Path) -> dict[str, Any]:
    found: dict[str, str] = {}
    about: dict[str, Any] | None = None
    sums: dict[str, str] | None = None
    with tarfile.open(path, "r:") as tar:
        for member in tar:
            content = tar.extractfile(member)
            if content is None or (about is None and member.name != ABOUT):
                raise ValueError(member.name)
            if member.name == SUMS:
                sums = json.loads(content.read())
                continue
            if member.name == ABOUT:
                about = json.loads(content.read())
                content.seek(0)
            found[member.name] = _sum_of(content)
    if about is None or sums is None or sums != found:
        raise ValueError("sums")
    if about["format"] > FORMAT:
        raise AppError(
            Message("backup.newer", version=about["rute"]), where=str(path),
            do=Message("backup.newer.do"),
        )  # fmt: skip
    return about


def _sum_of(content: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while piece := content.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()


def each_of(path: Path, begins: str, use: Callable[[str, IO[bytes]], None]) -> None:
    """Gives every member under a name to `use`, with the rest of its name."""
    with tarfile.open(path, "r:") as tar:
        for member in tar:
            if member.name.startswith(begins) and (content := tar.extractfile(member)):
                use(member.name.removeprefix(begins), content)


def _damaged(path: Path) -> AppError:
    return AppError(Message("backup.damaged"), where=str(path), do=Message("backup.damaged.do"))


def json_bytes(content: object) -> bytes:
    return json.dumps(content, indent=1, ensure_ascii=False).encode()
