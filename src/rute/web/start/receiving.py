"""Files come in by pieces, each written behind the last: never in memory, and what was broken off
goes on where it stopped."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

from django.db import transaction
from django.utils import timezone

from rute.errors import AppError, RuteError
from rute.session.uploads import harmless_name, refuse_bytes, refuse_name
from rute.web.start.limits import disk_full, refuse_size
from rute.web.start.models import Brought, Intake
from rute.web.start.places import file_of, made
from rute.web.start.told import trouble_of
from rute.words.message import Message

BLOCK = 1 << 20
HEAD = 4096


class Stream(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


def announced(intake: Intake, name: str, size: int) -> Brought:
    """A file that is about to come; the one that is there, whole or broken off, where name and
    size are the same.
    Raises RuteError for one that cannot be taken."""
    with transaction.atomic():
        files = list(intake.files.select_for_update())
        for one in files:
            if (one.name, one.size) == (harmless_name(name), size):
                return one
        place = made(intake)
        kept = harmless_name(name, [one.name for one in files])
        refuse_name(kept)
        refuse_size(kept, size, len(files), place)
        brought = Brought.objects.create(intake=intake, name=kept, size=size)
    file_of(brought).touch()
    touch(intake)
    return brought


def take(brought: Brought, at: int, stream: Stream) -> None:
    """Writes a piece that begins at byte `at`. Raises AppError where it does not follow what is
    there, is more than was announced, or finds the disk full: what came before stays; and
    SourceError where the first bytes are of no table: the file is then gone."""
    if at != brought.received:
        raise AppError(Message("web_start.out_of_order"), where=brought.name)
    path = file_of(brought)
    try:
        with path.open("r+b") as file:
            file.truncate(at)
            file.seek(at)
            written = _written(file, stream, brought.size - at)
            if written is not None:
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        _cut(brought, at)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(brought.name) from None
        raise
    if written is None:
        _cut(brought, at)
        raise AppError(Message("web_start.more_than_said"), where=brought.name)
    if at == 0:
        refuse_first(brought)
    Brought.objects.filter(pk=brought.pk, received=at).update(received=at + written)
    brought.received = at + written
    touch(brought.intake)


def take_whole(intake: Intake, name: str, size: int, blocks: Iterator[bytes]) -> Brought:
    """A file that comes in one piece, from a form without script; one that cannot be used stays
    in the list with its trouble."""
    brought = announced(intake, name, size)
    try:
        take(brought, brought.received, _Blocks(blocks))
    except RuteError as error:
        Brought.objects.filter(pk=brought.pk).update(trouble=trouble_of(error))
    return brought


def refuse_first(brought: Brought) -> None:
    """Raises SourceError where the first bytes are of no table; its file is then empty."""
    path = file_of(brought)
    with path.open("rb") as file:
        head = file.read(HEAD)
    try:
        refuse_bytes(brought.name, head)
    except RuteError as error:
        os.truncate(path, 0)
        brought.trouble = trouble_of(error)
        brought.save(update_fields=["trouble"])
        raise


def drop(brought: Brought) -> None:
    """Takes a file away again."""
    file_of(brought).unlink(missing_ok=True)
    intake = brought.intake
    brought.delete()
    Intake.objects.filter(pk=intake.pk).update(looked=False, draft="")


def touch(intake: Intake) -> None:
    """It is being worked on: what was seen before holds no more."""
    Intake.objects.filter(pk=intake.pk).update(touched=timezone.now(), looked=False)


def _written(file: object, stream: Stream, most: int) -> int | None:
    """Bytes written; None where there came more than `most`."""
    size = 0
    while block := stream.read(BLOCK):
        size += len(block)
        if size > most:
            return None
        file.write(block)  # type: ignore[attr-defined]
    return size


def _cut(brought: Brought, at: int) -> None:
    """Back to what was there before a piece that failed."""
    with suppress(OSError):  # the next piece cuts it
        os.truncate(file_of(brought), at)


class _Blocks:
    """Blocks as a stream."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks

    def read(self, size: int = -1, /) -> bytes:  # noqa: ARG002 (as a stream has it)
        return next(self._blocks, b"")
