"""Campaigns that run: their versions, who is on the way in them, what is to be sent.

Moments are µs UTC; a person is the hash of people, as signed 64 bits (see site/numbers.py). An
enrolment is one row that moves from step to step; nothing of it is anywhere else. What is written
for every step checks no reference in the database: it is written beside the row it refers to.
"""

from __future__ import annotations

from typing import ClassVar, Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

DRAFT, RUNNING, HELD, STOPPING, STOPPED = "draft", "running", "held", "stopping", "stopped"
"""stopping: nobody enters any more, those on the way finish."""

ACTIVE, DONE, GOAL, LEFT, MERGED, PARKED, WATCHED = (
    "active", "done", "goal", "left", "merged", "parked", "watched",
)  # fmt: skip
"""watched: held out; takes no steps, ends as goal or left like everybody."""

WAITING, CLAIMED, SENDING, BY_HAND, SENT, SKIPPED, FAILED, UNKNOWN = (
    "waiting", "claimed", "sending", "by hand", "sent", "skipped", "failed", "unknown",
)  # fmt: skip
OVER: Final = (SENT, SKIPPED, FAILED, UNKNOWN)


class Running(models.Model):
    """A campaign of a journey, from its first start on. version: what people enter now; salt: of
    its arms, for ever; share: held out of the newest version, 0…1; held: since when; existing:
    since when those whom it found when it began are to be let in, until they all are; too_late:
    entries that were known too late to count; trouble: why its last turn broke off."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="campaigns")
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=10, default=DRAFT)
    version = models.ForeignKey("Version", models.SET_NULL, null=True, related_name="+")
    salt = models.CharField(max_length=32)
    share = models.FloatField(default=0.0)
    priority = models.IntegerField(default=0)
    started = models.BigIntegerField(null=True)
    held = models.BigIntegerField(null=True)
    existing = models.BigIntegerField(null=True)
    too_late = models.BigIntegerField(default=0)
    changed = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    trouble = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "name"], name="one_running_of_a_name")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"


class Version(models.Model):
    """What a campaign said when people entered: immutable. hash: see
    rute.journey.campaigns; text: the journey file it was compiled from; files: the bodies of its
    messages by name, as they were; share: held out."""

    running = models.ForeignKey(Running, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    hash = models.CharField(max_length=16)
    text = models.TextField()
    files = models.JSONField(default=dict)
    share = models.FloatField(default=0.0)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["running", "hash"], name="one_version_of_a_hash"),
            models.UniqueConstraint(fields=["running", "number"], name="one_version_of_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.running}: {self.number}"


class Enrolment(models.Model):
    """One person's way through a campaign. person: who it is now, origin: who it was on entering.
    key: "" or what tells the times apart ("again: per order_id"). op: place in the version's
    program; step: its id; visit: how many steps were taken before; due: when it is looked at next
    (NULL: only what the person does wakes it); late: what comes due before is late, for the
    campaign was held; taken_back: when a late event undid what it rests on."""

    running = models.ForeignKey(Running, models.CASCADE, related_name="enrolments", db_index=False)
    version = models.ForeignKey(Version, models.RESTRICT, related_name="+", db_index=False)
    person = models.BigIntegerField()
    origin = models.BigIntegerField()
    key = models.CharField(max_length=200, blank=True)
    arm = models.CharField(max_length=10)
    state = models.CharField(max_length=10, default=ACTIVE)
    entered = models.BigIntegerField()
    caused = models.CharField(max_length=80, blank=True)
    op = models.IntegerField(default=0)
    step = models.CharField(max_length=80, blank=True)
    visit = models.IntegerField(default=0)
    arrived = models.BigIntegerField()
    due = models.BigIntegerField(null=True)
    late = models.BigIntegerField(default=0)
    taken_back = models.BigIntegerField(null=True)
    goal = models.BigIntegerField(null=True)
    left = models.BigIntegerField(null=True)
    error = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["running", "person", "key"], name="one_enrolment_each")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["running", "due"], condition=Q(state=ACTIVE), name="enrolment_due"
            ),
            models.Index(
                fields=["running", "id"], condition=Q(state=PARKED), name="enrolment_parked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} at {self.step}"


class Intake(models.Model):
    """How far what people did was taken in, for all campaigns of a journey. moved: how far it is
    known who turned out to be whom."""

    journey = models.OneToOneField("journeys.Journey", models.CASCADE, related_name="+")
    cursor = models.CharField(max_length=200, blank=True)
    moved = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.journey}: {self.cursor}"


class Outbox(models.Model):
    """One thing to do for one person at one step: at most once. kind: send | webhook | give |
    set | tell; due: not before; lease, fence: whoever holds it, until when, and which hold it
    is; address: people's key_of the address; counted: on which of the person's days it takes room
    under the cap, where there is one; reason: why it was skipped or failed, as a words key
    with its values."""

    enrolment = models.ForeignKey(
        Enrolment, models.CASCADE, related_name="outbox", db_index=False, db_constraint=False
    )
    journey = models.ForeignKey(
        "journeys.Journey", models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    step = models.CharField(max_length=80)
    visit = models.IntegerField()
    kind = models.CharField(max_length=10)
    message = models.CharField(max_length=200, blank=True)
    purpose = models.CharField(max_length=15, blank=True)
    channel = models.CharField(max_length=20, blank=True)
    priority = models.IntegerField(default=0)
    state = models.CharField(max_length=10, default=WAITING)
    written = models.BigIntegerField()
    due = models.BigIntegerField()
    lease = models.BigIntegerField(null=True)
    fence = models.IntegerField(default=0)
    attempts = models.IntegerField(default=0)
    person = models.BigIntegerField()
    address = models.CharField(max_length=32, blank=True)
    counted = models.DateField(null=True)
    sent = models.BigIntegerField(null=True)
    provider = models.CharField(max_length=200, blank=True)
    reason = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["enrolment", "visit", "step"], name="one_outbox_row_a_visit"
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["journey", "-priority", "due", "id"], condition=Q(state=WAITING),
                name="outbox_next",
            ),
            models.Index(
                fields=["journey", "lease"], condition=Q(lease__isnull=False), name="outbox_leased"
            ),
            models.Index(
                fields=["journey", "id"], condition=Q(state=UNKNOWN), name="outbox_unknown"
            ),
            models.Index(fields=["person"], name="outbox_person"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.message} ({self.state})"


class Taken(models.Model):
    """A step that was taken, and where it led: what happened to one person, in order."""

    enrolment = models.ForeignKey(
        Enrolment, models.CASCADE, related_name="taken", db_index=False, db_constraint=False
    )
    visit = models.IntegerField()
    step = models.CharField(max_length=80)
    act = models.CharField(max_length=10)
    way = models.CharField(max_length=80, blank=True)
    at = models.BigIntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["enrolment", "visit"], name="taken_in_order")]

    def __str__(self) -> str:
        return f"{self.step} {self.act}"


class SentCount(models.Model):
    """How many messages a person got on a channel on one of their days: caps are counted in the
    claim, not looked up before it."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    person = models.BigIntegerField()
    channel = models.CharField(max_length=20)
    day = models.DateField()
    sent = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["journey", "person", "channel", "day"], name="one_count_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.channel} {self.day}: {self.sent}"


class LogLine(models.Model):
    """An event of ours on its way into the log; its id makes telling it twice count once."""

    journey = models.ForeignKey(
        "journeys.Journey", models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    name = models.CharField(max_length=80)
    person = models.BigIntegerField()
    at = models.BigIntegerField()
    facts = models.JSONField(default=dict)
    told = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["journey", "id"], condition=Q(told=False), name="log_lines_untold")
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.person}"


class Limits(models.Model):
    """What holds for all campaigns of a journey. caps: messages a person may get on a channel in
    a day; quiet: no message leaves between these hours of the person's day; everywhere: the share
    of people whom no campaign reaches."""

    journey = models.OneToOneField("journeys.Journey", models.CASCADE, related_name="limits")
    caps = models.JSONField(default=dict)
    quiet_from = models.TimeField(null=True, blank=True)
    quiet_until = models.TimeField(null=True, blank=True)
    everywhere = models.FloatField(default=0.02)

    def __str__(self) -> str:
        return f"limits of {self.journey}"
