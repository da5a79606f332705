"""A campaign as a flat program: each step one instruction, its place the program counter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rute.journey.model_moving import Campaign, Step
from rute.journey.rule_tree import Rule

Kind = Literal[
    "send", "wait", "until", "wait_for", "if", "split", "webhook", "give", "set", "tell", "end"
]


@dataclass(frozen=True, slots=True)
class Op:
    """id: the step's own key, else a stable hash of place and content. next: the op it goes on
    with; other: of "if", where it goes on when the rule does not hold; rule: place in the
    program's rules, of "if" and "wait_for"; ways: of "split", (name, share, op), by name."""

    kind: Kind
    id: str
    next: int
    other: int = -1
    rule: int = -1
    ways: tuple[tuple[str, float, int], ...] = ()
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """ops: the last is "end"; rules: spelled out, as the ops ask for them. version: 16 hex
    digits that say the same for what means the same."""

    campaign: Campaign
    version: str
    ops: tuple[Op, ...]
    rules: tuple[Rule, ...]

    def place(self, step: str) -> int:
        """The place of an op by its id. Raises KeyError for one that is not there."""
        for place, op in enumerate(self.ops):
            if op.id == step:
                return place
        raise KeyError(step)
