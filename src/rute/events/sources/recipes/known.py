"""Which recipe knows an export: by the headings it has."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from pathlib import Path

from rute.errors import SourceError, did_you_mean
from rute.events.sources.headings import plain
from rute.events.sources.recipes.reading import read_recipe, recipe_file
from rute.events.sources.recipes.recipe import Recipe
from rute.words.message import Message

NONE = ("none", "tidak ada")


@cache
def recipes() -> tuple[Recipe, ...]:
    """Those that come with Rute, the most particular first."""
    found = [read_recipe(text, name) for name, text in _texts().items()]
    return tuple(sorted(found, key=lambda r: (-min(map(len, r.recognised_by)), r.name)))


@cache
def _texts() -> dict[str, str]:
    folder = files("rute.events.sources.recipes")
    here = [entry for entry in folder.iterdir() if entry.name.endswith(".yaml")]
    return {e.name: e.read_text("utf-8") for e in sorted(here, key=lambda e: e.name)}


@cache
def edition() -> str:
    """Changes when any recipe that comes with Rute does: what they read is then read anew."""
    text = "\0".join(f"{name}\0{text}" for name, text in _texts().items())
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def recipe_state(asked: str | None) -> str:
    """Changes when the recipe file that was asked for does."""
    if not asked or not asked.lower().endswith((".yaml", ".yml")) or not Path(asked).exists():
        return ""
    return hashlib.blake2b(Path(asked).read_bytes(), digest_size=8).hexdigest()


def recipe_for(columns: Collection[str], asked: str | None, label: str) -> Recipe | None:
    """The recipe asked for by name or file; else the first whose headings are all here."""
    if asked and asked.casefold() in NONE:
        return None
    if asked and asked.lower().endswith((".yaml", ".yml")):
        return recipe_file(Path(asked), Path(asked).name)
    if asked:
        return _named(asked, label)
    here = set(map(plain, columns))
    return next((recipe for recipe in recipes() if knows(recipe, here)), None)


def knows(recipe: Recipe, here: Collection[str]) -> bool:
    """Whether all headings of one of its lists are among these, which are in plain form."""
    return any(all(plain(name) in here for name in names) for names in recipe.recognised_by)


def _named(asked: str, label: str) -> Recipe:
    by_name = {recipe.name: recipe for recipe in recipes()}
    if found := by_name.get(asked.casefold()):
        return found
    raise SourceError(
        Message("recipe.unknown", name=asked),
        where=label,
        exists=did_you_mean(asked, by_name) or Message("recipe.known", names=", ".join(by_name)),
        do=Message("recipe.unknown_do"),
    )
