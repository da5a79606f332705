"""Two `rute serve` on one PostgreSQL and one folder are one app; it outlives its database."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.postgres import Postgres
from tests.served import EMAIL, Served, started, wait_until_ready
from tests.web.operate.apps import made, reached, send, until
from tests.web.operate.counting import RAN

pytestmark = pytest.mark.postgres
PROGRAM = ("-m", "tests.web.operate.counting")
EVENTS = 60  # into each process
JOBS = 12
JOBS_BEGUN = """
import sys, django
django.setup()
import tests.web.operate.counting
from rute.web.work.services import start
for n in range(int(sys.argv[1])):
    start("test.count", None, {"n": n, "seconds": float(sys.argv[2])})
"""
STATES = """
import django
django.setup()
from rute.web.work.models import Job
print(*sorted(Job.objects.filter(kind="test.count").values_list("state", flat=True)))
"""


@pytest.fixture
def two(server: Postgres, tmp_path: Path) -> Iterator[tuple[Served, Served]]:
    """Begun at once over nothing: each must find the database brought up to date."""
    settings = {"RUTE_DATABASE_URL": server.create(f"two_{time.time_ns()}")}
    folder = tmp_path / "app"
    pair = tuple(started(folder, settings=settings, program=PROGRAM) for _ in range(2))
    try:
        for app in pair:
            wait_until_ready(app)
        yield pair[0], pair[1]
    finally:
        for app in pair:
            app.stop()


def test_events_into_either_are_counted_in_both_and_each_job_is_run_once(
    two: tuple[Served, Served],
) -> None:
    slug, key = made(two[0])
    with ThreadPoolExecutor(4) as pool:
        sent = [
            pool.submit(send, two[n % 2], key, "Ad Clicked", range(n * EVENTS, (n + 1) * EVENTS))
            for n in range(4)
        ]
        two[0].run("-c", JOBS_BEGUN, str(JOBS), "0.05")
    assert [one.result() for one in sent] == [200] * 4
    for app in two:
        until(lambda app=app: reached(app, slug)[:1] == [4 * EVENTS])  # type: ignore[misc]
    assert send(two[1], key, "Article Read", range(30)) == 200
    for app in two:
        until(lambda app=app: reached(app, slug)[:2] == [4 * EVENTS, 30])  # type: ignore[misc]
    until(lambda: two[0].run("-c", STATES).split() == ["done"] * JOBS)
    ran = [line.split() for line in (two[0].folder / RAN).read_text().splitlines()]
    assert sorted(int(n) for n, _ in ran) == list(range(JOBS))


def test_the_database_may_go_and_come_back(server: Postgres, two: tuple[Served, Served]) -> None:
    app = two[0]
    slug, key = made(app)
    assert send(app, key, "Ad Clicked", range(10)) == 200
    until(lambda: reached(app, slug)[:1] == [10])
    server.stop()
    status, page = app.get(f"/j/{slug}/", email=EMAIL)
    assert status == 503
    assert "Back in a moment" in page
    assert app.get("/health/ready")[0] == 503
    assert app.get("/health/live")[0] == 200
    meanwhile = send(app, key, "Ad Clicked", range(10, 20))
    assert meanwhile in (200, 503)
    server.start()
    until(lambda: app.get("/health/ready")[0] == 200)
    if meanwhile == 503:
        until(lambda: send(app, key, "Ad Clicked", range(10, 20)) == 200)
    until(lambda: reached(app, slug)[:1] == [20])
    app.run("-c", JOBS_BEGUN, "1", "0")
    until(lambda: app.run("-c", STATES).split() == ["done"])


def test_a_killed_process_leaves_its_job_to_the_other_one(two: tuple[Served, Served]) -> None:
    app, other = two
    app.run("-c", JOBS_BEGUN, "1", "600")
    until(lambda: (app.folder / RAN).exists())
    pid = int((app.folder / RAN).read_text().split()[1])
    killed, left = (app, other) if app.process.pid == pid else (other, app)
    killed.stop(signal.SIGKILL)
    left.run("-c", EXPIRED)
    until(lambda: len((app.folder / RAN).read_text().splitlines()) == 2)
    again = (app.folder / RAN).read_text().splitlines()[1]
    assert again == f"0 {left.process.pid}"
    left.stop(signal.SIGKILL)


# The half minute after which a silent worker counts as dead, over at once.
EXPIRED = """
import django
django.setup()
from django.utils import timezone
from rute.web.work.models import Job
Job.objects.update(lease_until=timezone.now())
"""
