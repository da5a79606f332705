"""How building and asking grow: with events, people and rules; and the rivals beside them."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from benchmarks.curves import Curves, Points, draw, slope
from benchmarks.data import EVENTS_PER_PERSON, dataset, home
from benchmarks.processes import ENGINES, run, timed
from benchmarks.tables import Table, keep, seconds

MILLIONS = (1, 2, 5, 10, 20, 50)
PER_PERSON = (2, 10, 50, 200, 2000)
RULES = (1, 4, 16, 64)
FIXED_MILLIONS, FIXED_RULES = 5, 4
QUESTIONS = ("stages", "leaks", "funnel", "transitions", "map")
STORING = ("build", "rule edit")
RIVALS = ("duckdb_sql", "clickhouse", "polars_frames")
ABOUT = """{what} Processor seconds, all threads together, in one process: building once, \
questions and opening the best of three. Questions are counted over all events each time; the \
states that a store keeps of answers are left aside. *Grows with* is the power fitted to the upper \
half of the sizes: 1.00 is linear, less is better. The dotted line of the pictures is linear.

{pictures}"""
WHAT = {
    "events": f"From 1 to 50 million events, {EVENTS_PER_PERSON} a person, {FIXED_RULES} rules "
    "that look at a field beside five stages on names.",
    "people": f"{FIXED_MILLIONS} million events of more and more people: from 2,000 events a "
    "person down to 2.",
    "rules": f"{FIXED_MILLIONS} million events, {EVENTS_PER_PERSON} a person; touchpoints whose "
    "rule looks at a field, beside five stages on names.",
}


def compare() -> list[Table]:
    tables = [by_events(MILLIONS), by_people(PER_PERSON), by_rules(RULES)]
    return [*tables, beside_rivals(tuple(m for m in MILLIONS if m not in (2, 50)))]


def by_events(sizes: Sequence[int]) -> Table:
    rows = {m * 1e6: grown(m * 1_000_000, m * 1_000_000 // EVENTS_PER_PERSON, FIXED_RULES)
            for m in sizes}  # fmt: skip
    return _told("events", "events", rows)


def by_people(sizes: Sequence[int]) -> Table:
    n = FIXED_MILLIONS * 1_000_000
    rows = {n / each: grown(n, n // each, FIXED_RULES) for each in sorted(sizes, reverse=True)}
    return _told("people", "people", rows)


def by_rules(sizes: Sequence[int]) -> Table:
    n = FIXED_MILLIONS * 1_000_000
    rows = {float(k): grown(n, n // EVENTS_PER_PERSON, k) for k in sizes}
    return _told("rules", "rules that look at a field", rows)


def grown(n: int, people: int, rules: int) -> dict[str, Any]:
    """What benchmarks.growing says of one shop; nothing of it stays."""
    command = [sys.executable, "-m", "benchmarks.growing", str(n), str(people), str(rules)]
    said, _ = timed(command)
    for data in home().glob("shop-*-of-*.parquet"):
        data.unlink()
    print(n, people, rules, said.splitlines()[-1], flush=True)
    return dict(json.loads(said.splitlines()[-1]))


def _told(name: str, across: str, rows: dict[float, dict[str, Any]]) -> Table:
    pictures = []
    for kind, acts in (("storing", STORING), ("asking", QUESTIONS)):
        lines = {act: _line(rows, act) for act in acts}
        title = f"{'Building' if kind == 'storing' else 'Asking'}, by {across}"
        picture = f"growth-{name}-{kind}"
        draw(Curves(picture, title, across, "processor seconds", lines))
        pictures.append(f"![{title}](pictures/{picture}.png)")
    acts = (*STORING, "open", *QUESTIONS)
    table = [
        (f"{size:,.0f}", *(seconds(found["work"][act]) for act in acts), _memory(found))
        for size, found in rows.items()
    ]
    table.append(("*grows with*", *(f"{slope(_line(rows, act)):.2f}" for act in acts), ""))
    about = ABOUT.format(what=WHAT[name], pictures="\n".join(pictures))
    title = f"Growth by {name}"
    return keep(f"growth_{name}", Table(title, about, (across, *acts, "peak memory"), tuple(table)))


def _line(rows: dict[float, dict[str, Any]], act: str) -> Points:
    return [(size, max(found["work"][act], 1e-4)) for size, found in rows.items()]


def _memory(found: dict[str, Any]) -> str:
    return f"{found['peak'] / 1e6:,.0f} MB"


def beside_rivals(sizes: Sequence[int]) -> Table:
    """The stages question, asked of every engine in the same run."""
    lines: dict[str, list[tuple[float, float]]] = {}
    for millions in sizes:
        dataset(millions)
        for engine in ("rute_journey", *RIVALS):
            run(engine, "build", millions)
            asked = run(engine, "stages", millions)
            lines.setdefault(ENGINES[engine], []).append((millions * 1e6, asked.work))
    draw(Curves("growth-rivals", "The stages question, by events", "events", "processor seconds",
                lines))  # fmt: skip
    rows = []
    for place, millions in enumerate(sizes):
        ours, *theirs = (line[place][1] for line in lines.values())
        others = [f"{seconds(one)} ({one / ours:.1f}×)" for one in theirs]
        rows.append((f"{millions} million", seconds(ours), *others))
    rows.append(("*grows with*", *(f"{slope(line):.2f}" for line in lines.values())))
    about = ("The same question as in *Stages* above, asked of each in the same run; processor "
             "seconds, best of four, and how much less Rute works.\n\n"
             "![Stages by events](pictures/growth-rivals.png)")  # fmt: skip
    columns = ("events", *lines)
    return keep("growth_rivals", Table("Growth beside the rivals", about, columns, tuple(rows)))


if __name__ == "__main__":
    wanted = {
        "events": lambda: by_events(MILLIONS),
        "people": lambda: by_people(PER_PERSON),
        "rules": lambda: by_rules(RULES),
        "rivals": lambda: beside_rivals((1, 5, 10, 20)),
    }
    for name in sys.argv[1:] or wanted:
        wanted[name]()
