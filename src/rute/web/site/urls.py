"""Every address of the app; each part brings its own."""

from __future__ import annotations

from django.urls import include, path

from rute.web.site.openapi import openapi
from rute.web.site.views import home, language

PARTS = ("accounts", "campaigns", "channels", "collect", "insights", "journal", "journeys",
         "live", "mail", "operate", "people", "permission", "start", "weekly", "work")  # fmt: skip

urlpatterns = [
    path("", home, name="home"),
    path("language", language, name="language"),
    path("api/openapi.json", openapi, name="openapi"),
    path("login/", include("rute.web.accounts.login_urls")),
    *(path("", include(f"rute.web.{part}.urls")) for part in PARTS),
]

handler400 = "rute.web.operate.pages.not_understood"
handler403 = "rute.web.operate.pages.not_allowed"
handler404 = "rute.web.operate.pages.not_found"
handler500 = "rute.web.operate.pages.broken"
