"""From the write-ahead files into the journeys' logs, each file exactly once.

1. A file that is written to no more is given its moment: later than everything that the logs it
   goes to have received from this slot, and than the files before it. The moment becomes part of
   its name, for good.
2. What it holds for each journey is appended as received at that moment. A log that has received
   something at that moment or later has it already: there a killed process had been further.
3. When every journey has its part, the file is removed.
Where one journey cannot take its part, the file stays, and that journey's parts of later files
wait behind it; the other journeys go on.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import RuteError
from rute.events.appending import append
from rute.events.places import LocalPlace, settle
from rute.events.shares import Share, read_share
from rute.events.taking import Reading
from rute.journey.campaigns.happened import REPLIED
from rute.web.collect.damaged import keep_damaged
from rute.web.collect.frames import Frame, frames_in
from rute.web.collect.gathering import Gathered
from rute.web.collect.recent import Recent
from rute.web.collect.slots import ENDING, Slot, abandoned

if TYPE_CHECKING:
    import pyarrow as pa

Hear = Callable[[str, "pa.Table"], object]


@dataclass(frozen=True)
class Destination:
    """Where the events of a key go. wished: how its journey reads them, and the fields its rules
    ask for; may raise RuteError. channel: where they happen unless they say otherwise."""

    slug: str
    store: Path
    wished: Callable[[], tuple[Reading, tuple[str, ...]]]
    channel: str | None = None


@dataclass
class Drained:
    """What has become of the files so far. blocked: by journey why its log takes nothing;
    orphaned: requests for journeys that are gone; damaged: places that could not be read."""

    events: int = 0
    rejected: int = 0
    orphaned: int = 0
    damaged: int = 0
    last: int | None = None
    blocked: dict[str, str] = field(default_factory=dict)


class Drain:
    """destination: by the number of a write key, None where its journey is gone. wake: told the
    slug of each journey whose log has grown; hear: told a slug and what its log is about to take
    from programs, perhaps more than once."""

    def __init__(
        self,
        arrivals: Path,
        destination: Callable[[int], Destination | None],
        wake: Callable[[str], None],
        hear: Hear | None = None,
    ) -> None:
        self.done = Drained()
        self._arrivals, self._destination, self._wake = arrivals, destination, wake
        self._hear = hear
        self._recent: dict[str, Recent] = {}

    def own(self, slot: Slot, files: Iterable[Path]) -> None:
        """Drains these files of a slot that this process holds, in their order."""
        blocked: dict[str, str] = {}
        for path in files:
            self._file(slot, path, blocked)
        self.done.blocked = blocked

    def left_behind(self) -> None:
        """Drains what processes that are gone have left in their slots."""
        for slot in abandoned(self._arrivals):
            blocked: dict[str, str] = {}
            for path in slot.files():
                self._file(slot, path, blocked)
            self.done.blocked |= blocked

    def _file(self, slot: Slot, path: Path, blocked: dict[str, str]) -> None:
        found = list(frames_in(path.read_bytes()))
        frames = [frame for frame in found if frame is not None]
        groups, lost = self._by_destination(frames)
        path = _with_moment(path, slot, [group.to for group in groups])
        for group in groups:
            if group.to.slug not in blocked:
                self._part(slot, path, group, blocked)
        if not blocked.keys() & {group.slug for group in groups}:
            self.done.orphaned += lost
            self._remove(path, damaged=len(found) - len(frames))

    def _by_destination(self, frames: list[Frame]) -> tuple[list[_Group], int]:
        """(the frames of each journey, how many have no journey any more)."""
        groups: dict[str, _Group] = {}
        known: dict[int, Destination | None] = {}
        lost = 0
        for frame in frames:
            if frame.key not in known:
                known[frame.key] = self._destination(frame.key)
            to = known[frame.key]
            if to is None:
                lost += 1
                continue
            groups.setdefault(to.slug, _Group(to)).frames.append((frame, to.channel))
        return list(groups.values()), lost

    def _part(self, slot: Slot, path: Path, group: _Group, blocked: dict[str, str]) -> None:
        to, moment = group.to, _moment_of(path)
        assert moment is not None
        try:
            share = _share(to.store, slot.writer)
            if share is not None and share.received >= moment:
                return  # a process that was killed had been this far
            reading, fields = to.wished()
            table, refused = _gathered(group, share, fields).table(reading.zone)
            if self._hear is not None and _has_replies(table):
                self._hear(to.slug, _gathered(_of_programs(group), share, fields).table("UTC")[0])
            receipt = append(to.store, slot.writer, table, moment, reading=reading, refused=refused)
        except (RuteError, OSError) as trouble:
            blocked[to.slug] = str(trouble)
            return
        self.done.events += receipt.events
        self.done.rejected += receipt.rejected
        self.done.last = moment
        self._recent_of(slot, to.slug).add(table, refused, receipt, to.store)
        self._wake(to.slug)

    def _recent_of(self, slot: Slot, slug: str) -> Recent:
        path = slot.folder / "recent" / f"{slug}.json"
        return self._recent.setdefault(str(path), Recent(path))

    def _remove(self, path: Path, damaged: int) -> None:
        if damaged:  # somebody may still want to look at it
            self.done.damaged += damaged
            keep_damaged(path)
        else:
            path.unlink()


@dataclass
class _Group:
    to: Destination
    frames: list[tuple[Frame, str | None]] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return self.to.slug


def _gathered(group: _Group, share: Share | None, asked: tuple[str, ...]) -> Gathered:
    entry = share.entries[0] if share is not None and share.entries else None
    gathered = Gathered(entry.fields if entry else (), entry.names if entry else (), asked)
    for frame, channel in group.frames:
        gathered.add(frame, channel)
    return gathered


def _has_replies(table: pa.Table) -> bool:
    import pyarrow.compute as pc

    return bool(pc.any(pc.equal(table["name"], REPLIED)).as_py())


def _of_programs(group: _Group) -> _Group:
    """What programs of the house told. A key for web pages or apps is in everybody's hands, and
    who holds it must not speak for others."""
    return _Group(group.to, [one for one in group.frames if one[1] is None])


def _share(store: Path, writer: str) -> Share | None:
    return read_share(LocalPlace(store / "log" / writer), writer)


def _moment_of(path: Path) -> int | None:
    _, _, moment = path.name.removesuffix(ENDING).partition("-")
    return int(moment) if moment else None


def _with_moment(path: Path, slot: Slot, to: list[Destination]) -> Path:
    """The file under the name that carries its moment; given once."""
    if _moment_of(path) is not None:
        return path
    earlier = [_moment_of(other) or 0 for other in slot.files()]
    received = [share.received for one in to if (share := _share(one.store, slot.writer))]
    moment = max(time.time_ns() // 1000, *(at + 1 for at in (*earlier, *received, 0)))
    named = path.with_name(f"{path.name.removesuffix(ENDING)}-{moment}{ENDING}")
    os.rename(path, named)
    settle(named.parent)
    return named
