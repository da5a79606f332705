"""What is to be seen of one campaign while it runs: what was sent, what was not and why, who was
set aside, what was taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Min

from rute.web.campaigns.models import (
    FAILED,
    PARKED,
    SKIPPED,
    UNKNOWN,
    Enrolment,
    Outbox,
    Running,
)
from rute.web.campaigns.standing import put_off
from rute.web.site.numbers import person_hash
from rute.words.catalog import has, say

MOST = 50  # of each list
NOT_SENT = (SKIPPED, FAILED)


@dataclass(frozen=True)
class Written:
    """What was written for people by one step: how many, by what became of it."""

    kind: str
    message: str
    channel: str
    states: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Someone:
    """One person of a list. person: hash; at: µs UTC; why: what was raised, or said."""

    person: int
    step: str
    at: int | None
    why: str = ""
    what: str = ""


def written_for(running: Running) -> list[Written]:
    """As people meet them: what was first written for anybody stands first."""
    rows = (
        Outbox.objects.filter(enrolment__running=running).order_by()
        .values_list("kind", "message", "channel", "state")
        .annotate(n=Count("id"), first=Min("id"))
    )  # fmt: skip
    found: dict[tuple[str, str, str], list[tuple[str, int]]] = {}
    met: dict[tuple[str, str], int] = {}
    for kind, message, channel, state, n, first in rows:
        found.setdefault((kind, message, channel), []).append((state.replace(" ", "_"), n))
        met[kind, message] = min(first, met.get((kind, message), first))
    each = sorted(found.items(), key=lambda one: (met[one[0][:2]], one[0][2]))
    return [Written(*key, tuple(sorted(states))) for key, states in each]


def reasons(running: Running, language: str) -> list[tuple[str, int]]:
    """Why what was written was not sent, the most frequent first."""
    rows = (
        Outbox.objects.filter(enrolment__running=running, state__in=NOT_SENT).order_by()
        .values_list("reason").annotate(n=Count("id"))
    )  # fmt: skip
    found = Counter[str]()
    for reason, n in rows:
        found[said_reason(reason, language)] += n
    return found.most_common(20)


def waits(running: Running, language: str) -> list[tuple[str, int]]:
    """Why what was tried has not left yet: it is tried again by itself."""
    rows = put_off(running).order_by().values_list("reason").annotate(n=Count("id"))
    return Counter({said_reason(reason, language): n for reason, n in rows}).most_common(5)


def said_reason(reason: dict[str, str], language: str) -> str:
    """A reason as it is kept: in words, or as the key of a text."""
    if language in reason:
        return reason[language]
    key = reason.get("key") or f"sending.skipped.{reason.get('code', '')}"
    return say(key, language) if has(key, language) else say("moving.no_reason", language)


def parked(running: Running) -> Iterator[Someone]:
    found = Enrolment.objects.filter(running=running, state=PARKED).order_by("id")[:MOST]
    for each in found:
        yield Someone(person_hash(each.person), each.step, each.arrived,
                      str(each.error.get("what", "")))  # fmt: skip


def unknown(running: Running, language: str) -> Iterator[Someone]:
    """Of whom it is not known whether they got a message."""
    found = Outbox.objects.filter(enrolment__running=running, state=UNKNOWN).order_by("-id")[:MOST]
    for each in found:
        why = said_reason(each.reason, language) if each.reason else ""
        yield Someone(person_hash(each.person), each.step, each.sent or each.due, why,
                      each.message)  # fmt: skip


def taken_back(running: Running) -> Iterator[Someone]:
    """Whose entry a late event has undone: nothing of theirs is unsent."""
    found = Enrolment.objects.filter(running=running, taken_back__isnull=False)
    for each in found.order_by("-taken_back")[:MOST]:
        yield Someone(person_hash(each.person), each.step, each.taken_back)
