"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Mail(AppConfig):
    name = "rute.web.mail"
    label = "mail"
