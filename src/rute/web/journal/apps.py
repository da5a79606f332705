"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Journal(AppConfig):
    name = "rute.web.journal"
    label = "journal"
