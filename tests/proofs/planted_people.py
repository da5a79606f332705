"""A year of a shop with known people, and how well who-is-who finds them again.

Families share phones, shops have tablets at the till, some people have two accounts that an alias
event joins later, marketplaces mask what they export, dropshippers order for others under one
phone, walk-ins leave nothing, many browse before they log in, and guests buy by e-mail alone.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.oracles.identity import Row

DAY = 86_400_000_000


@dataclass(frozen=True)
class Truth:
    """rows as they arrive, and of each who did it (None: nobody could say)."""

    rows: list[Row]
    who: list[int | None]


def planted(people: int, seed: int = 1) -> Truth:
    """A log of this many people, a third of them in families that share a device."""
    draw, out = random.Random(seed), list[tuple[Row, int | None]]()
    for person in range(people):
        family = person // 4 if person % 3 == 0 else None
        out += _life(person, family, draw)
    for shop in range(max(people // 200, 1)):
        out += _till(shop, people, draw)
    for dropshipper in range(max(people // 100, 1)):
        out += _dropshipper(dropshipper, people, draw)
    draw.shuffle(out)
    return Truth([row for row, _ in out], [person for _, person in out])


def _life(person: int, family: int | None, draw: random.Random) -> Iterator[tuple[Row, int]]:
    begins, user = draw.randrange(200), f"u{person:06}"
    device = f"hp-{family}" if family is not None else f"dev-{person}"
    email, phone = f"p{person}@mail.id", f"+62811{person:07}"
    kind = draw.random()

    def at(day: float) -> int:
        return int((begins + day) * DAY) + person

    if family is None:
        for day in (0, 1, 2):
            yield Row(at(day), anonymous=device), person
    if kind < 0.15:  # a guest who never has an account
        for day in (3, 20):
            yield Row(at(day), email=email, phone=phone), person
        yield Row(at(40), phone=phone), person
        return
    yield Row(at(3), user=user, anonymous=device, email=email), person
    yield Row(at(3.01), anonymous=device), person
    yield Row(at(5), user=user, phone=phone, card=f"K{person}"), person
    if family is None:
        yield Row(at(30), anonymous=device), person
    yield Row(at(31), email=email), person  # a letter opened
    yield Row(at(33), phone=phone), person  # WhatsApp
    yield Row(at(34), card=f"K{person}"), person  # in the shop
    if kind > 0.9:  # a second account, joined later
        other = f"v{person:06}"
        yield Row(at(50), user=other, anonymous=f"web-{person}"), person
        yield Row(at(51), anonymous=f"web-{person}"), person
        yield Row(at(60), user=user, alias=other), person


def _till(shop: int, people: int, draw: random.Random) -> Iterator[tuple[Row, int | None]]:
    """A tablet on which many log in, and walk-ins whom nobody could name."""
    for turn in range(40):
        person, time = draw.randrange(people), draw.randrange(300 * DAY)
        yield Row(time, user=f"u{person:06}", anonymous=f"tablet-{shop}"), person
        yield Row(time + 1 + turn, anonymous=f"tablet-{shop}"), None
        yield (
            Row(draw.randrange(300 * DAY), anonymous=f"tablet-{shop}", email="kasir@toko.id"),
            None,
        )


def _dropshipper(number: int, people: int, draw: random.Random) -> Iterator[tuple[Row, int | None]]:
    """One phone behind the accounts of many buyers."""
    for _ in range(12):
        person, time = draw.randrange(people), draw.randrange(300 * DAY)
        yield Row(time, user=f"u{person:06}", phone=f"+62899{number:07}"), person
        yield Row(time + 1, phone=f"+62899{number:07}"), None


@dataclass(frozen=True)
class Found:
    """Shares: owned right of all rows somebody did; pairs of rows put together that one person
    did (precision), pairs of one person that were put together (recall). merged: persons of
    whom two or more planted people's accounts were put into one."""

    owned: float
    precision: float
    recall: float
    merged: int
    strangers: int


def judged(truth: Truth, owners: Sequence[str | None]) -> Found:
    """Held against the truth; rows nobody could name count only where they were given to
    somebody (strangers)."""
    both = Counter[tuple[int, str]]()
    of_owner, of_person = Counter[str](), Counter[int]()
    accounts: dict[str, set[int]] = {}
    strangers = 0
    for row, person, owner in zip(truth.rows, truth.who, owners, strict=True):
        assert owner is not None
        if person is None:
            strangers += owner[0] in "uv" or owner.startswith("email:p")
            continue
        both[person, owner] += 1
        of_owner[owner] += 1
        of_person[person] += 1
        if row.user:
            accounts.setdefault(owner, set()).add(person)
    together = sum(n * (n - 1) // 2 for n in both.values())
    main: dict[int, int] = {}
    for (person, _), n in both.items():
        main[person] = max(main.get(person, 0), n)
    return Found(
        owned=sum(main.values()) / sum(of_person.values()),
        precision=together / sum(n * (n - 1) // 2 for n in of_owner.values()),
        recall=together / sum(n * (n - 1) // 2 for n in of_person.values()),
        merged=sum(len(people) > 1 for people in accounts.values()),
        strangers=strangers,
    )
