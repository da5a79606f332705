"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class OfPermission(AppConfig):
    name = "rute.web.permission"
    label = "permission"
