"""Each writer's share of the log: its own folder, and one manifest that is replaced at once.

Killed before the manifest is replaced, nothing was written; after, everything was. Files that no
manifest names are nobody's, and the writer's next step removes them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from rute.errors import StoreError
from rute.events import entries
from rute.events.entries import Entry
from rute.events.places import LocalPlace, Place
from rute.events.segments import FILES, Segment
from rute.words.message import Message

VERSION = 4
MANIFEST = "manifest.json"
GRACE = 600_000_000  # µs that a file stays readable after it was merged into another
_WRITER = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_OURS = re.compile(r"(segment|rejects)-.*\.parquet|index-.*\.npy")


@dataclass(frozen=True)
class Share:
    """What one writer's manifest says. next_segment, next_row: still unused; retired: files
    that were merged away, and when; erasures: how often rows of it were blanked."""

    writer: str
    place: Place
    entries: tuple[Entry, ...] = ()
    next_segment: int = 1
    next_row: int = 0
    retired: tuple[tuple[str, int], ...] = ()
    erasures: int = 0

    @property
    def segments(self) -> tuple[Segment, ...]:
        found = [segment for entry in self.entries for segment in entry.segments]
        return tuple(sorted(found, key=lambda segment: segment.start))

    @property
    def here(self) -> bool:
        """Whether it lies on this machine, where locks hold."""
        return isinstance(self.place, LocalPlace)

    @property
    def received(self) -> int:
        """When the last events came, or the last rows that were refused."""
        return max((entry.received for entry in self.entries), default=0)


def read_share(place: Place, writer: str) -> Share | None:
    """A writer's share; None where it has none. What sources brought can be read again, so a
    damaged manifest of theirs counts as none; any other raises StoreError."""
    content = place.read(MANIFEST)
    if content is None:
        return None
    try:
        return _share(place, writer, json.loads(content))
    except (ValueError, KeyError, TypeError) as error:
        if writer == FILES:
            return None
        raise StoreError(
            Message("log.damaged", writer=writer),
            where=place.label,
            do=Message("log.damaged.do", file=MANIFEST),
        ) from error


def write_share(share: Share, now: int) -> Share:
    """Replaces the manifest, then removes the files that nothing names any more."""
    waiting = tuple((file, at) for file, at in share.retired if at + GRACE > now)
    kept = Share(
        share.writer, share.place, share.entries, share.next_segment, share.next_row, waiting,
        share.erasures,
    )  # fmt: skip
    share.place.put(MANIFEST, _content(kept))
    sweep(kept)
    return kept


def sweep(share: Share) -> None:
    """Removes what a run that was killed, or a change, left behind."""
    named = {segment.file for segment in share.segments}
    named |= {file for entry in share.entries for file in entry.rejects}
    named |= {file for file, _ in share.retired}
    stems = {name.rsplit(".", 1)[0] for name in named}
    for file in share.place.files():
        index_of = file.removeprefix("index-").split(".", 1)[0]
        if _OURS.fullmatch(file) and file not in named and index_of not in stems:
            share.place.remove(file)


def checked_writer(name: str) -> str:
    """The name of a writer, as it may stand in a path. Raises StoreError."""
    if not _WRITER.fullmatch(name) or name == FILES:
        raise StoreError(Message("log.bad_writer", name=name), do=Message("log.bad_writer.do"))
    return name


def _content(share: Share) -> bytes:
    content = {
        "version": VERSION,
        "next_segment": share.next_segment,
        "next_row": share.next_row,
        "retired": share.retired,
        "erasures": share.erasures,
        "entries": [entries.written(entry) for entry in share.entries],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _share(place: Place, writer: str, content: dict[str, Any]) -> Share:
    if content["version"] != VERSION:
        raise ValueError(content["version"])
    return Share(
        writer,
        place,
        tuple(map(entries.read, content["entries"])),
        content["next_segment"],
        content["next_row"],
        tuple((file, at) for file, at in content["retired"]),
        content["erasures"],
    )
