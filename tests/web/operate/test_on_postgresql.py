"""What threads and processes touch holds on PostgreSQL too. All of the app: `make prove`."""

from __future__ import annotations

import pytest
from tests.postgres import Postgres
from tests.proofs.on_postgresql import passed_on_postgresql

CAMPAIGNS = "tests/web/campaigns"
# Of campaigns: what claims, locks and writes many rows at once; the pages above it ask as
# everything does.
CONCURRENT = (
    "tests/web/work", "tests/web/live", "tests/web/mail/test_mail.py",
    "tests/web/weekly/test_reports.py", "tests/web/collect/test_sources.py",
    *(f"{CAMPAIGNS}/test_{name}.py" for name in (
        "bulk", "changing", "crashes", "engine", "people_of_campaigns", "watched_over",
    )),
    *(f"{CAMPAIGNS}/sending/test_{name}.py" for name in ("sending", "handed", "watermark")),
)  # fmt: skip


@pytest.mark.postgres
def test_what_is_concurrent_passes_its_tests_there(server: Postgres) -> None:
    passed, _ = passed_on_postgresql(server, *CONCURRENT)
    assert passed > 150
