"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "operate"
urlpatterns: list[URLPattern | URLResolver] = []
