"""Server time of the pages about people: lists of a million, and one person among them.

`python -m benchmarks.people [MILLIONS]`: as benchmarks.pages, with an e-mail for every second
person, so that who is who is a question too.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from benchmarks.data import DAY, START, YEAR
from benchmarks.page_shop import EVENTS_PER_PERSON
from benchmarks.pages import MILLIONS, REPEATS, again, app, first, while_events_arrive
from benchmarks.tables import Table, keep, seconds

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

LISTS = {
    "everybody, seen last": "people",
    "everybody, waiting longest, page 1000": "people?sort=waiting&page=1000",
    "stalled in a stage, most money": "people?stage=Subscribe&state=stalled&sort=value",
    "met a touchpoint": "people?touchpoint=Letters",
    "seen to suffer a pain": "people?pain=Too+many+fields",
    "of a persona, in a quarter": "people?stage=Engage&state=moved&persona=Tim"
    "&start=2025-04-01&end=2025-06-30",
}
ABOUT = """Measured as the pages above, with an e-mail for every second person. A list is cut out \
of everybody's standing, a profile out of the blocks: *counted first* of the first list counts \
everybody. *Found by e-mail* is the request that leads to the profile."""


def compare(millions: int = MILLIONS) -> Table:
    with app(millions) as (client, journey):
        _with_emails(journey, millions)
        counted = {name: first(client, journey, page) for name, page in LISTS.items()}
        one = _one(client, journey)
        pages = {**LISTS, "one person": f"people/{one}", "one event": f"people/{one}/event/3"}
        counted |= {name: first(client, journey, pages[name]) for name in pages.keys() - LISTS}
        later = {name: again(client, journey, page) for name, page in pages.items()}
        found = _found(client, journey)
        busy = while_events_arrive(client, journey, millions, pages)
    rows = [
        (name, seconds(counted[name]), seconds(later[name][0]), seconds(busy[name]),
         f"{later[name][1] / 1000:.0f} kB")
        for name in pages
    ]  # fmt: skip
    rows.append(("found by e-mail", "–", seconds(found), "–", "–"))
    people = millions * 1_000_000 // EVENTS_PER_PERSON
    title = f"People among {people:,}, of {millions} million events"
    columns = ("page", "counted first", "again", "while events arrive", "page")
    return keep("people", Table(title, ABOUT, columns, tuple(rows)))


def _identifier(number: int) -> str:
    return str(number * 7_919 + 1_000_003)


def _with_emails(journey: Journey, millions: int) -> None:
    from rute.web.live.services import NotReady, session_of, wake

    people = millions * 1_000_000 // EVENTS_PER_PERSON
    who = pc.cast(pa.array(np.arange(0, people, 2) * 7_919 + 1_000_003), pa.string())
    at = pa.array(np.full(len(who), START + YEAR + DAY // 2)).cast(pa.timestamp("us", "UTC"))
    email = pc.binary_join_element_wise("p", who, "@shop.example", "")
    name = pa.array(["Form Submitted"] * len(who))
    while True:
        try:
            session_of(journey).append(
                pa.table({"user": who, "email": email, "time": at, "name": name})
            )
            break
        except NotReady:
            time.sleep(1)
    wake(journey)


def _one(client: Any, journey: Journey) -> str:
    """The name of somebody, once the e-mails have been counted in."""
    while True:
        answer = _search(client, journey, 1000)
        if answer.status_code == 302:
            return str(answer["Location"]).rsplit("/", 1)[1]
        time.sleep(1)


def _search(client: Any, journey: Journey, number: int) -> Any:
    email = f"p{_identifier(number)}@shop.example"
    return client.post(f"/j/{journey.slug}/people", {"identifier": email})


def _found(client: Any, journey: Journey) -> float:
    took = []
    for number in range(0, 2 * REPEATS, 2):
        begun = time.perf_counter()
        assert _search(client, journey, number).status_code == 302
        took.append(time.perf_counter() - begun)
    return float(np.median(took))


if __name__ == "__main__":
    compare(*map(int, sys.argv[1:2]))
