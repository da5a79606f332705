"""Where a store keeps who is who: people/ can be worked out again, identity/ was decided."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rute.events.people.apart import Decisions, read_apart
from rute.events.people.people import People
from rute.events.people.resolve import resolve

if TYPE_CHECKING:
    from rute.events.manifest import Log

DERIVED, DECIDED = "people", "identity"


@dataclass(frozen=True)
class Identity:
    """derived: where people are worked out, where not in the store: of a log as it was once."""

    store: Path
    derived: Path | None = None

    @cached_property
    def decisions(self) -> Decisions:
        return read_apart(self.store / DECIDED)

    @property
    def decided(self) -> str:
        """Another text whenever somebody decided something."""
        return ",".join(f"{one:x}-{other:x}" for one, other in self.decisions.hashes)

    def people(self, log: Log, known: People | None = None) -> People:
        return resolve(log, self.derived or self.store / DERIVED, known, self.decisions)
