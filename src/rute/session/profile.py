"""One person of a session: who they are, their profile, their line of events, and every word that
the log has of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from rute.events.log_rows import taken
from rute.events.money import minor_digits
from rute.events.people.contacts import emails
from rute.events.people.finding import events_of, known_identifier, whose
from rute.events.people.kinds import EMAIL, KINDS, PHONE, hash_of, kind_of
from rute.events.people.people import People
from rute.events.people.phones import phones
from rute.events.people.telling import Telling, about, addresses, told_apart
from rute.events.schema import FIELD, IDENTIFIERS, TEXT_ROLES
from rute.measure.profile import Own
from rute.measure.why import cause_of, profile
from rute.render.screens.people import hidden
from rute.results.people import Apart, Claim, Identifier, Person
from rute.results.profile import EventTold, Line, Profile
from rute.session.people import _decisions, _people, _store
from rute.session.who import Listing

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.store import Store
    from rute.session.questions import Session

CHANNELS = {"email": EMAIL, "phone": PHONE}
ROWS = 4096  # of the log, read at once


@dataclass(frozen=True)
class Identity:
    """Who somebody is: the canonical identifier, all of theirs and why each is, what others claim
    of them and they of others, and what somebody said is not the same."""

    name: str
    identifiers: tuple[Identifier, ...]
    claims: tuple[Claim, ...]
    apart: tuple[Apart, ...]

    def masked(self) -> Identity:
        shown = cast(Person, hidden(_as_person(self)))
        return Identity(shown.name, shown.identifiers, shown.claims, shown.apart)


def _as_person(identity: Identity) -> Person:
    return Person(
        identity.name, identity.name, identity.identifiers, identity.claims, identity.apart, 0,
        None, None, (), None, "UTC", 0,
    )  # fmt: skip


def find(session: Session, text: str) -> int | None:
    """The hash of whoever has this identifier of any kind, in any spelling; None where nobody
    has, or so many that it names nobody. Nothing is said of who is near: the question itself
    must tell nobody about others."""
    store = _store(session)
    people, country = _people(store), session.journey.country if session.journey else None
    found = known_identifier(text, people, store.histories, country)
    if found is None:
        return None
    person = whose(hash_of(found), people)
    return person if events_of(store.histories, person) is not None else None


def current(session: Session, person: int) -> int:
    """Who a person (by hash) is now: of one who was merged into another, that other."""
    return whose(person, _people(_store(session)))


def own_of(listing: Listing, person: int) -> Own | None:
    """One person's histories; None where nobody of that hash has an event."""
    return Own.of(listing.journey, listing.histories, person, listing.now)


def profile_of(own: Own, language: str) -> Profile:
    return profile(own, "id" if language == "id" else "en")


def line_of(own: Own, before: int | None, most: int) -> Line:
    return own.line(before, most)


def identity_of(session: Session, own: Own) -> Identity:
    store = _store(session)
    hashed = int(own.block.person_hash[0])
    people = about(_people(store), hashed)
    name = names_of(session, [hashed])[hashed]
    telling = Telling(people)
    identifiers = tuple(_with_event(own, each) for each in telling.identifiers(name))
    apart = [a for a in told_apart(_decisions(store)) if hashed in _both(a, people)]
    return Identity(name, identifiers, tuple(telling.claims(name)), tuple(apart))


def _both(apart: Apart, people: People) -> tuple[int, int]:
    return whose(hash_of(apart.one), people), whose(hash_of(apart.other), people)


def _with_event(own: Own, one: Identifier) -> Identifier:
    """With what happened when it became theirs, where that was an event of theirs."""
    if one.since is None:
        return one
    number = int(np.searchsorted(own.block.time[: own.events], one.since))
    cause = cause_of(own, number)
    there = cause is not None and cause.time == one.since
    return replace(one, event=cause.event) if there and cause else one


def names_of(session: Session, persons: Iterable[int]) -> dict[int, str]:
    """The canonical identifiers of people, by hash; "?" for one who is not there."""
    store, asked = _store(session), list(dict.fromkeys(persons))
    people, found = _people(store), dict.fromkeys(asked, "?")
    left = []
    for one in asked:
        known = people.names.text(one)
        found[one] = known or "?"
        left += [] if known else [one]
    rows, unnamed = _first_rows(store, left), []
    unnamed = list(rows)
    if unnamed:
        columns = [*store.wanted.owners.columns, "time"]
        address = np.array([rows[one] for one in unnamed], np.int64)
        table = taken(store.log, store.histories.writers, columns, address)
        texts = store.wanted.owners.canonical(table).to_pylist()
        found |= {one: text or "?" for one, text in zip(unnamed, texts, strict=True)}
    return found


