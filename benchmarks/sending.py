"""Campaigns: how many messages a second leave, end to end, to a mail server and to a webhook.

`python -m benchmarks.sending [MESSAGES]`: rows that are due in the outbox are claimed, checked,
drawn for their person, given to the server and closed, two commits a message. Beside it in the
same run Procrastinate, one task a message, to the same mail server.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import smtplib
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.postgres import postgres

from benchmarks.data import home
from benchmarks.tables import Table, keep

MESSAGES = 2_000
NOON = 1_772_600_400_000_000
LETTER, CALL = "letter", "call"
THINKS = 0.1  # seconds of a mail server on the other side of the country, for a letter
PAUSE = 0.02  # seconds, while all that waits is another worker's
ABOUT = """{messages:,} messages that are due in the outbox, to as many people: a letter of \
marketing (permission, suppression, children, goal and the cap of the day asked in the \
statement that says it is leaving; Liquid, one-click leaving, Message-ID), or a signed \
webhook over TLS, until nothing waits. The servers are in a process of their own: \
aiosmtpd, and Python's http.server; with "0.1 s a letter" it answers that much later, \
as one far away does, and it is a quarter of the messages. Each of Rute's workers has \
several letters under way at once (decision 0036). Procrastinate: one task a message \
(twenty at once in each process), which writes the same words, sends them by smtplib \
over connections that stay open, and closes its row; it asks for no permission. \
PostgreSQL without fsync for all of them. Work is processor time of the workers alone, \
the first letter's reading of the program and of the events included."""


@dataclass(frozen=True, slots=True)
class Servers:
    """Of one process that takes everything: its ports, and the file of whom it is vouched for
    by."""

    mail: int
    web: int
    authority: str


def compare(messages: int = MESSAGES) -> Table:
    rows = []
    with _servers() as servers, postgres() as server:
        for kind, said in ((LETTER, "letters"), (CALL, "webhooks")):
            for workers in (1, 2):
                on_pg = server.create(f"rute{kind}{workers}")
                for name, url in (("SQLite", ""), ("PostgreSQL", on_pg)):
                    told = _rute(messages, workers, url, kind, servers)
                    rows.append((f"Rute on {name}, {said}, {_said(workers)}", *told))
        for workers in (1, 2):
            told = _tasks(messages, workers, server.create(f"tasks{workers}"), servers)
            rows.append((f"Procrastinate, letters, {_said(workers)}", *told))
        few = messages // 4
        with _servers(thinks=THINKS) as slow:
            said = f"letters, one worker, {THINKS:.1f} s a letter"
            for name, url in (("SQLite", ""), ("PostgreSQL", server.create("ruteslow"))):
                rows.append((f"Rute on {name}, {said}", *_rute(few, 1, url, LETTER, slow)))
            told = _tasks(few, 1, server.create("tasksslow"), slow)
            rows.append((f"Procrastinate, {said}", *told))
    columns = ("", "messages a second", "work a message")
    about = ABOUT.format(messages=messages)
    return keep("sending", Table("Sending campaigns", about, columns, tuple(rows)))


def _said(workers: int) -> str:
    return "one worker" if workers == 1 else f"{workers} workers"


@contextmanager
def _servers(thinks: float = 0.0) -> Iterator[Servers]:
    """thinks: seconds that the mail server takes over a letter."""
    place = tempfile.mkdtemp()
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.sending", "serve", place, str(thinks)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        yield Servers(**json.loads(process.stdout.readline()))
    finally:
        process.communicate()
        shutil.rmtree(place)


def _rute(
    messages: int, workers: int, url: str, kind: str, servers: Servers
) -> tuple[str, str]:  # fmt: skip
    folder = home() / f"sending-{'postgresql' if url else 'sqlite'}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    environment = {
        **os.environ, "RUTE_FOLDER": str(folder), "RUTE_DATABASE_URL": url, "KIND": kind,
        "DJANGO_SETTINGS_MODULE": "rute.web.site.settings", "RUTE_OPERATING": "no",
        "RUTE_MAIL_URL": f"smtp://127.0.0.1:{servers.mail}?from=Shop%20<shop@example.com>",
        "RUTE_OWN_NETWORKS": "127.0.0.0/8", "WEB_PORT": str(servers.web),
        "SSL_CERT_FILE": servers.authority,
    }  # fmt: skip
    try:
        _run("prepare", messages, environment)
        took, work = _timed("send", workers, environment)
        assert int(_run("count", messages, environment)) == messages
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return _shown(messages, took, work)


