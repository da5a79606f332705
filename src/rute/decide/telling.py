"""What a rehearsal found, as numbers and as examples of people's ways."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow.compute as pc

from rute.decide.arms import chances
from rute.decide.entering import APART
from rute.decide.messages import sendings
from rute.decide.rehearsing import Rehearsal, Terms
from rute.journey.campaigns.holdouts import holdout_of
from rute.journey.campaigns.program import Program
from rute.journey.model import Journey
from rute.journey.rules import names_in
from rute.kernels.hashing import mix
from rute.measure.state import NEVER
from rute.results.numbers import Asked
from rute.results.rehearsal import Act, Arm, ArmCount, Example, MessageCount, Rehearsed, StepCount

EXAMPLES = 10
Places = npt.NDArray[np.intp]
ARM_NAMES: Final[tuple[Arm, ...]] = ("held out", "treated", "everywhere")  # by ARMS, APART


def told(
    found: Rehearsal, program: Program, journey: Journey, terms: Terms, asked: Asked,
    known_events: Collection[str] = (), one: int | None = None,
) -> Rehearsed:  # fmt: skip
    """The numbers of a rehearsal and ten of its ways. known_events: the names of the data's; one:
    a person by hash whose way is asked for."""
    campaign, ways = program.campaign, _Ways(found, program, journey)
    holdout, costs = holdout_of(campaign, journey), campaign.costs
    own = np.flatnonzero(found.person == np.uint64(one)) if one is not None else np.zeros(0, int)
    return Rehearsed(
        asked,
        campaign=campaign.name,
        version=program.version,
        people=np.unique(found.person).size,
        enrolled=found.person.size,
        share=terms.share,
        planned=holdout.planned,
        everywhere=terms.everywhere,
        arms=tuple(_arms(found)),
        open=int(((found.walked.left == NEVER) & (found.arm == 1)).sum()),
        steps=tuple(_steps(found, program)),
        messages=tuple(_messages(found, program, journey, terms)),
        spent=costs.amount if costs else None,
        currency=journey.currency,
        caps=tuple(sorted(terms.limits.caps.items())),
        quiet=_quiet(terms),
        unseen=tuple(sorted(_asked_for(program) - {*known_events})),
        examples=tuple(ways.of(row, alike) for row, alike in _examples(found)),
        one=tuple(ways.of(row) for row in own.tolist()),
    )


def _quiet(terms: Terms) -> tuple[str, str] | None:
    quiet = terms.limits.quiet
    return (f"{quiet[0]:%H:%M}", f"{quiet[1]:%H:%M}") if quiet and quiet[0] != quiet[1] else None


def _asked_for(program: Program) -> set[str]:
    return {name for rule in program.rules for name in names_in(rule.tree)}


def _arms(found: Rehearsal) -> Iterable[ArmCount]:
    for number in (1, 0, APART):
        own = found.arm == number
        yield ArmCount(ARM_NAMES[number], int(own.sum()), int((own & (found.goal < NEVER)).sum()))


def _steps(found: Rehearsal, program: Program) -> Iterable[StepCount]:
    for op, came in zip(program.ops, found.walked.came.tolist(), strict=True):
        yield StepCount(op.id, op.kind, came)


def _messages(
    found: Rehearsal, program: Program, journey: Journey, terms: Terms
) -> Iterable[MessageCount]:
    rows = found.messages
    for place, (message, channel) in sendings(program, journey).items():
        own = rows.op == place
        capped, delayed = own & rows.capped, own & rows.delayed & ~rows.capped
        yield MessageCount(
            program.ops[place].id, message.name, channel, int(own.sum()), int(capped.sum()),
            int(delayed.sum()), terms.prices.get(channel or ""),
        )  # fmt: skip


def _examples(found: Rehearsal) -> list[tuple[int, int]]:
    """(enrolment, how many went the same way) of the ways most went, then of others, both in an
    order that says nothing of who they are."""
    treated = np.flatnonzero(found.arm == 1)
    order = treated[np.argsort(chances("example", "", found.person[treated]), kind="stable")]
    _, first, which, alike = np.unique(
        _signatures(found)[order], return_index=True, return_inverse=True, return_counts=True
    )
    often = first[np.lexsort((first, -alike))]
    taken = dict.fromkeys([*often[:EXAMPLES].tolist(), *range(min(EXAMPLES, order.size))])
    return [(int(order[k]), int(alike[which[k]])) for k in list(taken)[:EXAMPLES]]


def _signatures(found: Rehearsal) -> npt.NDArray[np.uint64]:
    """uint64[n]: the same for enrolments that did the same in the same order."""
    steps = found.walked.steps
    enrolment, op = (steps.column(name).to_numpy() for name in ("enrolment", "op"))
    goal = pc.equal(steps.column("act"), "goal").to_numpy()
    order = np.argsort(enrolment, kind="stable")
    rows, did = enrolment[order], (op * 2 + goal)[order].astype(np.uint64)
    total = np.zeros(found.person.size, np.uint64)
    if rows.size:
        begins = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
        number = np.arange(rows.size) - np.repeat(begins, np.diff([*begins, rows.size]))
        total[rows[begins]] = np.add.reduceat(mix(did, number.astype(np.uint64)), begins)
    return total


class _Ways:
    """Single enrolments, step by step."""

    def __init__(self, found: Rehearsal, program: Program, journey: Journey) -> None:
        self._found, self._program = found, program
        self._sent = sendings(program, journey)
        self._enrolment = found.walked.steps.column("enrolment").to_numpy()

    def of(self, row: int, alike: int = 1) -> Example:
        found = self._found
        left = int(found.walked.left[row])
        return Example(
            who=f"{int(found.person[row]):016x}"[:6],
            entered=int(found.entered[row]),
            arm=ARM_NAMES[int(found.arm[row])],
            acts=tuple(self._acts(row)),
            step=self._program.ops[int(found.walked.op[row])].id,
            left=None if left == NEVER else left,
            goal=bool(found.walked.goal[row]),
            alike=alike,
        )

    def _acts(self, row: int) -> Iterable[Act]:
        rows = np.flatnonzero(self._enrolment == row)
        for each in self._found.walked.steps.take(rows).to_pylist():
            op, at = each["op"], each["at"]
            if each["act"] == "send" and op in self._sent:
                message, channel = self._sent[op]
                yield self._sending(row, op, at, message.name, channel)
            else:
                yield Act(at, self._program.ops[op].id, each["act"], each["way"])

    def _sending(self, row: int, op: int, at: int, message: str, channel: str | None) -> Act:
        sent = self._found.messages
        (place,) = np.flatnonzero((sent.enrolment == row) & (sent.op == op) & (sent.at == at))
        capped = bool(sent.capped[place])
        leaves = None if capped else int(sent.leaves[place])
        step = self._program.ops[op].id
        return Act(at, step, "send", "", message, channel, leaves, capped)
