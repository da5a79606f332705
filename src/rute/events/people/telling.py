"""Why each identifier is whose it is, in texts."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rute.events.people.apart import Decisions
from rute.events.people.kinds import (
    ALIAS,
    ANONYMOUS,
    CARD,
    EMAIL,
    KINDS,
    NOBODY,
    PHONE,
    USER,
    WEAK,
    hash_of,
    kind_of,
    value_of,
)
from rute.events.people.links import Links, Pairs, by_users, device_starts, shared, taken
from rute.events.people.people import People
from rute.events.people.resolving import Apart as Parting
from rute.events.people.resolving import named_by_many
from rute.results.people import Apart, Claim, Identifier, Shared

Hashes = NDArray[np.uint64]
_LINKS = ((USER, EMAIL), (USER, PHONE), (USER, CARD), (EMAIL, PHONE), (EMAIL, CARD), (PHONE, CARD))


@dataclass(frozen=True, eq=False)
class Telling:
    people: People

    def identifiers(self, person: str) -> tuple[Identifier, ...]:
        """All of a person's, the canonical one first."""
        own = hash_of(person)
        found = [Identifier(KINDS[kind_of(person)], value_of(person))]
        found += self._aliases(own)
        for kind in WEAK:
            found += self._contacts(own, kind, person)
        return (*found, *self._devices(own, person))

    def claims(self, person: str | None = None) -> list[Claim]:
        """Addresses, numbers and cards that users were seen with and that are not theirs; of one
        person those they claim, and those of theirs that others do."""
        found: list[Claim] = []
        for kind in WEAK:
            pairs = self._pairs.of(USER, kind)
            claimant, holder = self.people.known.of(pairs.a), self.people.known.of(pairs.b)
            rows = claimant != holder
            if person is not None:
                own = hash_of(person)
                rows &= (claimant == own) | (holder == own)
            found += self._claimed(taken(pairs, np.flatnonzero(rows)), kind)
        return sorted(found, key=lambda claim: (claim.since, claim.kind, claim.text))

    def shared(self) -> tuple[Shared, ...]:
        """What so many had that it names nobody, the most first."""
        found = []
        for kind in WEAK:
            for one in named_by_many(kind, self._pairs).tolist():
                pairs = [self._pairs.of(a, b) for a, b in _LINKS if kind in (a, b)]
                size = sum(int((p.a == one).sum() + (p.b == one).sum()) for p in pairs)
                found.append(Shared(KINDS[kind], value_of(self._text(one)), size))
        stays = self.people.links.stays
        stays = taken(stays, np.flatnonzero(shared(stays)))
        for one in stays.device[device_starts(stays.device)].tolist():
            size = int((stays.device == np.uint64(one)).sum())
            found.append(Shared(KINDS[ANONYMOUS], value_of(self._text(one)), size))
        return tuple(sorted(found, key=lambda s: (-s.people, s.kind, s.text)))

    def merged(self) -> int:
        """Users that go under another name."""
        aliases = self.people.links.pairs.of(USER, ALIAS)
        users = np.unique(np.concatenate([aliases.a, aliases.b]))
        return int((self.people.known.of(users) != users).sum())

    def kinds(self) -> tuple[tuple[str, int], ...]:
        """How many identifiers of each kind were seen together with another."""
        pairs, stays = self.people.links.pairs, self.people.links.stays
        parts = {USER: [stays.user], ANONYMOUS: [stays.device], EMAIL: [stays.email],
                 PHONE: [stays.phone], CARD: [stays.card]}  # fmt: skip
        for a, b in (*_LINKS, (USER, ALIAS)):
            both = pairs.of(a, b)
            parts[a].append(both.a)
            parts[USER if b == ALIAS else b].append(both.b)
        sizes = {
            k: np.setdiff1d(np.concatenate(found), [NOBODY]).size for k, found in parts.items()
        }
        return tuple((KINDS[kind], int(size)) for kind, size in sizes.items() if size)

    def links(self, identifier: str) -> tuple[str, ...]:
        """What was seen in one row with it, in full."""
        own = np.uint64(hash_of(identifier))
        pairs, stays = self.people.links.pairs, self.people.links.stays
        found = [pairs.b[pairs.a == own], pairs.a[pairs.b == own]]
        columns = (stays.user, stays.email, stays.phone, stays.card)
        found += [column[stays.device == own] for column in columns]
        found += [stays.device[column == own] for column in columns]
        beside = np.setdiff1d(np.concatenate(found), [NOBODY])
        return tuple(sorted(self._text(one) for one in beside.tolist()))

    @property
    def _pairs(self) -> Pairs:
        return Parting(self.people.apart).pairs(self.people.links.pairs)

    def _aliases(self, own: int) -> list[Identifier]:
        pairs, found = self._pairs.of(USER, ALIAS), {}
        whose = self.people.known.of(pairs.a)
        for row in np.flatnonzero(whose == np.uint64(own)).tolist():
            for one, other in ((pairs.a, pairs.b), (pairs.b, pairs.a)):
                if int(one[row]) != own and self.people.known.of(one[row : row + 1])[0] == own:
                    text = self._text(int(one[row]))
                    found[text] = Identifier(
                        "user", text, "alias", self._text(int(other[row])),
                        int(pairs.first[row]), None, int(pairs.count[row]),
                    )  # fmt: skip
        return [found[text] for text in sorted(found)]

    def _contacts(self, own: int, kind: int, person: str) -> list[Identifier]:
        """Each with the earliest row that made it theirs."""
        found: dict[str, Identifier] = {}
        for a, b in _LINKS:
            if b != kind:
                continue
            pairs = self._pairs.of(a, b)
            belongs = (self.people.known.of(pairs.b) == np.uint64(own)) & (
                self.people.known.of(pairs.a) == np.uint64(own)
            )
            for row in np.flatnonzero(belongs).tolist():
                text, since = self._text(int(pairs.b[row])), int(pairs.first[row])
                known = found.get(text)
                if text != person and (known is None or since < (known.since or 0)):
                    found[text] = Identifier(
                        KINDS[kind], value_of(text), "link", self._text(int(pairs.a[row])), since,
                        None, int(pairs.count[row]),
                    )  # fmt: skip
        return [found[text] for text in sorted(found)]

    def _devices(self, own: int, person: str) -> list[Identifier]:
        known = self.people.known
        devices = np.unique(known.devices[known.holder == np.uint64(own)])
        found = []
        stays = self.people.links.stays
        usable = by_users(stays)
        for device in devices.tolist():
            rows = np.flatnonzero((stays.device == np.uint64(device)) & usable)
            held = [row for row in rows.tolist() if self._holder(row) == own]
            since = min(int(stays.first[row]) for row in held)
            times = sum(int(stays.count[row]) for row in held)
            text = value_of(self._text(device))
            found.append(Identifier("anonymous", text, "device", person, since, None, times))
        return found

    def _holder(self, row: int) -> int:
        stays, known = self.people.links.stays, self.people.known
        for column in (stays.user, stays.email, stays.phone, stays.card):
            if column[row] != NOBODY and (whose := int(known.of(column[row : row + 1])[0])):
                return whose
        return 0

    def _claimed(self, pairs: Pairs, kind: int) -> list[Claim]:
        claimant, holder = self.people.known.of(pairs.a), self.people.known.of(pairs.b)
        return [
            Claim(
                KINDS[kind], value_of(self._text(int(pairs.b[row]))),
                self._text(int(claimant[row])),
                self._text(int(holder[row])) if holder[row] else None, int(pairs.first[row]),
                int(pairs.count[row]),
            )
            for row in range(pairs.a.size)
        ]  # fmt: skip

    def _text(self, hashed: int) -> str:
        return self.people.names.text(hashed) or "?"


