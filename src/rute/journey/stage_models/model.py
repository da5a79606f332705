"""The stage models: data files, one for each model, with texts in English and Indonesian.

Models meet through anchors, never through names: what happened in a person's life with the
brand (a first purchase) is the same in every model, whatever the stage is called.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Final

from rute.journey.rule_tree import Duration

ANCHORS: Final = (
    "aware", "interested", "contactable", "first purchase", "satisfied", "repeat purchase",
    "recommends", "brings others",
)  # fmt: skip
LANGUAGES: Final = ("en", "id")
_FILES: Final = {
    "value journey": ("value_journey", ("perjalanan nilai", "customer value journey")),
    "five stages": ("five_stages", ("lima tahap",)),
}


@dataclass(frozen=True, slots=True)
class StageTexts:
    """What a model says of one stage, in one language."""

    name: str
    explanation: str
    question: str
    touchpoints: tuple[str, ...]
    channels: tuple[str, ...]
    offers: tuple[str, ...]
    calls_to_action: tuple[str, ...]
    disciplines: tuple[str, ...]
    pains: tuple[str, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelStage:
    """One stage of a model. `stalled_after` is the default window, shown as assumed."""

    anchor: str
    stalled_after: Duration
    texts: Mapping[str, StageTexts] = field(compare=False)

    def called(self, name: str) -> bool:
        """Whether this stage goes by a name, in either language, in any case."""
        return name.strip().lower() in {
            known.lower() for texts in self.texts.values() for known in (texts.name, *texts.also)
        }


@dataclass(frozen=True, slots=True)
class StageModel:
    name: str
    stages: tuple[ModelStage, ...]

    def stage(self, name: str) -> ModelStage | None:
        return next((stage for stage in self.stages if stage.called(name)), None)

    def at(self, anchor: str) -> ModelStage | None:
        return next((stage for stage in self.stages if stage.anchor == anchor), None)

    def names(self) -> tuple[str, ...]:
        """Every name of every stage, in both languages."""
        return tuple(text.name for stage in self.stages for text in stage.texts.values())


def model_names() -> tuple[str, ...]:
    return tuple(_FILES)


def stage_model(name: str) -> StageModel | None:
    """A model by its name, in any case; None where there is no such model."""
    wanted = " ".join(name.replace("_", " ").replace("-", " ").lower().split())
    for known, (_, others) in _FILES.items():
        if wanted in (known, *others):
            return _load(known)
    return None


@cache
def _load(name: str) -> StageModel:
    path = files("rute.journey.stage_models") / f"{_FILES[name][0]}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return StageModel(name, tuple(map(_stage, data["stages"])))


def _stage(data: Mapping[str, Any]) -> ModelStage:
    days = Duration(int(data["stalled_after_days"]), "days")
    return ModelStage(data["anchor"], days, {code: _texts(data[code]) for code in LANGUAGES})


def _texts(data: Mapping[str, Any]) -> StageTexts:
    words: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in data.items()
    }
    return StageTexts(**words)
