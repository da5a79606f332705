"""`in stage S` as what it rests on: the rules of the journey's stages."""

from __future__ import annotations

from dataclasses import replace

from rute.errors import RuleError, did_you_mean
from rute.journey.model import Journey, Stage
from rute.journey.persona_rules import expand_personas
from rute.journey.rule_tree import AllOf, AnyOf, InStage, Node, Not, Rule, Whereabouts
from rute.journey.rules import any_of
from rute.words.message import Message


def spelled_out(rule: Rule, journey: Journey) -> Rule:
    """The rule with `is persona` and `in stage` replaced by what they rest on. Raises RuleError
    for a persona or stage that does not exist or has no rule."""
    return replace(rule, tree=expanded(rule.tree, journey))


def expanded(node: Node, journey: Journey) -> Node:
    """The tree of a rule, spelled out."""
    return _in_stages(expand_personas(node, journey.personas), journey)


def _in_stages(node: Node, journey: Journey) -> Node:
    if isinstance(node, InStage):
        known = node.found_by or _whereabouts(node.stage, journey)
        return replace(node, found_by=known)
    if isinstance(node, Not):
        return Not(_in_stages(node.part, journey))
    if isinstance(node, AllOf | AnyOf):
        return type(node)(tuple(_in_stages(part, journey) for part in node.parts))
    return node


def _whereabouts(name: str, journey: Journey) -> Whereabouts:
    names = [stage.name for stage in journey.stages]
    folded = [each.casefold() for each in names]
    if name.casefold() not in folded:
        known = Message("rule.stages_are", names=", ".join(names))
        raise RuleError(
            Message("rule.no_stage", name=name), exists=did_you_mean(name, names) or known
        )
    place = folded.index(name.casefold())
    reached, *further = (_to_be_in(stage, journey) for stage in journey.stages[place:])
    if reached is None:
        raise RuleError(Message("rule.stage_without_rule", name=name))
    left = _tree(journey.stages[place].left_when, journey)
    return Whereabouts(reached, tuple(tree for tree in further if tree), left)


def _to_be_in(stage: Stage, journey: Journey) -> Node | None:
    """What puts somebody into a stage; nothing for a stage without a rule."""
    reached, also = _tree(stage.reached_when, journey), _tree(stage.also_here_when, journey)
    return any_of((reached, also)) if reached and also else reached


def _tree(rule: Rule | None, journey: Journey) -> Node | None:
    return expand_personas(rule.tree, journey.personas) if rule else None
