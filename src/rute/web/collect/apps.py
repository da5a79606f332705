"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Collect(AppConfig):
    name = "rute.web.collect"
    label = "collect"
