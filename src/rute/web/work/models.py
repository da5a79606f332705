"""Work that outlives a request, and what one process at a time may do."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from rute.web.work.states import State


class Job(models.Model):
    """One piece of work. fence: grows with every claim, so that a worker that lost its lease
    can write nothing more; doing, error: a text by language; key: at most one job has it."""

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120, null=True, blank=True, unique=True)
    journey = models.ForeignKey(
        "journeys.Journey", models.CASCADE, null=True, blank=True, related_name="jobs"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="jobs"
    )
    payload = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default=State.WAITING.value)
    doing = models.JSONField(default=dict)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(null=True, blank=True)
    error = models.JSONField(default=dict)
    attempts = models.PositiveIntegerField(default=0)
    cancelling = models.BooleanField(default=False)
    created = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(default=timezone.now)
    started = models.DateTimeField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)
    worker = models.CharField(max_length=120, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    fence = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["id"]
        indexes: ClassVar = [models.Index(fields=["state", "not_before"], name="jobs_to_claim")]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}: {self.state}"

    @property
    def over(self) -> bool:
        return State(self.state).over

    @property
    def share(self) -> float | None:
        """How much is done, 0 to 1; None where nobody knows."""
        return min(self.done / self.total, 1.0) if self.total else None


class Lease(models.Model):
    """What one process at a time does: who does it, until when, and when it was last done."""

    name = models.CharField(max_length=80, unique=True)
    holder = models.CharField(max_length=120, blank=True)
    until = models.DateTimeField(null=True, blank=True)
    last = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)
    fence = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name}: {self.holder}"
