"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "campaigns"
J = "j/<slug:slug>"
urlpatterns: list[URLPattern | URLResolver] = []
