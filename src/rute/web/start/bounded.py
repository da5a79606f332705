"""How long a request may be: refused before a byte of it is written anywhere.

Django lays the whole body of a request on the disk before a view can say no.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rute.web.start.limits import PIECE, PLAIN
from rute.words.catalog import LANGUAGES, say

Scope = dict[str, Any]
Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

USUAL = 32 << 20  # bytes
MORE = 1 << 20  # of what stands around a file in a form
WHOLE = re.compile(r"/start/(files|from/[\w-]+/drop)")
PIECES = re.compile(r"/start/from/[\w-]+/\d+/piece")


def bounded(app: App) -> App:
    """The application, which never hears more of a request than its address allows."""

    async def answered(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        most = most_bytes(scope["path"])
        if _announced(scope) > most:
            await _refuse(send, most)
            return
        heard = 0
        refused = False

        async def hear() -> Message:
            nonlocal heard, refused
            message = await receive()
            heard += len(message.get("body", b""))
            if heard > most and not refused:
                refused = True
                await _refuse(send, most)
            return {"type": "http.disconnect"} if refused else message

        await app(scope, hear, send)

    return answered


def most_bytes(path: str) -> int:
    if PIECES.fullmatch(path):
        return PIECE + MORE
    return PLAIN + MORE if WHOLE.fullmatch(path) else USUAL


def _announced(scope: Scope) -> int:
    for name, value in scope.get("headers", ()):
        if name == b"content-length" and value.isdigit() and len(value) < 20:
            return int(value)
    return 0


async def _refuse(send: Send, most: int) -> None:
    """In both languages: whose request it is has not been read."""
    said = "".join(
        f'<p lang="{one}">{say("web_start.request_too_long", one, most=most >> 20)}</p>'
        for one in LANGUAGES
    )
    body = f"<!doctype html><meta charset=utf-8><title>413</title>{said}".encode()
    headers = [(b"content-type", b"text/html; charset=utf-8"), (b"connection", b"close"),
               (b"content-length", str(len(body)).encode())]  # fmt: skip
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
