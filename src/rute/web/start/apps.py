"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Start(AppConfig):
    name = "rute.web.start"
    label = "start"
