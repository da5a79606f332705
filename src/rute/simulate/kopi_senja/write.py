"""From a seed to a folder that `rute map` can open."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import numpy as np

from rute.simulate.kopi_senja.advertising import write_reach
from rute.simulate.kopi_senja.browsing import browsing_rows
from rute.simulate.kopi_senja.enrolments import enrolment_rows
from rute.simulate.kopi_senja.letters import letter_rows, permission_rows
from rute.simulate.kopi_senja.orders import draw_orders
from rute.simulate.kopi_senja.people import draw_people
from rute.simulate.kopi_senja.plan import draw_plan
from rute.simulate.kopi_senja.praise import after_order_rows
from rute.simulate.kopi_senja.rows import Rows, in_order, write_parquet
from rute.simulate.kopi_senja.shopping import order_rows
from rute.simulate.kopi_senja.truths import TRUTHS, Truths

Progress = Callable[[str, int, int | None], None]  # what is done, how far, of how much
JOURNEYS = ("kopi-senja.journey.yaml", "kopi-senja-id.journey.yaml")


def simulate(people: int, seed: int, truths: Truths = TRUTHS) -> Rows:
    """A year of events of `people` people; the same seed gives the same events."""
    hands = [np.random.default_rng(one) for one in np.random.SeedSequence(seed).spawn(8)]
    crowd = draw_people(hands[0], people, truths)
    plan = draw_plan(hands[1], crowd, truths)
    orders = draw_orders(hands[2], crowd, plan)
    return in_order(
        [
            *browsing_rows(hands[3], crowd, plan),
            *permission_rows(hands[4], crowd, plan),
            *letter_rows(hands[5], crowd, plan),
            *enrolment_rows(hands[7], plan, truths),
            *order_rows(hands[6], crowd, plan, orders, truths),
            *after_order_rows(hands[6], crowd, plan, orders, truths),
        ]
    )


def write(
    folder: Path | str,
    *,
    people: int = 40_000,
    seed: int = 7,
    progress: Progress | None = None,
) -> Path:
    """Writes the two journey files, events.parquet, meta-ads.csv and truths.json into `folder`.

    Returns the path of the English journey file. Same arguments, same bytes.
    """
    say = progress or (lambda _what, _done, _total: None)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    say("simulating a year of people", 0, people)
    events = simulate(people, seed)
    say("writing events", len(events.time), len(events.time))
    write_parquet(events, people, TRUTHS.tasting, folder / "events.parquet")
    write_reach(folder / "meta-ads.csv", people, seed)
    text = json.dumps(TRUTHS.as_json() | {"people": people, "seed": seed}, indent=2)
    (folder / "truths.json").write_text(text + "\n", encoding="utf-8")
    for name, journey in journeys().items():
        (folder / name).write_bytes(journey)
    return folder / JOURNEYS[0]


def journeys() -> dict[str, bytes]:
    """The two journey files by name, English first."""
    return {name: (files(__package__) / name).read_bytes() for name in JOURNEYS}
