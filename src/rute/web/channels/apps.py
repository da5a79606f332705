"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Channels(AppConfig):
    name = "rute.web.channels"
    label = "channels"
