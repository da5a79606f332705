"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Journeys(AppConfig):
    name = "rute.web.journeys"
    label = "journeys"
