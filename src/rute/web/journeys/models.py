"""Journeys, and the immutable versions of their text."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone


class Journey(models.Model):
    """One business's journey. deleted: hidden since then, its data gone or going."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, default="en")
    created = models.DateTimeField(default=timezone.now)
    deleted = models.DateTimeField(null=True, blank=True)
    published = models.ForeignKey(
        "journeys.Version", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.name


class Version(models.Model):
    """A text as it was published. base: the number of the version it was made from."""

    journey = models.ForeignKey(Journey, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    base = models.PositiveIntegerField(default=0)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    message = models.CharField(max_length=300, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "number"], name="one_version_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.journey} {self.number}"


class Draft(models.Model):
    """What somebody is about to publish. base: the number of the version it was made from; at:
    the step its text is; seen: when its editor was last open, changed: when its text last was."""

    journey = models.ForeignKey(Journey, models.CASCADE, related_name="drafts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    base = models.PositiveIntegerField()
    text = models.TextField()
    at = models.PositiveIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)
    seen = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "user"], name="one_draft_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.journey} ({self.user})"


class Step(models.Model):
    """A draft's text after one act, to be gone back to. act: a text `editor.act.ACT`; about: what
    it was done to."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="steps")
    number = models.PositiveIntegerField()
    text = models.TextField()
    act = models.CharField(max_length=20)
    about = models.CharField(max_length=300, blank=True)
    made = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "number"], name="one_step_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.draft}: {self.act}"


class Comment(models.Model):
    """What somebody says about a card of the picture. card: its key in the newest version;
    resolved: since when nothing is left to do about it."""

    journey = models.ForeignKey(Journey, models.CASCADE, related_name="comments")
    card = models.CharField(max_length=1000, blank=True)
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made = models.DateTimeField(default=timezone.now)
    resolved = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering: ClassVar = ["made", "id"]
        indexes: ClassVar = [models.Index(fields=["journey", "card"], name="comments_of_a_card")]

    def __str__(self) -> str:
        return self.text[:60]


class ApiToken(models.Model):
    """A program's key to its maker's journeys, kept only as a hash. start: its first letters, so
    that its maker can tell it from others."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    start = models.CharField(max_length=12)
    made = models.DateTimeField(default=timezone.now)
    used = models.DateTimeField(null=True, blank=True)
    revoked = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-made"]

    def __str__(self) -> str:
        return f"{self.start}… {self.name}"
