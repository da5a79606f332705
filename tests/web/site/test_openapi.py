"""The description of the interfaces is whole, and made of what reads and answers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from tests.web.journeys.test_api import asked
from tests.web.routes import routes

from rute.web.accounts.models import User
from rute.web.collect.asgi import _WAYS
from rute.web.journeys.models import Journey
from rute.web.site.openapi import description


def found(language: str = "en") -> dict[str, Any]:
    return Client().get("/api/openapi.json", headers={"accept-language": language}).json()


def test_everybody_may_read_it_in_their_language(db: None) -> None:
    assert found() == json.loads(json.dumps(description("en")))
    said = found("id")
    assert "aktivitas" in said["info"]["description"]
    assert said["paths"].keys() == found()["paths"].keys()


def test_every_address_for_programs_is_described(db: None) -> None:
    paths = found()["paths"]
    assert {f"/v1/{way}" for way in _WAYS if len(way) > 1} <= paths.keys()
    ours = [route.pattern for route in routes() if route.pattern.startswith("api/")]
    described = {path.replace("{slug}", "<whatever:slug>")[1:] for path in paths} | {
        "api/openapi.json"
    }
    assert set(ours) <= described


def test_every_schema_that_is_named_is_there(db: None) -> None:
    whole = found()
    named = {part.split('"')[0] for part in
             json.dumps(whole).split("#/components/schemas/")[1:]}  # fmt: skip
    assert named == whole["components"]["schemas"].keys()


def test_what_is_read_and_answered_is_what_is_described(journey: Journey, editor: User) -> None:
    schemas = found()["components"]["schemas"]
    told = asked("GET", editor).json()
    assert told.keys() == schemas["Told"]["properties"].keys()
    assert set(schemas["Change"]["required"]) == {"text", "base"}
    assert schemas["Change"]["additionalProperties"] is False
    assert schemas["Event"]["properties"].keys() >= {"userId", "anonymousId", "writeKey", "event"}
    assert "too_often" in schemas["NotTaken"]["properties"]["error"]["properties"]["code"]["enum"]


@pytest.mark.parametrize("slug", ["Kopi Senja", "a/b", "a\nb", "kopi\x00senja", "..", "%2e"])
def test_an_address_of_no_journey_is_refused_as_json(db: None, editor: User, slug: str) -> None:
    from urllib.parse import quote

    from rute.web.journeys import tokens

    key = tokens.make(editor, "test")
    answer = Client().get(
        f"/api/journeys/{quote(slug, safe='')}", headers={"authorization": f"Bearer {key}"}
    )
    assert answer.status_code == 404
    assert set(answer.json()["error"]) == {"what", "where", "exists", "do", "findings"}
