"""The interfaces for programs do what their description says, and nothing else.

With every check that schemathesis has: no server error, statuses, headers, kinds and shapes of
answers as described, what is described is taken, what is not is refused, no key opens nothing. All
operations, with many more examples: tests/proofs/interfaces.py.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.web.site.exploring import Described, described


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Described]:
    with described(tmp_path_factory.mktemp("interfaces")) as found:
        yield found


def test_whoever_has_keys_is_answered_as_described(app: Described) -> None:
    found = app.explored(5, only="/v1/(track|projects)|/api/")
    assert found.wrong == []
    assert len(found.tried) == 4
    assert found.asked > 200
    assert {200, 400, 401, 405} <= found.statuses


def test_without_keys_nothing_opens(app: Described) -> None:
    found = app.explored(3, keys=False, only="/v1/alias|/api/")
    assert found.wrong == []
    assert found.statuses <= {204, 400, 401, 405}


def test_what_is_not_there_is_refused_as_described(app: Described) -> None:
    found = app.explored(5, there=False, only="/v1/projects|/api/")
    assert found.wrong == []
    assert found.statuses <= {204, 401, 404, 405}
    assert app.app.get("/health/ready")[0] == 200
