"""One question asked of every engine that can answer it, and the answers held together."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.processes import ENGINES, RIVALS, Run, run
from benchmarks.tables import Table, keep, seconds, times

ABOUT = """{what} The first run in a fresh process, and the best of four more; Rute's first run \
also with nothing compiled ("cold"). Every run counts over all events: what Rute keeps of earlier \
answers is left aside. Work is processor time, all threads together. All answers are \
equal, or this page would not exist."""


def ask(
    question: str,
    title: str,
    what: str,
    sizes: Sequence[int],
    engines: Sequence[str] = tuple(ENGINES),
) -> Table:
    """A row per engine and size. Raises AssertionError where counts differ."""
    rows = [row for millions in sizes for row in _rows(question, millions, engines)]
    columns = ("events", "engine", "cold", "first", "warm", "work", "Rute is faster", "works less")
    return keep(question, Table(title, ABOUT.format(what=what), columns, tuple(rows)))


def _rows(question: str, millions: int, engines: Sequence[str]) -> list[tuple[str, ...]]:
    runs = {engine: run(engine, question, millions) for engine in engines}
    _assert_equal(question, runs)
    cold = run("rute_journey", question, millions, compiled=False)
    ours = runs["rute_journey"]
    return [
        (
            f"{millions} million",
            ENGINES[engine],
            seconds(cold.first) if engine not in RIVALS else "",
            seconds(one.first),
            seconds(one.warm),
            seconds(one.work),
            times(one.warm / ours.warm) if engine in RIVALS else "",
            times(one.work / ours.work) if engine in RIVALS else "",
        )
        for engine, one in runs.items()
    ]


def _assert_equal(question: str, runs: dict[str, Run]) -> None:
    ours = runs["rute_journey"].answer
    for engine, one in runs.items():
        assert one.answer == ours, f"{question}: {ENGINES[engine]} counts otherwise than Rute"
