"""Two `rute serve` on one PostgreSQL and one folder are one app; it outlives its database."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from tests.postgres import Postgres
from tests.served import EMAIL, Served, started, wait_until_ready
from tests.web.operate.apps import begin_jobs, jobs, made, reached, send, until
from tests.web.operate.counting import RAN

pytestmark = pytest.mark.postgres
PROGRAM = ("-m", "tests.web.operate.counting")
EVENTS = 60  # in each batch
JOBS = 12
SESSIONS = 20  # of both processes in the database, however many requests they answered


@pytest.fixture(scope="module")
def two(
    server: Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, Served]]:
    """Begun at once over nothing: each must find the database brought up to date."""
    settings = {"RUTE_DATABASE_URL": server.create("two")}
    folder = tmp_path_factory.mktemp("two") / "app"
    pair = [started(folder, settings=settings, program=PROGRAM) for _ in range(2)]
    try:
        for app in pair:
            wait_until_ready(app)
        yield pair[0], pair[1]
    finally:
        for app in pair:
            app.stop()


@pytest.fixture(scope="module")
def journey(two: tuple[Served, Served]) -> tuple[str, str]:
    slug, key = made(two[0])
    for app in two:  # a key made by a third process is known within a second
        until(lambda app=app: send(app, key, "Key Tried", range(1)) == 200)  # type: ignore[misc]
    return slug, key


def test_events_into_either_are_counted_in_both_and_each_job_is_run_once(
    two: tuple[Served, Served], journey: tuple[str, str], server: Postgres
) -> None:
    slug, key = journey
    with ThreadPoolExecutor(4) as pool:
        sent = [
            pool.submit(send, two[n % 2], key, "Ad Clicked", range(n * EVENTS, (n + 1) * EVENTS))
            for n in range(4)
        ]
        begin_jobs(two[0], JOBS, 0.05)
    assert [one.result() for one in sent] == [200] * 4
    for app in two:
        until(lambda app=app: reached(app, slug)[:1] == [4 * EVENTS])  # type: ignore[misc]
    until(lambda: jobs(two[1], "done") == JOBS)
    ran = [line.split() for line in (two[0].folder / RAN).read_text().splitlines()]
    assert sorted(int(n) for n, _ in ran) == list(range(JOBS))
    with psycopg.connect(server.url("postgres")) as asked:
        found = asked.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = 'two'")
        assert found.fetchone()[0] <= SESSIONS  # type: ignore[index]


def test_the_database_may_go_and_come_back(
    two: tuple[Served, Served], journey: tuple[str, str], server: Postgres
) -> None:
    app, (slug, key) = two[0], journey
    before = reached(app, slug)[0] or 0
    server.stop()
    status, page = app.get(f"/j/{slug}/", email=EMAIL)
    assert status == 503
    assert "Back in a moment" in page
    assert app.get("/health/ready")[0] == 503
    assert app.get("/health/live")[0] == 200
    late = range(1000, 1010)
    meanwhile = send(app, key, "Ad Clicked", late)
    assert meanwhile in (200, 503)
    server.start()
    until(lambda: app.get("/health/ready")[0] == 200)
    if meanwhile == 503:
        until(lambda: send(app, key, "Ad Clicked", late) == 200)
    until(lambda: reached(app, slug)[:1] == [before + len(late)])
    done = jobs(app, "done")
    begin_jobs(app, 1, 0)
    until(lambda: jobs(app, "done") == done + 1)


def test_a_killed_process_leaves_its_job_to_the_other_one(two: tuple[Served, Served]) -> None:
    app, other = two
    (app.folder / RAN).unlink(missing_ok=True)
    begin_jobs(app, 1, 600)
    until(lambda: (app.folder / RAN).exists())
    pid = int((app.folder / RAN).read_text().split()[1])
    killed, left = (app, other) if app.process.pid == pid else (other, app)
    killed.stop(signal.SIGKILL)
    left.tell(EXPIRED)
    until(lambda: len((app.folder / RAN).read_text().splitlines()) == 2)
    again = (app.folder / RAN).read_text().splitlines()[1]
    assert again == f"0 {left.process.pid}"
    left.stop(signal.SIGKILL)


# The half minute after which a silent worker counts as dead, over at once.
EXPIRED = """
from django.utils import timezone
from rute.web.work.models import Job
Job.objects.filter(state="running").update(lease_until=timezone.now())
"""