def _tasks(messages: int, workers: int, url: str, servers: Servers) -> tuple[str, str]:
    environment = {
        **os.environ, "RUTE_DATABASE_URL": url, "MAIL_PORT": str(servers.mail),
    }  # fmt: skip
    _run("defer", messages, environment)
    took, work = _timed("tasks", workers, environment)
    assert int(_run("count-tasks", messages, environment)) == messages
    return _shown(messages, took, work)


def _shown(messages: int, took: float, work: float) -> tuple[str, str]:
    said = (f"{messages / took:,.0f}", f"{work / messages * 1000:.1f} ms")
    print(f"  {said}", file=sys.stderr, flush=True)
    return said


def _run(act: str, messages: int, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.sending", act, str(messages)], env=environment,
        check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""


def _timed(act: str, workers: int, environment: dict[str, str]) -> tuple[float, float]:
    """(seconds from the signal until the last has ended, processor seconds of all)."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.sending", act], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(workers)
    ]  # fmt: skip
    for each in processes:
        assert each.stdout is not None
        assert each.stdout.readline().strip() == "ready"
    began = time.perf_counter()
    for each in processes:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    told = [each.communicate()[0] for each in processes]
    assert all(each.returncode == 0 for each in processes)
    took = time.perf_counter() - began
    return took, sum(float(text.strip().splitlines()[-1]) for text in told)


# What follows runs in a process of its own.


def serve(place: Path, thinks: float) -> None:
    """Takes letters and calls until its input ends."""
    from aiosmtpd.controller import Controller
    from tests.web.mail.certificates import Authority

    class Takes:
        async def handle_DATA(self, _server: Any, _session: Any, _envelope: Any) -> str:  # noqa: N802
            await asyncio.sleep(thinks)
            return "250 taken"

    class Called(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    authority = Authority(place)
    web = ThreadingHTTPServer(("127.0.0.1", 0), Called)
    vouched = authority.vouches_for("127.0.0.1")
    web.socket = vouched.wrap_socket(web.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    mail = Controller(Takes(), "127.0.0.1", _free())
    mail.start()
    ports = {"mail": mail.port, "web": web.server_port, "authority": str(authority.file)}
    print(json.dumps(ports), flush=True)
    sys.stdin.read()
    mail.stop()


def _free() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def prepare(people: int) -> None:
    """Everybody has one message waiting and may be written to."""
    from django.apps import apps
    from django.conf import settings
    from django.core.management import call_command
    from tests.campaigns.small import CAMPAIGN, journey_text

    from rute.web.campaigns.compiled import compiled
    from rute.web.campaigns.models import Enrolment, Limits, Outbox
    from rute.web.campaigns.services import start
    from rute.web.journeys import services as journeys
    from rute.web.people.permission import Proof, give_all
    from rute.web.site import folder

    folder.made()
    settings.MIGRATION_MODULES = {app.label: None for app in apps.get_app_configs()}
    call_command("migrate", run_syncdb=True, verbosity=0)
    calls = f"https://127.0.0.1:{os.environ['WEB_PORT']}/called"
    text = journey_text(CAMPAIGN.replace("    steps:\n", f"    steps:\n      - webhook: {calls}\n"))
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "events.csv"
        lines = [f"person{k},person{k}@example.com,Sari {k},2026-03-01T08:00:00,Article Read"
                 for k in range(people)]  # fmt: skip
        file.write_text("user,email,name,time,event\n" + "\n".join(lines) + "\n", "utf-8")
        journey = journeys.create("Kopi Senja", text, None, [file])
    running = start(journey, "Tasting pack", None, existing=False, now=NOON)
    Limits.objects.create(journey=journey, caps={"email": 5}, everywhere=0.0)
    numbers = _numbers(people)
    assert running.version is not None
    Enrolment.objects.bulk_create(
        Enrolment(running=running, version=running.version, person=n, origin=n, arm="treated",
                  state="done", entered=NOON, arrived=NOON) for n in numbers
    )  # fmt: skip
    kind = os.environ["KIND"]
    send = {"kind": "send", "message": "tasting-invitation", "purpose": "marketing"}
    steps = [op.id for op in compiled(running.version).program.ops if op.kind == "webhook"]
    what = send | {"step": "invite"} if kind == LETTER else {"kind": "webhook", "step": steps[0]}
    Outbox.objects.bulk_create(
        Outbox(enrolment=e, journey=journey, person=e.person, visit=0, written=NOON, due=NOON,
               **what) for e in Enrolment.objects.order_by("pk")
    )  # fmt: skip
    proof = Proof(at=datetime(2026, 1, 1, tzinfo=UTC), place="till", wording="may we write?")
    give_all(journey, [f"email:person{k}@example.com" for k in range(people)], "email",
             "marketing", proof)  # fmt: skip


def _numbers(people: int) -> list[int]:
    from rute.events.people.kinds import hash_of
    from rute.web.site.numbers import person_sql

    return [person_sql(hash_of(f"person{k}")) for k in range(people)]


def send() -> None:
    """One worker: ready, then its threads send batch after batch until nothing waits."""
    from django.db import connections

    from rute.web.campaigns.intake import take_in
    from rute.web.campaigns.known import known_of
    from rute.web.campaigns.models import OVER, Outbox
    from rute.web.campaigns.running import SENDERS
    from rute.web.campaigns.sending import send_due
    from rute.web.journeys.models import Journey
    from rute.web.live.services import LIVE, session_of

    journey = Journey.objects.select_related("published").get()
    session_of(journey)
    print("ready", flush=True)
    sys.stdin.readline()
    began = time.process_time()

    def sending() -> None:
        while Outbox.objects.exclude(state__in=OVER).exists():
            sent = send_due(
                journey, NOON, taken_in=lambda: take_in(journey, known_of(journey, NOON), NOON)
            )
            time.sleep(0 if sent.rows else PAUSE)
        connections.close_all()

    with ThreadPoolExecutor(SENDERS) as threads:
        for each in [threads.submit(sending) for _ in range(SENDERS)]:
            each.result()
    print(time.process_time() - began, flush=True)
    LIVE.end()


def count() -> None:
    from rute.web.campaigns.models import SENT, Outbox

    print(Outbox.objects.filter(state=SENT).count())


def _tasks_app() -> Any:
    import procrastinate

    url = os.environ["RUTE_DATABASE_URL"]
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=url, max_size=25))
    talks = threading.local()

    def mailed(person: int) -> None:
        if not hasattr(talks, "talk"):
            talks.talk = smtplib.SMTP("127.0.0.1", int(os.environ["MAIL_PORT"]))
        letter = EmailMessage()
        letter["From"], letter["To"] = "Shop <shop@example.com>", f"person{person}@example.com"
        letter["Subject"] = "Three roasts, one price"
        letter.set_content(f"Hello Sari {person}, three roasts.")
        talks.talk.send_message(letter)

    @app.task(name="mail", queue="mail")
    async def mail(person: int) -> None:
        await asyncio.to_thread(mailed, person)
        connector: Any = app.connector
        await connector.execute_query_async(
            "UPDATE outbox SET sent = true WHERE person = %(person)s", person=person
        )

    return app, mail


async def _defer(people: int) -> None:
    app, task = _tasks_app()
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for text in (
            "CREATE TABLE outbox (person bigint PRIMARY KEY, sent boolean)",
            f"INSERT INTO outbox SELECT n, false FROM generate_series(0, {people - 1}) n",
        ):
            await app.connector.execute_query_async(text)
        await task.batch_defer_async(*({"person": n} for n in range(people)))


async def _work_tasks() -> None:
    app, _ = _tasks_app()
    async with app.open_async():
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        began = time.process_time()
        await app.run_worker_async(
            queues=["mail"], wait=False, concurrency=20, install_signal_handlers=False,
            listen_notify=False,
        )  # fmt: skip
        print(time.process_time() - began, flush=True)


async def _count_tasks() -> None:
    app, _ = _tasks_app()
    async with app.open_async():
        found = await app.connector.execute_query_one_async(
            "SELECT count(*) AS n FROM outbox WHERE sent"
        )
        print(found["n"])


def main(arguments: list[str]) -> None:
    act = arguments[0] if arguments else str(MESSAGES)
    given = arguments[1] if arguments[1:] else ""
    if act in ("prepare", "send", "count"):
        import django

        from rute.web.site import folder

        folder.made()
        django.setup()
    acts = {
        "serve": lambda: serve(Path(given), float(arguments[2])),
        "prepare": lambda: prepare(int(given)),
        "send": send, "count": count,
        "defer": lambda: asyncio.run(_defer(int(given))),
        "tasks": lambda: asyncio.run(_work_tasks()),
        "count-tasks": lambda: asyncio.run(_count_tasks()),
    }  # fmt: skip
    if act in acts:
        acts[act]()
    else:
        compare(int(act))


if __name__ == "__main__":
    main(sys.argv[1:])
