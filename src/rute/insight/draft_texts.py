"""What a draft asks for and how it helps, in the words of the stage model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rute.journey.model import Journey, Stage
from rute.journey.stage_models.model import ModelStage, stage_model
from rute.words.catalog import say

USUAL = "value journey"  # for stages whose own model does not know their anchor
WORD = re.compile(r"\w{4,}")


def known_stage(journey: Journey, stage: Stage) -> ModelStage | None:
    """What the journey's stage model, or the fullest one, says of a stage."""
    for name in (journey.model, USUAL):
        model = stage_model(name) if name and stage.anchor else None
        found = model.at(stage.anchor) if model and stage.anchor else None
        if found:
            return found
    return None


def call_of(journey: Journey, to: Stage) -> str:
    """One call to action: of those of the stage the one most in the journey's own words."""
    known = known_stage(journey, to)
    calls = known.texts[journey.language].calls_to_action if known else ()
    return _nearest(journey, calls) or say("drafts.asks", journey.language, stage=to.name)


def help_of(journey: Journey, before: Stage, to: Stage) -> str:
    """What a campaign over the same step says, else what the model offers people there. Amounts
    are the team's to promise, so that no example with figures is taken over."""
    for campaign in journey.campaigns:
        if (campaign.from_stage, campaign.to_stage) == (before.name, to.name) and campaign.helps:
            return campaign.helps
    known = known_stage(journey, to)
    offers = known.texts[journey.language].offers if known else ()
    plain = [offer for offer in offers if not re.search(r"\d", offer)]
    return _nearest(journey, plain) or say("drafts.helps", journey.language)


def _nearest(journey: Journey, texts: Sequence[str]) -> str | None:
    own = set(WORD.findall(_words(journey).casefold()))
    return max(texts, key=lambda text: len(own & _of(text)), default=None)


def _of(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def _words(journey: Journey) -> str:
    points = (f"{p.name} {p.does or ''} {p.expects or ''}" for _, p in journey.touchpoints)
    offers = (offer.name for offer in journey.offers)
    asked = (f"{campaign.name} {campaign.asks}" for campaign in journey.campaigns)
    return " ".join((*points, *offers, *(form.name for form in journey.forms), *asked))
