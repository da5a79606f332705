"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Work(AppConfig):
    name = "rute.web.work"
    label = "work"
