"""The addresses of this part."""

from __future__ import annotations

from django.urls import path

from rute.web.insights import forms_of, views

app_name = "insights"
urlpatterns = [
    path("j/<slug:slug>/", views.map_page, name="map"),
    path("j/<slug:slug>/evidence", views.evidence_page, name="evidence"),
    path("j/<slug:slug>/download/<slug:form>", forms_of.download, name="download"),
    path("map-<int:stages>.<slug:digest>.css", views.style_sheet, name="style"),
]
