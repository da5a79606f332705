"""Numbers of people: theirs for ever, pointing on when people merge."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from tests.events.people.test_resolve import people_of
from tests.oracles.identity import Row

from rute.events.people.keys import KeyTable
from rute.events.people.kinds import hash_of

ROWS = [Row(1, user="ani"), Row(2, user="budi"), Row(3, email="a@x.id"), Row(4, anonymous="hp")]
NAMES = ["ani", "budi", "email:a@x.id", "anonymous:hp"]
HASHES = np.array([hash_of(name) for name in NAMES], np.uint64)


def test_a_number_is_kept_for_ever_and_given_once(tmp_path: Path) -> None:
    table = KeyTable().giving(HASHES[:2])
    more = table.giving(HASHES)
    assert more.of(HASHES[:2]).tolist() == table.of(HASHES[:2]).tolist()
    assert sorted(more.of(HASHES).tolist()) == [1, 2, 3, 4]
    more.save(tmp_path)
    assert KeyTable.load(tmp_path).of(HASHES).tolist() == more.of(HASHES).tolist()


def test_numbers_of_merged_people_lead_to_whom_they_were_merged_into() -> None:
    table, lead = KeyTable().giving(HASHES).redirected(people_of(ROWS).known)
    assert lead.tolist() == [1, 2, 3, 4]
    links = [Row(5, user="budi", alias="ani"), Row(6, user="budi", email="a@x.id"),
             Row(7, user="budi", anonymous="hp")]  # fmt: skip
    merged, lead = table.redirected(people_of(ROWS, links).known)
    ani = int(merged.of(HASHES[:1])[0])
    assert lead[merged.of(HASHES) - 1].tolist() == [ani] * 4
    apart, lead = merged.redirected(people_of(ROWS, links, apart=[("budi", "ani")]).known)
    own = apart.of(HASHES).tolist()
    assert lead[apart.of(HASHES) - 1].tolist() == [own[0], own[1], own[1], own[1]]
