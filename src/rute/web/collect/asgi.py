"""The raw ASGI application that takes events: no framework stands between a request and the disk.

POST /v1/{track,identify,page,screen,group,alias,batch}, the short forms /v1/{t,i,p,s,g,a,b} that
browsers post as text/plain, /api/s/… as Jitsu's library calls them; POST
/v1/permission/{give,withdraw,ask}; GET /v1/projects/KEY/settings; GET /rute.js. Answers 200 once
the events are on the disk, and what was said recorded, 4xx for what can never be taken, 429 and
503 with Retry-After for what should come again; never 5xx for bad data.
"""

from __future__ import annotations

import time
from asyncio import sleep, to_thread
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol

from rute.web.collect.answers import Answer, done, preflight, refusal, script, settings
from rute.web.collect.bodies import MOST_BODY, Refused, read_body, unpacked
from rute.web.collect.credentials import Key, NotKnown, key_in
from rute.web.collect.frames import METHODS, Frame, packed
from rute.web.collect.permits import ACTS, PATIENCE, PUBLIC, Hears, limits, read
from rute.web.collect.trouble import Trouble

if TYPE_CHECKING:
    from rute.web.collect.running import Running

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
_PREFIXES = ("/v1/", "/api/s/s2s/", "/api/s/")
_WAYS = {method: method for method in METHODS} | {method[0]: method for method in METHODS[1:]}
_WAYS |= {"b": "batch", "import": "batch"}
_SCRIPT = "/rute.js"
_SAID = tuple([act] for act in ACTS)


def takes(path: str) -> bool:
    """Whether a path is this application's."""
    return path == _SCRIPT or path.startswith(_PREFIXES)


class Gone(Exception):
    """The client went away before it had said everything."""


class Collection(Protocol):
    """What takes the events of this process, begun at the first request if not before."""

    @property
    def current(self) -> Running | None: ...

    def begin(self) -> Running:
        """May wait for the database. Raises Trouble."""
        ...


class Collect:
    """address: the public one, which browsers are sent to. hears: what is told of permission."""

    def __init__(self, collection: Collection, address: str, hears: Hears | None = None) -> None:
        self._collection, self._address, self._hears = collection, address, hears
        self._permits = limits()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        try:
            answer = await self._answered(scope, headers, receive)
        except Refused as refused:
            answer = refusal(refused, headers.get(b"accept-language", ""))
        except Gone:
            return
        await send({"type": "http.response.start", "status": answer.status,
                    "headers": answer.headers})  # fmt: skip
        body = b"" if scope["method"] == "HEAD" else answer.body
        await send({"type": "http.response.body", "body": body})

    async def _answered(self, scope: Scope, headers: dict[bytes, str], receive: Receive) -> Answer:
        method, path = scope["method"], scope["path"]
        if method == "OPTIONS":
            return preflight(headers.get(b"access-control-request-headers", ""))
        way, asks = _way(path), _asks_settings(path)
        if way is not None:
            if method != "POST":
                raise Refused(405, "only_post")
            return await self._taken(way, headers, receive)
        if (act := _permits(path)) is not None and self._hears is not None:
            if method != "POST":
                raise Refused(405, "only_post")
            return await self._permitted(act, self._hears, headers, receive)
        if path != _SCRIPT and asks is None:
            raise Refused(404, "no_such_path")
        if method not in ("GET", "HEAD"):
            raise Refused(405, "only_get")
        if asks is None:
            return script(headers.get(b"if-none-match", ""))
        await self._key(await self._running(), asks)
        return settings(asks, self._address)

    async def _taken(self, way: str, headers: dict[bytes, str], receive: Receive) -> Answer:
        running = await self._running()
        received = time.time_ns() // 1000
        raw = await _whole(receive, headers.get(b"content-length", ""))
        encoding = headers.get(b"content-encoding", "").strip().lower()
        body = read_body(unpacked(raw, encoding), way)
        given = key_in(headers.get(b"authorization", ""), headers.get(b"x-write-key", ""))
        key = await self._key(running, given or body.key)
        wait = running.limits.wait(key.number, key.kind, body.events, time.monotonic())
        if wait:
            raise Refused(429, "too_often", retry=int(wait) + 1)
        if not body.events:
            return done()
        frame = Frame(received, key.number, running.token(), way, body.content)
        await running.commit(packed(frame))
        running.told(key, body.events)
        return done()

    async def _permitted(
        self, act: str, hears: Hears, headers: dict[bytes, str], receive: Receive
    ) -> Answer:
        """Recorded before it is answered. The answer is the same whatever is known of the address,
        and to a key that is no secret it comes as late."""
        running, began = await self._running(), time.monotonic()
        raw = await _whole(receive, headers.get(b"content-length", ""))
        encoding = headers.get(b"content-encoding", "").strip().lower()
        said = read(act, unpacked(raw, encoding))
        given = key_in(headers.get(b"authorization", ""), headers.get(b"x-write-key", ""))
        key = await self._key(running, given or said.write_key)
        public = key.kind in PUBLIC
        if public and act != "ask":
            raise Refused(403, "not_by_this_key")
        wait = self._permits.wait(key.number, key.kind, 1, time.monotonic())
        if wait:
            raise Refused(429, "too_often", retry=int(wait) + 1)
        await to_thread(hears, key.journey, said, public=public)
        if public:
            await sleep(max(0.0, PATIENCE - (time.monotonic() - began)))
        return done()

    async def _running(self) -> Running:
        try:
            current = self._collection.current
            return current if current is not None else await to_thread(self._collection.begin)
        except Trouble as trouble:
            raise Refused(503, "unready", retry=5) from trouble

    async def _key(self, running: Running, text: str | None) -> Key:
        """A key made a moment ago may not be known yet: it is looked for once more."""
        if not text:
            raise Refused(401, "no_key")
        keys = running.keys
        for again in (False, True):
            if again:
                if not keys.stale:
                    break
                await to_thread(keys.refresh)
            try:
                if (key := keys.of(text)) is not None:
                    return key
            except NotKnown as unknown:
                if again or not keys.stale:
                    raise Refused(503, "unready", retry=5) from unknown
        if keys.error is not None:  # it may have been made since the database went away
            raise Refused(503, "unready", retry=5)
        raise Refused(401, "unknown_key")


def _way(path: str) -> str | None:
    for prefix in _PREFIXES:
        if path.startswith(prefix):
            return _WAYS.get(path.removeprefix(prefix).strip("/"))
    return None


def _permits(path: str) -> str | None:
    """The act of permission that is told at this path."""
    parts = path.strip("/").split("/")
    return parts[2] if parts[:2] == ["v1", "permission"] and parts[2:] in _SAID else None


def _asks_settings(path: str) -> str | None:
    """The key whose settings are at this path."""
    parts = path.strip("/").split("/")
    return parts[2] if parts[:2] == ["v1", "projects"] and parts[3:] == ["settings"] else None


async def _whole(receive: Receive, length: str) -> bytes:
    """Raises Refused as soon as there is too much of it, and Gone."""
    if length.isdigit() and int(length) > MOST_BODY:
        raise Refused(400, "too_large")
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise Gone
        part = message.get("body", b"")
        size += len(part)
        if size > MOST_BODY:
            raise Refused(400, "too_large")
        parts.append(part)
        more = message.get("more_body", False)
    return parts[0] if len(parts) == 1 else b"".join(parts)
