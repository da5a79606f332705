"""Files that somebody brought, until they have become a journey or a part of one."""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone


def new_key() -> str:
    """The name of a folder and of an address, which nobody guesses."""
    return secrets.token_hex(10)


class Intake(models.Model):
    """Files on their way in; they belong to one person. journey: the one they are for, none where
    they are to become one. zone: that of the owner's browser. questions: what looking at the files
    left open; answers: by the questions' keys; found: what belongs together; heard, understood:
    what reading them told; draft: the journey's text. replaces: the entry of the journey's data
    whose place the file takes."""

    key = models.CharField(max_length=20, unique=True, default=new_key)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    journey = models.ForeignKey(
        "journeys.Journey", models.CASCADE, null=True, blank=True, related_name="+"
    )
    replaces = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=2, default="en")
    zone = models.CharField(max_length=60, blank=True)
    created = models.DateTimeField(default=timezone.now)
    touched = models.DateTimeField(default=timezone.now)
    job = models.BigIntegerField(null=True, blank=True)
    looked = models.BooleanField(default=False)
    questions = models.JSONField(default=list)
    answers = models.JSONField(default=dict)
    found = models.JSONField(default=dict)
    heard = models.JSONField(default=dict)
    understood = models.JSONField(default=list)
    title = models.CharField(max_length=200, blank=True)
    model = models.CharField(max_length=60, blank=True)
    draft = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.key


class Brought(models.Model):
    """One file. size: as announced; received: bytes on disk. said: what its owner said of its
    columns; seen: what it says of itself; trouble: why it cannot be used, by language."""

    intake = models.ForeignKey(Intake, models.CASCADE, related_name="files")
    name = models.CharField(max_length=120)
    size = models.BigIntegerField()
    received = models.BigIntegerField(default=0)
    said = models.JSONField(default=dict)
    seen = models.JSONField(default=dict)
    trouble = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["intake", "name"], name="one_file_a_name")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def whole(self) -> bool:
        return self.received == self.size


class Archived(models.Model):
    """A journey put aside: it counts on, and is left out of the list."""

    journey = models.OneToOneField(
        "journeys.Journey", models.CASCADE, related_name="archived", primary_key=True
    )
    since = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.journey)
