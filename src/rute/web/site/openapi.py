"""GET /api/openapi.json: what programs may ask of the app, said by the parts that answer."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import JsonResponse
from django.views.decorators.http import require_safe

import rute
from rute.web.accounts.access import Asked, open_page
from rute.web.collect import describing as collected
from rute.web.journeys import describing as journeys
from rute.words.catalog import say

VERSION = "3.1.0"


@require_safe
@open_page
def openapi(request: Asked) -> JsonResponse:
    """For everybody: it says nothing of anybody's data."""
    return JsonResponse(description(request.language))


def description(language: str) -> dict[str, Any]:
    """Summaries are in the language; names are the same in every one."""
    parts = (collected, journeys)
    return {
        "openapi": VERSION,
        "info": {
            "title": "Rute", "version": rute.__version__,
            "description": say("openapi.about", language),
        },
        "tags": [{"name": name, "description": say(f"openapi.{name}.about", language)}
                 for name in ("collect", "permission", "journeys")],
        "servers": [{"url": settings.SITE_URL}],
        "paths": _together([part.paths(language) for part in parts]),
        "components": {
            "schemas": _together([part.schemas() for part in parts]),
            "securitySchemes": _together([part.security() for part in parts]),
        },
    }  # fmt: skip


def _together(found: list[dict[str, Any]]) -> dict[str, Any]:
    """Raises ValueError where two parts use one name."""
    whole: dict[str, Any] = {}
    for part in found:
        if twice := whole.keys() & part.keys():
            raise ValueError(f"described twice: {', '.join(sorted(twice))}")
        whole |= part
    return whole
