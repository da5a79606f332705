"""A request that is too long is refused before it is written anywhere."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from rute.web.start.bounded import USUAL, bounded, most_bytes
from rute.web.start.limits import PIECE, PLAIN

Message = Mapping[str, Any]


def sent_through(path: str, blocks: list[bytes], length: bytes | None) -> tuple[int, int]:
    """The status that was answered, and how many bytes the application heard."""
    heard, statuses = [0], []
    waiting = [{"type": "http.request", "body": one, "more_body": True} for one in blocks]

    async def receive() -> Message:
        return waiting.pop(0) if waiting else {"type": "http.request", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    async def app(scope: Message, receive: Any, send: Any) -> None:
        while True:
            message = await receive()
            heard[0] += len(message.get("body", b""))
            if message["type"] == "http.disconnect":
                return
            if not message.get("more_body"):
                await send({"type": "http.response.start", "status": 200, "headers": []})
                return

    headers = [] if length is None else [(b"content-length", length)]
    scope = {"type": "http", "path": path, "headers": headers}
    asyncio.run(bounded(app)(scope, receive, send))
    (status,) = statuses
    return status, heard[0]


def test_an_announced_length_is_refused_unheard() -> None:
    assert sent_through("/", [b"x"], str(USUAL + 1).encode()) == (413, 0)


def test_a_length_nobody_announced_is_heard_up_to_the_limit() -> None:
    block = bytes(USUAL // 4)
    status, heard = sent_through("/", [block] * 9, None)
    assert (status, heard) == (413, USUAL)
    assert sent_through("/", [block] * 4, None) == (200, USUAL)


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/start/from/abc/7/piece", PIECE), ("/start/files", PLAIN),
        ("/start/from/abc/drop", PLAIN), ("/start/text", USUAL), ("/", USUAL),
    ],
)  # fmt: skip
def test_files_may_be_longer_where_files_are_sent(path: str, most: int) -> None:
    assert most <= most_bytes(path) <= most + (1 << 20)
