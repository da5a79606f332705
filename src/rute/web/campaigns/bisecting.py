"""One bad row must not hold up the others: a batch that raises is halved until the row is found.

What is wrong with everything (the database is away, the journey cannot be read, every row raises
the same) is nobody's row: then nothing is set aside and the error is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.db import InterfaceError, OperationalError

from rute.errors import RuteError

NOT_A_ROW = (OperationalError, InterfaceError, RuteError, MemoryError)
MOST = 50  # bad rows before a good one: then it is not the rows


@dataclass
class Halving:
    """did: rows that came through; bad: those that raise, with what they raise."""

    did: int = 0
    bad: list[tuple[int, Exception]] = field(default_factory=list)

    def each(self, rows: Sequence[int], work: Callable[[Sequence[int]], int]) -> None:
        """Does the work with all rows but the bad ones. work: returns how many it did, and leaves
        nothing behind where it raises."""
        raised = self._raised(rows, work)
        if raised is None:
            return
        if len(rows) == 1:
            self._set_aside(rows[0], raised)
            return
        middle = len(rows) // 2
        self.each(rows[:middle], work)
        self.each(rows[middle:], work)

    def _raised(
        self, rows: Sequence[int], work: Callable[[Sequence[int]], int]
    ) -> Exception | None:
        try:
            self.did += work(rows)
        except NOT_A_ROW:
            raise
        except Exception as error:
            return error
        return None

    def _set_aside(self, row: int, error: Exception) -> None:
        self.bad.append((row, error))
        if not self.did and len(self.bad) > MOST:
            raise error
