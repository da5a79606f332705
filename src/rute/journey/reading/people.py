"""Personas and campaigns."""

from __future__ import annotations

from collections.abc import Sequence

from rute.journey.findings import Findings
from rute.journey.model import Campaign, Persona
from rute.journey.reading.section import Section, section
from rute.journey.reading.tree import Listed, Node, Words
from rute.journey.reading.values import motive
from rute.journey.rule_tree import InStage, IsPersona, Rule
from rute.journey.rules import read_duration, read_rule, read_stage_rule, refuse
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


def campaign(name: Words, node: Node, stages: Sequence[str], findings: Findings) -> Campaign | None:
    part = section("campaign", node, findings, name.text)
    if part is None:
        return None
    moves = _moves(part, name, stages)
    asks = _asks(part, name)
    sources = part.texts("from")
    if not sources:
        findings.error(
            name.line,
            f'the campaign "{name.text}" has no source',
            "Write for example: from: [whatsapp]",
        )
    if moves is None:
        return None
    return Campaign(
        name.text, *moves, asks or "", sources,
        helps=part.text("helps the customer by"),
        within=part.read(
            "within", lambda text: read_duration(text, line=part.line_of("within"))
        ),
        leads_to=part.rule("leads to", read_stage_rule),
        line=name.line,
    )  # fmt: skip


def _moves(part: Section, name: Words, stages: Sequence[str]) -> tuple[str, str] | None:
    """`A to B`. Stage names may contain "to" themselves, so known names decide."""
    if not part.has("moves"):
        part.findings.error(
            name.line, f'the campaign "{name.text}" moves nobody', "Write: moves: STAGE to STAGE"
        )
        return None
    text = part.text("moves") or ""
    splits = [tuple(half.strip() for half in (text[:at], text[at + 4 :]))
              for word in (" to ", " ke ") for at in _places(text, word)]  # fmt: skip
    if not splits:
        part.findings.error(
            part.line_of("moves"), f'"{text}" is not a move', "Write: moves: STAGE to STAGE"
        )
        return None
    names = {stage.lower(): stage for stage in stages}
    best = max(splits, key=lambda halves: sum(half.lower() in names for half in halves))
    return names.get(best[0].lower(), best[0]), names.get(best[1].lower(), best[1])


def _places(text: str, word: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(word, at)]


def _asks(part: Section, name: Words) -> str | None:
    node = part.node("asks")
    if node is None:
        part.findings.error(
            name.line,
            f'the campaign "{name.text}" asks for nothing',
            "Write: asks: ONE CALL TO ACTION",
        )
        return None
    if isinstance(node, Listed):
        part.findings.error(
            node.line,
            "a campaign has exactly one call to action, not a list",
            "Make a campaign of each.",
        )
        return None
    return part.text("asks")
