"""People as letters need them: where they can be reached, in which language, what is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
import numpy.typing as npt

from rute.decide.known_zones import FIELDS as ZONES
from rute.decide.known_zones import zone_said
from rute.errors import RuleError
from rute.events.chosen import people_called
from rute.session.profile import addresses_of, names_of

if TYPE_CHECKING:
    from rute.events.histories import Block, Histories
    from rute.session.questions import Session

LANGUAGES: Final = ("language", "locale", "bahasa")
NAMES: Final = (
    "name", "nama", "first_name", "last_name", "nickname", "city", "kota", "customer name",
)  # fmt: skip
"""Fields that letters may use without being told to look for them."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """name: the canonical identifier; addresses: canonical identifiers by kind, "email" and
    "phone"; zone: None where the person's own is not known; facts: the last known value of each
    field that is known."""

    person: int
    name: str
    addresses: Mapping[str, tuple[str, ...]]
    language: Literal["en", "id"] | None
    zone: str | None
    facts: Mapping[str, str]

    def address(self, kind: str) -> str | None:
        """The first of a kind; for what goes to a person ("user"), who they are."""
        if kind == "user":
            return self.name
        return next(iter(self.addresses.get(kind, ())), None)


def recipients(
    session: Session, people: Sequence[int], fields: Iterable[str] = ()
) -> dict[int, Recipient]:
    """Of people by hash, those who are there as of the session's moment. fields: which the texts
    speak of, besides the usual ones."""
    histories = session.histories
    if histories is None or not people:
        return {}
    wanted = [*LANGUAGES, *ZONES, *NAMES, *fields]
    own = people_called(histories, np.unique(np.array(people, np.uint64)))
    there = [int(one) for block in own.blocks for one in block.person_hash]
    facts = last_known(histories, there, wanted, session.now)
    by_kind = {kind: addresses_of(session, there, kind) for kind in ("email", "phone")}
    names = names_of(session, there)
    return {
        one: Recipient(
            one, names[one],
            {kind: tuple(found.get(one, ())) for kind, found in by_kind.items()},
            _language(facts[one]), _zone(facts[one]), facts[one],
        )
        for one in there
    }  # fmt: skip


def last_known(
    histories: Histories, people: Sequence[int], fields: Iterable[str], now: int
) -> dict[int, dict[str, str]]:
    """field → the last value known by `now` (µs UTC) of each person by hash; a field that no
    event has is nobody's."""
    known = {}
    for name in dict.fromkeys(fields):
        try:
            known[name] = histories.known_field(name)
        except RuleError:
            continue
    ready = histories.prepare((), list(known.values()))
    found: dict[int, dict[str, str]] = {one: {} for one in people}
    for block in people_called(ready, np.unique(np.array(people, np.uint64))).blocks:
        for name, own in known.items():
            texts, codes = ready.dictionary(own), _last(block, own, now)
            values = texts.take(codes[codes >= 0]).to_pylist()
            for one, value in zip(block.person_hash[codes >= 0].tolist(), values, strict=True):
                found[one][name] = value
    return found


def _last(block: Block, field: str, now: int) -> npt.NDArray[np.int32]:
    """int32[people]: the code of each one's last value, −1 where there is none."""
    codes = block.field(field)
    place = np.where((codes >= 0) & (block.time <= now), np.arange(codes.size), -1)
    last = np.maximum.reduceat(place, block.offsets[:-1])
    return np.where(last >= 0, codes[np.maximum(last, 0)], -1).astype(np.int32)


def _language(facts: Mapping[str, str]) -> Literal["en", "id"] | None:
    """Of what is written as en, en-US, Indonesian, bahasa …"""
    for field in LANGUAGES:
        said = facts.get(field, "").strip().casefold()
        if said.startswith(("id", "in-", "bahasa", "ind")) or said == "in":
            return "id"
        if said.startswith(("en", "ing")):
            return "en"
    return None


def _zone(facts: Mapping[str, str]) -> str | None:
    """As campaigns wait by it: the first field that says one."""
    found = (zone_said(facts[field]) for field in ZONES if field in facts)
    return next((zone for zone in found if zone), None)
