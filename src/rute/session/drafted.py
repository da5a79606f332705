"""A journey that is not published yet, asked of the events of the one that is."""

from __future__ import annotations

from dataclasses import replace

from rute.errors import QuestionError
from rute.journey.model import Journey
from rute.measure.feeling import feelings
from rute.measure.leaks import leaks
from rute.measure.meetings import meetings
from rute.measure.stages import stages
from rute.results.map import MapNumbers
from rute.results.numbers import Period
from rute.session.gather import Asking
from rute.session.missing import no_data
from rute.session.opening import with_rules
from rute.session.questions import Session
from rute.words.message import Message


def as_drafted(session: Session, draft: Journey) -> Session:
    """The session asking the same events by another design, as of the same moment. Raises
    QuestionError where the draft reads its data otherwise: then it must be opened to be asked,
    and where there is no data."""
    published = session.journey
    if session.store is None or published is None:
        raise no_data(session.name, "map")
    if how_read(draft) != how_read(published):
        raise QuestionError(Message("draft.other_data"), do=Message("draft.other_data.do"))
    asked = replace(session, journey=draft, zone=draft.zone, language=draft.language,
                    name=draft.name, notes=())  # fmt: skip
    return with_rules(asked, draft, session.store)


def how_read(journey: Journey) -> tuple[object, ...]:
    """Everything that decides which events a journey has."""
    return (journey.data, tuple(replace(one, line=0) for one in journey.read_as), journey.zone,
            journey.currency, journey.rates, journey.country, journey.events_at_most)  # fmt: skip


def main_numbers(session: Session) -> MapNumbers:
    """The main figures of a map, without what only a whole map draws."""
    if session.journey is None or session.histories is None:
        raise no_data(session.name, "map")
    asking = Asking(session.journey, session.histories, session.now, Period(None, None),
                    session.runner)  # fmt: skip
    return MapNumbers(
        stages=asking.ask(stages), feelings=asking.ask(feelings), leaks=asking.ask(leaks),
        meetings=asking.ask(meetings),
    )  # fmt: skip
