"""A campaign as written → the program that runs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rute.journey.campaigns.program import Op, Program
from rute.journey.campaigns.spelling import spelled_campaign
from rute.journey.campaigns.step_ids import KINDS, step_ids
from rute.journey.campaigns.version import version_of
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign, If, Split, Step, WaitFor
from rute.journey.rule_tree import Rule
from rute.journey.steps import all_steps, named_branches


def program_of(
    campaign: Campaign, journey: Journey, files: Mapping[str, bytes] | None = None
) -> Program:
    """The campaign as flat ops, the last of them "end". files: the bodies of its messages by the
    names the journey gives them, which only its version rests on. Raises RuleError for a rule
    that asks for a persona or a stage that is not there."""
    spelled = spelled_campaign(campaign, journey)
    layout = _Layout(step_ids(spelled))
    ops = (*layout.ops_of(spelled.steps, layout.size), Op("end", "end", layout.size))
    return Program(
        campaign, version_of(campaign, journey, files or {}), ops, tuple(layout.rules.values())
    )


class _Layout:
    """Gives each step its place: the order of the file, branches behind the step they follow."""

    def __init__(self, ids: tuple[str, ...]) -> None:
        self.ids, self.size = ids, len(ids)
        self.rules: dict[object, Rule] = {}
        self._at = 0

    def ops_of(self, steps: tuple[Step, ...], after: int) -> Iterator[Op]:
        """The ops of a list of steps behind which it goes on at `after`."""
        for number, step in enumerate(steps):
            begins = self._at
            size = sum(1 for _ in all_steps((step,)))
            last = number == len(steps) - 1
            yield from self._op(step, begins, after if last else begins + size)

    def _op(self, step: Step, at: int, after: int) -> Iterator[Op]:
        self._at += 1
        op = Op(KINDS[type(step)], self.ids[at], after, rule=self._rule(step), step=step)
        starts: list[int] = []
        inner: list[Op] = []
        for _, branch in named_branches(step):
            starts.append(self._at if branch else after)
            inner.extend(self.ops_of(branch, after))
        yield _branching(op, starts)
        yield from inner

    def _rule(self, step: Step) -> int:
        if not isinstance(step, If | WaitFor):
            return -1
        self.rules.setdefault(step.rule.tree, step.rule)
        return list(self.rules).index(step.rule.tree)


def _branching(op: Op, starts: list[int]) -> Op:
    match op.step:
        case If():
            return replace(op, next=starts[0], other=starts[1])
        case Split(ways):
            named = zip(ways, starts, strict=True)
            return replace(op, ways=tuple(sorted((w.name, w.share, at) for w, at in named)))
        case _:
            return op
