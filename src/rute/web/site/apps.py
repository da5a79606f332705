"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Site(AppConfig):
    name = "rute.web.site"
    label = "rute_site"
