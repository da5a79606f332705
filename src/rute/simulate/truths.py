"""What was planted, as plain data: the file that intervals are held against."""

from __future__ import annotations

from typing import Any, Final

from rute.simulate.model import Branch, Shares, Simulation, Step
from rute.simulate.reaches import Reaches

DAY: Final = 86_400
DIGITS: Final = 6


def truths(simulation: Simulation, people: int, seed: int, events: int) -> dict[str, Any]:
    """Every planted share (0…1) and wait (days) of a simulation of `people` people."""
    reaches = Reaches(simulation)
    return {
        "simulation": simulation.name,
        "people": people,
        "seed": seed,
        "events": events,
        "from": simulation.first.isoformat(),
        "as_of": simulation.last.isoformat(),
        "traits": {name: _plain(spread) for name, spread in simulation.traits},
        "personas": {
            persona.name: {
                "share": persona.share,
                "traits": {name: _plain(spread) for name, spread in persona.traits},
            }
            for persona in simulation.personas
        },
        "steps": {step.name: _step(step, reaches) for step in simulation.steps},
        "reaches": {step.name: _reached(step, simulation, reaches) for step in simulation.steps},
    }


def _step(step: Step, reaches: Reaches) -> dict[str, Any]:
    said: dict[str, Any] = {"event": step.event}
    for key, branches in (("then", step.then), ("also", step.also)):
        if branches:
            said[key] = {one.step: _branch(step, one, reaches) for one in branches}
    if step.value:
        said["value"] = {"low": step.value.low, "median": step.value.middle,
                         "high": step.value.high}  # fmt: skip
    if step.fields:
        said["fields"] = {name: _field(spread) for name, spread in step.fields}
    return said


def _branch(step: Step, branch: Branch, reaches: Reaches) -> dict[str, Any]:
    chances = reaches.chances[id(branch)]
    said: dict[str, Any] = {"chance": round(reaches.chance(step.name, chances), DIGITS)}
    if branch.chance.groups:
        said["others"] = branch.chance.everybody
        said["chance_for"] = {f"{trait} {value}": likely
                              for (trait, value), likely in branch.chance.groups}  # fmt: skip
    said["median_days"] = round(branch.wait.middle / DAY, DIGITS)
    said["shortest_days"] = round(branch.wait.low / DAY, DIGITS)
    said["longest_days"] = round(branch.wait.high / DAY, DIGITS)
    return said


def _field(spread: Shares) -> dict[str, Any]:
    """The shares of a field, and its mean where all values are numbers."""
    said: dict[str, Any] = {"shares": _plain(spread)}
    if all(value.isdecimal() for value, _ in spread):
        said["mean"] = round(sum(int(value) * share for value, share in spread), DIGITS)
    return said


def _reached(step: Step, simulation: Simulation, reaches: Reaches) -> dict[str, Any]:
    found = {}
    for other in simulation.steps:
        reach = reaches.after(step.name, [other.name])
        if reach.share > 0:
            longest = None if reach.longest is None else round(reach.longest / DAY, DIGITS)
            found[other.name] = {"share": round(reach.share, DIGITS), "longest_days": longest}
    return found


def _plain(spread: Shares) -> dict[str, float]:
    return dict(spread)
