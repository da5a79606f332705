"""Made-up shops of 1, 10 and 20 million events, seeded, kept in a temporary folder."""

from __future__ import annotations

import tempfile
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
        unfinished = path.with_suffix(".part")
        pq.write_table(_events(millions * 1_000_000), unfinished, row_group_size=1_000_000)
        unfinished.rename(path)
    return path


def now(path: Path) -> int:
    """The end of the last event's day (UTC), in µs: what `as_of` is for a file."""
    metadata = pq.ParquetFile(path).metadata
    last = metadata.row_group(metadata.num_row_groups - 1).column(1).statistics.max
    day = int(last.timestamp()) // 86_400
    return (day + 1) * DAY - 1


def _events(n: int) -> pa.Table:
    """People are unequally busy, nobody does two things at once (so that every engine's order
    is the same), and a third of all people turn up late in the year."""
    rng = np.random.default_rng([SEED, n])
    people = n // EVENTS_PER_PERSON
    person = (people * rng.random(n) ** 1.4).astype(np.int64)
    arrival = rng.random(people) ** 1.5 * 0.95
    time = START + ((arrival[person] + (1 - arrival[person]) * rng.random(n)) * YEAR).astype(
        np.int64
    )
    order = np.argsort(time, kind="stable")
    name = rng.choice(len(NAMES), size=n, p=WEIGHTS / WEIGHTS.sum()).astype(np.int8)
    channel = rng.integers(0, len(CHANNELS), n, dtype=np.int8)
    return pa.table(
        {
            "person": person[order] * 7_919 + 1_000_003,  # not a neat row of small numbers
            "time": pa.array(time[order]).cast(pa.timestamp("us", tz="UTC")),
            "event": pa.DictionaryArray.from_arrays(pa.array(name), pa.array(NAMES)),
            "channel": pa.DictionaryArray.from_arrays(pa.array(channel), pa.array(CHANNELS)),
        }
    )
