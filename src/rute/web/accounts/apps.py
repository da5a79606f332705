"""Where Django finds this part."""

from __future__ import annotations

from django.apps import AppConfig


class Accounts(AppConfig):
    name = "rute.web.accounts"
    label = "accounts"
