"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class People(AppConfig):
    name = "rute.web.people"
    label = "people"
