"""Whoever reads a mailbox is killed at random moments; in the end every letter that came back has
counted once."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import ssl
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.proofs import dovecot as host
from tests.served import Served, serving
from tests.web.channels import letters
from tests.web.channels.imap_server import PASSWORD, USER, Server, imap_server
from tests.web.mail.certificates import Authority

LETTERS, JUNK = 600, 200
KINDS = ("hard", "soft", "complained", "answered", "stopped", "nothing")
TEXT = "journey: Shop\ntime zone: Asia/Jakarta\nmoney: IDR\nstages:\n  A:\n    reached when: Seen\n"
SENT = """
import json, sys
from rute.web.channels.email.marks import message_id
from rute.web.channels.email.sealing import sealed
from rute.web.channels.models import Delivery, Mailbox
from rute.web.journeys.models import Journey
from rute.web.people.services import key_of
journey = Journey.objects.get(slug=sys.argv[1])
user, password, port, many = sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
Mailbox.objects.create(journey=journey, host="127.0.0.1", port=port, user=user,
                       sealed=sealed({"password": password}), due=2**62)
names = []
for n in range(many):
    to = f"email:p{n}@example.com"
    one = Delivery.objects.create(
        journey=journey, once=f"c {n}", person=n + 1, to=to, key=key_of(journey, to),
        channel="email", purpose="marketing", campaign="C", message="m", language="id",
        state="sent", begun=1, sent=1)
    names.append(message_id(one.pk))
print(json.dumps(names))
"""
READ = """
import django
django.setup()
from rute.web.channels.email.mailbox import reading
from rute.web.channels.models import Mailbox
reading.AT_ONCE = 5
print("begun", flush=True)
while reading.look(Mailbox.objects.get()).total():
    pass
print("all", flush=True)
"""
COUNTED = """
import json
from collections import Counter
from rute.web.channels.models import Happening, Mailbox, Task
from rute.web.people.models import PermissionAct, Suppression
found = Counter(Happening.objects.values_list("name", flat=True))
found.update(f"stopped: {one}" for one in Suppression.objects.values_list("reason", flat=True))
box = Mailbox.objects.get()
print(json.dumps({**found, "answers": Task.objects.count(), "letters": box.letters,
      "withdrawn": PermissionAct.objects.values("key").distinct().count(),
      "acts": PermissionAct.objects.count(), "trouble": box.trouble}))
"""


@dataclass(frozen=True)
class Read:
    """by: the server; killed: how often; wrong: what was counted otherwise than it came."""

    by: str
    killed: int
    letters: int
    wrong: dict[str, tuple[int, int]]


def killed_readers(times: int, seed: int) -> Read:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        authority = Authority(place)
        trusting = {"SSL_CERT_FILE": str(authority.file), "RUTE_OWN_NETWORKS": "127.0.0.1"}
        with _server(place, authority) as (by, server):
            with serving(place / "app", settings=trusting) as app:
                slug = app.publish(TEXT).rpartition("/")[2]
                told = app.tell(SENT, slug, USER, PASSWORD, str(server.port), str(LETTERS))
            came = _letters(json.loads(told), rng)
            host.put_all(server, [letter for _, letter in came])
            killed = sum(_killed(app, rng.uniform(0.3, 1.5)) for _ in range(times))
            assert not _killed(app, 600)
            found = json.loads(app.run("-c", f"import django; django.setup()\n{COUNTED}"))
    return Read(by, killed, len(came), _wrong(Counter(kind for kind, _ in came), found))


@contextmanager
def _server(place: Path, authority: Authority) -> Iterator[tuple[str, Server]]:
    if host.is_there():
        authority.vouches_for()
        with host.dovecot(place, authority) as server:
            yield "Dovecot", server
        return
    trusted = ssl.create_default_context(cafile=str(authority.file))
    with imap_server(authority.vouches_for(), trusted) as server:
        yield "pymap", server


def _letters(names: list[str], rng: random.Random) -> list[tuple[str, bytes]]:
    found = [("junk", b"Subject: bill %d\r\n\r\npay" % number) for number in range(JUNK)]
    for number, name in enumerate(names):
        kind, to = KINDS[number % len(KINDS)], f"p{number}@example.com"
        if kind != "nothing":
            found.append((kind, _letter(kind, name, to)))
    rng.shuffle(found)
    return found


def _letter(kind: str, name: str, to: str) -> bytes:
    match kind:
        case "hard":
            return letters.report("5.1.1", "550 no such user", name=name, to=to)
        case "soft":
            return letters.report("5.2.2", "552 mailbox full", name=name, to=to)
        case "complained":
            return letters.complaint(name)
    text = "STOP" if kind == "stopped" else "Mau"
    return letters.answer(text, name=name, writer=to, own_name=f"<{to}>")


def _killed(app: Served, after: float) -> bool:
    """Reads, and is killed so many seconds after it began to; False where it was done before."""
    with subprocess.Popen(
        [sys.executable, "-c", READ], env=app.environment, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        while (line := reader.stdout.readline()) and line.strip() != "begun":
            pass
        done, _, _ = select.select([reader.stdout], [], [], after)
        if done and "all" in reader.stdout.read():
            return False
        os.kill(reader.pid, signal.SIGKILL)
    return True


def _wrong(came: Counter[str], found: dict[str, int]) -> dict[str, tuple[int, int]]:
    truth = {
        "Message Bounced": came["hard"] + came["soft"], "Message Complained": came["complained"],
        "Message Replied": came["answered"] + came["stopped"], "answers": came["answered"],
        "stopped: bounced": came["hard"], "stopped: complained": came["complained"],
        "withdrawn": came["stopped"], "acts": 3 * came["stopped"], "letters": came.total(),
    }  # fmt: skip
    assert not found.pop("trouble"), found
    return {key: (found.get(key, 0), many) for key, many in truth.items()
            if found.get(key, 0) != many}  # fmt: skip
