"""What was handed to a channel, and what came back of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Delivery(models.Model):
    """One parcel. once: the sender's name for it, so that the same is never delivered twice;
    person: hash, as signed 64 bits; address: people's key_of; provider: what the provider calls
    it. Moments are µs UTC."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    once = models.CharField(max_length=100)
    channel = models.CharField(max_length=20)
    purpose = models.CharField(max_length=15)
    person = models.BigIntegerField()
    address = models.CharField(max_length=32, blank=True)
    campaign = models.CharField(max_length=200, blank=True)
    message = models.CharField(max_length=200, blank=True)
    step = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=10)
    provider = models.CharField(max_length=200, blank=True)
    given = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "once"], name="delivered_once")
        ]
        indexes: ClassVar = [models.Index(fields=["provider"], name="delivery_provider")]

    def __str__(self) -> str:
        return f"{self.channel} {self.once} ({self.state})"
