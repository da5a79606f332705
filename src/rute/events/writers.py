"""What there is to say about each writer of the log."""

from __future__ import annotations

from rute.events.manifest import Log
from rute.events.repeats_kept import FILE, read_repeats
from rute.events.shares import Share
from rute.results.log import WriterSummary


def writers_of(log: Log) -> tuple[WriterSummary, ...]:
    """Every writer with anything in the log: what sources brought first, then by name."""
    known = None if log.until is not None else read_repeats(log.folder / FILE)
    return tuple(
        WriterSummary(
            writer=share.writer,
            segments=len(share.segments),
            events=sum(segment.events - segment.erased for segment in share.segments),
            duplicates=0 if known is None else _again(share, known.hidden.get(share.writer)),
            erased=sum(segment.erased for segment in share.segments),
            rejected=sum(sum(entry.reasons.values()) for entry in share.entries),
            last_received=share.received or None,
            bytes=sum(share.place.size(file) for file in share.place.files()),
            place=share.place.label,
        )
        for share in log.shares
        if share.entries
    )


def _again(share: Share, hidden: object) -> int:
    size = 0 if hidden is None else len(hidden)  # type: ignore[arg-type]
    return size - sum(segment.erased for segment in share.segments)
