"""A campaign rehearsed on a journey's history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from rute.decide.known_zones import KnownZones
from rute.decide.limits import Limits
from rute.decide.rehearsing import Rehearsing, Terms
from rute.decide.telling import told
from rute.errors import QuestionError
from rute.journey.campaigns.compiling import program_of
from rute.journey.campaigns.holdouts import holdout_of
from rute.journey.campaigns.program import Program
from rute.journey.campaigns.version import body_files
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.measure.campaign_entries import Entered, audience, entries
from rute.measure.campaign_facts import HistoryFacts
from rute.measure.campaign_starts import goal_of
from rute.measure.planner import plan
from rute.measure.state import NEVER
from rute.render.masked import masked
from rute.results.numbers import Asked, Period
from rute.results.rehearsal import Rehearsed
from rute.session.answers import Answer
from rute.session.campaigns import campaign_called
from rute.session.people import person_asked
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.histories import Histories
    from rute.session.questions import Session
    from rute.session.times import Moment

Progress = Callable[[str, int, int | None], None]
Int64s = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Wish:
    """How it is to be rehearsed; see Session.rehearse."""

    person: str | None
    existing: bool
    limits: Limits
    everywhere: float
    prices: Mapping[str, Decimal]
    progress: Progress | None


def rehearsal_of(
    session: Session, name: str | None, start: Moment | None, end: Moment | None, wish: Wish
) -> Answer[Rehearsed]:
    """See Session.rehearse."""
    from rute.render.screens.rehearsal import rehearsal_screen

    journey, histories = session._measured("campaign rehearse")
    campaign = campaign_meant(journey, name)
    asked = Asked(session.now, session.zone, _whole(session, histories, start, end))
    one = person_asked(session, wish.person) if wish.person else None
    program = compiled(campaign, journey, session.path.parent)
    terms = _terms(campaign, journey, histories, wish, session.now)
    found = _rehearsing(program, journey, histories, terms, _until(asked)).of(
        _entered(campaign, journey, histories, asked, wish.existing), _reported(session, name, wish)
    )
    result = told(found, program, journey, terms, asked, histories.names, one)
    if wish.person:
        result = replace(result, asked_for=masked(wish.person))
    lay_out, picture = partial(rehearsal_screen, program), partial(_picture, program, journey)
    return Answer(result, session.language, session.titled, lay_out, picture)


def way_of(
    session: Session, name: str, person: int, start: Moment | None, end: Moment | None, *,
    existing: bool, limits: Limits,
) -> Rehearsed:  # fmt: skip
    """What one person, by hash, would have met, as if they got it: whom chance holds out is drawn
    when they really enter. `one` is empty where they would not have entered."""
    journey, histories = session._measured("campaign rehearse")
    campaign = campaign_meant(journey, name)
    asked = Asked(session.now, session.zone, _whole(session, histories, start, end))
    program = compiled(campaign, journey, session.path.parent)
    terms = Terms(0.0, 0.0, limits)
    entered = _entered(campaign, journey, histories, asked, existing)
    own = np.flatnonzero(entered.person == np.uint64(person))
    found = _rehearsing(program, journey, histories, terms, _until(asked)).of(_some(entered, own))
    return told(found, program, journey, terms, asked, histories.names, person)


def entrants(
    session: Session, name: str, start: Moment | None, end: Moment | None, *,
    existing: bool, most: int,
) -> tuple[int, tuple[tuple[int, int], ...]]:  # fmt: skip
    """(how many people would have entered, the last of them as (person by hash, µs UTC of their
    first entry), the latest first)."""
    journey, histories = session._measured("campaign rehearse")
    asked = Asked(session.now, session.zone, _whole(session, histories, start, end))
    entered = _entered(campaign_meant(journey, name), journey, histories, asked, existing)
    order = np.lexsort((entered.person, entered.moment))
    people, first = np.unique(entered.person[order], return_index=True)
    moments = entered.moment[order][first]
    last = np.argsort(-moments, kind="stable")[:most]
    pairs = zip(people[last].tolist(), moments[last].tolist(), strict=True)
    return people.size, tuple(pairs)


def _some(entered: Entered, places: npt.NDArray[np.intp]) -> Entered:
    return Entered(
        entered.person[places], entered.moment[places], entered.event[places],
        [entered.key[place] for place in places.tolist()],
    )  # fmt: skip


def _picture(program: Program, journey: Journey, result: Rehearsed, language: str) -> str:
    """The steps, with how many came to each."""
    from rute.render.steps.picture import sheet_of

    return sheet_of(program, journey, language, {each.step: each.came for each in result.steps})


def campaign_meant(journey: Journey, name: str | None) -> Campaign:
    """The campaign of a name, or the only one. Raises QuestionError."""
    if name is None and len(journey.campaigns) == 1:
        return journey.campaigns[0]
    if name is None and journey.campaigns:
        names = ", ".join(f'"{campaign.name}"' for campaign in journey.campaigns)
        raise QuestionError(
            Message("rehearsal.which"), exists=Message("campaign.known", names=names),
            do=Message("rehearsal.which.do"),
        )  # fmt: skip
    return campaign_called(journey, name or "")


def compiled(campaign: Campaign, journey: Journey, folder: Path) -> Program:
    """The campaign as a program, the bodies of its messages read from the journey's folder."""
    names = body_files(campaign, journey)
    files = {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}
    return program_of(campaign, journey, files)


