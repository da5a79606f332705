"""What Prometheus reads of this process."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator

from django.db import Error
from django.db.models import Count, Min
from django.utils import timezone
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from rute.web.operate import arrivals
from rute.web.site import folder

REGISTRY = CollectorRegistry(auto_describe=False)
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0)
REQUESTS = Counter(
    "rute_requests", "Requests answered", ("view", "method", "status"), registry=REGISTRY
)
SECONDS = Histogram(
    "rute_request_seconds", "Time to answer", ("view",), buckets=BUCKETS, registry=REGISTRY
)
KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def seen_request(view: str, method: str, status: int, seconds: float) -> None:
    """Counts one request. view: a name of the URL conf, so that there are few of them."""
    name = view or "none"
    REQUESTS.labels(name, method if method in KNOWN_METHODS else "other", str(status)).inc()
    SECONDS.labels(name).observe(seconds)


class State(Collector):
    """Asked anew at each reading; what cannot be asked is left out, and `up` is 0."""

    def collect(self) -> Iterator[Metric]:
        up = GaugeMetricFamily("rute_up", "Whether a part answers", labels=["part"])
        for name, read in (
            ("database", jobs),
            ("folder", disk),
            ("live", ages),
            ("collection", collected),
            ("campaigns", moved),
        ):
            try:
                yield from list(read())
            except (Error, OSError):
                up.add_metric([name], 0)
            else:
                up.add_metric([name], 1)
        yield up


def jobs() -> Iterator[Metric]:
    from rute.web.work.services import Job
    from rute.web.work.services import State as Of

    found = GaugeMetricFamily("rute_jobs", "Jobs by state", labels=["state"])
    counted = dict(Job.objects.order_by().values_list("state").annotate(Count("id")))
    for state in Of:
        found.add_metric([state], counted.get(state, 0))
    yield found
    ready = Job.objects.filter(state=Of.WAITING, not_before__lte=timezone.now())
    oldest = ready.aggregate(Min("not_before"))["not_before__min"]
    waited = (timezone.now() - oldest).total_seconds() if oldest else 0.0
    yield GaugeMetricFamily("rute_jobs_waited_seconds", "How long the oldest waits", waited)


def disk() -> Iterator[Metric]:
    place = folder.root()
    usage = shutil.disk_usage(place)
    yield GaugeMetricFamily("rute_disk_free_bytes", "Free where the folder lies", usage.free)
    waiting = arrivals.waiting_bytes(place)
    yield GaugeMetricFamily("rute_arrivals_bytes", "Written ahead, not yet in the log", waiting)
    age = arrivals.oldest_seconds(place, time.time())
    yield GaugeMetricFamily("rute_arrivals_oldest_seconds", "Age of the oldest of it", age)


def collected() -> Iterator[Metric]:
    from rute.web.collect.services import state

    found = state()
    yield GaugeMetricFamily("rute_collected_events", "Since it began, into logs", found.events)
    yield GaugeMetricFamily("rute_collected_rejects", "Since it began, refused", found.rejected)
    yield GaugeMetricFamily("rute_collect_troubles", "What keeps it", len(found.troubles))


def moved() -> Iterator[Metric]:
    """Campaigns: what this process did since it began, and how far behind they are."""
    from rute.web.campaigns.services import behind, counts

    did = CounterMetricFamily(
        "rute_campaign_rows", "People let in, stepped, set aside …", labels=["journey", "did"]
    )
    took = CounterMetricFamily(
        "rute_campaign_seconds", "Time of turns that did anything", labels=["journey"]
    )
    for journey, one in counts().items():
        for name in ("entered", "goals", "stepped", "parked", "told"):
            did.add_metric([journey, name], getattr(one, name))
        took.add_metric([journey], one.seconds)
    yield did
    yield took
    parked = GaugeMetricFamily("rute_campaign_parked", "Set aside after an error",
                               labels=["journey", "campaign"])  # fmt: skip
    late = GaugeMetricFamily("rute_campaign_behind_seconds", "How long the first one due waits",
                             labels=["journey", "campaign"])  # fmt: skip
    for each in behind():
        parked.add_metric([each.journey, each.campaign], each.parked)
        late.add_metric([each.journey, each.campaign], each.seconds)
    yield parked
    yield late


def ages() -> Iterator[Metric]:
    from rute.web.operate.state import journeys_followed

    looked = GaugeMetricFamily("rute_looked_seconds", "Since it was looked", labels=["journey"])
    last = GaugeMetricFamily("rute_last_event_seconds", "Of the newest event", labels=["journey"])
    for one in journeys_followed():
        looked.add_metric([one.slug], max(0.0, time.time() - one.looked / 1e6))
        if one.last_event is not None:
            last.add_metric([one.slug], one.last_event / 1e6)
    yield looked
    yield last


REGISTRY.register(State())
ProcessCollector(registry=REGISTRY)
PlatformCollector(registry=REGISTRY)
