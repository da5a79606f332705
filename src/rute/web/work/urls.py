"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.work import views

app_name = "work"
urlpatterns: list[URLPattern | URLResolver] = [
    path("jobs/<int:number>", views.job, name="job"),
    path("jobs/<int:number>/cancel", views.cancel, name="cancel"),
    path("jobs/<int:number>/retry", views.retry, name="retry"),
]
