"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.work import views

app_name = "work"
urlpatterns: list[URLPattern | URLResolver] = [
    path("work/<int:number>", views.job, name="job"),
    path("work/<int:number>/cancel", views.cancel, name="cancel"),
    path("work/<int:number>/retry", views.retry, name="retry"),
]
