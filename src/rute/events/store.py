"""The one entry to what did happen: sources → log → histories, read or built as needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rute.events.histories import Histories
from rute.events.sources.corrections import Corrections
from rute.results.log import LogSummary

Progress = Callable[[str, int, int | None], None]


@dataclass(frozen=True)
class Store:
    histories: Histories

    def summary(self) -> LogSummary:
        raise NotImplementedError


def open_store(
    sources: Sequence[Path | str],
    store: Path,
    *,
    zone: str = "UTC",
    currency: str | None = None,
    country: str | None = None,
    corrections: Corrections = Corrections(),
    now: int,
    progress: Progress | None = None,
) -> Store:
    """Histories of these sources, and what is in the log. Being written."""
    raise NotImplementedError
