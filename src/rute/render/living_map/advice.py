"""What a stage is about and what usually helps there, from its stage model, for the evidence."""

from __future__ import annotations

from rute.journey.model import Journey, Stage
from rute.journey.stage_models import StageTexts, stage_model
from rute.render.living_map.view import Fact
from rute.words.catalog import say

EVERY_ANCHOR = "value journey"  # the model that has a stage at each of them


def advice(journey: Journey, stage: Stage, language: str) -> tuple[Fact, ...]:
    """Where the stage comes from, what it means, its question, and what usually helps there."""
    texts = texts_of(journey, stage, language)
    lines = (
        ("convert.came_from", _came_from(journey, stage, language)),
        ("fact.means", _own_words(journey, stage, "explanation", texts)),
        ("learn.question", _own_words(journey, stage, "question", texts)),
        *(
            (f"learn.{key}", ", ".join(getattr(texts, key)))
            for key in ("touchpoints", "channels", "offers", "calls_to_action", "disciplines",
                        "pains", "completeness")
            if texts
        ),
    )  # fmt: skip
    return tuple(Fact(say(key, language), value) for key, value in lines if value)


def texts_of(journey: Journey, stage: Stage, language: str) -> StageTexts | None:
    """What the journey's model says at the stage's anchor, else what the value journey says."""
    for name in (journey.model, EVERY_ANCHOR):
        model = stage_model(name) if name else None
        found = model.at(stage.anchor) if model and stage.anchor else None
        if found:
            return found.texts[language]
    return None


def _own_words(journey: Journey, stage: Stage, key: str, texts: StageTexts | None) -> str | None:
    """What the file says, or the model in the reader's language."""
    said: str | None = getattr(stage, key)
    known = texts_of(journey, stage, journey.language)
    as_the_model = known is not None and said == getattr(known, key)
    return getattr(texts, key) if as_the_model and texts else said


def _came_from(journey: Journey, stage: Stage, language: str) -> str | None:
    fold = journey.shown_as.came_from(stage.name) if journey.shown_as else None
    if fold is None:
        return None
    return ", ".join(fold.holds) or say("convert.nothing", language)