def about(people: People, own: int) -> People:
    """Only what concerns one person, told alike: their identifiers, who else was seen with one of
    them, and every holder of their devices. Of a million people it takes no longer than of ten."""
    known, links = people.known, people.links
    ids = np.append(known.ids[known.owner == np.uint64(own)], np.uint64(own))
    devices = np.unique(known.devices[known.holder == np.uint64(own)])
    pairs, stays = links.pairs, links.stays
    of_pairs = np.isin(pairs.a, ids) | np.isin(pairs.b, ids)
    of_stays = np.isin(stays.device, np.append(devices, ids))
    for column in (stays.user, stays.email, stays.phone, stays.card):
        of_stays |= np.isin(column, ids)
    held = np.isin(stays.device, stays.device[of_stays])
    narrow = Links(taken(pairs, np.flatnonzero(of_pairs)), taken(stays, np.flatnonzero(held)))
    return replace(people, links=narrow)


def addresses(people: People, persons: Hashes, kind: int) -> tuple[Hashes, Hashes]:
    """(person, identifier) uint64[n] each: the addresses, numbers or cards that belong to some
    people, by rising person and identifier."""
    pairs, stays = people.links.pairs, people.links.stays
    column = {EMAIL: stays.email, PHONE: stays.phone, CARD: stays.card}[kind]
    parts = [pairs.of(a, b).b for a, b in _LINKS if b == kind]
    parts += [pairs.of(a, b).a for a, b in _LINKS if a == kind]
    found = np.setdiff1d(np.concatenate([*parts, column, persons]), [NOBODY])
    own = people.known.of(found)
    known = np.unique(np.concatenate([*parts, column]))
    keep = np.isin(own, persons) & np.isin(found, known)
    order = np.lexsort((found[keep], own[keep]))
    return own[keep][order], found[keep][order]


def told_apart(decisions: Decisions) -> tuple[Apart, ...]:
    return tuple(Apart(d.one, d.other, d.at) for d in decisions.all)
