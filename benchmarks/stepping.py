"""Campaigns: how many people a second take their step, end to end.

`python -m benchmarks.stepping [PEOPLE]`: on SQLite and on PostgreSQL, with one worker process and
with two: rows are claimed, decided over real histories, and outbox, step log and next step are
written, a transaction a batch. Beside it, on the same PostgreSQL in the same run, one task a
person: Procrastinate, whose task writes the outbox row, moves the person on and defers their next.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from tests.postgres import Postgres, postgres

from benchmarks.data import DAY, START, home
from benchmarks.tables import Table, keep

PEOPLE = 200_000
TASKS = 2_000  # people of the rival: it is slower by far
EVENTS = 10  # of each person
STEPS = 7  # that everybody takes: rows of the step log
HOUR = DAY // 24
BEGIN = START + 30 * DAY
TURNS = (BEGIN, BEGIN + 2 * DAY, BEGIN + 4 * DAY, BEGIN + 6 * DAY)
TEXT = """\
journey: Shop
time zone: Asia/Jakarta
money: IDR
stages:
  Aware: {reached when: Ad Clicked}
  Engage: {reached when: Article Read}
  Convert: {reached when: Order Completed}
campaigns:
  Invite:
    moves: Engage to Convert
    asks: Buy
    from: [email]
    helps the customer by: saving time
    starts when: by hand
    within: 14 days
    holdout: none
    steps:
      - send: invitation
        step: invite
      - wait: 1 day
      - if: Message Opened
        then: [{send: story}]
        else: [{send: reminder}]
      - wait for: Wishlist Filled
        at most: 1 day
      - tell: Agus, call
messages:
  invitation: {email: {subject: One, body: One}}
  story: {email: {subject: Two, body: Two}}
  reminder: {email: {subject: Three, body: Three}}
forms:
  Guide:
    in: Engage
    asks for: [email]
    permission: {for: marketing, by: [email]}
