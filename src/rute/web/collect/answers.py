"""What is answered over the wire. One shape for every refusal: {"success": false, "error": {code,
message}}, the message in the reader's language."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from rute.web.collect.bodies import Refused
from rute.words.catalog import say
from rute.words.message import said_text

Headers = list[tuple[bytes, bytes]]
_OPEN = (b"access-control-allow-origin", b"*")  # a key is no cookie: any page may send
_JSON = (b"content-type", b"application/json")
_ALLOWED = {"only_post": b"POST, OPTIONS", "only_get": b"GET, HEAD, OPTIONS"}
_SCRIPT = Path(__file__).parent / "rute.js"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    body: bytes


def _answer(status: int, body: bytes, *headers: tuple[bytes, bytes]) -> Answer:
    return Answer(status, [(b"content-length", str(len(body)).encode()), _OPEN, *headers], body)


_DONE = _answer(200, b'{"success":true}', _JSON)


def done() -> Answer:
    return _DONE


def refusal(refused: Refused, languages: str) -> Answer:
    language = "id" if languages.strip().lower().startswith("id") else "en"
    error = {"code": refused.code, "message": _message(refused, language)}
    body = json.dumps({"success": False, "error": error}, ensure_ascii=False).encode()
    more: Headers = [_JSON]
    if refused.retry is not None:
        more += [(b"retry-after", str(refused.retry).encode()),
                 (b"access-control-expose-headers", b"retry-after")]  # fmt: skip
    if refused.status == 405:
        more.append((b"allow", _ALLOWED[refused.code]))
    if refused.status == 401:
        more.append((b"www-authenticate", b'Basic realm="rute"'))
    return _answer(refused.status, body, *more)


def _message(refused: Refused, language: str) -> str:
    if refused.said is None:
        return say(f"collect.http.{refused.code}", language)
    return ". ".join(said_text(each, language).rstrip(".") for each in refused.said if each) + "."


def preflight(asked: str) -> Answer:
    """Every header a client asks to send may be sent."""
    named = "".join(letter for letter in asked if letter.isalnum() or letter in "-_, ")
    return _answer(
        204, b"",
        (b"access-control-allow-methods", b"GET, POST, OPTIONS"),
        (b"access-control-allow-headers", named.encode("ascii", "ignore") or b"content-type"),
        (b"access-control-max-age", b"86400"),
    )  # fmt: skip


def settings(key: str, address: str) -> Answer:
    """What Segment's library for browsers asks for before it sends anything."""
    public = urlsplit(address)
    own = {
        "apiKey": key,
        "apiHost": f"{public.netloc}{public.path.rstrip('/')}/v1",
        "protocol": public.scheme,
        "addBundledMetadata": False,
        "unbundledIntegrations": [],
    }
    found = {
        "integrations": {"Segment.io": own},
        "plan": {"track": {"__default": {"enabled": True, "integrations": {}}}},
        "edgeFunction": {},
        "analyticsNextEnabled": True,
        "middlewareSettings": {},
        "enabledMiddleware": {},
        "metrics": {"sampleRate": 0},
        "legacyVideoPluginsEnabled": False,
        "remotePlugins": [],
    }
    body = json.dumps(found, separators=(",", ":")).encode()
    return _answer(200, body, _JSON, (b"cache-control", b"public, max-age=300"))


@cache
def _script() -> tuple[bytes, bytes]:
    content = _SCRIPT.read_bytes()
    return content, f'"{hashlib.sha256(content).hexdigest()[:20]}"'.encode()


def script(known: str) -> Answer:
    """Our own script for web pages."""
    content, tag = _script()
    headers = (
        (b"content-type", b"text/javascript; charset=utf-8"),
        (b"cache-control", b"public, max-age=3600"),
        (b"cross-origin-resource-policy", b"cross-origin"),
        (b"etag", tag),
    )
    if known.encode("latin-1") == tag:
        return _answer(304, b"", *headers)
    return _answer(200, content, *headers)
