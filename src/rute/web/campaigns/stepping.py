"""Who is due moves on: taken, decided, written, in one transaction a batch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from traceback import format_exception_only

import numpy as np
from django.db import transaction

from rute.web.campaigns import bulk
from rute.web.campaigns.asking import Known
from rute.web.campaigns.bisecting import NOT_A_ROW, Halving
from rute.web.campaigns.compiled import Compiled, compiled
from rute.web.campaigns.models import ACTIVE, PARKED, Enrolment, Running, Version
from rute.web.campaigns.rounds import decided
from rute.web.campaigns.rows import Due, due_ids, taken, taken_of
from rute.web.campaigns.writing import write

BATCH = 10_000


@dataclass
class Stepping:
    """One campaign's turn. stepped: rows that were looked at; parked: set aside."""

    running: Running
    known: Known
    now: int
    batch: int = BATCH
    stepped: int = 0
    parked: int = 0
    _versions: dict[int, Compiled] = field(default_factory=dict)

    def one_batch(self) -> int:
        """How many rows it took; 0 where nobody is due."""
        done = self._whole()
        if done is None:
            done = self._halved(due_ids(self.running, self.now, self.batch))
        self.stepped += done
        return done

    def _whole(self) -> int | None:
        """How many rows a batch took; None where one of them raised."""
        try:
            return self._batch()
        except NOT_A_ROW:
            raise
        except Exception:
            return None

    @transaction.atomic
    def _batch(self) -> int:
        return self._moved_on(taken(self.running, self.now, self.batch))

    @transaction.atomic
    def _these(self, ids: Sequence[int]) -> int:
        return self._moved_on(taken_of(ids, self.now))

    def _moved_on(self, rows: Due) -> int:
        for version in np.unique(rows.version):
            some = rows.some(rows.version == version)
            of = self._compiled(int(version))
            facts = self.known.facts(of.design)
            found = decided(some, of, facts, self.known.zones, self.now, salt=self.running.salt)
            write(self.running, of, some, found, self.now)
        return rows.size

    def _compiled(self, version: int) -> Compiled:
        if version not in self._versions:
            found = Version.objects.select_related("running").get(pk=version)
            self._versions[version] = compiled(found)
        return self._versions[version]

    def _halved(self, ids: Sequence[int]) -> int:
        halving = Halving()
        halving.each(ids, self._these)
        if halving.bad:
            self.parked += park(halving.bad)
        return halving.did + len(halving.bad)


def park(bad: Sequence[tuple[int, Exception]]) -> int:
    """Sets rows aside where everybody can see why, as they were before."""
    errors = ["".join(format_exception_only(error)).strip()[:500] for _, error in bad]
    return bulk.update(
        Enrolment, "id",
        {
            "id": [number for number, _ in bad], "state": [PARKED] * len(bad),
            "error": [json.dumps({"what": error}) for error in errors],
        },
        where="t.state = %s", given=[ACTIVE],
    )  # fmt: skip
