"""The addresses of this part; where events go is asgi.py's."""

from __future__ import annotations

from django.urls import path

from rute.web.collect.views import arriving, make, sources, take_back

app_name = "collect"
urlpatterns = [
    path("j/<slug:slug>/sources/", sources, name="sources"),
    path("j/<slug:slug>/sources/arriving", arriving, name="arriving"),
    path("j/<slug:slug>/sources/keys", make, name="make"),
    path("j/<slug:slug>/sources/keys/<int:number>/revoke", take_back, name="revoke"),
]
