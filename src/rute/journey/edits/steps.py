"""Steps of a campaign added, moved and taken out: each an edit of the lines it must touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rute.errors import QuestionError
from rute.journey.document.document import Value
from rute.journey.edits.edit import insert
from rute.journey.edits.form import part_at
from rute.journey.edits.moving import move
from rute.journey.edits.splice import Edited
from rute.journey.formats.places import Place
from rute.journey.model_moving import Campaign, Split, Step
from rute.journey.steps import named_branches
from rute.words.message import Message


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step where it stands: place in the text, how deep, the name of the branch it begins.
    step: None stands for a branch that has none."""

    place: Place
    depth: int
    branch: str
    step: Step | None


def steps_place(campaign: str) -> Place:
    return ("campaigns", campaign, "steps")


def stepped(campaign: Campaign) -> Iterator[Stepped]:
    """Every step, in the order of the program, and every branch without one."""
    yield from _walked(campaign.steps, steps_place(campaign.name), 0, "")


def _walked(steps: tuple[Step, ...], holder: Place, depth: int, branch: str) -> Iterator[Stepped]:
    if not steps and depth:
        yield Stepped((*holder, 0), depth, branch, None)
    for number, step in enumerate(steps):
        place = (*holder, number)
        yield Stepped(place, depth, branch if number == 0 else "", step)
        for name, inside in branches_of(step):
            yield from _walked(inside, (*place, name), depth + 1, name)


def branches_of(step: Step) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    """As a program has them: the ways of a split by their names."""
    found = named_branches(step)
    return tuple(sorted(found, key=lambda way: way[0])) if isinstance(step, Split) else found


def with_step(text: str, place: Place, step: Value) -> Edited:
    """The text with a step put at a place, in front of what stands there."""
    holder, at = place[:-1], int(place[-1])
    there = len_of(text, holder)
    found = insert(text, (*holder, there), step)
    return found if at >= there else move(found.text, (*holder, there), holder, at)


def shifted(text: str, place: Place, by: int) -> Edited:
    """The text with a step one further on among its like (by 1), or back (by -1)."""
    holder, at = place[:-1], int(place[-1])
    to = at - 1 if by < 0 else at + 2
    if not 0 <= to <= len_of(text, holder):
        raise QuestionError(Message("stepper.at_the_end"))
    return move(text, place, holder, to)


def len_of(text: str, holder: Place) -> int:
    """How many items a list has; 0 where there is none yet."""
    found = part_at(text, holder[:-1]).get(str(holder[-1]), [])
    return len(found) if isinstance(found, list) else 0
