"""The map as files: every form `--save` knows, for whom it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.urls import reverse

from rute.session.forms import forms
from rute.web.accounts.access import Asked, Forbidden, journey_page
from rute.web.accounts.roles import RIGHTS, May
from rute.web.insights.look import Look
from rute.web.insights.shown import mapped, seen_as
from rute.web.journeys.models import Journey
from rute.web.live.services import ask
from rute.words.catalog import say


@dataclass(frozen=True)
class Kind:
    """key: in the address; view and ending: of session.forms; right: who may have it."""

    key: str
    view: str
    ending: str
    media: str
    right: May = May.SEE_NUMBERS


KINDS = (
    Kind("poster", "map", ".pdf", "application/pdf"),
    Kind("pages", "pages", ".pdf", "application/pdf"),
    Kind("picture", "map", ".png", "image/png"),
    Kind("drawing", "map", ".svg", "image/svg+xml"),
    Kind("card", "card", ".png", "image/png"),
    Kind("story", "story", ".md", "text/markdown; charset=utf-8"),
    Kind("page", "map", ".html", "text/html; charset=utf-8"),
    Kind(
        "workbook", "map", ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", May.ANALYSE,
    ),
    Kind("numbers", "map", ".json", "application/json", May.ANALYSE),
    Kind("mermaid", "map", ".mmd", "text/plain; charset=utf-8"),
)  # fmt: skip


@dataclass(frozen=True)
class Offer:
    said: str
    address: str


def offered(request: Asked, look: Look) -> tuple[Offer, ...]:
    """The files this reader may have of the map they look at."""
    assert request.journey is not None
    assert request.role is not None
    rights = RIGHTS[request.role]
    slug = request.journey.slug
    return tuple(
        Offer(
            say(f"insights.file.{kind.key}", request.language),
            reverse("insights:download", args=(slug, kind.key)) + look.query,
        )
        for kind in KINDS
        if kind.right in rights
    )


@journey_page(May.SEE_NUMBERS)
def download(request: Asked, journey: Journey, form: str) -> HttpResponse:
    """One file of the map of a look."""
    assert request.role is not None
    kind = next((kind for kind in KINDS if kind.key == form), None)
    if kind is None:
        raise Http404
    if kind.right not in RIGHTS[request.role]:
        raise Forbidden(kind.right, request.role)
    look, language = Look.of(request.GET), request.language
    content = ask(
        journey,
        ("file", kind.key, look, language),
        lambda session: forms(mapped(seen_as(session, look), look), kind.view, language)[
            kind.ending
        ](),
    )
    name = f"{journey.slug}.{kind.key}{kind.ending}"
    answer = HttpResponse(content, content_type=kind.media)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
