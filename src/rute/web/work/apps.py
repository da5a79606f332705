"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class Work(AppConfig):
    name = "rute.web.work"
    label = "work"

    def ready(self) -> None:
        """Finds what every part registers: in its `jobs.py`, or in its services."""
        autodiscover_modules("jobs", "services")
