"""The questions of a session that are about campaigns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from rute.results.audience import Audience
from rute.results.campaign import CampaignResults, Plan
from rute.results.drafts import Drafts
from rute.session.answers import Answer

if TYPE_CHECKING:
    from rute.decide.limits import Limits
    from rute.events.people.leads import MovedPeople
    from rute.measure.campaign_entries import Entered, Hashes
    from rute.measure.campaign_facts import Bools, HistoryFacts
    from rute.measure.watched import Moved, Watched
    from rute.results.rehearsal import Rehearsed
    from rute.session.questions import Session
    from rute.session.times import Moment


class CampaignQuestions:
    """What a session answers about the campaigns of its journey. Each raises QuestionError for a
    campaign that does not exist."""

    def campaign_facts(self) -> HistoryFacts:
        """What holds, and what happened, of any people at moments of their own."""
        from rute.session.campaigns import facts_of

        return facts_of(_session(self))

    def campaign_entries(self, name: str, *, after: int, until: int | None = None) -> Entered:
        """Who may enter a campaign later than `after`, up to `until` (µs UTC; default: now)."""
        from rute.session.campaigns import entries_of

        return entries_of(_session(self), name, after, until)

    def watched_since(
        self, watched: Sequence[Watched], cursor: str | None = None, most: int | None = None, *,
        now: int | None = None, record: str = "campaigns",
    ) -> Moved:  # fmt: skip
        """What happened of all that is watched, and what a late event took back, after a cursor
        (None or "": the beginning), each exactly once; see rute.measure.watched.

        watched: all that is: what is left out is dropped, and begins again with what is known
        then when it is taken up once more. most: at most so many. now: µs UTC up to when (default:
        the session's). record: each has its own cursors and its own things watched. Raises
        QuestionError for a cursor of another record.
        """
        from rute.session.campaigns import watched_of_session

        return watched_of_session(_session(self), watched, cursor, most, now, record)

    def audience_counts(self, name: str) -> Answer[Audience]:
        """How many people a campaign is for now, step by step: in its stage, meant, would enter."""
        from rute.render.screens.audience import audience_screen
        from rute.session.campaigns import audience_counts_of

        session = _session(self)
        result = audience_counts_of(session, name)
        return Answer(result, session.language, session.titled, audience_screen)

    def moved_people(self, cursor: str | None = None) -> MovedPeople:
        """Who turned out to be another, to be themselves after all, or is gone, after a cursor
        (None or "": the beginning, which is when this is first asked)."""
        from rute.session.campaigns import moved_people_of

        return moved_people_of(_session(self), cursor)

    def known_people(self, people: Hashes) -> Bools:
        """bool[n]: of which of these (uint64[n], by hash) the log has any event still."""
        from rute.session.campaigns import known_people_of

        return known_people_of(_session(self), people)

    def audience(self, name: str) -> Hashes:
        """uint64, rising: the people who would enter a campaign if it started now."""
        from rute.session.campaigns import audience_of

        return audience_of(_session(self), name)

    def campaign_results(self, name: str | None = None) -> Answer[CampaignResults]:
        """What a campaign added, and how sure that is; without a name all of them, and all
        together against the people no campaign reaches."""
        from rute.render.screens.campaign_results import campaign_results_screen
        from rute.session.proving import results_of

        session = _session(self)
        return Answer(
            results_of(session, name), session.language, session.titled, campaign_results_screen
        )

    def plan(
        self, name: str, *, smallest: float | None = None, weeks: int | None = None
    ) -> Answer[Plan]:
        """How many people to hold out so that a lift of `smallest` (0…1; default: a fifth of those
        who come anyway) shows within so many weeks, by who entered so far."""
        from rute.render.screens.campaign_plan import campaign_plan_screen
        from rute.session.proving import plan_of

        session = _session(self)
        result = plan_of(session, name, smallest, weeks)
        return Answer(result, session.language, session.titled, campaign_plan_screen)

    def drafts(self, leak: int | None = None) -> Answer[Drafts]:
        """For the biggest leaks, or the `leak`th alone (from 1): a campaign for those who stalled
        there, or a fix, as parts of the journey file; how many people it would be for now, and
        the smallest effect it could show. Raises QuestionError for a leak there is not."""
        from rute.render.screens.campaign_drafts import drafts_screen
        from rute.session.suggesting import drafts_of

        session = _session(self)
        return Answer(drafts_of(session, leak), session.language, session.titled, drafts_screen)

    def rehearse(
        self,
        name: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        *,
        person: str | None = None,
        existing: bool = False,
        limits: Limits | None = None,
        everywhere: float = 0.02,
        prices: Mapping[str, Decimal] | None = None,
        progress: Callable[[str, int, int | None], None] | None = None,
    ) -> Answer[Rehearsed]:
        """What a campaign would have done from `start` to `end` (default: all of the data). It
        sends nothing. name: may be left out where there is one campaign. person: an identifier
        whose way is shown step by step. existing: everybody whom it would be for at the start
        enters then, too. limits: caps and quiet hours (default: those an app begins with).
        everywhere: the share of people, 0…1, whom no campaign reaches. prices: of a message by
        channel, major units; what is not known costs an unknown amount.
        """
        from rute.decide.limits import Limits
        from rute.session.rehearsing import Wish, rehearsal_of

        wish = Wish(person, existing, limits or Limits(), everywhere, prices or {}, progress)
        return rehearsal_of(_session(self), name, start, end, wish)


def _session(questions: CampaignQuestions) -> Session:
    return cast("Session", questions)
