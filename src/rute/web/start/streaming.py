"""Files sent block by block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from django.http import StreamingHttpResponse

BLOCK = 1 << 18


def streamed(
    path: Path, name: str, kind: str = "application/octet-stream"
) -> StreamingHttpResponse:
    """The file as a download called `name`. It may be taken away once this was called."""
    file = path.open("rb")

    def blocks() -> Iterator[bytes]:
        with file:
            while block := file.read(BLOCK):
                yield block

    answer = StreamingHttpResponse(blocks(), content_type=kind)
    plain = name.encode("ascii", "ignore").decode().replace('"', "") or "file"
    answer["Content-Length"] = str(path.stat().st_size)
    answer["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    )
    return answer
