"""What of a journey's collected events was refused, and who wrote into its log at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from rute.events.manifest import read_log
from rute.events.segments import FILES
from rute.events.shares import Share
from rute.events.watermark import OURS
from rute.words.catalog import has
from rute.words.message import Message
from rute.words.rejects import rejected_for

COLLECTED = "collect-"
_BATCH = 1 << 16
_LOOKED_AT = 4  # files of rejects, the last ones of each writer


@dataclass(frozen=True)
class Refusal:
    """A reason, how often, and the last message that was refused for it (when, µs UTC)."""

    reason: str
    count: int
    example: str = ""
    last: int | None = None

    @property
    def text(self) -> str:
        return rejected_for(self.reason)

    @property
    def do(self) -> Message | None:
        key = f"collect.fix.{self.reason}"
        return Message(key) if has(key, "en") else None


@dataclass(frozen=True)
class Arrived:
    """By one way into the log: kind `files`, `added` or `collect`; how many events, how many
    refused, and when last (µs UTC)."""

    kind: str
    events: int
    refused: int
    last: int


def refusals(store: Path) -> tuple[Refusal, ...]:
    """Of what was collected, the most frequent reason first."""
    shares = [share for share in read_log(store / "log").shares if _collected(share)]
    counts: Counter[str] = Counter()
    for share in shares:
        for entry in share.entries:
            counts.update(entry.reasons)
    examples = {reason: (text, at) for at, reason, text in sorted(_last(shares))}
    nothing: tuple[str, int | None] = ("", None)
    return tuple(
        Refusal(reason, n, *examples.get(reason, nothing)) for reason, n in counts.most_common()
    )


def ways_in(store: Path) -> tuple[Arrived, ...]:
    """How events came into the log: what was sent first."""
    found: dict[str, Arrived] = {}
    for share in read_log(store / "log").shares:
        kind = _way_of(share)
        for entry in share.entries:
            old = found.get(kind, Arrived(kind, 0, 0, 0))
            found[kind] = Arrived(
                kind, old.events + entry.events, old.refused + sum(entry.reasons.values()),
                max(old.last, entry.received),
            )  # fmt: skip
    order = ("collect", "added", "files", "ours")
    return tuple(found[kind] for kind in order if kind in found)


def _way_of(share: Share) -> str:
    if _collected(share):
        return "collect"
    if share.writer == FILES:
        return "files"
    return "ours" if share.writer in OURS else "added"


def _collected(share: Share) -> bool:
    return share.writer.startswith(COLLECTED)


def _last(shares: list[Share]) -> Iterator[tuple[int, str, str]]:
    """(when, reason, text) of the last one of each reason in each of the last files."""
    for share in shares:
        for file in [file for entry in share.entries for file in entry.rejects][-_LOOKED_AT:]:
            path = Path(share.place.source(file))
            yield from _last_in(path, path.stat().st_mtime_ns)


@lru_cache(128)  # a file may hold millions; it changes when somebody is erased
def _last_in(path: Path, _changed: int) -> tuple[tuple[int, str, str], ...]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(path, read_dictionary=["reason"]) as file:
        table = file.read(["received", "reason"])
        codes = table["reason"].combine_chunks()
        rows = {}
        for code, reason in enumerate(codes.dictionary.to_pylist()):
            own = np.flatnonzero(codes.indices.to_numpy() == code)
            if own.size:
                rows[int(own[-1])] = (table["received"][int(own[-1])].as_py(), reason)
        texts, begun = {}, 0
        for batch in file.iter_batches(_BATCH, columns=["text"]):
            for row in rows:
                if begun <= row < begun + batch.num_rows:
                    texts[row] = batch.column(0)[row - begun].as_py()
            begun += batch.num_rows
    return tuple((at, reason, texts[row]) for row, (at, reason) in rows.items())
