"""Contact and permission, and the letters that follow."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from rute.simulate.contacts import CONTACTS
from rute.simulate.kopi_senja.answers import answers
from rute.simulate.kopi_senja.people import (
    CONVERT,
    SUBSCRIBE,
    People,
)
from rute.simulate.kopi_senja.plan import Plan
from rute.simulate.kopi_senja.rhythm import DAY, END
from rute.simulate.kopi_senja.rows import CHANNEL, PURPOSES, Rows, rows

_LETTER_EVERY = 14 * DAY
_TENTH_HOUR = 10 * 3600
EMAIL, PHONE_NUMBER = (CONTACTS.index(way) for way in ("email", "phone"))


def permission_rows(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """Forms opened, lost and sent; the permission that makes a subscriber, with a name and the
    address that letters go to; service consent."""
    who = np.flatnonzero(plan.reached[SUBSCRIBE] < END)
    when = plan.reached[SUBSCRIBE, who]
    by_form = plan.by_form[who]
    sent, lost = who[by_form], plan.lost_forms
    person = np.concatenate([sent, lost.person])
    opened = np.concatenate([when[by_form] - rng.integers(60, 600, len(sent)), lost.time])
    yield rows(person, opened, "Form Opened", channel=CHANNEL["web"],
               device=people.device[person])  # fmt: skip
    yield rows(sent, when[by_form], "Form Submitted", channel=CHANNEL["web"],
               device=people.device[sent])  # fmt: skip
    yield rows(
        who,
        when,
        "Permission Given",
        channel=np.where(by_form, CHANNEL["web"], np.where(rng.random(len(who)) < 0.5,
                         CHANNEL["shop"], CHANNEL["whatsapp"])),
        purpose=PURPOSES.index("marketing"),
        contact=np.where(people.letters[who] == CHANNEL["e-mail"], EMAIL, PHONE_NUMBER),
    )  # fmt: skip
    answered = np.flatnonzero(rng.random(len(person)) < 0.06)
    score = answers(rng, len(answered), (0.2, 0.38, 0.25, 0.12, 0.05))
    yield rows(person[answered], opened[answered] + 700, "Form Rated", score=score,
               channel=CHANNEL["web"], device=people.device[person[answered]])  # fmt: skip


def letter_rows(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """A letter every second Saturday at ten to every subscriber, and who read it."""
    who = np.flatnonzero(plan.reached[SUBSCRIBE] < END)
    since = plan.reached[SUBSCRIBE, who] // _LETTER_EVERY + 1
    letters = np.maximum(END // _LETTER_EVERY - since + 1, 0)
    person = np.repeat(who, letters)
    nth = np.arange(len(person)) - np.searchsorted(person, person) + np.repeat(since, letters)
    time = nth * _LETTER_EVERY + _TENTH_HOUR
    by, purpose = people.letters[person], PURPOSES.index("marketing")
    yield rows(person, time, "Message Sent", channel=by, purpose=purpose)
    lively = np.where(plan.reached[CONVERT, person] < END, 0.45, 0.22)
    read = rng.random(len(person)) < lively
    wait = rng.exponential(9 * 3600, len(person)).astype(np.int64)
    yield rows(person[read], (time + wait)[read], "Message Read", channel=by[read])
