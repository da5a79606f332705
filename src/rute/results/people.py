"""Who somebody is: their identifiers with why each is theirs, and their time line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identifier:
    """kind: "user", "anonymous", "email", "phone" or "card". why: "itself", "alias", "link" (seen
    together with `through`) or "device" (`through` held it from `since` on). event: what
    happened then; times: how many rows say so."""

    kind: str
    text: str
    why: str = "itself"
    through: str | None = None
    since: int | None = None
    event: str | None = None
    times: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """An address, number or card that `claimant` was seen with since then, and that is
    `holder`'s, whose it was earlier; None = too many claim it, so that it is nobody's."""

    kind: str
    text: str
    claimant: str
    holder: str | None
    since: int
    times: int


@dataclass(frozen=True, slots=True)
class Apart:
    """Somebody said that these two are not the same person, then, µs UTC."""

    one: str
    other: str
    at: int


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of a person; stages: those first reached by it."""

    time: int
    name: str
    channel: str | None
    stages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """asked: how they were looked for. events: of all, of which `line` has the last ones. stage:
    the furthest reached. key: their number in the id table, which stays theirs for ever;
    earlier_keys: numbers of those who were merged into them."""

    asked: str
    name: str
    identifiers: tuple[Identifier, ...]
    claims: tuple[Claim, ...]
    apart: tuple[Apart, ...]
    events: int
    first: int | None
    last: int | None
    line: tuple[Happened, ...]
    stage: str | None
    zone: str
    key: int
    earlier_keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """An identifier that names nobody, because so many had it."""

    kind: str
    text: str
    people: int


@dataclass(frozen=True, slots=True)
class People:
    """kinds: how many identifiers of each kind were seen together with another. merged: users that
    are somebody else's earlier name."""

    people: int
    kinds: tuple[tuple[str, int], ...]
    merged: int
    claims: tuple[Claim, ...]
    claims_in_all: int
    shared: tuple[Shared, ...]
    apart: tuple[Apart, ...]
    zone: str
