"""Stages as one pass of conditional aggregates per person and one over the people: measuring.md's
definition in SQL, written once and worded for two dialects."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.data import DAY, STAGE_WINDOW_DAYS, STAGES

NUMBERS = (
    "reached", "furthest", "already_further", "moved_on_in_time", "moved_on_late", "stalled",
    "open", "skipped", "returned", "n", "converted",
)  # fmt: skip
NEVER = 2**62
WINDOW = STAGE_WINDOW_DAYS * DAY


def stages_sql(
    table: str,
    now: int,
    first: Callable[[str], str],
    last: Callable[[str], str],
    count_if: Callable[[str], str],
    tail: str = "",
) -> str:
    """`first` and `last` word "the least / greatest time where", `count_if` "how many"."""
    columns = ", ".join(
        f"{first(_among(names))} AS r{i}, {last(_among(names))} AS z{i}"
        for i, (_, names) in enumerate(STAGES)
    )
    wanted = tuple(name for _, names in STAGES for name in names)
    later = ", ".join(
        f"least({', '.join([f'r{j}' for j in range(i + 1, len(STAGES))] + [str(NEVER)])}) AS l{i}"
        for i in range(len(STAGES))
    )
    counts = ", ".join(count_if(test) for i in range(len(STAGES)) for test in _tests(i, now))
    return f"""
        SELECT {counts} FROM (
            SELECT *, {later} FROM (
                SELECT person, {columns} FROM {table} WHERE name IN {wanted} GROUP BY person
            ) AS firsts
        ) AS people {tail}"""


def _among(names: tuple[str, ...]) -> str:
    return "name IN (" + ", ".join(f"'{name}'" for name in names) + ")"


def _tests(i: int, now: int) -> tuple[str, ...]:
    """The tests of NUMBERS for stage i. r: first reached, z: last, l: first later; NEVER = no."""
    reached, moved = f"r{i} < {NEVER}", f"l{i} < {NEVER}"
    elapsed, quick = f"{now} - r{i} > {WINDOW}", f"l{i} >= r{i} AND l{i} - r{i} <= {WINDOW}"
    return (
        reached,
        f"{reached} AND NOT {moved}",
        f"{reached} AND l{i} < r{i}",
        f"{reached} AND {moved} AND {quick}",
        f"{reached} AND {moved} AND l{i} - r{i} > {WINDOW}",
        f"{reached} AND NOT {moved} AND {elapsed}",
        f"{reached} AND NOT {moved} AND NOT {elapsed}",
        f"{moved} AND l{i} < r{i}",
        f"{reached} AND {moved} AND z{i} > greatest(r{i}, l{i})",
        f"{reached} AND l{i} >= r{i} AND {elapsed}",
        f"{reached} AND {moved} AND {quick} AND {elapsed}",
    )


def by_stage(row: list[int]) -> dict[str, dict[str, int]]:
    """The flat row of counts as {stage: {number: count}}. Nobody moves on from the last stage:
    of it only who reached it is compared."""
    width, last = len(NUMBERS), len(STAGES) - 1
    counted = {
        name: dict(zip(NUMBERS, map(int, row[i * width : (i + 1) * width]), strict=True))
        for i, (name, _) in enumerate(STAGES)
    }
    counted[STAGES[last][0]] = {"reached": int(row[last * width])}
    return counted
