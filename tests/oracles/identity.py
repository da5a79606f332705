"""Who is who, slowly and obviously: row by row, identifier by identifier. See decision 0008."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

HOLDERS, CLAIMS, ALIASES = 10, 5, 10
WEAK = ("email", "phone", "card")


@dataclass(frozen=True)
class Row:
    time: int
    user: str | None = None
    anonymous: str | None = None
    email: str | None = None
    phone: str | None = None
    card: str | None = None
    alias: str | None = None

    def id(self, kind: str) -> str | None:
        value = getattr(self, kind)
        return None if value is None else (value if kind == "user" else f"{kind}:{value}")


def owners(rows: Sequence[Row], apart: Iterable[tuple[str, str]] = ()) -> list[str]:
    """The canonical identifier of each row's person."""
    not_same = {frozenset(pair) for pair in apart}
    user_of = _users(rows, not_same)
    owner = _contacts(rows, user_of, not_same)
    device_of = _devices(rows, user_of, owner, not_same)
    return [_owner(row, user_of, owner, device_of) for row in rows]


def _users(rows: Sequence[Row], not_same: set[frozenset[str]]) -> Callable[[str], str]:
    links = {
        frozenset((row.user, row.alias))
        for row in rows
        if row.user and row.alias and row.user != row.alias
    } - not_same
    partners: dict[str, set[str]] = defaultdict(set)
    for link in links:
        one, other = sorted(link)
        partners[one].add(other)
        partners[other].add(one)
    believed = [sorted(k) for k in links if all(len(partners[user]) <= ALIASES for user in k)]
    group: dict[str, set[str]] = {}
    for one, other in believed:
        both = group.get(one, {one}) | group.get(other, {other})
        group.update(dict.fromkeys(both, both))
    return lambda user: min(group.get(user, {user}))


def _contacts(
    rows: Sequence[Row], user_of: Callable[[str], str], not_same: set[frozenset[str]]
) -> dict[str, str | None]:
    """Of each address, number and card whose it is; None = it names too many."""
    owner: dict[str, str | None] = {}
    for place, kind in enumerate(WEAK):
        for identifier in {row.id(kind) for row in rows} - {None}:
            assert identifier is not None
            its = [row for row in rows if row.id(kind) == identifier]
            with_user = [
                r for r in its if r.user and frozenset((r.user, identifier)) not in not_same
            ]
            without = [row for row in its if not row.user]
            others = [
                {o for row in without if (o := row.id(other))
                 and frozenset((o, identifier)) not in not_same}
                for other in WEAK if other != kind
            ]  # fmt: skip
            if any(len(some) > CLAIMS for some in ({row.user for row in with_user}, *others)):
                owner[identifier] = None
                continue
            claims = [(row.time, user_of(row.user)) for row in with_user if row.user]
            weak: list[tuple[int, str]] = []
            for row in without:
                for other in WEAK[:place]:
                    through = row.id(other)
                    if through is None or frozenset((through, identifier)) in not_same:
                        continue
                    whose = owner[through]
                    if whose is not None:
                        is_user = not whose.startswith(tuple(f"{k}:" for k in WEAK))
                        (claims if is_user else weak).append((row.time, whose))
            found = min(claims or weak, default=(0, identifier))
            owner[identifier] = found[1]
    return owner


def _devices(
    rows: Sequence[Row], user_of: Callable[[str], str], owner: dict[str, str | None],
    not_same: set[frozenset[str]],
) -> dict[str, tuple[bool, list[tuple[int, str]]]]:  # fmt: skip
    """Per device whether users held it, and who from when on."""
    found = {}
    for device in {row.id("anonymous") for row in rows} - {None}:
        assert device is not None
        its = [row for row in rows if row.id("anonymous") == device]
        held = [{row.user for row in its if row.user}]
        held += [{row.id(k) for row in its if not row.user and row.id(k)} for k in WEAK]
        if max(map(len, held)) > HOLDERS:
            continue
        strong = bool(held[0])
        its = [row for row in its if not any(
            frozenset((device, o)) in not_same
            for o in ([row.user] if row.user else [row.id(k) for k in WEAK]) if o)]  # fmt: skip
        moments: dict[int, str] = {}
        for row in its:
            holder = user_of(row.user) if row.user else _of_contacts(row, owner)
            if holder and bool(row.user) == strong:
                moments[row.time] = min(holder, moments.get(row.time, holder))
        if moments:
            found[device] = (strong, sorted(moments.items()))
    return found


def _of_contacts(row: Row, owner: dict[str, str | None]) -> str | None:
    found = (owner[i] for kind in WEAK if (i := row.id(kind)))
    return next((whose for whose in found if whose), None)


def _owner(
    row: Row, user_of: Callable[[str], str], owner: dict[str, str | None],
    device_of: dict[str, tuple[bool, list[tuple[int, str]]]],
) -> str:  # fmt: skip
    if row.user:
        return user_of(row.user)
    strong, moments = device_of.get(row.id("anonymous") or "", (False, []))
    before = [holder for time, holder in moments if time <= row.time]
    of_device = before[-1] if before else moments[0][1] if moments else None
    given = [i for kind in (*WEAK, "anonymous") if (i := row.id(kind))]
    return (of_device if strong else None) or _of_contacts(row, owner) or of_device or given[0]
