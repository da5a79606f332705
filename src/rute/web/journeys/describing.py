"""The API for programs as OpenAPI says it."""

from __future__ import annotations

from typing import Any

import msgspec

from rute.web.journeys.wire import Change, Refusal, Told
from rute.words.catalog import say

Part = dict[str, Any]
READS = ("401", "404")
WRITES = ("400", "401", "403", "404", "409", "413")


def paths(language: str) -> Part:
    """By path, what may be asked of it."""
    slug = {"name": "slug", "in": "path", "required": True, "schema": {"type": "string"}}
    sent = {"required": True, "content": _json("Change")}
    return {
        "/api/journeys/{slug}": {
            "parameters": [slug],
            "get": _operation("read", READS, language),
            "put": _operation("publish", WRITES, language) | {"requestBody": sent},
        }
    }


def schemas() -> Part:
    _, found = msgspec.json.schema_components(
        (Change, Told, Refusal), ref_template="#/components/schemas/{name}"
    )
    return found


def security() -> Part:
    return {"journeyKey": {"type": "http", "scheme": "bearer"}}


def _operation(name: str, refused: tuple[str, ...], language: str) -> Part:
    said = say(f"openapi.journeys.{name}", language)
    answers = {
        status: {"description": say(f"openapi.journeys.{status}", language),
                 "content": _json("Refusal")}
        for status in refused
    }  # fmt: skip
    return {
        "operationId": f"journey_{name}", "tags": ["journeys"], "summary": said,
        "security": [{name: []} for name in security()],
        "responses": {"200": {"description": said, "content": _json("Told")}, **answers},
    }  # fmt: skip


def _json(schema: str) -> Part:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
