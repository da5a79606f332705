"""The questions of a session that are about campaigns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from rute.measure.campaign_entries import Entered, Hashes
    from rute.measure.campaign_facts import HistoryFacts
    from rute.session.questions import Session


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

    def audience(self, name: str) -> Hashes:
        """uint64, rising: the people who would enter a campaign if it started now."""
        from rute.session.campaigns import audience_of

        return audience_of(_session(self), name)


def _session(questions: CampaignQuestions) -> Session:
    return cast("Session", questions)
