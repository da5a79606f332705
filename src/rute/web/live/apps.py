"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Live(AppConfig):
    name = "rute.web.live"
    label = "live"
