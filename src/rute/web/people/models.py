"""What the app itself keeps of people: permission with its proof, suppressions, erasures.

Nobody is named here but by `key` (see identities.key_of), and by the address that a permission is
about, which goes when its person is erased.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

USER = settings.AUTH_USER_MODEL


class Permission(models.Model):
    """How it stands between us and one address: one row for each channel and purpose. state:
    given, asked (the address must still confirm) or withdrawn. A send claims by this row."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    address = models.CharField(max_length=340)
    channel = models.CharField(max_length=20)
    purpose = models.CharField(max_length=20)
    state = models.CharField(max_length=10)
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["journey", "key", "channel", "purpose"], name="one_permission_each"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["journey", "channel", "purpose", "state"])]

    def __str__(self) -> str:
        return f"{self.channel} {self.purpose} {self.state}"


class PermissionAct(models.Model):
    """The proof: what was said, when, where, in which wording. Written once, never changed.
    at: when it was said; recorded: when we wrote it down; told: whether the log has it."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    address = models.CharField(max_length=340)
    channel = models.CharField(max_length=20)
    purpose = models.CharField(max_length=20)
    act = models.CharField(max_length=10)
    basis = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()
    recorded = models.DateTimeField(default=timezone.now)
    place = models.CharField(max_length=200, blank=True)
    wording = models.TextField(blank=True)
    by = models.ForeignKey(USER, models.SET_NULL, null=True, blank=True, related_name="+")
    by_name = models.CharField(max_length=200, blank=True)
    told = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-recorded", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["journey", "key"]), models.Index(fields=["told", "id"])
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.act} {self.channel} {self.purpose}"


class Suppression(models.Model):
    """An address nothing is sent to, whatever permission says. channel "": on any. shown: the
    address masked, empty after an erasure. reason: asked, bounced, complained, child, erased,
    other; said: in the words of the server that sent a letter back, or of who noted it."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    channel = models.CharField(max_length=20, blank=True)
    shown = models.CharField(max_length=340, blank=True)
    reason = models.CharField(max_length=20)
    said = models.CharField(max_length=400, blank=True)
    since = models.DateTimeField(default=timezone.now)
    by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["-since", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["journey", "key", "channel", "reason"], name="one_suppression_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.shown} {self.reason}"


class Speech(models.Model):
    """The language an address wants to be written to in, as its owner chose; told: whether the
    log has it."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    address = models.CharField(max_length=340)
    language = models.CharField(max_length=2)
    at = models.DateTimeField()
    told = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "key"], name="one_language_each")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.language}"


class Child(models.Model):
    """A person who is a child: nothing is sent without a parent's permission. key: of their
    canonical identifier; person: its hash, as a signed number."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    person = models.BigIntegerField(null=True)
    parent = models.CharField(max_length=200, blank=True)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "key"], name="one_child_each")
        ]

    def __str__(self) -> str:
        return self.key


class Erasure(models.Model):
    """An erasure, or its rehearsal: who asked, what went. person: their opaque name, only until
    it is done. state: looking, looked, erasing, done or failed."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    person = models.CharField(max_length=13, blank=True)
    state = models.CharField(max_length=10)
    begun = models.DateTimeField(default=timezone.now)
    ended = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(USER, models.SET_NULL, null=True, blank=True, related_name="+")
    by_name = models.CharField(max_length=200, blank=True)
    job = models.BigIntegerField(null=True, blank=True)
    found = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"
