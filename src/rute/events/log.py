"""The log as its sources make it: the share of the writer called "files".

A source that has not changed keeps its segments. One that has is read anew, and its new
segments replace the old the moment the manifest is replaced; until then nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from rute.events.entries import Entry
from rute.events.manifest import Log, read_log, share_of, with_share
from rute.events.segments import FILES
from rute.events.shares import Share, write_share
from rute.events.sources.source import Source
from rute.events.taking import Reading, take

Progress = Callable[[str, int, int | None], None]
__all__ = ["Reading", "refresh"]


def refresh(
    folder: Path, sources: Sequence[Source], reading: Reading, now: int, progress: Progress
) -> Log:
    """The log, its files' share made of exactly these sources, reading those that are new or
    have changed. Raises SourceError; the log is then as it was."""
    folder.mkdir(parents=True, exist_ok=True)
    _clear_older_layout(folder)
    log = read_log(folder)
    old = share_of(log, FILES)
    known = {entry.label: entry for entry in old.entries}
    received = max(now, old.received)
    share = replace(old, entries=())
    for source in sources:
        fingerprint, entry = source.fingerprint(), known.get(source.label)
        its = reading.of(source.label)
        if entry is None or not _fresh(old, entry, fingerprint, its):
            entry = take(share, source, fingerprint, its, received, progress)
            share = replace(
                share,
                next_segment=share.next_segment + max(1, len(entry.segments)),
                next_row=share.next_row + entry.events,
            )
        share = replace(share, entries=(*share.entries, entry))
    if share.entries == old.entries:
        return log
    return with_share(log, write_share(share, now))


def _fresh(share: Share, entry: Entry, fingerprint: str, reading: Reading) -> bool:
    same = entry.fingerprint == fingerprint and entry.options == reading.options
    there = set(share.place.files())
    return same and all(segment.file in there for segment in entry.segments)


def _clear_older_layout(folder: Path) -> None:
    """What versions before 0.2 kept, all of it read from sources that are read again now."""
    for file in (*folder.glob("*.parquet"), folder / "manifest.json"):
        file.unlink(missing_ok=True)
