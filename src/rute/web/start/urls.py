"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.start.views import data, intake, settings, uploading, welcome

app_name = "start"
FROM = "start/from/<slug:key>"
urlpatterns: list[URLPattern | URLResolver] = [
    path("start/", welcome.welcome, name="welcome"),
    path("start/templates/", welcome.gallery, name="gallery"),
    path("start/templates/<slug:name>/", welcome.template, name="template"),
    path("start/templates/<slug:name>/use", welcome.use_template, name="use_template"),
    path("start/templates/<slug:name>/<slug:language>.svg", welcome.template_picture,
         {"form": "map"}, name="template_picture"),
    path("start/templates/<slug:name>/<slug:language>/card.svg", welcome.template_picture,
         {"form": "card"}, name="template_card"),
    path("start/demo", welcome.demo, name="demo"),
    path("start/text", welcome.text, name="text"),
    path("start/empty", welcome.empty, name="empty"),
    path("start/files", uploading.begin_files, name="files"),
    path(f"{FROM}/", intake.page, name="intake"),
    path(f"{FROM}/announce", uploading.announce, name="announce"),
    path(f"{FROM}/drop", uploading.drop_files, name="drop"),
    path(f"{FROM}/look", uploading.look_now, name="look"),
    path(f"{FROM}/answer", intake.answer, name="answer"),
    path(f"{FROM}/map", intake.draft, name="draft"),
    path(f"{FROM}/map.svg", intake.picture, {"form": "map"}, name="picture"),
    path(f"{FROM}/card.svg", intake.picture, {"form": "card"}, name="card"),
    path(f"{FROM}/model", intake.model, name="model"),
    path(f"{FROM}/make", intake.make, name="make"),
    path(f"{FROM}/take", data.take, name="take"),
    path(f"{FROM}/cancel", intake.cancel, name="cancel"),
    path(f"{FROM}/<int:number>/piece", uploading.piece, name="piece"),
    path(f"{FROM}/<int:number>/columns", intake.columns, name="columns"),
    path(f"{FROM}/<int:number>/remove", uploading.remove, name="remove"),
    path("j/<slug:slug>/data", data.page, name="data"),
    path("j/<slug:slug>/data/add", data.add, name="add"),
    path("j/<slug:slug>/data/rejects", data.rejects, name="rejects"),
    path("j/<slug:slug>/settings", settings.page, name="settings"),
    path("j/<slug:slug>/settings/archive", settings.archive, name="archive"),
    path("j/<slug:slug>/settings/pack", settings.pack, name="pack"),
    path("j/<slug:slug>/settings/download/<int:number>", settings.download, name="download"),
    path("j/<slug:slug>/settings/delete", settings.delete, name="delete"),
]  # fmt: skip
