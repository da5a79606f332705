"""The shop whose pages are timed: 20 events a person, with orders' values, ratings, personas,
touchpoints and pains, so that a page asks every question it can ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa

from benchmarks.data import NAMES, SEED, events, home, write_parquet

EVENTS_PER_PERSON = 20
ORDER, SURVEY = NAMES.index("Order Completed"), NAMES.index("Survey Answered")

TEXT = """journey: A made-up shop, from stranger to promoter
money: IDR
time zone: Asia/Jakarta
data:
  - {data}
calendar:
  Sale 2025: 2025-06-01 to 2025-06-30
  Sale: 2025-11-01 to 2025-11-30
personas:
  Tim:
    who: Shops on the phone.
    found by: first channel is instagram or first channel is whatsapp
  Trudy:
    who: Prefers a real shop.
    found by: first channel is shop
stages:
  Engage:
    anchor: interested
    reached when: Page Viewed or Search Made
    stalled after: 14 days
    touchpoints:
      Product page:
        channel: web
        happens when: Product Viewed
        feels: curious +1
      Articles:
        channel: web
        happens when: Article Read
  Subscribe:
    anchor: contactable
    reached when: Form Submitted
    stalled after: 14 days
    target: 40%
    touchpoints:
      Form:
        channel: web
        happens when: Form Opened
        pains:
          - pain: Too many fields
            seen as: Form Opened without Form Submitted within 1 hour
      Letters:
        channel: e-mail
        happens when: Message Read
  Convert:
    anchor: first purchase
    reached when: Order Completed
    worth: total of Order Completed
    stalled after: 14 days
    touchpoints:
      Checkout:
        channel: web
        happens when: Checkout Started
        measured by: score of Survey Answered on 1 to 5
        pains:
          - pain: Shipping cost appears last
            seen as: Checkout Started without Order Completed within 1 day
      Help desk:
        channel: whatsapp
        happens when: Help Asked
  Excite:
    anchor: satisfied
    reached when: Review Given
    stalled after: 30 days
    touchpoints:
      First parcel:
        channel: parcel
        happens when: Parcel Delivered
  Promote:
    anchor: brings others
    reached when: Friend Joined
campaigns:
  Tasting pack:
    moves: Subscribe to Convert
    asks: Buy the tasting pack
    from: [whatsapp]
"""


def data(millions: int) -> Path:
    """The Parquet file, made when missing."""
    path = home() / f"pages-{millions}m.parquet"
    if not path.exists():
        n = millions * 1_000_000
        write_parquet(_told(events(n, n // EVENTS_PER_PERSON)), path)
    return path


def _told(tables: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """With what an order is worth, and how a survey was answered."""
    for k, table in enumerate(tables):
        rng = np.random.default_rng([SEED, 5, k])
        name = table["event"].combine_chunks().indices.to_numpy()
        value = rng.integers(40, 900, len(table)) * 1000.0
        score = rng.integers(1, 6, len(table))
        yield table.append_column("value", pa.array(value, mask=name != ORDER)).append_column(
            "score", pa.array(score, mask=name != SURVEY)
        )


def journey(millions: int) -> Path:
    """The journey's file, beside its data; its store lies beside both."""
    path = home() / f"pages-{millions}m.journey.yaml"
    path.write_text(TEXT.format(data=data(millions).name), encoding="utf-8")
    return path
