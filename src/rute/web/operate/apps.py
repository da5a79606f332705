"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Operate(AppConfig):
    name = "rute.web.operate"
    label = "operate"
