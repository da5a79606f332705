"""Who somebody is, and who is who at all, asked of a session."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from rute.errors import QuestionError
from rute.events.people.apart import Decision, Decisions, read_apart, write_apart
from rute.events.people.finding import events_of, identifier_of, name_of, owner_of
from rute.events.people.identity import DECIDED
from rute.events.people.keys import ERASED, KeyTable
from rute.events.people.people import People
from rute.events.people.telling import Telling, told_apart
from rute.measure.moments import moments
from rute.measure.rule_moments import MOST_RULES, chunks
from rute.render import json_people  # noqa: F401 (registers how people become JSON)
from rute.render.screens.people import hidden, people_screen, person_screen
from rute.results.people import Happened, Person
from rute.results.people import People as Everybody
from rute.session.answers import Answer
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.histories import Block, Histories
    from rute.events.store import Store
    from rute.journey.model import Journey
    from rute.session.questions import Session

LINE = 200  # last events told of one person
CLAIMS = 1000


def everybody(session: Session, reveal: bool) -> Answer[Everybody]:
    """What there is to know of who is who, of all people."""
    store = _store(session)
    telling = Telling(_people(store))
    claims = telling.claims()
    result = Everybody(
        people=store.histories.people,
        kinds=telling.kinds(),
        merged=telling.merged(),
        claims=tuple(claims[:CLAIMS]),
        claims_in_all=len(claims),
        shared=telling.shared(),
        apart=told_apart(_decisions(store)),
        zone=session.zone,
    )
    shown = result if reveal else cast("Everybody", hidden(result))
    return Answer(shown, session.language, session.titled, people_screen)


def one_person(session: Session, asked: str, reveal: bool) -> Answer[Person]:
    """Raises QuestionError for an identifier nobody has, or that names nobody."""
    store = _store(session)
    people, histories = _people(store), store.histories
    country = session.journey.country if session.journey else None
    identifier = identifier_of(asked, people, histories, country)
    own = owner_of(identifier, people)
    if own is None:
        raise QuestionError(
            Message("people.names_many", asked=asked), do=Message("people.names_many.do")
        )
    name = name_of(own, people, histories)
    line, events, first, last = _line(histories, own, session.journey, session.now)
    telling, happened = Telling(people), {one.time: one.name for one in line}
    identifiers = tuple(
        replace(each, event=happened.get(each.since)) if each.since is not None else each
        for each in telling.identifiers(name)
    )
    apart = [a for a in told_apart(_decisions(store)) if _about(a.one, a.other, own, people)]
    key, earlier = _keys(store, people, own)
    reached = [stage for one in line for stage in one.stages]
    order = [stage.name for stage in session.journey.stages] if session.journey else []
    result = Person(
        asked, name, identifiers, tuple(telling.claims(name)), tuple(apart), events, first, last,
        tuple(line[-LINE:]), max(reached, key=order.index, default=None), session.zone, key,
        earlier,
    )  # fmt: skip
    shown = result if reveal else cast("Person", hidden(result))
    return Answer(shown, session.language, session.titled, person_screen)


def person_asked(session: Session, asked: str) -> int:
    """The hash of the person whose an identifier is, in any spelling. Raises QuestionError for one
    that nobody has, or that names nobody."""
    store = _store(session)
    country = session.journey.country if session.journey else None
    own = owner_of(identifier_of(asked, _people(store), store.histories, country), _people(store))
    if own is None:
        raise QuestionError(
            Message("people.names_many", asked=asked), do=Message("people.names_many.do")
        )
    return own


def part(session: Session, one: str, other: str) -> tuple[str, str]:
    """Remembers that two identifiers that were seen together are not the same. The next opening
    of the journey counts by it. Raises QuestionError where no row has both."""
    store, decided = _store(session), _meant(session, one, other)
    if decided[1] not in Telling(_people(store)).links(decided[0]):
        links = ", ".join(Telling(_people(store)).links(decided[0]))
        raise QuestionError(
            Message("people.no_link", one=decided[0], other=decided[1]),
            exists=Message("people.links", one=decided[0], links=links) if links else None,
            do=Message("people.no_link.do"),
        )
    decision = Decision(*decided, time.time_ns() // 1000)
    write_apart(store.folder / DECIDED, _decisions(store).with_one(decision))
    return decided


def join(session: Session, one: str, other: str) -> tuple[str, str]:
    """Takes back that two are not the same. Raises QuestionError where nobody said so."""
    store, decided = _store(session), _meant(session, one, other)
    known = _decisions(store)
    left = known.without(*decided)
    if left == known:
        raise QuestionError(
            Message("people.not_apart", one=decided[0], other=decided[1]),
            do=Message("people.not_apart.do"),
        )
    write_apart(store.folder / DECIDED, left)
    return decided


def _meant(session: Session, one: str, other: str) -> tuple[str, str]:
    store = _store(session)
    country = session.journey.country if session.journey else None
    people = _people(store)
    first, second = (identifier_of(t, people, store.histories, country) for t in (one, other))
    return first, second


def _store(session: Session) -> Store:
    session._with_data("people")
    assert session.store is not None
    return session.store


def _people(store: Store) -> People:
    found = store.wanted.owners
    assert isinstance(found, People)
    return found


def _decisions(store: Store) -> Decisions:
    return read_apart(store.folder / DECIDED)


def _about(one: str, other: str, own: int, people: People) -> bool:
    return own in (owner_of(one, people), owner_of(other, people))


def _keys(store: Store, people: People, own: int) -> tuple[int, tuple[int, ...]]:
    """(the person's number, given now where they had none; numbers that lead to it)."""
    folder = store.folder / DECIDED
    known = _remembered(folder, store.histories, people)
    table, leads = known.giving(np.array([own], np.uint64)).redirected(people.known)
    if table.hashes.size > known.hashes.size:
        table.save(folder)
    key = int(table.of(np.array([own], np.uint64))[0])
    earlier = np.flatnonzero(leads == key) + 1
    return key, tuple(int(k) for k in earlier.tolist() if k != key)


def _remembered(folder: Path, histories: Histories, people: People) -> KeyTable:
    """The id table; after an erasure without those whom neither an event nor a link names."""
    table = KeyTable.load(folder)
    if not (folder / ERASED).exists():
        return table
    _, leads = table.redirected(people.known)
    alone = leads[: table.hashes.size] == np.arange(table.hashes.size) + 1
    there = [events_of(histories, one) is not None for one in table.hashes.tolist()]
    kept = table.without(alone & ~np.array(there, np.bool_))
    kept.save(folder)
    return kept


def _line(
    histories: Histories, own: int, journey: Journey | None, now: int
) -> tuple[list[Happened], int, int | None, int | None]:
    place = events_of(histories, own)
    if place is None:
        return [], 0, None, None
    number, row, start, end = place
    block = histories.blocks[number]
    end = start + int(np.searchsorted(block.time[start:end], now, "right"))
    stages = _first_reached(histories, block, row, (start, end), journey, now)
    names = histories.signature_names()[block.signature[start:end]]
    channels = _texts(histories, block, "channel", start, end)
    line = [
        Happened(int(block.time[k]), histories.names[names[k - start]], channels[k - start],
                 stages.get(k, ()))
        for k in range(start, end)
    ]  # fmt: skip
    return line, len(line), line[0].time if line else None, line[-1].time if line else None


def _texts(
    histories: Histories, block: Block, field: str, start: int, end: int
) -> list[str | None]:
    if field not in histories.fields:
        return [None] * (end - start)
    ready = histories.prepare((), [field])
    texts = ready.dictionary(field)
    codes = next(b for b in ready.blocks if b.place == block.place).field(field)[start:end]
    return [texts[int(code)].as_py() if code >= 0 else None for code in codes]


def _first_reached(
    histories: Histories,
    block: Block,
    row: int,
    span: tuple[int, int],
    journey: Journey | None,
    now: int,
) -> dict[int, tuple[str, ...]]:
    """The stages each event is the first to reach, by the event's place in the block."""
    asked = [(s.name, s.reached_when) for s in journey.stages if s.reached_when] if journey else []
    found: dict[int, list[str]] = {}
    alone = replace(block, live=np.arange(block.people) == row)
    for number, some in enumerate(chunks([rule for _, rule in asked])):
        names = [name for name, _ in asked[number * MOST_RULES :]]
        known = moments(some, histories, alone, now)
        lo, hi = int(known.extra_offsets[row]), int(known.extra_offsets[row + 1])
        masks = known.masks[block.signature[span[0] : span[1]]]
        for bit, name in zip(range(len(some)), names, strict=False):
            flag = np.uint64(1 << bit)
            plain = np.flatnonzero(masks & flag)[:1] + span[0]
            longer = known.extra_event[lo:hi][(known.extra_mask[lo:hi] & flag) != 0][:1]
            causes = [int(k) for k in (*plain, *longer)]
            if causes:
                found.setdefault(min(causes), []).append(name)
    return {event: tuple(stages) for event, stages in found.items()}
