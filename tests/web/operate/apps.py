"""What tests of whole processes do to an app: make a journey, send events, read its numbers."""

from __future__ import annotations

import json
import re
import time
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Callable
from typing import Any

from tests.served import EMAIL, Served
from tests.web.small_journey import TEXT

MADE = """
import sys
from django.contrib.auth import get_user_model
from rute.web.collect.services import make_key
from rute.web.journeys.services import create
owner = get_user_model().objects.get(email=sys.argv[1])
journey = create("Kopi Senja", sys.stdin.read(), owner)
print(journey.slug, make_key(journey, "shop", "server", owner)[1])
"""


JOBS_BEGUN = """
import sys
import tests.web.operate.counting
from rute.web.work.services import start
for n in range(int(sys.argv[1])):
    start("test.count", None, {"n": n, "seconds": float(sys.argv[2])})
"""


def begin_jobs(app: Served, number: int, seconds: float) -> None:
    """Puts jobs in line that leave a line each, and take so long."""
    app.tell(JOBS_BEGUN, str(number), str(seconds))


def jobs(app: Served, state: str) -> int:
    """How many jobs are in a state, as the app's metrics say."""
    shown = app.get("/metrics")[1]
    found = re.search(rf'^rute_jobs{{state="{state}"}} ([0-9.]+)', shown, re.MULTILINE)
    return int(float(found.group(1))) if found else -1


def made(app: Served) -> tuple[str, str]:
    """A published journey and a key to send events with."""
    app.session_of(EMAIL)
    text = TEXT.replace("data: [data/events.csv]\n", "")
    slug, key = app.tell(MADE, EMAIL, text=text).split()
    return slug, key


def send(app: Served, key: str, event: str, people: range) -> int:
    """Sends one event of each person in a batch; returns the status."""
    batch = [
        {"type": "track", "event": event, "userId": f"p{n}", "messageId": f"{event}-{n}",
         "timestamp": f"2026-03-01T08:00:{n % 60:02}Z"}
        for n in people
    ]  # fmt: skip
    asked = urllib.request.Request(
        app.url + "/v1/batch", json.dumps({"batch": batch}).encode(),
        {"Authorization": "Basic " + b64encode(f"{key}:".encode()).decode(),
         "Content-Type": "application/json"},
    )  # fmt: skip
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def numbers(app: Served, slug: str) -> dict[str, Any]:
    """All numbers of the map; empty as long as they are being counted."""
    status, text = app.get(f"/j/{slug}/download/numbers", email=EMAIL)
    return json.loads(text) if status == 200 else {}


def reached(app: Served, slug: str) -> list[int | None]:
    return [stage["reached"] for stage in numbers(app, slug).get("stages", [])]


def until(true: Callable[[], bool], patience: float = 60.0) -> None:
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.2)
