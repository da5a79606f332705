"""Workers may die at any moment: nobody gets marketing twice, and nothing is lost in silence."""

from __future__ import annotations

import pytest
from tests.postgres import MissingError, postgres
from tests.proofs.campaign_kills import killed_senders


@pytest.mark.postgres
def test_two_workers_on_postgresql_of_which_one_is_killed_lose_and_double_nothing() -> None:
    try:
        with postgres() as server:
            found = killed_senders(1, 120, database=server.create("kills"))
    except MissingError as missing:
        pytest.skip(str(missing))
    found.check()
    assert found.kills == 1


def test_a_killed_worker_on_sqlite_loses_and_doubles_nothing() -> None:
    found = killed_senders(1, 80, workers=1)
    found.check()
    assert found.kills == 1
