"""One run at a time in a store. The system frees the lock when its holder ends, however."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rute.errors import StoreError
from rute.words.message import Message

_PAUSE = 0.1


@contextmanager
def locked(folder: Path, waiting: Callable[[], None], patience: float = 600.0) -> Iterator[None]:
    """Holds the store's lock. `waiting` is called once when another run holds it; after
    `patience` seconds a StoreError says so."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT)
    try:
        end, told = time.monotonic() + patience, False
        while not _take(handle):
            if not told:
                waiting()
                told = True
            if time.monotonic() > end:
                raise StoreError(
                    Message("wrong.locked"),
                    where=str(folder),
                    do=Message("wrong.locked.do"),
                )
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


@contextmanager
def if_free(folder: Path) -> Iterator[bool]:
    """Holds the lock of a folder where nobody does; says whether it does."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT)
    try:
        yield _take(handle)
    finally:
        os.close(handle)


def _take(handle: int) -> bool:
    try:
        try:
            import fcntl
        except ImportError:  # Windows
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
