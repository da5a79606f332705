"""What one can choose on the map: each choice is an address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rute.journey.stage_models import model_names
from rute.render.living_map.view import Chip
from rute.session.comparing import like_seasons
from rute.web.insights.days import PERIODS, SEASON, written
from rute.web.insights.look import Look
from rute.web.insights.shown import Shown
from rute.words.catalog import say


@dataclass(frozen=True)
class Choice:
    said: str
    address: str
    current: bool


@dataclass(frozen=True)
class ChipChoice:
    chip: Chip
    address: str


@dataclass(frozen=True)
class Menus:
    """start and end: the days shown in the form of own days; latest: the last one there can be."""

    chips: tuple[ChipChoice, ...]
    periods: tuple[Choice, ...]
    period: str
    models: tuple[Choice, ...]
    model: str
    against: tuple[Choice, ...]
    held: str
    splits: tuple[Choice, ...]
    split_said: str
    walk: Choice
    start: str
    end: str
    hidden: tuple[tuple[str, str], ...]
    beside: tuple[tuple[str, str], ...]  # what stays when another day is held against
    held_from: str


def menus(found: Shown, look: Look, language: str) -> Menus:
    chips = tuple(ChipChoice(chip, _to(look.but(persona=name))) for name, chip in found.chips)
    periods = tuple(_periods(found, look, language))
    models = tuple(_models(found, look, language))
    against = tuple(_against(found, look, language))
    splits = tuple(_splits(found, look, language))
    return Menus(
        chips, periods, _current(periods, say("insights.own_days", language)),
        models, _current(models), against, _current(against, say("insights.own_days", language)),
        splits, _current(splits, look.split),
        Choice(say("insights.walk", language), _to(look.but(walk="" if look.walk else "1")),
               bool(look.walk)),
        written(found.days.start), written(found.days.end),
        look.but(period="", start="", end="").parameters, _begun(look).but(against="").parameters,
        look.against[:10] if look.against not in ("", "last", "season") else "",
    )  # fmt: skip


def _to(look: Look) -> str:
    return look.query or "?"


def _current(choices: tuple[Choice, ...], other: str = "") -> str:
    return next((choice.said for choice in choices if choice.current), other)


def _periods(found: Shown, look: Look, language: str) -> Iterator[Choice]:
    own = bool(look.start or look.end)
    yield Choice(say("insights.period.all", language), _to(look.but(period="", against="")),
                 not (look.period or own))  # fmt: skip
    for period in PERIODS:
        words = say(f"insights.period.{period}", language)
        yield Choice(words, _to(look.but(period=period)), look.period == period)
    for season in found.living.journey.calendar:
        name = SEASON + season.name
        words = say("insights.period.season", language, name=season.name)
        yield Choice(words, _to(look.but(period=name)), look.period == name)


def _models(found: Shown, look: Look, language: str) -> Iterator[Choice]:
    if not look.model and not any(stage.anchor for stage in found.living.journey.stages):
        return
    yield Choice(say("insights.own_stages", language), _to(look.but(model="")), not look.model)
    shown = found.living.journey.shown_in
    for name in model_names():
        words = say(f"model.{name}", language)
        yield Choice(words, _to(look.but(model=name)), bool(look.model) and name == shown)


def _against(found: Shown, look: Look, language: str) -> Iterator[Choice]:
    """Nothing, the days before (of a period that has a beginning), the like season."""
    yield Choice(say("insights.against.none", language), _to(look.but(against="")),
                 not look.against)  # fmt: skip
    begun = _begun(look)
    yield Choice(say("insights.against.last", language), _to(begun.but(against="last")),
                 look.against == "last")  # fmt: skip
    if like_seasons(found.living.journey.calendar):
        whole = look if look.against == "season" else look.but(period="")
        yield Choice(say("insights.against.season", language), _to(whole.but(against="season")),
                     look.against == "season")  # fmt: skip


def _begun(look: Look) -> Look:
    """With a period that has a beginning: nothing else can be held against another."""
    return look if look.period or look.start else look.but(period="30d")


def _splits(found: Shown, look: Look, language: str) -> Iterator[Choice]:
    yield Choice(say("insights.split.none", language), _to(look.but(split="")), not look.split)
    fields = list(found.fields)
    if not look.persona and any(persona.found_by for persona in found.living.journey.personas):
        fields.append("persona")
    for field in fields:
        yield Choice(_field_said(field, language), _to(look.but(split=field)), look.split == field)


def _field_said(field: str, language: str) -> str:
    return say(f"insights.field.{field}", language)
