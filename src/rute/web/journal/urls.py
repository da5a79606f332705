"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.journal import pages

app_name = "journal"
urlpatterns: list[URLPattern | URLResolver] = [
    path("j/<slug:slug>/journal", pages.acts, name="acts"),
    path("j/<slug:slug>/journal.csv", pages.export, name="export"),
]
