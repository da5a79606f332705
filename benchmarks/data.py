"""Made-up shops of millions of events: seeded, streamed, kept in a temporary folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

NAMES = (
    "Page Viewed", "Product Viewed", "Search Made", "Message Read", "Cart Filled",
    "Article Read", "Checkout Started", "Order Completed", "Review Given", "Friend Joined",
    "Form Opened", "Form Submitted", "Parcel Delivered", "Survey Answered", "Order Refunded",
    "Help Asked",
)  # fmt: skip
WEIGHTS = np.array(
    [34, 20, 8, 9, 6, 6, 3, 2, 0.7, 0.3, 4, 2, 2, 1.5, 0.5, 1], dtype=float
)  # per cent
CHANNELS = ("web", "shop", "instagram", "whatsapp", "marketplace")
EVENTS_PER_PERSON = 50
YEAR = 365 * 86_400 * 1_000_000
START = 1_735_689_600_000_000  # 2025-01-01 00:00 UTC, in µs
SEED = 11
CHUNK = 1_000_000

STAGES = (
    ("Engage", ("Page Viewed", "Search Made")),
    ("Subscribe", ("Form Submitted",)),
    ("Convert", ("Order Completed",)),
    ("Excite", ("Review Given",)),
    ("Promote", ("Friend Joined",)),
)
STAGE_WINDOW_DAYS = 14
FUNNEL = ("Product Viewed", "Cart Filled", "Checkout Started", "Order Completed")
FUNNEL_WINDOW_DAYS = 7
DAY = 86_400 * 1_000_000


def home() -> Path:
    """Where generated data and the stores built from it stay between runs."""
    folder = Path(tempfile.gettempdir()) / "rute-benchmarks"
    folder.mkdir(exist_ok=True)
    return folder


def dataset(millions: int) -> Path:
    """The Parquet file of `millions` million events, in order of time; made when missing."""
    path = home() / f"shop-{millions}m.parquet"
    if not path.exists():
        n = millions * 1_000_000
        write_parquet(events(n, n // EVENTS_PER_PERSON), path)
    return path


def now(path: Path) -> int:
    """The end of the last event's day (UTC), in µs: what `as_of` is for a file."""
    metadata = pq.ParquetFile(path).metadata
    last = metadata.row_group(metadata.num_row_groups - 1).column(1).statistics.max
    day = int(last.timestamp()) // 86_400
    return (day + 1) * DAY - 1


def events(n: int, people: int, seed: int = SEED) -> Iterator[pa.Table]:
    """n events in order of time, of people unequally busy. No two at one moment, to the
    millisecond, as long as the year has room for it: so every engine's order is the same."""
    step = YEAR // n
    for k, first in enumerate(range(0, n, CHUNK)):
        rng = np.random.default_rng([seed, n, people, k])
        size = min(CHUNK, n - first)
        time = START + np.arange(first, first + size) * step + rng.integers(0, step // 2, size)
        name = rng.choice(len(NAMES), size, p=WEIGHTS / WEIGHTS.sum()).astype(np.int8)
        channel = rng.integers(0, len(CHANNELS), size, dtype=np.int8)
        person = (people * rng.random(size) ** 1.4).astype(np.int64)
        yield pa.table(
            {
                "person": person * 7_919 + 1_000_003,  # not a neat row of small numbers
                "time": pa.array(time).cast(pa.timestamp("us", "UTC")),
                "event": pa.DictionaryArray.from_arrays(pa.array(name), pa.array(NAMES)),
                "channel": pa.DictionaryArray.from_arrays(pa.array(channel), pa.array(CHANNELS)),
            }
        )


def write_parquet(tables: Iterator[pa.Table], path: Path) -> None:
    """A row group a table; the file is there when all of it is."""
    unfinished = path.with_name(f"{path.name}.part")
    first = next(tables)
    with pq.ParquetWriter(unfinished, first.schema, compression="zstd", compression_level=1) as out:
        out.write_table(first)
        for table in tables:
            out.write_table(table)
    unfinished.rename(path)
