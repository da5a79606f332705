"""The addresses of this part."""

from __future__ import annotations

from django.urls import path

from rute.web.live.views import pulse

app_name = "live"
urlpatterns = [path("j/<slug:slug>/pulse", pulse, name="pulse")]
