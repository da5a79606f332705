"""Who changed what."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone


class Unchangeable(TypeError):
    """The journal is written, never changed."""


class Entries(models.QuerySet["Entry"]):
    """Entries to read; those who ask for a change are told that there is none."""

    def update(self, **_: Any) -> NoReturn:
        raise Unchangeable

    def delete(self) -> NoReturn:
        raise Unchangeable

    def bulk_update(self, *_: Any, **__: Any) -> NoReturn:
        raise Unchangeable


class Entry(models.Model):
    """One act. It is written once and never changed; details fill the act's words. It goes only
    with its journey."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    by_name = models.CharField(max_length=200, blank=True)
    journey = models.ForeignKey(
        "journeys.Journey", models.CASCADE, null=True, blank=True, related_name="acts"
    )
    act = models.CharField(max_length=60)
    details = models.JSONField(default=dict)

    objects = Entries.as_manager()

    class Meta:
        ordering: ClassVar = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.by_name}: {self.act}"

    def save(self, *args: Any, **rest: Any) -> None:
        if not self._state.adding:
            raise Unchangeable
        super().save(*args, **rest)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise Unchangeable
