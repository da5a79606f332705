"""The stage models: data files, one for each model, with texts in English and Indonesian.

Models meet through anchors, never through names: what happened in a person's life with the
brand (a first purchase) is the same in every model, whatever the stage is called.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
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
    "five stages": ("five_stages", ("lima tahap",)),
    "four phases": ("four_phases", ("empat fase",)),
    "before during after": (
        "before_during_after",
        ("sebelum saat setelah", "sebelum saat setelah membeli", "before, during, after"),
    ),
    "end to end": ("end_to_end", ("ujung ke ujung", "dari ujung ke ujung")),
    "value journey": ("value_journey", ("perjalanan nilai", "customer value journey")),
}


@dataclass(frozen=True, slots=True)
class ModelTexts:
    """What is said of a whole model in one language; `suits`: for whom it is."""

    about: str
    suits: str


@dataclass(frozen=True, slots=True)
class GroupTexts:
    name: str
    explanation: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelGroup:
    """Stages that a model draws under one heading, as "Pre-purchase"."""

    key: str
    texts: Mapping[str, GroupTexts] = field(compare=False)

    def called(self, name: str) -> bool:
        return _is_among(name, self.texts.values())


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
    completeness: tuple[str, ...] = ()  # what must be there for the stage to work
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelStage:
    """One stage of a model. `stalled_after` is the default window, shown as assumed."""

    anchor: str
    stalled_after: Duration
    texts: Mapping[str, StageTexts] = field(compare=False)
    group: ModelGroup | None = None

    def called(self, name: str) -> bool:
        """Whether this stage goes by a name, in either language, in any case."""
        return _is_among(name, self.texts.values())

    @property
    def completeness(self) -> Mapping[str, tuple[str, ...]]:
        """By language: what must be there for the stage to work, as a shop front's address."""
        return {language: texts.completeness for language, texts in self.texts.items()}


def _is_among(name: str, texts: Iterable[StageTexts | GroupTexts]) -> bool:
    known = {one.lower() for text in texts for one in (text.name, *text.also)}
    return name.strip().lower() in known


@dataclass(frozen=True, slots=True)
class StageModel:
    """cyclical: the last stage leads to the first one of somebody else."""

    name: str
    stages: tuple[ModelStage, ...]
    texts: Mapping[str, ModelTexts] = field(compare=False)
    cyclical: bool = False

    @property
    def groups(self) -> tuple[ModelGroup, ...]:
        return tuple(dict.fromkeys(stage.group for stage in self.stages if stage.group))

    def group(self, name: str) -> ModelGroup | None:
        return next((group for group in self.groups if group.called(name)), None)

    def stage(self, name: str) -> ModelStage | None:
        return next((stage for stage in self.stages if stage.called(name)), None)

    def at(self, anchor: str) -> ModelStage | None:
        return next((stage for stage in self.stages if stage.anchor == anchor), None)

    def names(self) -> tuple[str, ...]:
        """Every name of every stage, in both languages."""
        return tuple(text.name for stage in self.stages for text in stage.texts.values())


def model_names() -> tuple[str, ...]:
    return tuple(_FILES)


def model_ways() -> tuple[str, ...]:
    """Every name a model answers to, in both languages."""
    return tuple(way for name, (_, others) in _FILES.items() for way in (name, *others))


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
    groups = {key: _group(key, told) for key, told in data.get("groups", {}).items()}
    return StageModel(
        name,
        tuple(_stage(told, groups) for told in data["stages"]),
        {code: ModelTexts(**data["model"][code]) for code in LANGUAGES},
        cyclical=data.get("cyclical", False),
    )


def _group(key: str, data: Mapping[str, Any]) -> ModelGroup:
    return ModelGroup(key, {code: GroupTexts(**_texts(data[code])) for code in LANGUAGES})


def _stage(data: Mapping[str, Any], groups: Mapping[str, ModelGroup]) -> ModelStage:
    days = Duration(int(data["stalled_after_days"]), "days")
    texts = {code: StageTexts(**_texts(data[code])) for code in LANGUAGES}
    return ModelStage(data["anchor"], days, texts, groups.get(data.get("group", "")))


def _texts(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
