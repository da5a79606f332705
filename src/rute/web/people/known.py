"""The people of a journey as pages see them: by opaque name, listed, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from django.http import Http404
from django.urls import reverse

from rute.events.people.kinds import KINDS, PREFIXES
from rute.render.masked import masked
from rute.session.profile import (
    Identity,
    addresses_of,
    current,
    find,
    identity_of,
    names_of,
    own_of,
    profile_of,
)
from rute.session.who import Listing, listing
from rute.web.live.services import ask, ask_now, session_of
from rute.web.people.identities import name_of, person_of, shown_name
from rute.web.people.permission import ADDRESSED, address_in

if TYPE_CHECKING:
    from rute.measure.profile import Own
    from rute.results.profile import Profile
    from rute.session.questions import Session
    from rute.web.journeys.models import Journey

KEY = "people.listing"
NAMED = 20_000  # identifiers kept for pages that are looked at again
_LAST: WeakValueDictionary[int, Listing] = WeakValueDictionary()  # by journey


def listed(journey: Journey) -> Listing:
    """Everybody, as newly as pages are. Raises NotReady while they are first counted, and
    QuestionError without data."""
    session_of(journey)._with_data("people")
    return ask(journey, KEY, _counting(journey.pk))


def whoever_has(journey: Journey, text: str) -> int | None:
    """Who goes by an opaque name or has an identifier, in any spelling, by hash; None for nobody.
    Raises what `listed` raises."""
    found, text = listed(journey), text.strip()
    person = person_of(journey, text)
    if person is None or not found.holds(person):
        person = find(found.session, text) if text else None
    return person if person is not None and found.holds(person) else None


def listed_now(journey: Journey) -> Listing:
    """For jobs: the newest, however long it takes."""
    return ask_now(journey, KEY, _counting(journey.pk))


def _counting(journey: int) -> Callable[[Session], Listing]:
    """Counts everybody behind the pages, and the lists that were lately asked for with them."""

    def counted(session: Session) -> Listing:
        found, before = listing(session), _LAST.get(journey)
        if before is not None:
            found.ready_for(before)
        _LAST[journey] = found
        return found

    return counted


@dataclass(frozen=True)
class Known:
    """One person of a journey: name is the opaque one; own are their histories."""

    journey: Journey
    listing: Listing
    person: int
    own: Own

    @property
    def name(self) -> str:
        return name_of(self.journey, self.person)

    @property
    def shown(self) -> str:
        return shown_name(self.name)

    @property
    def address(self) -> str:
        """Of their page."""
        return reverse("people:person", args=[self.journey.slug, self.name])

    @cached_property
    def identity(self) -> Identity:
        """In full; what is shown of it is masked unless somebody revealed it."""
        return identity_of(self.listing.session, self.own)

    def profile(self, language: str) -> Profile:
        return profile_of(self.own, language)

    @cached_property
    def identifiers(self) -> tuple[str, ...]:
        """All of theirs as canonical identifiers, in full."""
        kinds = {kind: PREFIXES[number] for number, kind in enumerate(KINDS)}
        return tuple(f"{kinds[one.kind]}{one.text}" for one in self.identity.identifiers)

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Where they can be reached: addresses, then numbers, then (for what goes to a person) who
        they are."""
        design = self.listing.session.journey
        found = []
        for one in self.identifiers:
            kind = one.partition(":")[0]
            if kind in ADDRESSED:
                found.append(one)
            elif one == self.identity.name:
                found.append(address_in(one, design.country if design else None) or one)
        return tuple(sorted(dict.fromkeys(found), key=_place))


def _place(address: str) -> int:
    kinds = list(ADDRESSED)
    kind = address.partition(":")[0]
    return kinds.index(kind) if kind in kinds else len(kinds)


def known(journey: Journey, name: str) -> Known:
    """Whoever the opaque name is of; of one who was merged into another, that other. Raises
    Http404 for nobody."""
    found, person = listed(journey), person_of(journey, name)
    if person is None:
        raise Http404
    own = own_of(found, person)
    if own is None:
        person = current(found.session, person)
        own = own_of(found, person)
    if own is None:
        raise Http404
    return Known(journey, found, person, own)


def labels(found: Listing, people: list[int], *, revealed: bool) -> dict[int, str]:
    """The identifier each goes by, masked unless revealed."""
    names = {one: found.named[one] for one in people if one in found.named}
    left = [one for one in people if one not in names]
    names |= names_of(found.session, left) if left else {}
    if len(found.named) < NAMED:
        found.named.update(names)
    return names if revealed else {one: masked(name) for one, name in names.items()}


def contacts(found: Listing, people: list[int]) -> dict[str, dict[int, list[str]]]:
    """Addresses and numbers of people in full, by kind."""
    return {kind: addresses_of(found.session, people, kind) for kind in ("email", "phone")}
