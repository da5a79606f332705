"""By what a step is found again when the campaign around it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from rute.journey.campaigns.canonical import canonical, digest
from rute.journey.campaigns.program import Kind
from rute.journey.model_moving import (
    Campaign,
    Give,
    If,
    Send,
    SetTrait,
    Split,
    Step,
    Tell,
    Wait,
    WaitFor,
    WaitUntil,
    Webhook,
)
from rute.journey.steps import all_steps, named_branches

KINDS: Final[dict[type, Kind]] = {
    Send: "send", Wait: "wait", WaitUntil: "until", WaitFor: "wait_for", If: "if", Split: "split",
    Webhook: "webhook", Give: "give", SetTrait: "set", Tell: "tell",
}  # fmt: skip
DIGITS: Final = 6
BRANCHES: Final = frozenset({"then", "otherwise", "id"})  # not the content of the step itself


def step_ids(campaign: Campaign) -> tuple[str, ...]:
    """An id for each step of a spelled-out campaign, in the order of `all_steps`: its own key,
    else its kind and a hash of its content and of the branches it stands in. Steps that are equal
    in equal branches are told apart by which of them it is, so that nothing but an equal step
    before it changes an id."""
    taken = {step.id for step in all_steps(campaign.steps) if step.id}
    seen: Counter[str] = Counter()
    found = []
    for branch, step in _placed(campaign.steps, ()):
        content = digest([branch, _content(step)], 32)
        found.append(step.id or _unused(KINDS[type(step)], content, seen, taken))
        taken.add(found[-1])
    return tuple(found)


def _placed(
    steps: tuple[Step, ...], branch: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Step]]:
    for step in steps:
        yield branch, step
        for name, inner in named_branches(step):
            yield from _placed(inner, (*branch, step.id or KINDS[type(step)], name))


def _content(step: Step) -> object:
    """What the step itself says, without the steps it branches into."""
    if isinstance(step, Split):
        return sorted([way.name, way.share] for way in step.ways)
    return canonical(step, without=BRANCHES)


def _unused(kind: str, content: str, seen: Counter[str], taken: set[str]) -> str:
    while True:
        number = seen[content]
        seen[content] += 1
        name = f"{kind.replace('_', '-')}-{digest([content, number], DIGITS)}"
        if name not in taken:
            return name
