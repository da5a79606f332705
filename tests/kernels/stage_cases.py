"""People for the kernels of stages: ties, repeats, waiting moments and open windows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st
from tests.oracles import stages as oracle

from rute.kernels.reaching import Events, Moments

UTC = (np.array([np.iinfo(np.int64).min]), np.zeros(1, np.int64))


@dataclass
class Case:
    """Per person: events (time, signature, code) and extras (wait, event, stage)."""

    people: list[tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]]]
    masks: list[int]
    windows: list[int]
    left: list[int]
    now: int
    start: int
    end: int


@st.composite
def cases(draw: st.DrawFn) -> Case:
    stages = draw(st.sampled_from([1, 2, 3, 3, 5]))
    everything = 2**stages - 1
    simple = draw(st.just(everything) | st.integers(0, everything))
    masks = [
        m & simple for m in draw(st.lists(st.integers(0, 2**stages - 1), min_size=4, max_size=6))
    ]
    complex_stages = [s for s in range(stages) if not simple >> s & 1]
    event = st.tuples(st.integers(0, 6), st.integers(0, len(masks) - 1), st.integers(-1, 2))
    people = []
    for events in draw(st.lists(st.lists(event, max_size=9), min_size=4, max_size=8)):
        extras = []
        if events and complex_stages:
            extra = st.tuples(
                st.integers(0, 3), st.integers(0, len(events) - 1), st.sampled_from(complex_stages)
            )
            extras = draw(st.lists(extra, max_size=4))
        people.append((sorted(events, key=lambda e: e[0]), extras))
    start = draw(st.sampled_from([-1, -1, 0, 1, 2, 3]))
    return Case(
        people,
        masks,
        draw(st.lists(st.integers(0, 4), min_size=stages, max_size=stages)),
        draw(st.lists(st.integers(0, 2**stages - 1), min_size=len(people), max_size=len(people))),
        draw(st.integers(-1, 12)),
        start,
        draw(st.integers(start, 9)),
    )


def extras_of(case: Case, person: int, now: int) -> list[tuple[int, int, int]]:
    """(time, event, stage) of the moments of longer rules known as of now."""
    events, extras = case.people[person]
    found = [(events[event][0] + wait, event, stage) for wait, event, stage in extras]
    return sorted(moment for moment in found if moment[0] <= now)


def arrays(case: Case) -> tuple[Events, Moments, npt.NDArray[np.int32]]:
    events = [event for person, _ in case.people for event in person]
    starts = np.cumsum([0, *(len(person) for person, _ in case.people)])
    extras = [extras_of(case, i, case.now) for i in range(len(case.people))]
    flat = [
        (time, starts[i] + event, 1 << stage)
        for i, found in enumerate(extras)
        for time, event, stage in found
    ]
    return (
        Events(
            starts,
            np.array([e[0] for e in events], np.int64),
            np.array([e[1] for e in events], np.uint16),
            np.zeros(0, np.bool_),
        ),
        Moments(
            np.array(case.masks, np.uint64),
            np.cumsum([0, *(len(found) for found in extras)]),
            np.array([f[0] for f in flat], np.int64),
            np.array([f[1] for f in flat], np.int64),
            np.array([f[2] for f in flat], np.uint64),
        ),
        np.array([e[2] for e in events], np.int32),
    )


def as_people(case: Case) -> list[oracle.Person]:
    found = []
    for i, (events, _) in enumerate(case.people):
        moments: dict[int, list[tuple[int, int]]] = {}
        for index, (time, signature, _) in enumerate(events):
            for stage in range(len(case.windows)):
                if time <= case.now and case.masks[signature] >> stage & 1:
                    moments.setdefault(stage, []).append((time, index))
        for time, event, stage in extras_of(case, i, case.now):
            moments.setdefault(stage, []).append((time, event))
        values = [None if code < 0 else str(code) for _, _, code in events]
        left = {stage for stage in range(64) if case.left[i] >> stage & 1}
        found.append(oracle.Person([e[0] for e in events], moments, values, left))
    return found


def crowd(seed: int) -> Case:
    """Many people of a few dense days: every tie and edge is met in one case."""
    rng = np.random.default_rng(seed)
    stages = int(rng.integers(2, 6))
    simple = int(rng.integers(0, 2**stages)) | seed % 2
    waiting = [stage for stage in range(stages) if not simple >> stage & 1]
    people = []
    for _ in range(300):
        days = sorted(rng.integers(0, 6, rng.integers(0, 8)).tolist())
        events = [(day, int(rng.integers(5)), int(rng.integers(-1, 3))) for day in days]
        extras = [
            (int(rng.integers(3)), int(rng.integers(len(events))), int(rng.choice(waiting)))
            for _ in range(rng.integers(4) if events and waiting else 0)
        ]
        people.append((events, extras))
    return Case(
        people,
        [int(mask) & simple for mask in rng.integers(0, 2**stages, 5)],
        rng.integers(0, 4, stages).tolist(),
        rng.integers(0, 2**stages, 300).tolist(),
        int(rng.integers(3, 9)),
        int(rng.integers(-1, 2)),
        int(rng.integers(3, 9)),
    )
