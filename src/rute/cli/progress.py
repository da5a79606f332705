"""Progress on standard error while something long runs; silent where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rute.words.catalog import say

Progress = Callable[[str, int, int | None], None]


@contextmanager
def shown_progress() -> Iterator[Progress | None]:
    """Gives a function to report to: (what, how much is done, of how much; None = unknown)."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    bars = Bars(
        SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(),
        TimeElapsedColumn(), console=Console(stderr=True), transient=True,
    )  # fmt: skip
    now: dict[str, TaskID] = {}  # what runs now: one thing at a time

    def report(what: str, done: int, total: int | None) -> None:
        if what not in now:
            for task in now.values():
                bars.remove_task(task)
            now.clear()
            now[what] = bars.add_task(what, total=total)
        bars.update(now[what], completed=done, total=total)

    with bars:
        yield report


@contextmanager
def working(key: str, language: str) -> Iterator[None]:
    """A sign of life with the text of `key` while something runs that cannot say how far it is."""
    with shown_progress() as progress:
        if progress:
            progress(say(key, language), 0, None)
        yield
