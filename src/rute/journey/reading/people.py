"""Personas."""

from __future__ import annotations

from rute.journey.findings import Findings
from rute.journey.model import Persona
from rute.journey.reading.section import section
from rute.journey.reading.tree import Node, Words
from rute.journey.reading.values import motive
from rute.journey.rule_tree import InStage, IsPersona, Rule
from rute.journey.rules import read_rule, refuse
from rute.words.message import Message


def persona(name: Words, node: Node, findings: Findings) -> Persona | None:
    """A persona; a plain text says who it is."""
    if isinstance(node, Words) and node.text.strip():
        return Persona(name.text, who=node.text.strip(), line=name.line)
    part = section("persona", node, findings, name.text)
    if part is None:
        return None
    return Persona(
        name.text,
        who=part.text("who"),
        wants=part.texts("wants"),
        fears=part.texts("fears"),
        prefers=part.texts("prefers"),
        motive=part.read("motive", motive),
        found_by=part.rule("found by", _found_by),
        line=name.line,
    )


def _found_by(text: str, *, line: int) -> Rule:
    rule = read_rule(text, line=line)
    refuse(rule, (InStage, IsPersona), Message("rule.no_stage_in_persona"))
    return rule
