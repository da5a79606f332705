"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, register_converter

from rute.web.journeys import api
from rute.web.journeys import card_views as cards
from rute.web.journeys import comment_views as talk
from rute.web.journeys import draft_views as drafted
from rute.web.journeys import edit_views as editor
from rute.web.journeys import map_views as maps
from rute.web.journeys import message_views as messages
from rute.web.journeys import publish_views as publishing
from rute.web.journeys import rule_views as rules
from rute.web.journeys import step_views as stepping
from rute.web.journeys import token_views as tokens
from rute.web.journeys import version_views as versions
from rute.web.journeys.typed import Whatever

register_converter(Whatever, "whatever")
EDIT = "j/<slug:slug>/edit"
app_name = "journeys"
urlpatterns: list[URLPattern | URLResolver] = [
    path(EDIT, editor.edit, name="edit"),
    path(f"{EDIT}/check", editor.check, name="check"),
    path(f"{EDIT}/undo", editor.undo, name="undo"),
    path(f"{EDIT}/redo", editor.redo, name="redo"),
    path(f"{EDIT}/mend", editor.mend, name="mend"),
    path(f"{EDIT}/move", editor.move, name="move"),
    path(f"{EDIT}/remove", editor.remove, name="remove"),
    path(f"{EDIT}/discard", editor.discard, name="discard"),
    path(f"{EDIT}/here", editor.here, name="here"),
    path(f"{EDIT}/complete", editor.complete, name="complete"),
    path(f"{EDIT}/card", cards.card, name="card"),
    path(f"{EDIT}/add", cards.add, name="add"),
    path(f"{EDIT}/drafts", drafted.suggested, name="suggested"),
    path(f"{EDIT}/campaign", drafted.take, name="draft_campaign"),
    path(f"{EDIT}/map", maps.draft_map, name="draft_map"),
    path(f"{EDIT}/map.svg", maps.draft_svg, name="draft_svg"),
    path(f"{EDIT}/picture", maps.draft_picture, name="draft_picture"),
    path(f"{EDIT}/rule", rules.rule, name="rule"),
    path(f"{EDIT}/truth", rules.truth, name="truth"),
    path(f"{EDIT}/steps", stepping.steps, name="steps"),
    path(f"{EDIT}/message", messages.message, name="message"),
    path(f"{EDIT}/new-campaign", stepping.new_campaign, name="new_campaign"),
    path(f"{EDIT}/publish", publishing.publish, name="publish"),
    path("j/<slug:slug>/versions", versions.versions, name="versions"),
    path("j/<slug:slug>/versions/compare", versions.compared, name="compare"),
    path("j/<slug:slug>/versions/<int:number>", versions.version, name="version"),
    path("j/<slug:slug>/versions/<int:number>/restore", versions.restore, name="restore"),
    path("api/journeys/<whatever:slug>", api.journey, name="api"),
    path("account/tokens", tokens.tokens, name="tokens"),
    path("account/tokens/<int:number>/revoke", tokens.revoke, name="revoke"),
    path("j/<slug:slug>/comments", talk.comments, name="comments"),
    path("j/<slug:slug>/comments/<int:number>", talk.resolve, name="resolve"),
]
