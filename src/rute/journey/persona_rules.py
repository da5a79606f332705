"""`is persona P` as the rule that finds P."""

from __future__ import annotations

from collections.abc import Sequence

from rute.errors import RuleError, did_you_mean
from rute.journey.model import Persona
from rute.journey.rule_tree import AllOf, AnyOf, IsPersona, Node, Not
from rute.words.message import Message


def expand_personas(node: Node, personas: Sequence[Persona]) -> Node:
    """The tree with each `is persona P` replaced by P's `found by`, as a condition: personas
    are tried in order and the first match wins, so none before P may hold. Raises RuleError for
    a persona that does not exist or has no rule."""
    if isinstance(node, IsPersona):
        return _found(node.persona, personas)
    if isinstance(node, Not):
        return Not(expand_personas(node.part, personas))
    if isinstance(node, AllOf | AnyOf):
        return type(node)(tuple(expand_personas(part, personas) for part in node.parts))
    return node


def _found(name: str, personas: Sequence[Persona]) -> Node:
    names = [persona.name.casefold() for persona in personas]
    if name.casefold() not in names:
        known = [persona.name for persona in personas]
        raise RuleError(
            Message("rule.no_persona", name=name),
            exists=did_you_mean(name, known) or _listed(known),
        )
    place = names.index(name.casefold())
    rules = [
        (rule.tree if (rule := persona.found_by) else None, personas[:number])
        for number, persona in enumerate(personas[: place + 1])
    ]
    trees = [expand_personas(tree, earlier) if tree else None for tree, earlier in rules]
    if trees[-1] is None:
        raise RuleError(Message("rule.persona_without_rule", name=name))
    before = tuple(Not(tree) for tree in trees[:-1] if tree)
    return AllOf((*before, Not(Not(trees[-1]))))  # twice not: a condition, without moments


def _listed(personas: Sequence[str]) -> Message:
    if not personas:
        return Message("rule.personas_none")
    return Message("rule.personas_are", names=", ".join(personas))
