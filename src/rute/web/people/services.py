"""What other parts may ask of people: their lists, and whether they may be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from rute.web.journeys.models import Journey
from rute.web.people.asking import KEYS
from rute.web.people.forgetting import when_forgotten, who_is_held
from rute.web.people.heard import answered, heard, said_stop
from rute.web.people.identities import key_of, name_of, person_of
from rute.web.people.known import labels, listed, whoever_has
from rute.web.people.leaving import address_by_key, has_left, leave
from rute.web.people.permission import (
    CHANNELS,
    PURPOSES,
    Proof,
    acts_of,
    address_in,
    confirm,
    forget_withdrawn,
    give,
    kind_of_channel,
    may_reach,
    not_a_child,
    not_stopped,
    permitted,
    reachable,
    states_of,
    suppress,
    withdraw,
)
from rute.web.people.revealing import LISTS, is_revealed
from rute.web.people.simulated import take_over
from rute.web.people.standing import (
    act_of,
    asked_for,
    asked_since,
    channels_to,
    language_of,
    must_not_hear,
    speaks,
    state_of,
    stopped_because,
    welcome_back,
)
from rute.web.people.stop_words import own_lines
from rute.web.people.wording import wording_of

if TYPE_CHECKING:
    from rute.web.accounts.access import Asked

__all__ = [
    "CHANNELS",
    "PURPOSES",
    "Proof",
    "act_of",
    "acts_of",
    "address_by_key",
    "address_in",
    "answered",
    "asked_for",
    "asked_since",
    "channels_to",
    "confirm",
    "forget_withdrawn",
    "give",
    "has_left",
    "heard",
    "key_of",
    "kind_of_channel",
    "labels_shown",
    "language_of",
    "leave",
    "list_url",
    "lists_revealed",
    "may_reach",
    "must_not_hear",
    "name_of",
    "not_a_child",
    "not_stopped",
    "own_lines",
    "permitted",
    "person_of",
    "person_url",
    "reachable",
    "said_stop",
    "speaks",
    "state_of",
    "states_of",
    "stopped_because",
    "suppress",
    "take_over",
    "welcome_back",
    "when_forgotten",
    "who_is_held",
    "whoever_has",
    "withdraw",
    "wording_of",
]


def list_url(journey: Journey, **conditions: str | int | None) -> str:
    """The address of a list: stage and state, touchpoint, pain, event, persona, leak (its rank),
    start and end. Raises TypeError for any other condition."""
    unknown = conditions.keys() - set(KEYS)
    if unknown:
        raise TypeError(f"no list goes by {', '.join(sorted(unknown))}")
    given = {key: conditions[key] for key in KEYS if conditions.get(key) not in (None, "")}
    address = reverse("people:find", args=[journey.slug])
    return f"{address}?{urlencode(given)}" if given else address


def person_url(journey: Journey, person: int) -> str:
    """The page of somebody, by hash."""
    return reverse("people:person", args=[journey.slug, name_of(journey, person)])


def lists_revealed(request: Asked, journey: Journey) -> bool:
    """Whether lists show this browser identifiers in full."""
    return is_revealed(request, journey, LISTS)


def labels_shown(request: Asked, journey: Journey, people: list[int]) -> dict[int, str]:
    """What people are called in lists, masked unless revealed; of somebody whose identifier is
    not known (any more) the opaque name. Raises NotReady while they are first counted."""
    found = labels(listed(journey), people, revealed=lists_revealed(request, journey))
    return {
        one: label if (label := found.get(one, "")) not in ("", "?") else name_of(journey, one)
        for one in people
    }
