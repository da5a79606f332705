"""Answers that come piece by piece, handed on piece by piece where the app serves over ASGI.

Django itself would hold the whole of them in memory there, and say so in the log.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import cast

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

AT_ONCE = 1 << 18  # bytes, as each step to the request's thread and back takes its time


class Streaming:
    """Stands outside of whatever else makes answers that stream: files, lists, what packs them."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.answer(request)
        streams = isinstance(response, StreamingHttpResponse) and not response.is_async
        if streams and isinstance(request, ASGIRequest):
            answer = cast(StreamingHttpResponse, response)
            answer.streaming_content = _later(_larger(iter(answer)))
        return response


async def _later(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    """In the request's own thread, whose connection to the database they may use."""
    following = sync_to_async(lambda: next(pieces, b""))
    while piece := await following():
        yield piece


def _larger(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of AT_ONCE and more; the last may be smaller, none is empty."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= AT_ONCE:
            yield b"".join(held)
            held, size = [], 0
    if size:
        yield b"".join(held)
