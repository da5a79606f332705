"""A journey to be filled: the stages of a model, each with touchpoints as they often are."""

from __future__ import annotations

from rute.errors import QuestionError
from rute.journey.document.document import Document, Value
from rute.journey.model import Language
from rute.journey.stage_models import model_names, stage_model
from rute.journey.stage_models.model import StageTexts
from rute.journey.writing.file import written
from rute.words.message import Message

TOUCHPOINTS = 2


def empty_text(name: str, model: str, language: Language) -> str:
    """Raises QuestionError for a stage model there is not."""
    found = stage_model(model)
    if found is None:
        raise QuestionError(
            Message("find.no_model", text=model),
            exists=Message("find.models", names=", ".join(model_names())),
        )
    stages: dict[str, Value] = {}
    for stage in found.stages:
        stages[stage.texts[language].name] = _stage(stage.texts[language])
    facts: Document = {
        "journey": name, "stages from": found.name, "written in": language, "stages": stages
    }  # fmt: skip
    return written(facts, language)


def _stage(texts: StageTexts) -> Document:
    """The first touchpoints the model thinks of, each on the channel it names beside."""
    pairs = list(zip(texts.touchpoints, texts.channels, strict=False))[:TOUCHPOINTS]
    points: dict[str, Value] = {}
    for name, channel in pairs:
        points[name[:1].upper() + name[1:]] = {"channel": channel}
    return {"touchpoints": points}
