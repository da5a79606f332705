"""What campaigns ask of a session: who enters, who would now, what holds of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rute.errors import QuestionError, did_you_mean
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.words.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rute.events.histories import Histories
    from rute.events.people.leads import MovedPeople
    from rute.measure.campaign_entries import Entered, Hashes
    from rute.measure.campaign_facts import Bools, HistoryFacts
    from rute.measure.watched import Moved, Watched
    from rute.results.audience import Audience
    from rute.session.questions import Session


NOT_YET = -(1 << 62)  # before all events


def campaign_called(journey: Journey, name: str) -> Campaign:
    """The campaign of that name, whatever its case. Raises QuestionError with those there are."""
    for campaign in journey.campaigns:
        if campaign.name.casefold() == name.strip().casefold():
            return campaign
    known = [campaign.name for campaign in journey.campaigns]
    if not known:
        raise no_campaigns()
    listed = Message("campaign.known", names=", ".join(known))
    raise QuestionError(
        Message("campaign.unknown", name=name), exists=did_you_mean(name, known) or listed
    )


def no_campaigns() -> QuestionError:
    return QuestionError(Message("campaign.none"), do=Message("campaign.none.do"))


def facts_of(session: Session) -> HistoryFacts:
    """See Session.campaign_facts."""
    from rute.measure.campaign_facts import HistoryFacts

    journey, histories = _asked(session)
    return HistoryFacts(histories, journey)


def entries_of(session: Session, name: str, after: int, until: int | None) -> Entered:
    """See Session.campaign_entries."""
    from rute.measure.campaign_entries import entries

    journey, histories = _asked(session)
    end = session.now if until is None else until
    return entries(campaign_called(journey, name), journey, histories, after=after, until=end)


def without_key(session: Session) -> dict[str, tuple[int, int]]:
    """By campaign that tells entries apart by a field: how many of all its entries lack it."""
    from rute.measure.campaign_entries import entries
    from rute.measure.campaign_starts import key_field

    journey, store = session.journey, session.store
    if journey is None or store is None:
        return {}
    found = {}
    for campaign in journey.campaigns:
        if key_field(campaign) is not None:
            keys = entries(campaign, journey, store.histories, after=NOT_YET, until=session.now).key
            found[campaign.name] = (sum(not key for key in keys), len(keys))
    return found


def audience_of(session: Session, name: str) -> Hashes:
    """See Session.audience."""
    from rute.measure.campaign_entries import audience

    journey, histories = _asked(session)
    campaign = campaign_called(journey, name)
    return audience(campaign, journey, histories, session.now, session.runner)


def watched_of_session(
    session: Session, watched: Sequence[Watched], cursor: str | None, most: int | None,
    now: int | None, record: str,
) -> Moved:  # fmt: skip
    """See Session.watched_since."""
    from rute.session.kept import watched_after

    _asked(session)
    assert session.store is not None
    moment = session.now if now is None else now
    return watched_after(cursor, session.store, watched, now=moment, most=most, record=record)


def audience_counts_of(session: Session, name: str) -> Audience:
    """See Session.audience_counts."""
    from rute.measure.campaign_entries import audience_counts

    journey, histories = _asked(session)
    campaign = campaign_called(journey, name)
    return audience_counts(campaign, journey, histories, session.now, session.runner)


def moved_people_of(session: Session, cursor: str | None) -> MovedPeople:
    """See Session.moved_people."""
    from rute.events.people.leads import moved_since
    from rute.events.store import built_in
    from rute.session.kept import is_newest, records_of

    _asked(session)
    store = session.store
    assert store is not None
    blocks = built_in(store.folder, store.log.until)
    owners = store.wanted.owners.known
    folder, ahead = records_of(store) / "moved", not is_newest(store)
    return moved_since(folder, store.histories, blocks, owners, cursor, ahead=ahead)


def known_people_of(session: Session, people: Hashes) -> Bools:
    """See Session.known_people."""
    from rute.events.chosen import known_among

    return known_among(_asked(session)[1], people)


def _asked(session: Session) -> tuple[Journey, Histories]:
    return session._measured("campaigns")
