"""Other names for stages, wherever a journey speaks of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from rute.journey.model import Campaign, Form, Journey, Reward, Survey
from rute.journey.rule_tree import AllOf, AnyOf, InStage, Node, Not, Rule, Start
from rute.journey.rules import leaves, show


def renamed(journey: Journey, names: Mapping[str, str]) -> Journey:
    """The journey with what moves people between the new stages (old name → new name), and the
    rules that ask for a stage with them. Its stages themselves stay."""
    known = {old.lower(): new for old, new in names.items()}
    return replace(
        journey,
        campaigns=_part(journey.campaigns, known),
        messages=_part(journey.messages, known),
        forms=_part(journey.forms, known),
        surveys=_part(journey.surveys, known),
        offers=_part(journey.offers, known),
        rewards=_part(journey.rewards, known),
    )


def _part(value: Any, known: Mapping[str, str]) -> Any:
    """A part of the journey, whatever it is made of."""
    if isinstance(value, tuple):
        return tuple(_part(one, known) for one in value)
    if isinstance(value, Rule):
        return replace(value, tree=_tree(value.tree, known), text=_text(value, value.tree, known))
    if isinstance(value, Start):
        tree = value.rule and _tree(value.rule, known)
        return replace(value, rule=tree, text=_text(value, value.rule, known))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    below = {one.name: _part(getattr(value, one.name), known) for one in fields(value)}
    return replace(value, **(below | _own(value, known)))


def _own(value: object, known: Mapping[str, str]) -> dict[str, Any]:
    """The fields that hold names of stages."""
    match value:
        case Campaign():
            return {
                "from_stage": _name(value.from_stage, known),
                "to_stage": _name(value.to_stage, known),
            }
        case Form(stage=str(stage)):
            return {"stage": _name(stage, known)}
        case Survey(about=str(about)):
            return {"about": _name(about, known)}
        case Reward(brings=(start, end)):
            return {"brings": (_name(start, known), _name(end, known))}
    return {}


def _name(name: str, known: Mapping[str, str]) -> str:
    return known.get(name.lower(), name)


def _text(value: Rule | Start, node: Node | None, known: Mapping[str, str]) -> str:
    """As it was written, where it asks for no stage."""
    asks = node is not None and any(isinstance(leaf, InStage) for leaf in leaves(node))
    return show(_tree(node, known)) if asks and node else value.text


def _tree(node: Node, known: Mapping[str, str]) -> Node:
    if isinstance(node, InStage):
        return InStage(_name(node.stage, known))
    if isinstance(node, Not):
        return Not(_tree(node.part, known))
    if isinstance(node, AllOf | AnyOf):
        return type(node)(tuple(_tree(part, known) for part in node.parts))
    return node
