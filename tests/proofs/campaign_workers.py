"""What the processes of the proof of killed senders run: one prepares, many send, one counts.

python -m tests.proofs.campaign_workers, in a folder (RUTE_FOLDER) and a database
(RUTE_DATABASE_URL) of their own; letters leave by RUTE_MAIL_URL. Each is forked from this one,
which has read the program and nothing else: to read it takes longer than what most of them do.
Commands come line by line: `run ACT …` until it has ended, `begin` another that sends, `alive`,
`kill N`, `wait`; each is answered by one line that begins with its first word.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import django

from rute.web.site import folder

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rute.web.site.settings")
os.environ.setdefault("RUTE_OPERATING", "no")
SLUG = "kopi-senja"
NOON = 1_772_600_400_000_000
SECOND = 1_000_000
LEASE = 3_000_000  # µs: whoever is killed is missed soon, and whoever has to wait is not
PAUSE = 0.02  # seconds, while nothing is due


def prepare(people: int | str, receipts: int | str) -> None:
    """Everybody has a message waiting; the first few a receipt instead, which is never given up;
    every fourth of the others two of marketing, of which the cap of a day allows one."""
    from django.apps import apps
    from django.conf import settings
    from django.core.management import call_command
    from tests.campaigns.small import journey_text

    from rute.events.people.kinds import hash_of
    from rute.web.campaigns.models import RUNNING, Enrolment, Limits, Outbox, Running, Version
    from rute.web.journeys import services as journeys
    from rute.web.people.permission import Proof
    from rute.web.people.permission import give_all as give
    from rute.web.site.numbers import person_sql

    people, receipts = int(people), int(receipts)
    # Every table as it is now: to go through all migrations takes longer than the proof.
    settings.MIGRATION_MODULES = {app.label: None for app in apps.get_app_configs()}
    call_command("migrate", run_syncdb=True, verbosity=0)
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "events.csv"
        lines = [f"person{k},person{k}@example.com,2026-03-01T08:00:00,Article Read"
                for k in range(people)]  # fmt: skip
        file.write_text("user,email,time,event\n" + "\n".join(lines) + "\n", "utf-8")
        journey = journeys.create("Kopi Senja", journey_text(), None, [file])
    running = Running.objects.create(
        journey=journey, name="Tasting pack", state=RUNNING, salt="s", started=NOON
    )
    version = Version.objects.create(running=running, number=1, hash="1", text=journey_text())
    Limits.objects.create(journey=journey, caps={"email": 1})
    numbers = [person_sql(hash_of(f"person{k}")) for k in range(people)]
    Enrolment.objects.bulk_create(
        Enrolment(running=running, version=version, person=n, origin=n, arm="treated",
                  entered=NOON, arrived=NOON) for n in numbers
    )  # fmt: skip
    rows = [
        (k, e, visit) for k, e in enumerate(Enrolment.objects.order_by("pk"))
        for visit in range(2 if k >= receipts and k % 4 == 0 else 1)
    ]  # fmt: skip
    Outbox.objects.bulk_create(
        Outbox(enrolment=e, journey=journey, person=e.person, step="invite", visit=visit,
               kind="send", message="tasting-invitation", written=NOON, due=NOON,
               purpose="transactional" if k < receipts else "marketing")
        for k, e, visit in rows
    )  # fmt: skip
    proof = Proof(at=datetime(2026, 1, 1, tzinfo=UTC), place="till", wording="may we write?")
    addresses = [f"email:person{k}@example.com" for k in range(people)]
    give(journey, addresses, "email", "marketing", proof)


def send() -> None:
    """Sends until nothing is left, a few at a time; says when it begins. While nothing is due the
    clock goes on: what was put off comes again."""
    from rute.web.campaigns.models import OVER, Outbox
    from rute.web.campaigns.sending import send_due
    from rute.web.journeys.models import Journey

    journey = Journey.objects.get(slug=SLUG)
    print("ready", flush=True)
    now = NOON
    while Outbox.objects.exclude(state__in=OVER).exists():
        sent = send_due(journey, now, taken_in=lambda: None, most=20, lease=LEASE, sending=LEASE)
        if not sent.rows:
            now += SECOND
            time.sleep(PAUSE)


def count(into: str) -> None:
    """Writes down how many rows there are of each purpose and state, and of how many nobody
    knows."""
    from rute.web.campaigns.models import UNKNOWN, Outbox

    rows = Outbox.objects.values_list("purpose", "state", "address")
    states = Counter(f"{purpose} {state}" for purpose, state, _ in rows)
    unknown = sum(state == UNKNOWN for _, state, _ in rows)
    Path(into).write_text(json.dumps({"states": states, "unknown": unknown}), "utf-8")


ACTS: dict[str, Callable[..., None]] = {"prepare": prepare, "send": send, "count": count}


class Forks:
    """Processes that send; whoever made them alone can say whether they still do."""

    def __init__(self) -> None:
        self._running: list[int] = []

    def begin(self) -> str:
        self._running.append(forked("send"))
        return ""

    def alive(self) -> str:
        return str(sum(_lives(pid) for pid in self._running))

    def kill(self, which: str) -> str:
        """Whether it had not come to its end."""
        pid = self._running.pop(int(which) % len(self._running))
        if not _lives(pid):
            return "no"
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return "yes"

    def wait(self) -> str:
        for pid in self._running:
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)
        return ""

    def run(self, act: str, *arguments: str) -> str:
        _, status = os.waitpid(forked(act, *arguments), 0)
        return str(os.waitstatus_to_exitcode(status))


def forked(act: str, *arguments: str) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    try:
        ACTS[act](*arguments)
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _lives(pid: int) -> bool:
    with suppress(ChildProcessError):
        return os.waitpid(pid, os.WNOHANG) == (0, 0)
    return False


def main() -> None:
    forks = Forks()
    for line in sys.stdin:
        command, *arguments = line.split()
        print(command, getattr(forks, command)(*arguments), flush=True)


if __name__ == "__main__":
    folder.made()  # before Django asks for its secret
    django.setup()
    for module in ("rute.web.campaigns.sending", "rute.web.journeys.services"):
        import_module(module)
    main()
