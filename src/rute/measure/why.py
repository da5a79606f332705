"""Why somebody is a persona's, and how they felt: the events on which it rests."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from rute.journey.grammar.show import show, show_value
from rute.journey.model import Language
from rute.journey.rule_tree import (
    AllOf,
    AnyOf,
    EventTest,
    Happening,
    Never,
    Node,
    Not,
    Rating,
    Trait,
    parts_of,
)
from rute.journey.stage_rules import expanded
from rute.kernels.feeling import ONE, UNUSABLE
from rute.measure.feeling import scores_of
from rute.measure.moments import conditions
from rute.measure.personas import counted, finders_of
from rute.measure.profile import Own
from rute.results.profile import Cause, Felt, Part, PersonaTold, Profile

EXAMPLES = 3
ANSWERS = 1000  # the last ones, told of one person
Numbers = npt.NDArray[np.int64]


def profile(own: Own, language: Language) -> Profile:
    """Everything but the line of events. language: in which rules are told."""
    stand, time = own.standing, own.block.time[: own.events]
    furthest = int(stand.furthest[0])
    here = own.plan.stages[furthest] if furthest >= 0 else None
    asleep = bool(here) and bool(stand.who(furthest, "asleep")[0])
    money, paid = own.money
    return Profile(
        person=int(own.block.person_hash[0]),
        as_of=own.now,
        zone=own.histories.zone,
        currency=own.histories.currency,
        events=own.events,
        first=int(time[0]),
        last=int(time[-1]),
        stage=here.name if here else None,
        since=int(stand.there[0, furthest]) if here else None,
        asleep=here.left_when.text if here and here.left_when and asleep else None,
        money=money,
        paid=paid,
        channels=own.channels(),
        stages=own.stages(),
        personas=personas_told(own, language),
        met=own.met(),
        felt=tuple(sorted(felt(own), key=lambda each: each.cause.number)[-ANSWERS:]),
    )


def personas_told(own: Own, language: Language) -> tuple[PersonaTold, ...]:
    """Each counted persona in order, as of the person's last event."""
    at = np.array([own.block.time[own.events - 1]], np.int64)
    found: list[PersonaTold] = []
    for persona, finder in zip(counted(own.journey), finders_of(own.journey), strict=True):
        assert persona.found_by
        holds = bool(conditions(finder, own.histories, own.block, at)[0])
        theirs = holds and not any(each.holds for each in found)
        tree = persona.found_by.tree
        parts = tuple(_told(own, part, at, language) for part in _parts(tree))
        found.append(
            PersonaTold(
                persona.name, persona.found_by.text, holds, theirs, parts, isinstance(tree, AnyOf)
            )
        )
    return tuple(found)


def _parts(tree: Node) -> tuple[Node, ...]:
    return tree.parts if isinstance(tree, AllOf | AnyOf) else (tree,)


def _told(own: Own, node: Node, at: Numbers, language: Language) -> Part:
    tree = expanded(node, own.journey)
    holds = bool(conditions(tree, own.histories, own.block, at)[0])
    numbers = _looked_at(own, tree)
    examples = tuple(own.cause(int(k)) for k in numbers[-EXAMPLES:])
    return Part(show(node, language), holds, numbers.size, examples)


def _looked_at(own: Own, tree: Node) -> Numbers:
    """The numbers of the events that a part of a rule looks at."""
    asked = tree.part if isinstance(tree, Not) else tree
    if isinstance(asked, Trait):
        return _known(own, asked)
    found = np.zeros(own.events, np.bool_)
    for test in _tests(tree):
        found[own.passing(test)] = True
    found[own.block.time[: own.events] < _since(own, tree)] = False
    return np.flatnonzero(found)


def _since(own: Own, tree: Node) -> int:
    """Where the part looks back for so long only, when that begins."""
    window = tree.in_last if isinstance(tree, Happening | Never) else None
    if window is None or window.months:
        return -(2**62)
    return int(own.block.time[own.events - 1]) - window.microseconds


def _tests(tree: Node) -> Iterator[EventTest]:
    for part in parts_of(tree):
        if isinstance(part, EventTest) and _says_anything(part):
            yield part


def _says_anything(test: EventTest) -> bool:
    """Whether a test says anything: one that any event passes proves nothing."""
    return bool(test.names or test.where)


def _known(own: Own, trait: Trait) -> Numbers:
    """The event whose value a trait goes by."""
    codes = own.block.field(own.histories.known_field(trait.test.field))[: own.events]
    there = np.flatnonzero(codes >= 0)
    return there[:1] if trait.which == "first" else there[-1:]


def felt(own: Own) -> Iterator[Felt]:
    """What they answered, touchpoint by touchpoint, by time."""
    for _, point in own.journey.touchpoints:
        if point.measured_by:
            yield from _answers(own, point.name, point.measured_by)


def _answers(own: Own, touchpoint: str, rating: Rating) -> Iterator[Felt]:
    field = own.histories.known_field(rating.field)
    codes, texts = own.block.field(field), own.histories.dictionary(field)
    scores = scores_of(own.histories.field_numbers(field), rating)
    for number in own.passing(rating.event).tolist():
        code = int(codes[number])
        if code >= 0:
            score = None if scores[code] == UNUSABLE else float(scores[code]) / ONE
            yield Felt(touchpoint, rating.text or show_value(rating), texts[code].as_py(), score,
                       own.cause(number))  # fmt: skip


def cause_of(own: Own, number: int) -> Cause | None:
    """One of the person's events; None where they have none of that number."""
    return own.cause(number) if 0 <= number < own.events else None
