"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.operate import views

app_name = "operate"
urlpatterns: list[URLPattern | URLResolver] = [
    path("health/live", views.live, name="live"),
    path("health/ready", views.ready, name="ready"),
    path("metrics", views.metrics, name="metrics"),
    path("operate", views.status, name="status"),
    path("operate/enter/<str:token>", views.enter, name="enter"),
]
