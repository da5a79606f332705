"""Steps and the branches between them, as a simulation file writes them."""

from __future__ import annotations

from collections.abc import Sequence

from rute.errors import did_you_mean
from rute.journey.findings import Findings
from rute.journey.reading.keys import known as known_words
from rute.journey.reading.keys import spoken
from rute.journey.reading.tree import Node, Words
from rute.simulate import values
from rute.simulate.keys import LEFT, NO_EVENT, SAME
from rute.simulate.model import PERSONA, Between, Branch, Chance, Group, Persona, Shares, Step
from rute.simulate.part import Part, part, read
from rute.words.message import Message

Groups = dict[str, list[Group]]  # how a group may be written → which it may be


def groups(traits: Sequence[tuple[str, Shares]], personas: Sequence[Persona]) -> Groups:
    """`phone` or `device phone`; a value of two traits needs the longer way."""
    found: Groups = {}
    several = [(trait, value) for trait, spread in traits for value, _ in spread]
    several += [(trait, value) for persona in personas for trait, spread in persona.traits
                for value, _ in spread]  # fmt: skip
    several += [(PERSONA, persona.name) for persona in personas]
    for trait, value in dict.fromkeys(several):
        found.setdefault(value.lower(), []).append((trait, value))
        found.setdefault(f"{trait} {value}".lower(), []).append((trait, value))
    return found


def step(name: Words, node: Node, known: Groups, findings: Findings) -> Step | None:
    one = part("step", node, findings, name.text)
    if one is None:
        return None
    kept = (one.text("value") or "").lower() in SAME if one.has("value") else False
    return Step(
        name.text,
        _event(one, name.text),
        channel=one.text("channel"),
        value=None if kept else one.read("value", values.amount),
        value_kept=kept,
        numbered=one.text("numbered"),
        fields=one.spreads("fields"),
        then=_branches(one, "then", known),
        also=_branches(one, "also", known),
        leaves=_left(one),
        line=name.line,
    )


def _left(one: Part) -> Shares:
    """What is left, by its own names."""
    ways, found = known_words(LEFT), []
    for name, share in one.shares("leaves"):
        meant = ways.get(spoken(name))
        if meant is None:
            one.findings.error(one.line_of("leaves"), Message("simulate.not_left", name=name),
                               Message("simulate.write_left"))  # fmt: skip
        else:
            found.append((meant, share))
    return tuple(found)


def _event(one: Part, name: str) -> str | None:
    text = one.text("event") or name
    return None if text.lower() in NO_EVENT else text


def _branches(one: Part, key: str, known: Groups) -> tuple[Branch, ...]:
    found = (_branch(name, node, known, one.findings) for name, node in one.named(key))
    return tuple(branch for branch in found if branch)


def _branch(name: Words, node: Node, known: Groups, findings: Findings) -> Branch | None:
    if isinstance(node, Words):
        short = read(node, name.text, values.branch, findings)
        return Branch(name.text, Chance(short[0]), short[1], name.line) if short else None
    one = part("branch", node, findings, name.text)
    if one is None:
        return None
    if not one.has("chance"):
        findings.error(name.line, Message("simulate.no_chance", step=name.text),
                       Message("simulate.write_chance"))  # fmt: skip
    everybody = one.read("chance", values.share)
    wait = one.read("after", values.wait) if one.has("after") else Between(0, 0, 0)
    if everybody is None or wait is None:
        return None
    return Branch(name.text, Chance(everybody, _for_groups(one, known)), wait, name.line)


def _for_groups(one: Part, known: Groups) -> tuple[tuple[Group, float], ...]:
    found = []
    for name, node in one.named("chance for"):
        likely = read(node, name.text, values.share, one.findings)
        group = _group(name, known, one.findings)
        if group and likely is not None:
            found.append((group, likely))
    return tuple(found)


def _group(name: Words, known: Groups, findings: Findings) -> Group | None:
    meant = known.get(" ".join(name.text.lower().split()), [])
    if len(meant) == 1:
        return meant[0]
    if meant:
        ways = ", ".join(f'"{trait} {value}"' for trait, value in meant)
        findings.error(name.line, Message("simulate.which_group", group=name.text),
                       Message("simulate.write_one_of", ways=ways))  # fmt: skip
    else:
        close = did_you_mean(name.text, known) or Message("simulate.groups_are")
        findings.error(name.line, Message("simulate.no_group", group=name.text), close)
    return None
