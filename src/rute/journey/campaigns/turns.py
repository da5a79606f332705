"""Where a campaign that Rute does not send is to run, and where not: of each two weeks, or of two
cities about as large, chance chooses one, the same whenever it is asked."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import blake2b

from rute.journey.model_moving import Campaign, Compares


def first_runs(campaign: Campaign, pair: str) -> bool:
    """Whether it runs in the first of a pair; else in the second. pair: what it is called."""
    said = f"{campaign.name}\x00{pair}".encode()
    return bool(blake2b(said, digest_size=1).digest()[0] & 1)


def week_runs(campaign: Campaign, compares: Compares, number: int) -> bool:
    """number: of the week since the first, from 0."""
    pair = number // 2
    return first_runs(campaign, f"week {compares.since.isoformat()} {pair}") == (number % 2 == 0)


def week_of(compares: Compares, number: int) -> date:
    """The day on which it begins."""
    return compares.since + timedelta(days=7 * number)


def paired_cities(campaign: Campaign, cities: list[str]) -> list[tuple[str, str]]:
    """(where it runs, where it does not) of each two neighbours; cities: the largest first. One
    that is left over is in no pair, and it does not run there."""
    found = []
    for one, other in zip(cities[::2], cities[1::2], strict=False):
        runs = first_runs(campaign, f"city {min(one, other)} {max(one, other)}")
        found.append((one, other) if runs == (one < other) else (other, one))
    return found
