"""The addresses of this part."""

from __future__ import annotations

from django.urls import path

from rute.web.insights import forms_of, leaks, style, supposing, views

app_name = "insights"
urlpatterns = [
    path("j/<slug:slug>/", views.map_page, name="map"),
    path("j/<slug:slug>/evidence", views.evidence_page, name="evidence"),
    path("j/<slug:slug>/leaks", leaks.leaks_page, name="leaks"),
    path("j/<slug:slug>/leaks/<slug:tab>", leaks.tab_page, name="tab"),
    path("j/<slug:slug>/what-if", supposing.what_if_page, name="what_if"),
    path("j/<slug:slug>/download/<slug:form>", forms_of.download, name="download"),
    path("map-<int:stages>.<slug:digest>.css", style.style_sheet, name="style"),
]
