"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.permission import leaving

app_name = "permission"
urlpatterns: list[URLPattern | URLResolver] = [
    path("leave/<str:token>", leaving.leave, name="leave"),
]
