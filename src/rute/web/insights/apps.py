"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Insights(AppConfig):
    name = "rute.web.insights"
    label = "insights"
