"""Letters: what is to be said to one address, and whether it has left."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

WAITING, SENT, WRITTEN, FAILED = "waiting", "sent", "written", "failed"


class Letter(models.Model):
    """One message to one address, said when it was ordered. state: waiting, sent (a server took
    it), written (into the folder, where no server is set), failed; error: what the server said
    of it; trouble: why no server could be asked, by language; key: at most one letter has it;
    name: the local part of its Message-ID, the same however often it is tried;
    attachments: [[file below the app's folder, the name it goes under], …]."""

    journey = models.ForeignKey(
        "journeys.Journey", models.CASCADE, null=True, blank=True, related_name="letters"
    )
    key = models.CharField(max_length=160, null=True, blank=True, unique=True)
    name = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=60)
    to = models.EmailField(max_length=254)
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=250)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    headers = models.JSONField(default=dict)
    attachments = models.JSONField(default=list)
    state = models.CharField(max_length=10, default=WAITING, db_index=True)
    error = models.CharField(max_length=300, blank=True)
    trouble = models.JSONField(default=dict)
    created = models.DateTimeField(default=timezone.now)
    left = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}: {self.state}"
