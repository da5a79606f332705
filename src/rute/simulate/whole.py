"""The whole simulation from its tree."""

from __future__ import annotations

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from rute.journey.findings import Findings, errors_in
from rute.journey.reading import values as journey_values
from rute.journey.reading.section import Unreadable as NotAJourneyValue
from rute.journey.reading.tree import Headings, Node
from rute.simulate import values
from rute.simulate.checks import check
from rute.simulate.model import Persona, Season, Shares, Simulation, Step
from rute.simulate.part import Part, part, percent, read
from rute.simulate.steps import groups, step
from rute.words.message import Message

MOST_A_MONTH: Final = 1_000_000
MOST_SEEDS: Final = 2**31


def simulation(root: Node, findings: Findings) -> Simulation | None:
    """The simulation a tree describes; None where too little of it can be read."""
    if not isinstance(root, Headings):
        findings.error(root.line, Message("simulate.not_one"), Message("simulate.begins"))
        return None
    whole = Part("simulation", root, findings)
    for key in ("simulation", "people per month", "from", "as of", "begins with", "steps"):
        if not whole.has(key):
            findings.error(1, Message("simulate.missing", name=key),
                           Message(f"simulate.write_{key.replace(' ', '_')}"))  # fmt: skip
    first, last = whole.read("from", values.day), whole.read("as of", values.day)
    traits = whole.spreads("traits")
    personas = _personas(whole, traits)
    found = Simulation(
        whole.text("simulation") or "",
        whole.text("about"),
        whole.read("people per month", lambda text: values.whole(text, MOST_A_MONTH)) or 1,
        first or date(2026, 1, 1),
        last or first or date(2026, 1, 1),
        whole.read("time zone", _zone) or "UTC",
        whole.read("money", _currency),
        whole.read("seed", lambda text: values.whole(text, MOST_SEEDS)) or 1,
        traits,
        personas,
        _seasons(whole),
        whole.shares("begins with"),
        _steps(whole, traits, personas),
    )
    if not errors_in(findings.all()):
        check(found, findings)
    return found


def _zone(text: str) -> str:
    try:
        return ZoneInfo(journey_values.zone(text)).key
    except NotAJourneyValue:
        raise values.wrong("zone", text) from None


def _currency(text: str) -> str:
    try:
        return journey_values.currency(text)
    except NotAJourneyValue:
        raise values.wrong("currency", text) from None


def _personas(whole: Part, traits: tuple[tuple[str, Shares], ...]) -> tuple[Persona, ...]:
    found = []
    known = {name for name, _ in traits}
    for name, node in whole.named("personas"):
        one = part("persona", node, whole.findings, name.text)
        if one is None:
            continue
        own = one.spreads("traits")
        for trait, _ in own:
            if trait not in known:
                whole.findings.error(one.line, Message("simulate.no_trait", trait=trait),
                                     Message("simulate.write_trait"))  # fmt: skip
        found.append(Persona(name.text, one.read("share", values.share) or 0.0, own))
    together = sum(persona.share for persona in found)
    if found and abs(together - 1) > 1e-6:
        whole.findings.error(
            whole.line_of("personas"),
            Message("simulate.not_everybody", name="personas", sum=percent(together)),
            Message("simulate.write_everybody"),
        )
    return tuple(found)


def _seasons(whole: Part) -> tuple[Season, ...]:
    found = []
    for name, node in whole.named("seasons"):
        one = read(node, name.text, values.season, whole.findings)
        found += [Season(name.text, *one)] if one else []
    return tuple(found)


def _steps(
    whole: Part, traits: tuple[tuple[str, Shares], ...], personas: tuple[Persona, ...]
) -> tuple[Step, ...]:
    known = groups(traits, personas)
    found = (step(name, node, known, whole.findings) for name, node in whole.named("steps"))
    return tuple(one for one in found if one)
