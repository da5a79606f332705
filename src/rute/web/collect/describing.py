"""The collection's addresses as OpenAPI says them, from what reads and answers them."""

from __future__ import annotations

from typing import Any

import msgspec

from rute.web.collect.bodies import MOST_EVENTS
from rute.web.collect.frames import METHODS
from rute.web.collect.permits import ACTS, Ask, Give, Withdraw
from rute.web.collect.wire import Message
from rute.words.catalog import say, texts

Part = dict[str, Any]
BATCHES = ("batch", "import")
_CODES = "collect.http."
_REFUSED = {
    "400": "unread", "401": "no_key", "403": "not_by_this_key", "404": "no_address",
    "429": "too_often", "503": "unready",
}  # fmt: skip
_AGAIN = {"Retry-After": {"schema": {"type": "integer", "minimum": 1}}}
_SENDS = ("400", "401", "429", "503")


def paths(language: str) -> Part:
    """By path, what may be asked of it."""
    ways = [*METHODS[1:], *BATCHES]
    return {
        **{f"/v1/{way}": {"post": _post(way, language)} for way in ways},
        **{f"/v1/permission/{act}": {"post": _permission(act, language)} for act in ACTS},
        "/v1/projects/{key}/settings": {"get": _settings(language)},
        "/rute.js": {"get": _script(language)},
    }


def schemas() -> Part:
    """What is sent and answered, by name. An event is read leniently: what one of its parts is
    does not matter to the answer, only to what becomes of the event."""
    called = [part.encode_name for part in msgspec.structs.fields(Message)]
    event = {"type": "object", "properties": {name: {} for name in called} | {"writeKey": {}}}
    events = {
        "type": "array", "maxItems": MOST_EVENTS,
        "items": {"anyOf": [{"$ref": "#/components/schemas/Event"}, {}]},
    }  # fmt: skip
    around: Part = {"sentAt": {}, "context": {}, "writeKey": {}}
    codes = [key.removeprefix(_CODES) for key in texts("en") if key.startswith(_CODES)]
    _, permits = msgspec.json.schema_components(
        (Give, Withdraw, Ask), ref_template="#/components/schemas/{name}"
    )
    return {
        **permits,
        "Event": event,
        "Events": {
            "type": "object", "required": ["batch"], "properties": {"batch": events, **around}
        },
        "Taken": _object(success={"const": True}),
        "NotTaken": _object(
            success={"const": False},
            error=_object(code={"enum": sorted(codes)}, message={"type": "string"}),
        ),
    }  # fmt: skip


def security() -> Part:
    """The ways to show a write key; it may also stand in the body as `writeKey`."""
    return {
        "writeKeyAsUser": {"type": "http", "scheme": "basic"},
        "writeKeyAsToken": {"type": "http", "scheme": "bearer"},
        "writeKeyHeader": {"type": "apiKey", "in": "header", "name": "X-Write-Key"},
    }


def _post(way: str, language: str) -> Part:
    schema = "Events" if way in BATCHES else "Event"
    return {
        "operationId": f"collect_{way}",
        "tags": ["collect"],
        "summary": say(f"openapi.collect.{'batch' if way in BATCHES else way}", language),
        "security": [{name: []} for name in security()],
        "requestBody": {"required": True, "content": _json(schema)},
        "responses": {
            "200": {"description": say("openapi.collect.taken", language),
                    "content": _json("Taken")},
            **_refusals(_SENDS, language),
        },
    }  # fmt: skip


def _permission(act: str, language: str) -> Part:
    return {
        "operationId": f"permission_{act}",
        "tags": ["permission"],
        "summary": say(f"openapi.permission.{act}", language),
        "security": [{name: []} for name in security()],
        "requestBody": {"required": True, "content": _json(act.title())},
        "responses": {
            "200": {"description": say("openapi.permission.recorded", language),
                    "content": _json("Taken")},
            **_refusals((*_SENDS, "403"), language),
        },
    }  # fmt: skip


def _settings(language: str) -> Part:
    key = {"name": "key", "in": "path", "required": True, "schema": {"type": "string"}}
    answer = {"type": "object", "required": ["integrations", "plan"]}
    return {
        "operationId": "collect_settings",
        "tags": ["collect"],
        "summary": say("openapi.collect.settings", language),
        "parameters": [key],
        "responses": {
            "200": {"description": say("openapi.collect.settings", language),
                    "content": {"application/json": {"schema": answer}}},
            **_refusals(("401", "404", "503"), language),
        },
    }  # fmt: skip


def _script(language: str) -> Part:
    said = say("openapi.collect.script", language)
    content = {"text/javascript; charset=utf-8": {"schema": {"type": "string"}}}
    return {
        "operationId": "collect_script", "tags": ["collect"], "summary": said,
        "responses": {"200": {"description": said, "content": content}},
    }  # fmt: skip


def _refusals(statuses: tuple[str, ...], language: str) -> Part:
    return {status: _refusal(status, language) for status in statuses}


def _refusal(status: str, language: str) -> Part:
    said = say(f"openapi.collect.{_REFUSED[status]}", language)
    told: Part = {"description": said, "content": _json("NotTaken")}
    return told | {"headers": _AGAIN} if status in ("429", "503") else told


def _json(schema: str) -> Part:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _object(**properties: Part) -> Part:
    return {
        "type": "object", "required": list(properties), "properties": properties,
        "additionalProperties": False,
    }  # fmt: skip
