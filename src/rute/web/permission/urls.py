"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.permission import confirming, imprint, leaving, preferences

app_name = "permission"
urlpatterns: list[URLPattern | URLResolver] = [
    path("j/<slug:slug>/imprint", imprint.imprint, name="imprint"),
    path("leave/<str:token>", leaving.leave, name="leave"),
    path("confirm/<str:token>", confirming.confirm, name="confirm"),
    path("preferences/<str:token>", preferences.preferences, name="preferences"),
]
