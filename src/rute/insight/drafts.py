"""For the leaks to mend first: a campaign for those who stalled, or a fix, ready for the file."""

from __future__ import annotations

from collections.abc import Sequence

from rute.insight.draft_campaign import Taken, campaign_draft
from rute.insight.draft_fix import fix_draft
from rute.insight.draft_mending import mending
from rute.journey.model import Journey
from rute.results.drafts import CampaignDraft, LeakDraft
from rute.results.friction import Pattern
from rute.results.leaks import ENOUGH, Leak, Leaks
from rute.results.meetings import PainSeen

MOST = 3  # leaks that are drafted for, where nobody names one


def leaks_to_mend(journey: Journey, leaks: Leaks) -> tuple[Leak, ...]:
    """Those that lost somebody and rest on enough people, the one to name first first."""
    names = {stage.name for stage in journey.stages}
    biggest = leaks.biggest
    lost = [
        leak for leak in leaks.leaks
        if leak.stalled and leak.rate.n >= ENOUGH and {leak.from_stage, leak.to_stage} <= names
    ]  # fmt: skip
    return tuple(sorted(lost, key=lambda leak: leak is not biggest))


def drafts(
    journey: Journey,
    leaks: Leaks,
    pains: Sequence[PainSeen] = (),
    patterns: Sequence[Pattern] = (),
    *,
    only: int | None = None,
    most: int = MOST,
) -> tuple[LeakDraft, ...]:
    """One for each leak, or for the `only`th alone (from 1). All of them can be put into the file
    beside each other: no name is used twice, nor one that the journey has.

    pains: of all who were there; patterns: what was found on the way."""
    taken = Taken.of(journey)
    return tuple(
        _drafted(journey, rank, leak, taken, pains, patterns)
        for rank, leak in chosen(journey, leaks, only=only, most=most)
    )


def draft_at(
    journey: Journey,
    leaks: Leaks,
    from_stage: str,
    pains: Sequence[PainSeen] = (),
    patterns: Sequence[Pattern] = (),
) -> LeakDraft | None:
    """For the leak out of a stage, whether it lost many or few; None where there is none. Its
    rank is that of the list of leaks."""
    names = {stage.name for stage in journey.stages}
    for rank, leak in enumerate(leaks.leaks, start=1):
        if leak.from_stage == from_stage and {from_stage, leak.to_stage} <= names:
            return _drafted(journey, rank, leak, Taken.of(journey), pains, patterns)
    return None


def _drafted(
    journey: Journey, rank: int, leak: Leak, taken: Taken, pains: Sequence[PainSeen],
    patterns: Sequence[Pattern],
) -> LeakDraft:  # fmt: skip
    fix = fix_draft(journey, leak, pains) or mending(journey, leak, patterns)
    campaign = _campaign(journey, leak, taken)
    return LeakDraft(rank, leak.from_stage, leak.to_stage, leak.stalled, campaign, fix)


def _campaign(journey: Journey, leak: Leak, taken: Taken) -> CampaignDraft:
    stages = {stage.name: stage for stage in journey.stages}
    before, after = stages[leak.from_stage], stages[leak.to_stage]
    return campaign_draft(journey, before, after, taken, _channel(leak))


def chosen(
    journey: Journey, leaks: Leaks, *, only: int | None = None, most: int = MOST
) -> list[tuple[int, Leak]]:
    """The leaks that are drafted for, each with its rank from 1."""
    ranked = list(enumerate(leaks_to_mend(journey, leaks), start=1))
    return ranked[:most] if only is None else ranked[only - 1 : only]


def _channel(leak: Leak) -> str | None:
    """Whose people move on most, where that is known."""
    return leak.best.value if leak.best and leak.best.axis == "channel" else None
