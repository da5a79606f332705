"""Events as plain columns, gathered from many hands and written as one Parquet file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rute.simulate.contacts import (
    CONTACTS,
    FIRST_NAMES,
    LAST_NAMES,
    email_of,
    phone_places,
    phones,
)
from rute.simulate.kopi_senja.rhythm import END, EPOCH_OF_START
from rute.simulate.kopi_senja.truths import Tasting

NAMES = (
    "Page Viewed", "QR Scanned", "Product Viewed", "Cart Filled", "Article Rated",
    "Form Opened", "Form Submitted", "Form Rated", "Permission Given",
    "Checkout Started", "Order Completed", "Survey Answered", "Order Refunded",
    "Parcel Delivered", "Unboxing Rated", "Review Given", "Message Sent", "Message Read",
    "Plan Rated", "Recommendation Given", "Link Shared", "Friend Joined", "Campaign Entered",
)  # fmt: skip
CHANNELS = ("web", "shop", "instagram", "whatsapp", "e-mail", "marketplace")
DEVICES = ("phone", "desktop")
ITEMS = ("tasting-pack", "house-blend", "single-origin", "drip-bags", "monthly-plan", "enamel-mug")
PRICES = np.array([50_000, 95_000, 145_000, 68_000, 180_000, 120_000])
PURPOSES = ("marketing", "service")

# What reviewers write, the glad ones first; simulated like everything else.
GLAD = (
    "The smell alone when I opened the parcel was worth it.",
    "Roasted on Tuesday, in my cup on Thursday. It tastes like it.",
    "Akhirnya kopi yang tidak pahit gosong, anak kos pun bisa seduh sendiri.",
    "My mother asked what I had changed. Only the beans.",
    "Kartu seduhnya jelas, percobaan pertama langsung enak.",
    "The note with the roaster's name made my morning.",
)
CROSS = (
    "Nice coffee, but the shipping cost only showed up on the last page.",
    "Kemasannya penyok dan datang dua hari terlambat.",
    "Too sour for me, and nobody said it would be.",
    "Giling terlalu kasar untuk tubruk, padahal sudah saya tulis.",
)
WORDS = (*GLAD, *CROSS)
ANSWERS = ("no", "yes")
ARMS = ("treated", "held out")

NAME = {name: code for code, name in enumerate(NAMES)}
CHANNEL = {channel: code for code, channel in enumerate(CHANNELS)}


@dataclass(frozen=True, slots=True)
class Rows:
    """One entry per event; −1 is missing. Times are seconds since the year began."""

    person: NDArray[np.int32]
    time: NDArray[np.int64]
    name: NDArray[np.int8]
    channel: NDArray[np.int8]
    device: NDArray[np.int8]
    item: NDArray[np.int8]
    order: NDArray[np.int32]
    value: NDArray[np.int32]
    rating: NDArray[np.int8]
    score: NDArray[np.int8]
    purpose: NDArray[np.int8]
    words: NDArray[np.int8]
    may_quote: NDArray[np.int8]
    arm: NDArray[np.int8]
    contact: NDArray[np.int8]


_DTYPES: dict[str, Any] = {"person": np.int32, "time": np.int64, "order": np.int32}
_DTYPES["value"] = np.int32


def rows(person: ArrayLike, time: ArrayLike, name: str, **columns: ArrayLike) -> Rows:
    """Events called `name`; every other column is one value for all, or one for each."""
    given: dict[str, ArrayLike] = {"person": person, "time": time, "name": NAME[name], **columns}
    n = np.size(person)
    return Rows(
        **{
            field.name: np.broadcast_to(
                np.asarray(given.get(field.name, -1)).astype(_DTYPES.get(field.name, np.int8)), n
            )
            for field in fields(Rows)
        }
    )


def in_order(parts: Iterable[Rows]) -> Rows:
    """All events of the year as one, by time; equal times keep the order of their making."""
    kept = list(parts)
    joined = {
        field.name: np.concatenate([getattr(part, field.name) for part in kept])
        for field in fields(Rows)
    }
    inside = np.flatnonzero(joined["time"] < END)
    order = inside[np.argsort(joined["time"][inside], kind="stable")]
    return Rows(**{name: column[order] for name, column in joined.items()})


def write_parquet(events: Rows, people: int, tasting: Tasting, path: Path) -> None:
    """Writes the events; the same events give the same bytes. tasting: the campaign that people
    were enrolled in."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    def coded(codes: NDArray[Any], words: Iterable[str]) -> pa.Array[Any]:
        index = pa.array(codes, pa.int32(), mask=codes < 0)
        return pa.DictionaryArray.from_arrays(index, pa.array(list(words)))

    def number(values: NDArray[Any]) -> pa.Array[Any]:
        return pa.array(values, pa.int64(), mask=values < 0)

    def named(names: tuple[str, ...]) -> pa.Array[Any]:
        code = np.where(events.contact < 0, -1, events.person % len(names))
        return coded(code, names)

    entered = np.where(events.arm < 0, -1, 0)
    orders = int(events.order.max(initial=-1)) + 1
    mailed = np.where(events.contact == CONTACTS.index("email"), events.person, -1)
    time = (events.time + EPOCH_OF_START) * 1_000_000
    table = pa.table(
        {
            "person": coded(events.person, (f"KS-{index:06d}" for index in range(people))),
            "first_name": named(FIRST_NAMES),
            "last_name": named(LAST_NAMES),
            "email": coded(mailed, map(email_of, range(people))),
            "phone": coded(phone_places(events.person, events.contact), phones()),
            "time": pa.array(time).cast(pa.timestamp("us", tz="UTC")),
            "event": coded(events.name, NAMES),
            "channel": coded(events.channel, CHANNELS),
            "device": coded(events.device, DEVICES),
            "item": coded(events.item, ITEMS),
            "order_id": coded(events.order, (f"SO-{index:06d}" for index in range(orders))),
            "value": number(events.value),
            "currency": coded(np.where(events.value < 0, -1, 0), ("IDR",)),
            "rating": number(events.rating),
            "score": number(events.score),
            "purpose": coded(events.purpose, PURPOSES),
            "words": coded(events.words, WORDS),
            "may_quote": coded(events.may_quote, ANSWERS),
            "campaign": coded(entered, (tasting.name,)),
            "arm": coded(events.arm, ARMS),
            "share": coded(entered, (f"{tasting.held_out:g}",)),
            "version": coded(entered, (tasting.version,)),
        }
    )
    pq.write_table(table, path, compression="zstd")
