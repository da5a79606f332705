"""Files replaced all at once: what was there stays valid until the very moment it is replaced."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

# Before Python 3.11.8 two threads that parse at once can break each other, and NumPy parses the
# head of each array that it reads.
_READING: Final = threading.RLock()


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file to write; it takes the place of `path` when all went well."""
    draft = _draft_of(path)
    try:
        with draft.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def replace_json(path: Path, content: dict[str, Any]) -> None:
    with replacing(path) as file:
        file.write(json.dumps(content, ensure_ascii=False, indent=1).encode())


def read_json(path: Path, version: int) -> dict[str, Any] | None:
    """What replace_json wrote; None when absent, damaged or of another version."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    ours = isinstance(content, dict) and content.get("version") == version
    return content if ours else None


def save_array(path: Path, array: NDArray[Any]) -> None:
    draft = _draft_of(path)
    with draft.open("wb") as file:
        np.save(file, array)
    draft.replace(path)


def load_array(path: Path, mapped: Literal["r", "c"] | None = None) -> NDArray[Any]:
    """What save_array wrote. mapped: memory-mapped, read-only or copy-on-write; an empty array
    cannot be, and is read. Raises OSError, EOFError and ValueError, as numpy.load does."""
    with _READING:
        try:
            return np.asarray(np.load(path, mmap_mode=mapped))
        except ValueError:
            if mapped is None:
                raise
            return np.asarray(np.load(path))


@contextmanager
def loaded_arrays(path: Path) -> Iterator[Any]:
    """Arrays by name, of a file that numpy.savez wrote; for one thread at a time, so whoever opens
    it reads what they need and lets go. Raises as `load_array`, and BadZipFile."""
    with _READING, path.open("rb") as opened, np.load(opened) as found:
        yield found


def _draft_of(path: Path) -> Path:
    """A name of this thread's own: two that make the same file must not cut off each other's."""
    return path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
