"""Write keys: who may send events to a journey."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from rute.web.collect.credentials import KINDS


class WriteKey(models.Model):
    """A key as it is kept: only its digest, and enough of its beginning to tell it by. It is
    never removed while its journey is there: what it sent may still wait to enter the log."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="write_keys")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS])
    digest = models.CharField(max_length=64, unique=True)
    first = models.CharField(max_length=20)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField(default=timezone.now)
    revoked = models.DateTimeField(null=True, blank=True)
    last_used = models.DateTimeField(null=True, blank=True)
    events = models.BigIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["created", "id"]

    def __str__(self) -> str:
        return self.name
