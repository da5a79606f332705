"""Hits decided, a few seconds after they came: a person's become events in the log, once for each
link of a delivery; a program's are counted beside."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from rute.journey.campaigns.happened import CLICKED, OPENED
from rute.web.channels.models import Delivery, Hit
from rute.web.channels.telling import note
from rute.web.channels.tracking.scanners import DECIDED_AFTER, scans

AT_ONCE = 1_000


def judge(now: int) -> int:
    """Decides what came long enough ago; how many of those were a person's."""
    waiting = Hit.objects.filter(scanner=None, at__lte=now - DECIDED_AFTER)
    found = waiting.select_related("delivery", "link").order_by("id")[:AT_ONCE]
    return sum(_judged(hit) for hit in list(found))


@transaction.atomic
def _judged(hit: Hit) -> bool:
    """1. The hit is decided, by whoever comes first. 2. It is counted. 3. It is told."""
    delivery = hit.delivery
    beside = delivery.hits.exclude(link=None).values_list("link", "at")
    scanner = scans(hit.at, delivery.sent, delivery.links, list(beside))
    if not Hit.objects.filter(pk=hit.pk, scanner=None).update(scanner=scanner):
        return False
    rows = Delivery.objects.filter(pk=delivery.pk)
    if scanner:
        rows.update(scanned=F("scanned") + 1)
        return False
    if hit.link is None:
        rows.filter(opened=None).update(opened=hit.at)
        note(delivery, OPENED, hit.at)
        return True
    rows.update(clicks=F("clicks") + 1)
    rows.filter(clicked=None).update(clicked=hit.at)
    note(delivery, CLICKED, hit.at, f"{hit.link_id}", facts={"link": hit.link.url})
    return True
