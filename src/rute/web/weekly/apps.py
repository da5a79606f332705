"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Weekly(AppConfig):
    name = "rute.web.weekly"
    label = "weekly"
