"""The stage models in the terminal: side by side by their anchors, or one with all its texts."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.stage_models import ANCHORS, ModelStage, StageModel
from rute.render.screens.layout import Column, Screen, Table
from rute.words.catalog import say
from rute.words.formats import length

LISTS = ("touchpoints", "channels", "offers", "calls_to_action", "disciplines", "pains",
         "completeness")  # fmt: skip
ABREAST = 3


def models_screen(models: tuple[StageModel, ...], language: str) -> Screen:
    """A row for each anchor, a column for each model, as many side by side as 80 columns take."""
    tables = tuple(
        _side_by_side(models[at : at + ABREAST], language) for at in range(0, len(models), ABREAST)
    )
    notes = [
        f"{say(f'model.{model.name}', language)}: {model.texts[language].suits}" for model in models
    ]
    return Screen(
        say("models.title", language), say("models.under", language), tables, tuple(notes)
    )


def _side_by_side(models: tuple[StageModel, ...], language: str) -> Table:
    columns = (
        Column(say("column.anchor", language), "left"),
        *(Column(say(f"model.{model.name}", language), "left") for model in models),
    )
    rows = tuple(
        (say(f"anchor.{anchor}", language), *(_at(model, anchor, language) for model in models))
        for anchor in ANCHORS
    )
    return Table(columns, rows)


def _at(model: StageModel, anchor: str, language: str) -> str:
    stage = model.at(anchor)
    return stage.texts[language].name if stage else "·"


def model_screen(model: StageModel, language: str) -> Screen:
    """Every stage with what it means, asks and needs."""
    texts = model.texts[language]
    tables = tuple(_stage(stage, language) for stage in model.stages)
    return Screen(say(f"model.{model.name}", language), texts.about, tables, (texts.suits,))


def _stage(stage: ModelStage, language: str) -> Table:
    columns = (
        Column(stage.texts[language].name, "left"),
        Column(stage.group.texts[language].name if stage.group else "·", "left"),
    )
    return Table(columns, tuple(_rows(stage, language)), top=True)


def _rows(stage: ModelStage, language: str) -> Iterator[tuple[str, str]]:
    texts, window = stage.texts[language], stage.stalled_after
    yield say("fact.means", language), texts.explanation
    yield say("learn.question", language), texts.question
    for key in LISTS:
        if said := getattr(texts, key):
            yield say(f"learn.{key}", language), "; ".join(said)
    yield say("learn.window", language), length(window.amount, window.unit, language)
    yield say("column.anchor", language), say(f"anchor.{stage.anchor}", language)
