"""What a client sent, made plain: unpacked within bounds, read far enough to be answered."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

MOST_EVENT = 32 << 10  # bytes of one event
MOST_BODY = 500 << 10  # bytes of one request, unpacked
MOST_EVENTS = 10_000  # of one request
_GZIP = b"\x1f\x8b"


class Refused(Exception):
    """A request that is answered 4xx. code: see words `collect.http.CODE`; said: what is told in
    its place: what is wrong, and what to do."""

    def __init__(
        self, status: int, code: str, retry: int | None = None,
        said: tuple[str, str | None] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(status, code)
        self.status, self.code, self.retry, self.said = status, code, retry, said


class Envelope(msgspec.Struct, rename="camel"):
    """As much of a request as must be known before it is answered."""

    write_key: Any = None
    batch: list[msgspec.Raw] | UnsetType | None = UNSET


@dataclass(frozen=True, slots=True)
class Body:
    """Valid JSON of one object. key: the write key it names, if any; events: how many."""

    content: bytes
    key: str | None
    events: int


_envelopes = msgspec.json.Decoder(Envelope)


def unpacked(content: bytes, encoding: str) -> bytes:
    """The body without its gzip or deflate, which clients do not always declare. Raises Refused;
    never holds more than is allowed."""
    if content[:2] == _GZIP or encoding in ("gzip", "x-gzip"):
        content = _inflated(content, 31)
    elif encoding == "deflate":
        content = _inflated(content, 15)
    if len(content) > MOST_BODY:
        raise Refused(400, "too_large")
    return content


def _inflated(content: bytes, window: int) -> bytes:
    inflater = zlib.decompressobj(window)
    try:
        plain = inflater.decompress(content, MOST_BODY + 1)
    except zlib.error as error:
        raise Refused(400, "bad_gzip") from error
    if len(plain) <= MOST_BODY and not inflater.eof:
        raise Refused(400, "bad_gzip")
    return plain


def read_body(content: bytes, method: str) -> Body:
    """Raises Refused for what is no JSON object, holds too many events, or is one too large."""
    try:
        found = _envelopes.decode(content)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        content = _mended(content)
        found = _decoded(content)
    key = found.write_key if isinstance(found.write_key, str) else None
    if method != "batch":
        if len(content) > MOST_EVENT:
            raise Refused(400, "event_too_large")
        return Body(content, key, 1)
    if not isinstance(found.batch, list):
        raise Refused(400, "no_batch")
    if len(found.batch) > MOST_EVENTS:
        raise Refused(400, "too_many")
    return Body(content, key, len(found.batch))


def _decoded(content: bytes) -> Envelope:
    try:
        return _envelopes.decode(content)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Refused(400, "bad_json") from error


def _mended(content: bytes) -> bytes:
    """JSON as some clients write it, made strict: half of a cut emoji, NaN, a byte order mark."""
    try:
        found = json.loads(content, parse_constant=lambda _: None)
        plain = json.dumps(found, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise Refused(400, "bad_json") from error
    return plain.encode("utf-8", "replace")
