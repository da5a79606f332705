"""What this process did with campaigns, for Prometheus; and how far behind they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock

from django.db.models import Count

from rute.web.campaigns.engine import Ticked
from rute.web.campaigns.models import PARKED, Enrolment, Running
from rute.web.campaigns.standing import first_due, put_off, working
from rute.web.journeys.models import Journey
from rute.web.site import clock
from rute.words.catalog import LANGUAGES


@dataclass
class Counted:
    """Since this process began. seconds: of turns in which anything was done."""

    entered: int = 0
    goals: int = 0
    stepped: int = 0
    parked: int = 0
    told: int = 0
    seconds: float = 0.0


@dataclass
class _Counts:
    by_journey: dict[str, Counted] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


_COUNTS = _Counts()


def counted(journey: Journey, done: Ticked, seconds: float) -> None:
    """Adds what one turn did."""
    if not (done.entered or done.goals or done.stepped or done.parked or done.told):
        return
    with _COUNTS.lock:
        sum_ = _COUNTS.by_journey.setdefault(journey.slug, Counted())
        for name in ("entered", "goals", "stepped", "parked", "told"):
            setattr(sum_, name, getattr(sum_, name) + getattr(done, name))
        sum_.seconds += seconds


def counts() -> dict[str, Counted]:
    """By journey's slug."""
    with _COUNTS.lock:
        return dict(_COUNTS.by_journey)


@dataclass(frozen=True)
class Behind:
    """One campaign that works: how many are set aside, and how long the first who is due waits,
    in seconds of the app's clock; 0 where nobody does. trouble: why it breaks off, put_off: how
    many messages could not leave yet, and why not the most of them; both by language."""

    journey: str
    campaign: str
    state: str
    parked: int
    seconds: float
    trouble: Mapping[str, str]
    put_off: int = 0
    why: Mapping[str, str] = field(default_factory=dict)


def behind() -> Iterator[Behind]:
    """Every campaign that works."""
    now = clock.now()
    parked = dict(
        Enrolment.objects.filter(state=PARKED).order_by().values_list("running").annotate(
            n=Count("id")
        )
    )  # fmt: skip
    for running in working():
        due = None if running.state == "held" else first_due(running)
        waits = 0.0 if due is None else max(0.0, (now - due) / 1e6)
        yield Behind(running.journey.slug, running.name, running.state, parked.get(running.pk, 0),
                     waits, running.trouble, *_put_off(running))  # fmt: skip


def _put_off(running: Running) -> tuple[int, dict[str, str]]:
    rows = list(put_off(running).values_list("reason").annotate(n=Count("id")).order_by("-n"))
    if not rows:
        return 0, {}
    return sum(n for _, n in rows), {each: rows[0][0].get(each, "") for each in LANGUAGES}
