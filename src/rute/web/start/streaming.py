"""Files sent block by block: Django alone would hold one in memory where it serves over ASGI."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import quote

from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, StreamingHttpResponse

BLOCK = 1 << 18


def streamed(
    request: HttpRequest, path: Path, name: str, kind: str = "application/octet-stream"
) -> StreamingHttpResponse:
    """The file as a download called `name`. It may be taken away once this was called."""
    file = path.open("rb")

    def blocks() -> Iterator[bytes]:
        with file:
            while block := file.read(BLOCK):
                yield block

    async def blocks_later() -> AsyncIterator[bytes]:
        with file:
            while block := await asyncio.to_thread(file.read, BLOCK):
                yield block

    content = blocks_later() if isinstance(request, ASGIRequest) else blocks()
    answer = StreamingHttpResponse(content, content_type=kind)
    plain = name.encode("ascii", "ignore").decode().replace('"', "") or "file"
    answer["Content-Length"] = str(path.stat().st_size)
    answer["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    )
    return answer
