"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.channels.email import hooks
from rute.web.channels.tracking import views as tracking

app_name = "channels"
J = "j/<slug:slug>"
urlpatterns: list[URLPattern | URLResolver] = [
    path("l/<str:token>", tracking.follow, name="link"),
    path("o/<str:token>.gif", tracking.dot, name="dot"),
    path("hooks/mail/<str:word>/<slug:provider>", hooks.told, name="hook"),
]
