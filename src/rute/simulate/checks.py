"""What a simulation must hold to end, and to be drawn at all."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from rute.errors import did_you_mean
from rute.journey.findings import Findings
from rute.simulate.crowd import Groups
from rute.simulate.keys import TAKEN
from rute.simulate.leaving import COLUMNS, leave_something
from rute.simulate.model import Branch, Simulation, Step
from rute.simulate.part import percent
from rute.words.message import Message

MOST_STEPS: Final = 200
MOST_GROUPS: Final = 2_000
MOST_DAYS: Final = 3_660


def check(simulation: Simulation, findings: Findings) -> None:
    """Adds everything that stands in the way."""
    _days(simulation, findings)
    _columns(simulation, findings)
    names = [step.name for step in simulation.steps]
    if len(names) > MOST_STEPS:
        findings.error(0, Message("simulate.too_many_steps", most=MOST_STEPS))
        return
    for name, _ in simulation.begins:
        _exists(name, 0, names, findings)
    for step in simulation.steps:
        for branch in (*step.then, *step.also):
            _exists(branch.step, branch.line, names, findings)
    groups = Groups(simulation)
    if groups.count > MOST_GROUPS:
        findings.error(0, Message("simulate.too_many_groups", n=groups.count, most=MOST_GROUPS))
        return
    for step in simulation.steps:
        _at_most_everybody(step, groups, findings)
    if findings.all():
        return
    _time_passes(simulation, findings)


def _days(simulation: Simulation, findings: Findings) -> None:
    if simulation.last < simulation.first:
        findings.error(0, Message("simulate.ends_first"))
    elif simulation.days > MOST_DAYS:
        findings.error(0, Message("simulate.too_long", most=MOST_DAYS))
    for one, other in pairwise(sorted(simulation.seasons, key=lambda season: season.first)):
        if other.first <= one.last:
            findings.error(0, Message("simulate.seasons_meet", one=one.name, other=other.name))


def _columns(simulation: Simulation, findings: Findings) -> None:
    names = [trait for trait, _ in simulation.traits]
    names += [name for step in simulation.steps for name, _ in step.fields]
    names += [step.numbered for step in simulation.steps if step.numbered]
    taken = (*TAKEN, *(COLUMNS if leave_something(simulation) else ()))
    for name in dict.fromkeys(names):
        if name.lower() in taken:
            findings.error(0, Message("simulate.taken", name=name))
    traits = {trait for trait, _ in simulation.traits}
    numbered = {step.numbered for step in simulation.steps}
    for step in simulation.steps:
        for name, _ in step.fields:
            if name in traits or name in numbered:
                findings.error(step.line, Message("simulate.field_twice", name=name))


def _exists(name: str, line: int, names: list[str], findings: Findings) -> None:
    if name not in names:
        findings.error(line, Message("simulate.no_step", step=name),
                       did_you_mean(name, names) or Message("simulate.write_step"))  # fmt: skip


def _at_most_everybody(step: Step, groups: Groups, findings: Findings) -> None:
    together = sum(groups.chances(branch.chance) for branch in step.then)
    most = float(getattr(together, "max", lambda: together)())
    if most > 1 + 1e-9:
        findings.error(step.line, Message(
            "simulate.more_than_everybody", step=step.name, sum=percent(most)
        ), Message("simulate.write_less"))  # fmt: skip


def _time_passes(simulation: Simulation, findings: Findings) -> None:
    """A round of steps that may take no time at all would never end."""
    at_once = {
        step.name: [branch for branch in (*step.then, *step.also) if branch.wait.low < 1]
        for step in simulation.steps
    }
    done: set[str] = set()
    for step in simulation.steps:
        if branch := _round(step.name, at_once, [], done):
            findings.error(branch.line, Message("simulate.no_time", step=branch.step),
                           Message("simulate.write_time"))  # fmt: skip
            return


def _round(
    name: str, at_once: dict[str, list[Branch]], way: list[str], done: set[str]
) -> Branch | None:
    if name in done:
        return None
    for branch in at_once[name]:
        if branch.step in (*way, name):
            return branch
        if found := _round(branch.step, at_once, [*way, name], done):
            return found
    done.add(name)
    return None
