"""What was decided, written: outbox, step log, lines for the log, where everybody stands now."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from rute.journey.campaigns.happened import LEFT as LEFT_EVENT
from rute.journey.campaigns.happened import SPLIT
from rute.journey.model_moving import Send
from rute.measure.state import NEVER
from rute.web.campaigns import bulk
from rute.web.campaigns.compiled import Compiled
from rute.web.campaigns.models import (
    ACTIVE,
    DONE,
    GOAL,
    SKIPPED,
    WAITING,
    Enrolment,
    LogLine,
    Outbox,
    Running,
    Taken,
)
from rute.web.campaigns.reasons import reason_of
from rute.web.campaigns.rounds import Decided, Hops
from rute.web.campaigns.rows import Due, moments_sql
from rute.words.message import Message

Bools = npt.NDArray[np.bool_]
TO_DO = ("send", "webhook", "give", "set", "tell")
LATE = json.dumps(reason_of(Message("engine.late"), "late"), ensure_ascii=False)
STATES = {"": ACTIVE, "end": DONE, "goal": GOAL}


def write(running: Running, of: Compiled, rows: Due, found: Decided, now: int) -> None:
    """All of it in the transaction in which the rows were taken."""
    hops = found.hops
    _outbox(running, of, rows, hops, now)
    _taken(of, rows, hops)
    _split(running, of, rows, hops)
    _left(running, of, rows, found)
    _moved_on(of, rows, found)


def _outbox(running: Running, of: Compiled, rows: Due, hops: Hops, now: int) -> None:
    """A send whose time passed while the campaign was held is in it as skipped."""
    to_do = hops.of(np.isin(hops.act, TO_DO))
    if not to_do.row.size:
        return
    what = [_what(of, op) for op in range(len(of.program.ops))]
    late = to_do.late & (to_do.act == "send")
    bulk.insert(
        Outbox,
        {
            "enrolment_id": rows.id[to_do.row].tolist(), "person": rows.number[to_do.row].tolist(),
            "visit": to_do.visit.tolist(), "kind": to_do.act.tolist(), "due": to_do.at.tolist(),
            "step": [of.program.ops[op].id for op in to_do.op.tolist()],
            "message": [what[op][0] for op in to_do.op.tolist()],
            "purpose": [what[op][1] for op in to_do.op.tolist()],
            "channel": [what[op][2] for op in to_do.op.tolist()],
            "state": np.where(late, SKIPPED, WAITING).tolist(),
            "reason": np.where(late, LATE, "{}").tolist(),
        },
        same={
            "journey_id": running.journey_id, "priority": of.campaign.priority, "written": now,
            "fence": 0, "attempts": 0, "address": "", "provider": "",
        },
    )  # fmt: skip


def _what(of: Compiled, op: int) -> tuple[str, str, str]:
    """(message, purpose, channel) of a step; "" where it leaves the channel open."""
    step = of.program.ops[op].step
    if not isinstance(step, Send):
        return "", "", ""
    message = of.messages.get(step.message.lower())
    return step.message, message.purpose if message else "", step.by or ""


def _taken(of: Compiled, rows: Due, hops: Hops) -> None:
    if not hops.row.size:
        return
    bulk.insert(
        Taken,
        {
            "enrolment_id": rows.id[hops.row].tolist(), "visit": hops.visit.tolist(),
            "step": [of.program.ops[op].id for op in hops.op.tolist()],
            "act": _acts(of, hops), "way": hops.way.tolist(), "at": hops.at.tolist(),
        },
    )  # fmt: skip


def _acts(of: Compiled, hops: Hops) -> list[str]:
    """What was done, else what kind of step was passed."""
    late = hops.late & (hops.act == "send")
    return [
        "late" if skipped else act or of.program.ops[op].kind
        for act, op, skipped in zip(hops.act, hops.op, late, strict=True)
    ]


def _split(running: Running, of: Compiled, rows: Due, hops: Hops) -> None:
    split = hops.of(hops.act == "split")
    facts = [
        _facts(campaign=of.campaign.name, step=of.program.ops[op].id, way=way)
        for op, way in zip(split.op, split.way, strict=True)
    ]
    tell(running, SPLIT, rows.number[split.row].tolist(), split.at.tolist(), facts)


def _left(running: Running, of: Compiled, rows: Due, found: Decided) -> None:
    gone = np.flatnonzero(found.end != "")
    facts = [_facts(campaign=of.campaign.name, why=STATES[end]) for end in found.end[gone]]
    tell(running, LEFT_EVENT, rows.number[gone].tolist(), found.left[gone].tolist(), facts)


def tell(running: Running, name: str, people: list[int], at: list[int], facts: list[str]) -> None:
    """Lines on their way into the log; facts: as JSON."""
    if people:
        bulk.insert(
            LogLine, {"person": people, "at": at, "facts": facts},
            same={"journey_id": running.journey_id, "name": name, "told": False},
        )  # fmt: skip


def _moved_on(of: Compiled, rows: Due, found: Decided) -> None:
    """By number alone: the rows are this transaction's, and were active when it took them."""
    ended = found.end != ""
    changed = _going_on(of, rows, found, ~ended) + _gone(of, rows, found, ended)
    if changed != rows.size:
        raise AssertionError(f"{rows.size} rows were taken, {changed} were moved on")


def _going_on(of: Compiled, rows: Due, found: Decided, some: Bools) -> int:
    if not some.any():
        return 0
    return bulk.update(
        Enrolment, "id",
        {**_place(of, rows, found, some), "due": moments_sql(found.due[some])},
    )  # fmt: skip


def _gone(of: Compiled, rows: Due, found: Decided, some: Bools) -> int:
    if not some.any():
        return 0
    goal = np.where(found.end == "goal", found.goal, NEVER)
    return bulk.update(
        Enrolment, "id",
        {
            **_place(of, rows, found, some), "state": [STATES[end] for end in found.end[some]],
            "goal": moments_sql(goal[some]), "left": found.left[some].tolist(),
        },
        also={"due": None},
    )  # fmt: skip


def _place(of: Compiled, rows: Due, found: Decided, some: Bools) -> dict[str, list[Any]]:
    op = found.op[some].tolist()
    return {
        "id": rows.id[some].tolist(), "op": op, "step": [of.program.ops[each].id for each in op],
        "visit": found.visit[some].tolist(), "arrived": found.arrived[some].tolist(),
    }  # fmt: skip


@lru_cache(10_000)
def _facts(**facts: str) -> str:
    return json.dumps(facts, ensure_ascii=False)


def facts_of(**facts: Any) -> str:
    return _facts(**facts)