"""
ABOUT = """{people:,} people of {events:,} events take {steps} steps each (two messages, a wait, a \
branch, a wait for something, a word to a colleague, the end) in {turns} turns; a person counts \
once for each turn in which their row is claimed, decided and written. Goals are looked up in the \
histories before every step. Procrastinate runs one task a person and turn (twenty at once in each \
process); its task writes the outbox row, moves the person on and defers their next task. \
PostgreSQL without fsync for all of them; two cores for the server and the workers together. Work \
is processor time of the workers and of the server together, which other work on the machine \
touches less."""


def compare(people: int = PEOPLE) -> Table:
    rows = [(f"Rute on SQLite, {_said(n)}", *_rute(people, n, "", None)) for n in (1, 2)]
    with postgres() as server:
        for workers in (1, 2):
            url = server.create(f"rute{workers}")
            told = _rute(people, workers, url, server)
            rows.append((f"Rute on PostgreSQL, {_said(workers)}", *told))
        for workers in (1, 2):
            url = server.create(f"tasks{workers}")
            rows.append((f"Procrastinate, {_said(workers)}", *_tasks(TASKS, workers, url, server)))
    about = ABOUT.format(people=people, events=people * EVENTS, steps=STEPS, turns=len(TURNS))
    columns = ("", "people a second", "steps a second", "work a person", "of so many people")
    return keep("stepping", Table("Stepping campaigns", about, columns, tuple(rows)))


def _said(workers: int) -> str:
    return "one worker" if workers == 1 else f"{workers} workers"


def _rute(people: int, workers: int, url: str, server: Postgres | None) -> tuple[str, ...]:
    with _app(people, url) as environment:
        before = _server_work(server)
        took, work, stepped = _timed("step", workers, environment)
        work += _server_work(server) - before
        counted = json.loads(_run("count", environment))
    assert counted["states"] == {"done": people}, counted
    assert counted["outbox"] == 3 * people, counted
    assert counted["taken"] == STEPS * people, counted
    print(f"  {took:.1f} s for {stepped:,} people and turns", file=sys.stderr, flush=True)
    return (f"{stepped / took:,.0f}", f"{counted['taken'] / took:,.0f}", _each(work, stepped),
            f"{people:,}")  # fmt: skip


def _each(work: float, people: int) -> str:
    return f"{work / people * 1e6:,.0f} µs"


def _server_work(server: Postgres | None) -> float:
    """Processor seconds of all sessions of a PostgreSQL that have ended, and of its own; 0 where
    the system does not tell."""
    if server is None or server.process is None:
        return 0.0
    file = Path(f"/proc/{server.process.pid}/stat")
    told = file.read_text("ascii").rpartition(")")[2].split() if file.exists() else ["0"] * 15
    return sum(int(ticks) for ticks in told[11:15]) / os.sysconf("SC_CLK_TCK")


def _tasks(people: int, workers: int, url: str, server: Postgres) -> tuple[str, ...]:
    environment = {**os.environ, "RUTE_DATABASE_URL": url, "STEPPED": str(people)}
    _run("defer", environment)
    before = _server_work(server)
    took, work, _ = _timed("tasks", workers, environment)
    work += _server_work(server) - before
    counted = json.loads(_run("count-tasks", environment))
    turns = 3  # a message, another, a word: each a task
    assert counted == turns * people, counted
    return f"{turns * people / took:,.0f}", "–", _each(work, turns * people), f"{people:,}"


@contextmanager
def _app(people: int, url: str) -> Iterator[dict[str, str]]:
    folder = home() / f"stepping-{'postgresql' if url else 'sqlite'}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    environment = {
        **os.environ, "RUTE_FOLDER": str(folder), "RUTE_DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "rute.web.site.settings", "STEPPED": str(people),
    }  # fmt: skip
    try:
        _run("prepare", environment)
        yield environment
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(act: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.stepping", act], env=environment, check=True,
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""


def _timed(act: str, workers: int, environment: dict[str, str]) -> tuple[float, float, int]:
    """(seconds from the signal until the last has ended, processor seconds of all workers, what
    they did together)."""
    command = [sys.executable, "-m", "benchmarks.stepping", act]
    processes = [
        subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(workers)
    ]
    for each in processes:  # read in, warm, and waiting
        assert each.stdout is not None
        assert each.stdout.readline().strip() == "ready"
    began = time.perf_counter()
    for each in processes:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    did = [each.communicate()[0] for each in processes]
    took = time.perf_counter() - began
    assert all(each.returncode == 0 for each in processes)
    told = [text.strip().splitlines()[-1].split() for text in did]
    return took, sum(float(work) for _, work in told), sum(int(stepped) for stepped, _ in told)


# What follows runs in a process of its own.


def prepare(people: int) -> None:
    """The app's folder and database, the journey with its events, everybody enrolled."""
    from rute.web.operate.setting_up import migrate, set_up

    set_up()
    migrate()
    from rute.web.campaigns.compiled import compiled
    from rute.web.campaigns.enrolling import Entries, enrol, intake_of
    from rute.web.campaigns.models import Limits
    from rute.web.campaigns.services import start
    from rute.web.journeys.services import create
    from rute.web.live.services import LIVE, session_of

    journey = create("Shop", TEXT, None)
    Limits.objects.create(journey=journey, everywhere=0.0)
    session_of(journey).append(_events(people))
    LIVE.of(journey).look()
    running = start(journey, "Invite", None, existing=False, now=BEGIN)
    histories = session_of(journey).histories
    assert histories is not None
    everybody = np.concatenate([block.person_hash for block in histories.blocks])
    nothing = [""] * everybody.size
    from django.db import transaction

    with transaction.atomic():
        intake_of(journey)
        moments = np.full(everybody.size, BEGIN, np.int64)
        assert running.version is not None
        of = compiled(running.version)
        enrol(running, of, Entries(everybody, moments, nothing, nothing), BEGIN)
    LIVE.end()


def _events(people: int) -> pa.Table:
    """Everybody clicks and reads; every second opens, every third fills a wishlist."""
    random = np.random.default_rng(7)
    names = np.array(["Ad Clicked", "Article Read", "Product Viewed"])
    person = np.repeat(np.arange(people), EVENTS)
    place = np.tile(np.arange(EVENTS), people)
    time_ = START + place * DAY + random.integers(0, DAY, person.size)
    name = names[np.minimum(place, 2)]
    opened, wished = (place == 8) & (person % 2 == 0), (place == 9) & (person % 3 == 0)
    time_ = np.where(opened, BEGIN + HOUR, np.where(wished, BEGIN + 2 * DAY + 2 * HOUR, time_))
    name = np.where(opened, "Message Opened", np.where(wished, "Wishlist Filled", name))
    return pa.table({
        "user": pa.array([f"person{number}" for number in person]),
        "time": pa.array(time_).cast(pa.timestamp("us", "UTC")), "name": pa.array(name),
    })  # fmt: skip


