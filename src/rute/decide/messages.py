"""The messages that the steps of many people come to: by which channel, when they would leave."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rute.decide.leaving import leave_at, over_the_cap
from rute.decide.limits import Limits
from rute.decide.zones import Zones
from rute.journey.campaigns.program import Program
from rute.journey.campaigns.ways_to_send import ways_to_send
from rute.journey.model import Journey
from rute.journey.model_moving import MessageText, Send

Int64s = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Messages:
    """One row a message, in the order of the steps: enrolment, at, op of the step; leaves: when it
    would leave, µs UTC; capped bool[n]: that it would not; delayed bool[n]: that it had to wait for
    the end of the quiet hours."""

    enrolment: Int64s
    at: Int64s
    op: npt.NDArray[np.int32]
    leaves: Int64s
    capped: npt.NDArray[np.bool_]
    delayed: npt.NDArray[np.bool_]


def sendings(program: Program, journey: Journey) -> dict[int, tuple[MessageText, str | None]]:
    """op → its message, and the channel it is meant to leave by; None where it has words for none
    that the step names."""
    named = {message.name.lower(): message for message in journey.messages}
    found = {}
    for place, op in enumerate(program.ops):
        if isinstance(op.step, Send) and (message := named.get(op.step.message.lower())):
            ways = ways_to_send(op.step, program.campaign, message)
            found[place] = (message, ways[0] if ways else None)
    return found


def messages_of_steps(
    program: Program, journey: Journey, person: npt.NDArray[np.uint64], steps: pa.Table,
    zones: Zones, limits: Limits,
) -> Messages:  # fmt: skip
    """The messages of steps (walking.STEPS; person uint64[n]: of each enrolment). Quiet hours and
    caps hold for marketing alone, and among these messages alone."""
    sent = steps.filter(pc.equal(steps.column("act"), "send"))
    enrolment, at, op = (sent.column(name).to_numpy() for name in ("enrolment", "at", "op"))
    known = sendings(program, journey)
    names = tuple(sorted({channel or "" for _, channel in known.values()})) or ("",)
    channel_of, marketing_of = np.zeros(len(program.ops), np.int64), np.zeros(len(program.ops), "?")
    for place, (message, channel) in known.items():
        channel_of[place] = names.index(channel or "")
        marketing_of[place] = message.purpose == "marketing"
    limited = np.flatnonzero(marketing_of[op])
    people = person[enrolment[limited]]
    where = zones.of(people)
    leaves, capped = at.copy(), np.zeros(at.size, np.bool_)
    leaves[limited] = leave_at(limits, at[limited], where)
    capped[limited] = over_the_cap(
        limits, people, channel_of[op[limited]], names, leaves[limited], where
    )
    return Messages(enrolment, at, op, leaves, capped, leaves > at)
