"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.mail import views

app_name = "mail"
urlpatterns: list[URLPattern | URLResolver] = [
    path("j/<slug:slug>/mail", views.letters, name="letters"),
    path("j/<slug:slug>/mail/trial", views.trial, name="trial"),
    path("j/<slug:slug>/mail/again", views.again, name="again"),
    path("j/<slug:slug>/mail/<int:number>", views.letter, name="letter"),
]