def _terms(
    campaign: Campaign, journey: Journey, histories: Histories, wish: Wish, now: int
) -> Terms:
    """A planned holdout is as large as the planner says by what the data knows."""
    holdout = holdout_of(campaign, journey)
    share = holdout.share
    if holdout.planned:
        share = plan(campaign, journey, histories, now=now).share
    return Terms(share, wish.everywhere, wish.limits, wish.prices)


def _rehearsing(
    program: Program, journey: Journey, histories: Histories, terms: Terms, until: int
) -> Rehearsing:
    facts = HistoryFacts(histories, journey)
    goal = goal_of(program.campaign, journey)

    def goals(people: npt.NDArray[np.uint64], entered: Int64s) -> Int64s:
        end = np.full(people.size, until, np.int64)
        return facts.happened(goal, people, entered, end) if goal else np.full_like(end, NEVER)

    zones = KnownZones(histories, until)
    return Rehearsing(program, journey, facts, zones, terms, until, goals)


def _reported(session: Session, name: str | None, wish: Wish) -> Callable[[int, int], None] | None:
    """How far it is, in people, if somebody wants to know."""
    progress = wish.progress
    if progress is None:
        return None
    what = say("progress.rehearsing", session.language, name=name or session.name)
    return lambda done, total: progress(what, done, total)


def _whole(
    session: Session, histories: Histories, start: Moment | None, end: Moment | None
) -> Period:
    """The period asked for; from the first event on, and to the session's moment at the latest."""
    asked = session._period(start, end)
    first = session.now if histories.first is None else histories.first
    begin = first if asked.start is None else asked.start
    until = session.now if asked.end is None else min(asked.end, session.now)
    return Period(min(begin, until), until)


def _until(asked: Asked) -> int:
    assert asked.period.end is not None
    return asked.period.end


def _entered(
    campaign: Campaign, journey: Journey, histories: Histories, asked: Asked, existing: bool
) -> Entered:
    """Who may enter in the period; with `existing` also those who could have at its first
    moment, then."""
    start = asked.period.start or 0
    new = entries(campaign, journey, histories, after=start - 1, until=_until(asked))
    if not existing:
        return new
    there = audience(campaign, journey, histories, start)
    return Entered(
        np.concatenate([there, new.person]),
        np.concatenate([np.full(there.size, start, np.int64), new.moment]),
        np.concatenate([np.full(there.size, -1, np.int64), new.event]),
        [""] * there.size + new.key,
    )
