"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Campaigns(AppConfig):
    name = "rute.web.campaigns"
    label = "campaigns"
