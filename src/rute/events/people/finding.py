"""From what somebody types to the identifier, and from there to the person."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from rute.errors import QuestionError, did_you_mean
from rute.events.histories import Histories
from rute.events.people.contacts import emails
from rute.events.people.kinds import ANONYMOUS, EMAIL, KINDS, PHONE, PREFIXES, hash_of, kind_of
from rute.events.people.people import People
from rute.events.people.phones import phones
from rute.words.message import Message

MOST_NAMES = 200_000  # looked through for one that is meant


def identifier_of(text: str, people: People, histories: Histories, country: str | None) -> str:
    """The identifier that is meant, in full. Raises QuestionError for one nobody has, with what
    may have been meant."""
    found = known_identifier(text, people, histories, country)
    if found is not None:
        return found
    near = did_you_mean(text, _names(people, histories))
    raise QuestionError(
        Message("people.nobody", asked=text), exists=near, do=Message("people.nobody.do")
    )


def known_identifier(
    text: str, people: People, histories: Histories, country: str | None
) -> str | None:
    """The identifier that is meant, in full; None where nobody has it."""
    for known in _readings(text.strip(), country):
        if people.names.text(hash_of(known)) or _place(histories, hash_of(known)) is not None:
            return known
    return None


def whose(hashed: int, people: People) -> int:
    """Whose a canonical identifier is now (by hash): of one who was merged into another, that
    other; of a device, who held it last."""
    own, latest = np.array([hashed], np.uint64), np.array([np.iinfo(np.int64).max])
    of_devices = people.known.of_devices
    held = int((of_devices(own, latest, True) | of_devices(own, latest, False))[0])
    return held or int(people.known.of(own)[0]) or hashed


def owner_of(identifier: str, people: People) -> int | None:
    """The hash of the person whose it is; of a device, who held it last; None = it names so many
    that it names nobody."""
    own = np.array([hash_of(identifier)], np.uint64)
    if kind_of(identifier) == ANONYMOUS:
        latest = np.array([np.iinfo(np.int64).max])
        held = people.known.of_devices(own, latest, True) | people.known.of_devices(
            own, latest, False
        )
        return int(held[0]) or int(own[0])
    return int(people.known.of(own)[0]) or None


def name_of(hashed: int, people: People, histories: Histories) -> str:
    """The canonical identifier of a person."""
    known = people.names.text(hashed)
    if known is not None:
        return known
    place = _place(histories, hashed)
    if place is None:
        return "?"
    block, row = place
    found: str = histories.blocks[block].person_ids()[row].as_py()
    return found


def events_of(histories: Histories, hashed: int) -> tuple[int, int, int, int] | None:
    """(block, person in it, first event, end) of somebody; None where nobody of that name is."""
    place = _place(histories, hashed)
    if place is None:
        return None
    block, row = place
    offsets = histories.blocks[block].offsets
    return block, row, int(offsets[row]), int(offsets[row + 1])


def _place(histories: Histories, hashed: int) -> tuple[int, int] | None:
    for number, block in enumerate(histories.blocks):
        at = int(np.searchsorted(block.person_hash, np.uint64(hashed)))
        there = at < block.people and int(block.person_hash[at]) == hashed
        if there and (block.live is None or block.live[at]):
            return number, at
    return None


def _readings(text: str, country: str | None) -> Iterator[str]:
    """What the text may be, the likeliest first."""
    import pyarrow as pa

    yield text
    email, phone = emails(pa.array([text]))[0].as_py(), phones(pa.array([text]), country)[0].as_py()
    if email:
        yield f"{PREFIXES[EMAIL]}{email}"
    if phone:
        yield f"{PREFIXES[PHONE]}{phone}"
    for kind in range(ANONYMOUS, len(KINDS) - 1):
        yield f"{PREFIXES[kind]}{text}"


def _names(people: People, histories: Histories) -> list[str]:
    known: list[str] = people.names.all().slice(0, MOST_NAMES).to_pylist()
    for block in histories.blocks:
        if len(known) < MOST_NAMES:
            known += [name for name in block.person_ids().slice(0, MOST_NAMES).to_pylist() if name]
    return known
