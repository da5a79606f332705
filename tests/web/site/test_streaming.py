"""What comes piece by piece is handed on so over ASGI, and is the same bytes."""

from __future__ import annotations

import asyncio
import gzip
from pathlib import Path
from typing import Any

import pytest
from django.core.asgi import get_asgi_application
from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.test import AsyncRequestFactory, RequestFactory

import rute.web.site
from rute.web.site.streaming import AT_ONCE, Streaming

SHEET = Path(rute.web.site.__file__).parent / "static" / "site" / "site.css"


def asked(path: str, **headers: str) -> tuple[int, dict[bytes, bytes], bytes]:
    """Status, headers and body, as a server gets them."""
    said: list[dict[str, Any]] = []
    scope = {
        "type": "http", "method": "GET", "path": path, "query_string": b"", "http_version": "1.1",
        "headers": [(b"host", b"localhost"), *((k.encode(), v.encode())
                                               for k, v in headers.items())],
    }  # fmt: skip

    async def talk() -> None:
        heard = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive() -> dict[str, Any]:
            for message in heard:
                return message
            await asyncio.Event().wait()
            raise AssertionError

        async def send(message: Any) -> None:
            said.append(message)

        await get_asgi_application()(scope, receive, send)

    asyncio.run(talk())
    body = b"".join(message.get("body", b"") for message in said[1:])
    return said[0]["status"], dict(said[0]["headers"]), body


def test_static_files_come_whole_and_without_a_warning() -> None:
    status, headers, body = asked("/static/site/site.css")
    assert (status, body) == (200, SHEET.read_bytes())
    assert headers[b"Content-Type"].startswith(b"text/css")


def test_they_come_packed_to_whoever_reads_that(recwarn: pytest.WarningsRecorder) -> None:
    status, headers, body = asked("/static/site/site.css", **{"accept-encoding": "gzip"})
    assert (status, headers[b"Content-Encoding"]) == (200, b"gzip")
    assert gzip.decompress(body) == SHEET.read_bytes()
    assert len(recwarn) == 0


def later(answer: StreamingHttpResponse) -> list[bytes]:
    request = AsyncRequestFactory().get("/")
    streamed = Streaming(lambda _: answer)(request)
    assert isinstance(streamed, StreamingHttpResponse)
    assert streamed.is_async

    async def read() -> list[bytes]:
        return [piece async for piece in streamed]

    return asyncio.run(read())


def test_it_never_holds_all_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "large"
    file.write_bytes(bytes(range(256)) * 5000)
    with file.open("rb") as opened:
        pieces = later(FileResponse(opened))
    assert b"".join(pieces) == file.read_bytes()
    assert [len(piece) >= AT_ONCE for piece in pieces] == [True] * 4 + [False]


def test_empty_pieces_end_nothing() -> None:
    assert later(StreamingHttpResponse(iter(["a", "", "b"]))) == [b"ab"]
    assert later(StreamingHttpResponse(iter([]))) == []


def test_without_asgi_it_stays_as_it_was() -> None:
    answer = StreamingHttpResponse(iter([b"a"]))
    request: HttpRequest = RequestFactory().get("/")
    assert Streaming(lambda _: answer)(request) is answer
    assert not answer.is_async