def _first_rows(store: Store, persons: Iterable[int]) -> dict[int, int]:
    """The address of each one's first event, of those who have any."""
    found = {}
    for one in persons:
        place = events_of(store.histories, one)
        if place is not None:
            found[one] = int(store.histories.blocks[place[0]].row()[place[2]])
    return found


def addresses_of(session: Session, persons: Iterable[int], kind: str) -> dict[int, list[str]]:
    """The addresses ("email") or numbers ("phone") of people, in full as identifiers."""
    store, wanted = _store(session), np.array(sorted(set(persons)), np.uint64)
    people, of = _people(store), CHANNELS[kind]
    own, found = addresses(people, wanted, of)
    texts = people.names.texts(found).to_pylist()
    listed: dict[int, list[str]] = {}
    for person, text in zip(own.tolist(), texts, strict=True):
        if text:
            listed.setdefault(person, []).append(text)
    names = names_of(session, wanted.tolist())
    country = session.journey.country if session.journey else None
    for person, same in _as_addresses(names, of, country).items():
        if same not in listed.get(person, []):
            listed.setdefault(person, []).insert(0, same)
    return listed


def _as_addresses(names: Mapping[int, str], kind: int, country: str | None) -> dict[int, str]:
    """Whose canonical identifier is itself an address: one of that kind, or of a user who goes by
    one."""
    import pyarrow as pa

    found = {person: name for person, name in names.items() if kind_of(name) == kind}
    users = {person: name for person, name in names.items() if kind_of(name) == 0}
    texts = pa.array(list(users.values()), pa.string())
    read = emails(texts) if kind == EMAIL else phones(texts, country)
    each = zip(users, read.to_pylist(), strict=True)
    return found | {person: f"{KINDS[kind]}:{text}" for person, text in each if text}


def event_of(session: Session, address: int) -> EventTold | None:
    """All that the log says of one event; None where it has it no more."""
    return next(iter(_told(_store(session), np.array([address], np.int64))), None)


def words_of(session: Session, own: Own) -> Iterator[tuple[int, EventTold | None]]:
    """(number, all that the log says) of every event of somebody, in order."""
    store, address = _store(session), own.block.row()[: own.events]
    for start in range(0, own.events, ROWS):
        some = np.asarray(address[start : start + ROWS])
        yield from zip(range(start, start + some.size), _told(store, some), strict=True)


def _told(store: Store, address: Any) -> Iterator[EventTold | None]:
    log, writers = store.log, store.histories.writers
    own = [name for name in log.fields if name not in (*TEXT_ROLES, "value")]
    columns = ["id", "received", "time", "name", *IDENTIFIERS, *TEXT_ROLES, "value"]
    table = taken(log, writers, [*columns, *(FIELD + name for name in own)], address)
    table = table.set_column(1, "received", _instants(table["received"]))
    table = table.drop_columns(["time"])
    for place, row in zip(address.tolist(), table.to_pylist(), strict=True):
        writer, number = writers[place >> 48], place & ((1 << 48) - 1)
        row["value"] = _major(row["value"], row["currency"] or store.histories.currency)
        yield _event(row, writer, number, _source(store, writer, number)) if row["name"] else None


def _major(minor: int | None, currency: str | None) -> str | None:
    """An amount in whole units, as the log's other words are: text."""
    digits = minor_digits(currency)
    return None if minor is None else f"{minor / 10**digits:.{digits}f}"


def _instants(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.cast("int64")


def _event(row: Mapping[str, Any], writer: str, number: int, source: str | None) -> EventTold:
    hidden_too = {"id", "received", "name"}
    fields = tuple(
        (name.removeprefix(FIELD), str(text))
        for name, text in row.items()
        if text is not None and name not in hidden_too
    )
    own = None if row["id"] is None else f"{row['id']:016x}"
    return EventTold(source, writer, number, row["received"], own, fields)


def _source(store: Store, writer: str, row: int) -> str | None:
    """The file a row came from, or the sender whose it is."""
    for entry in store.log.entries:
        for segment in entry.segments:
            if segment.writer == writer and segment.start <= row < segment.end:
                return entry.label
    return None
