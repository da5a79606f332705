"""The write-ahead file: what is on disk before anybody is told that it was taken.

One thread writes what has gathered meanwhile in one piece, waits for the disk once, and then
answers everybody whose frames were in it. A file that failed is cut back to what was acknowledged
and never written again: after a failed sync nobody knows what the system still holds.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from rute.events.places import settle
from rute.web.collect.slots import ENDING, Slot
from rute.web.collect.trouble import Trouble, trouble_of

FULL = 16 << 20  # bytes after which a file is closed and the next begun
MOST_WAITING = 64 << 20  # bytes in memory; more is refused until the disk has caught up
_PIECE = 8 << 20
_PAUSE = 0.5  # seconds that nothing is tried after a failure


class Busy(Exception):
    """More is waiting for the disk than may stand in memory."""


@dataclass(slots=True)
class _Frame:
    content: bytes
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[None]


@dataclass(slots=True)
class _Turn:
    done: Event
    files: list[Path]


class WriteAhead:
    """A slot's newest file, and the thread that writes it. Frames may come from any event loop."""

    def __init__(self, slot: Slot, sync: Callable[[int], None] = os.fdatasync) -> None:
        self.slot = slot
        self.trouble: Trouble | None = None
        self._sync = sync
        self._queue: SimpleQueue[_Frame | _Turn | None] = SimpleQueue()
        self._given, self._written = 0, 0  # bytes; the one side counts the one, the other the other
        self._handle: int | None = None
        self._current: Path | None = None
        self._good = 0
        self._retry = 0.0
        files = slot.files()
        self._number = int(files[-1].name.split("-")[0].split(".")[0]) if files else 0
        self._thread = Thread(target=self._run, name="collect-commit", daemon=True)
        self._thread.start()

    async def commit(self, content: bytes) -> None:
        """Returns once the frame is on the disk. Raises Trouble, or Busy."""
        if self._given - self._written > MOST_WAITING:
            raise Busy
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[None] = loop.create_future()
        self._given += len(content)
        self._queue.put(_Frame(content, loop, answer))
        await answer

    def closed_files(self) -> list[Path]:
        """Every file that is written to no more; the current one is closed first. They are listed
        by the thread that writes, so that none of them is a file just begun."""
        turn = _Turn(Event(), [])
        self._queue.put(turn)
        while not turn.done.wait(1.0):
            if not self._thread.is_alive():
                break
        return turn.files

    def end(self) -> None:
        """Writes what waits, and closes."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while True:
            first = self._queue.get()
            gathered = self._gathered(first)
            frames = [one for one in gathered if isinstance(one, _Frame)]
            if frames:
                self._write(frames)
            turns = [one for one in gathered if isinstance(one, _Turn)]
            if turns or None in gathered:
                self._close()
            for turn in turns:
                turn.files = self.slot.files()
                turn.done.set()
            if None in gathered:
                return

    def _gathered(self, first: _Frame | _Turn | None) -> list[_Frame | _Turn | None]:
        """What waits; a turn or the end comes last, after what was given before it."""
        found, size = [first], 0
        while isinstance(found[-1], _Frame) and size < _PIECE:
            size += len(found[-1].content)
            try:
                found.append(self._queue.get_nowait())
            except Empty:
                break
        return found

    def _write(self, frames: list[_Frame]) -> None:
        error: Trouble | None = None
        try:
            self._put(b"".join([frame.content for frame in frames]))
            self.trouble = None
        except OSError as found:
            error = self.trouble = trouble_of(found)
            self._retry = time.monotonic() + _PAUSE
            self._abandon()
        self._written += sum(len(frame.content) for frame in frames)
        _answer(frames, error)

    def _put(self, content: bytes) -> None:
        if self.trouble is not None and time.monotonic() < self._retry:
            raise OSError(self.trouble.number, os.strerror(self.trouble.number))
        handle = self._opened()
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        self._sync(handle)
        self._good += len(content)
        if self._good >= FULL:
            self._close()

    def _opened(self) -> int:
        if self._handle is None:
            self._number += 1
            path = self.slot.folder / f"{self._number:010}{ENDING}"
            self._handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
            self._current, self._good = path, 0
            settle(self.slot.folder)  # the name must be as durable as what it names
        return self._handle

    def _close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
        self._handle, self._current = None, None

    def _abandon(self) -> None:
        """Leaves the file with what was acknowledged; without anything, leaves none."""
        handle, path, good = self._handle, self._current, self._good
        self._handle, self._current = None, None
        if handle is None or path is None:
            return
        try:
            os.ftruncate(handle, good)
            if not good:
                path.unlink()
        except OSError:
            pass  # what stands there unacknowledged is known by its ids when it comes again
        finally:
            os.close(handle)


def _answer(frames: list[_Frame], error: Trouble | None) -> None:
    """Each loop is told once of all its frames."""
    by_loop: dict[asyncio.AbstractEventLoop, list[asyncio.Future[None]]] = {}
    for frame in frames:
        by_loop.setdefault(frame.loop, []).append(frame.answer)
    for loop, answers in by_loop.items():
        try:
            loop.call_soon_threadsafe(_settled, answers, error)
        except RuntimeError:  # the loop is closed: nobody listens any more
            continue


def _settled(answers: list[asyncio.Future[None]], error: Trouble | None) -> None:
    for answer in answers:
        if answer.done():  # the client went away
            continue
        if error is None:
            answer.set_result(None)
        else:
            answer.set_exception(error)
