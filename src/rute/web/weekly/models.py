"""What comes back every week: the rhythm, what left its range, reports and their readers."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

LEFT_BELOW, LEFT_ABOVE, SILENT = "below", "above", "silent"


class Rhythm(models.Model):
    """How one business's weeks go. week_starts: 0 is Monday; watched: whether anybody is to be
    told; silent_hours: without an event for so long somebody is told, None: never; judged: the
    last day that was looked at."""

    journey = models.OneToOneField("journeys.Journey", models.CASCADE, related_name="rhythm")
    week_starts = models.PositiveSmallIntegerField(default=0)
    watched = models.BooleanField(default=True)
    silent_hours = models.PositiveSmallIntegerField(null=True, blank=True)
    judged = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.journey}: weeks from {self.week_starts}"


class Watcher(models.Model):
    """Who is told: a member by mail, or another program by a signed call. url, secret: of a
    program; failing: what went wrong at the last call, empty once one was taken."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="watchers")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="watches"
    )
    url = models.CharField(max_length=500, blank=True)
    secret = models.CharField(max_length=80, blank=True)
    failing = models.JSONField(default=dict)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["journey", "user"], condition=Q(url=""), name="one_watch_a_member"
            )
        ]

    def __str__(self) -> str:
        return str(self.user) if self.user else self.url


class Episode(models.Model):
    """A number of a stage outside its range, from the day it left to the day it came back; stage
    empty: no events at all. direction: below | above | silent. value … n: when last looked at;
    told: whether anybody was told that it began; quiet_until: until then nobody is told."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="episodes")
    stage = models.CharField(max_length=200, blank=True)
    of = models.CharField(max_length=12)
    direction = models.CharField(max_length=8)
    began = models.DateField()
    ended = models.DateField(null=True, blank=True)
    first = models.DateField()
    last = models.DateField()
    value = models.FloatField(null=True)
    middle = models.FloatField(null=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    n = models.BigIntegerField(default=0)
    told = models.BooleanField(default=False)
    quiet_until = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["-began", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["journey", "stage", "of"], condition=Q(ended=None), name="one_open_episode"
            )
        ]

    def __str__(self) -> str:
        return f"{self.stage} {self.of}: {self.direction} since {self.began}"


class Report(models.Model):
    """What is sent again and again. form: a3 | a4 | link; every: week | month; day: of the week
    (0 is Monday) or of the month (1 to 28); hour: in the journey's zone; due: µs UTC, when next."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="reports")
    form = models.CharField(max_length=4)
    every = models.CharField(max_length=5)
    day = models.PositiveSmallIntegerField()
    hour = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=2)
    active = models.BooleanField(default=True)
    due = models.BigIntegerField(db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.journey}: {self.form} every {self.every}"


class Reader(models.Model):
    """Whom a report is sent to. Members are asked by nobody; others confirm first. stopped: since
    when it wants no more."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="readers")
    email = models.EmailField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+"
    )
    confirmed = models.DateTimeField(null=True, blank=True)
    stopped = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "email"], name="one_reader_an_address")
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def reads(self) -> bool:
        return self.confirmed is not None and self.stopped is None


class Sending(models.Model):
    """One report as it was sent. due: the moment it was for (µs UTC), or that at which somebody
    pressed the button; state: making | sent | failed; file: below the app's folder, empty where
    only a link went."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="sendings")
    due = models.BigIntegerField()
    state = models.CharField(max_length=8, default="making")
    letters = models.PositiveIntegerField(default=0)
    file = models.CharField(max_length=200, blank=True)
    error = models.JSONField(default=dict)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["-due"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "due"], name="one_sending_a_moment")
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.due}: {self.state}"
