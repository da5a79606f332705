"""Server time of the app's pages over a large store: nothing may wait for a count.

`python -m benchmarks.pages [MILLIONS]`. The app runs in this process as `rute serve` runs it, its
journeys followed by a thread; a page is asked for as a browser asks, and timed until its last byte.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from benchmarks.data import DAY, NAMES, START, YEAR, home
from benchmarks.page_shop import EVENTS_PER_PERSON, TEXT, data
from benchmarks.tables import Table, keep, seconds

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

MILLIONS = 20
REPEATS = 20
BUSY = 12  # seconds for which events arrive
LOOK_AGAIN = 0.4
PAGES = {
    "map": "",
    "map of a persona": "?persona=Tim",
    "map of 90 days held against those before": "?period=90d&against=last",
    "map split by channel": "?split=channel",
    "map in four phases": "?as=four+phases",
    "map with one customer's way": "?walk=1",
    "evidence of a share": "evidence?of=passage&stage=Subscribe",
    "what if": "what-if?stage=Subscribe&share=45",
    "leaks": "leaks",
    "friction": "leaks/friction",
    "feelings": "leaks/feelings",
    "stages": "leaks/stages",
    "ways": "leaks/ways",
    "funnel": "leaks/funnel?step1=Product+Viewed&step2=Order+Completed&within=7+days",
}
ABOUT = """From the request to the page's last byte, in the server's process: 20 events a person, \
with personas, ratings, pains and friction. *Counted first*: after a start with nothing kept of \
the question; the page that is shown meanwhile says that it is being counted, and how long that \
page took is not told. *Again*: the middle of twenty. *While events arrive*: the slowest of the \
requests in twelve seconds in which a program appends a hundred events a second."""


@contextmanager
def app(millions: int) -> Iterator[tuple[Any, Journey]]:
    """A client signed in as the owner of the shop's journey, which is followed."""
    folder = home() / f"pages-app-{millions}m"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    os.environ |= {"RUTE_FOLDER": str(folder), "DJANGO_SETTINGS_MODULE": "rute.web.site.settings"}
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from rute.web.accounts.models import User
    from rute.web.journeys import services as journeys
    from rute.web.live.services import LIVE

    call_command("migrate", verbosity=0)
    owner = User.objects.create_user("owner@shop.example", "three roasts for one", name="Owner")
    file = folder / data(millions).name
    shutil.copy(data(millions), file)
    journey = journeys.create("A shop", TEXT.format(data=f"data/{file.name}"), owner, [file])
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    LIVE.follow()
    try:
        yield client, journey
    finally:
        LIVE.end()
        shutil.rmtree(folder, ignore_errors=True)


def compare(millions: int = MILLIONS) -> Table:
    with app(millions) as (client, journey):
        counted = {name: first(client, journey, page) for name, page in PAGES.items()}
        later = {name: again(client, journey, page) for name, page in PAGES.items()}
        busy = while_events_arrive(client, journey, millions, PAGES)
    rows = tuple(
        (name, seconds(counted[name]), seconds(later[name][0]), seconds(busy[name]),
         f"{later[name][1] / 1000:.0f} kB")
        for name in PAGES
    )  # fmt: skip
    people = millions * 1_000_000 // EVENTS_PER_PERSON
    title = f"Pages over {millions} million events of {people:,} people"
    columns = ("page", "counted first", "again", "while events arrive", "page")
    return keep("pages", Table(title, ABOUT, columns, rows))


def _ask(client: Any, journey: Journey, page: str) -> tuple[float, int, int]:
    """(seconds, status, bytes)."""
    begun = time.perf_counter()
    answer = client.get(f"/j/{journey.slug}/{page}")
    return time.perf_counter() - begun, answer.status_code, len(answer.content)


def first(client: Any, journey: Journey, page: str) -> float:
    """Seconds until a page is shown of which nothing is kept."""
    begun = time.perf_counter()
    while True:
        _, status, _ = _ask(client, journey, page)
        if status == 200:
            return time.perf_counter() - begun
        assert status == 202, (page, status)
        time.sleep(LOOK_AGAIN)


def again(client: Any, journey: Journey, page: str) -> tuple[float, int]:
    """(seconds, bytes) of a page that was shown before."""
    found = [_ask(client, journey, page) for _ in range(REPEATS)]
    assert {status for _, status, _ in found} == {200}
    return float(np.median([took for took, _, _ in found])), found[0][2]


def while_events_arrive(
    client: Any, journey: Journey, millions: int, pages: Mapping[str, str]
) -> dict[str, float]:
    """Of each page, the slowest answer."""
    slowest = dict.fromkeys(pages, 0.0)
    add = _adding(journey, millions)
    until, last = time.monotonic() + BUSY, 0.0
    while time.monotonic() < until:
        for name, page in pages.items():
            if time.monotonic() - last > 1:
                add()
                last = time.monotonic()
            took, status, _ = _ask(client, journey, page)
            assert status == 200, (name, status)
            slowest[name] = max(slowest[name], took)
    return slowest


def _adding(journey: Journey, millions: int) -> Callable[[], None]:
    """Appends a hundred events of a minute later each time."""
    from rute.events.appending import append
    from rute.web.live.services import session_of

    place, random = session_of(journey).place, np.random.default_rng(7)
    people, clock = millions * 1_000_000 // EVENTS_PER_PERSON, [START + YEAR + DAY]
    assert place is not None

    def add() -> None:
        clock[0] += 60_000_000
        who = random.integers(0, people, 100) * 7_919 + 1_000_003
        names = random.choice(np.array(NAMES, object), 100)
        at = pa.array(np.full(100, clock[0])).cast(pa.timestamp("us", "UTC"))
        table = pa.table({"user": pa.array(who).cast("string"), "time": at, "name": names})
        append(place, "app-1", table, clock[0])

    return add


if __name__ == "__main__":
    compare(*map(int, sys.argv[1:2]))