def step() -> None:
    """One worker: ready, then turn after turn until nobody is due."""
    import django

    django.setup()
    from django.db import connection

    from rute.web.campaigns.known import known_of
    from rute.web.campaigns.models import Running
    from rute.web.campaigns.stepping import Stepping
    from rute.web.journeys.models import Journey
    from rute.web.live.services import LIVE

    journey = Journey.objects.select_related("published").get()
    running = Running.objects.get()
    known = known_of(journey, TURNS[-1])
    _warm(known, running)
    print("ready", flush=True)
    sys.stdin.readline()
    stepped, began = 0, time.process_time()
    for now in TURNS:
        turn = Stepping(running, known, now)
        while turn.one_batch():
            pass
        assert not turn.parked
        stepped += turn.stepped
    print(stepped, time.process_time() - began, flush=True)
    connection.close()
    LIVE.end()


def _warm(known: Any, running: Any) -> None:
    """Kernels are loaded, rules made ready: a process does that once."""
    from rute.web.campaigns.compiled import compiled

    of = compiled(running.version)
    people = known.histories.blocks[0].person_hash[:1]
    moment = np.array([TURNS[-1]], np.int64)
    facts = known.facts(of.design)
    for op in of.program.ops:
        if op.kind == "if":
            facts.holds(of.program.rules[op.rule], people, moment, moment)
        if op.kind == "wait_for":
            facts.happened(of.program.rules[op.rule], people, moment - 1, moment)
    facts.happened(of.goal, people, moment - 1, moment)


def count() -> None:
    import django

    django.setup()
    from django.db.models import Count

    from rute.web.campaigns.models import Enrolment, Outbox, Taken

    states = Enrolment.objects.order_by().values_list("state").annotate(Count("id"))
    found = {
        "states": dict(states),
        "outbox": Outbox.objects.count(),
        "taken": Taken.objects.count(),
    }
    print(json.dumps(found))


def _tasks_app() -> Any:
    import procrastinate

    url = os.environ["RUTE_DATABASE_URL"]
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=url, max_size=25))

    @app.task(name="step", queue="steps")
    async def step(person: int, turn: int) -> None:
        connector: Any = app.connector
        await connector.execute_query_async(
            "INSERT INTO outbox (person, step) VALUES (%(person)s, %(turn)s)",
            person=person, turn=turn,
        )  # fmt: skip
        await connector.execute_query_async(
            "UPDATE enrolment SET step = %(turn)s WHERE person = %(person)s",
            person=person, turn=turn,
        )  # fmt: skip
        if turn < 2:
            await step.defer_async(person=person, turn=turn + 1)

    return app, step


async def _defer(people: int) -> None:
    app, task = _tasks_app()
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for text in (
            "CREATE TABLE outbox (id bigserial PRIMARY KEY, person bigint, step int, "
            "UNIQUE (person, step))",
            "CREATE TABLE enrolment (person bigint PRIMARY KEY, step int)",
            f"INSERT INTO enrolment SELECT n, 0 FROM generate_series(0, {people - 1}) n",
        ):
            await app.connector.execute_query_async(text)
        await task.batch_defer_async(*({"person": n, "turn": 0} for n in range(people)))


async def _work_tasks() -> None:
    app, _ = _tasks_app()
    async with app.open_async():
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        began = time.process_time()
        await app.run_worker_async(
            queues=["steps"], wait=False, concurrency=20, install_signal_handlers=False,
            listen_notify=False,
        )  # fmt: skip
    print(0, time.process_time() - began, flush=True)


async def _count_tasks() -> None:
    app, _ = _tasks_app()
    async with app.open_async():
        found = await app.connector.execute_query_one_async("SELECT count(*) AS n FROM outbox")
        print(found["n"])


def main(arguments: list[str]) -> None:
    act = arguments[0] if arguments else str(PEOPLE)
    people = int(os.environ.get("STEPPED", PEOPLE))
    acts = {
        "prepare": lambda: prepare(people), "step": step, "count": count,
        "defer": lambda: asyncio.run(_defer(people)),
        "tasks": lambda: asyncio.run(_work_tasks()),
        "count-tasks": lambda: asyncio.run(_count_tasks()),
    }  # fmt: skip
    if act in acts:
        acts[act]()
    else:
        compare(int(act))


if __name__ == "__main__":
    main(sys.argv[1:])
