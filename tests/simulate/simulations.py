"""Small simulations for tests, and their events as rows."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from rute.simulate.file import read_simulation
from rute.simulate.model import Simulation
from rute.simulate.write import simulate

HEAD = """simulation: Small
people per month: 1000
from: 2025-01-01
as of: 2025-12-31
time zone: Asia/Jakarta
"""
SHOP = """
money: IDR
traits:
  channel: {web: 60%, shop: 40%}
  device: {phone: 70%, desktop: 30%}
personas:
  Sari: {share: 40%, traits: {channel: {web: 90%, shop: 10%}}}
  Budi: {share: 60%}
begins with: Page Viewed
steps:
  Page Viewed:
    then:
      Order Placed:
        chance: 50%
        chance for: {phone: 30%, Budi: 40%}
        after: 2 days (1 hour to 7 days)
  Order Placed:
    numbered: order_id
    value: 75000 (50000 to 250000)
    then:
      Order Completed: 90% after 3 days (1 day to 9 days)
      Order Cancelled: 10% after 1 day (1 minute to 3 days)
  Order Completed:
    value: same
    then:
      Order Placed: 40% after 20 days (5 days to 60 days)
    also:
      Review Given: 30% after 1 day (1 hour to 3 days)
      Order Refunded: 5% after 4 days
  Order Refunded: {value: same}
  Order Cancelled:
  Review Given:
    channel: e-mail
    fields:
      rating: {1: 5%, 2: 5%, 3: 10%, 4: 30%, 5: 50%}
"""


def small(body: str = SHOP, head: str = HEAD) -> Simulation:
    return read_simulation(head + body)


def rows(events: pa.Table, query: str) -> list[tuple[Any, ...]]:
    """What DuckDB answers over the table `events`."""
    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    con.register("events", events)
    return con.execute(query).fetchall()


def drawn(people: int = 20_000, body: str = SHOP) -> pa.Table:
    return simulate(small(body), people=people)
