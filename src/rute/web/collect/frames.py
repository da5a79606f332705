"""Frames of the write-ahead file: what a client sent, as it came, and how to find it again.

A frame is a mark, the length and CRC-32 of what follows, then when it was received (µs UTC), which
key sent it, its own token (so that events without an id get one that is the same at every
reading), which method was called, and the body: JSON in UTF-8.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

MARK = b"\xf7RTE"
_HEAD = struct.Struct("<4sII")
_ORIGIN = struct.Struct("<qQ12sB")
METHODS = ("batch", "track", "identify", "page", "screen", "group", "alias")
LARGEST = 4 << 20  # bytes: a length beyond is no length of ours


@dataclass(frozen=True, slots=True)
class Frame:
    """One request. received: µs UTC; key: the number of its write key; token: 24 hex digits."""

    received: int
    key: int
    token: str
    method: str
    body: bytes


def packed(frame: Frame) -> bytes:
    """The frame as it stands in the file."""
    origin = _ORIGIN.pack(
        frame.received, frame.key, bytes.fromhex(frame.token), METHODS.index(frame.method)
    )
    checked = crc32(frame.body, crc32(origin))
    return b"".join((_HEAD.pack(MARK, len(origin) + len(frame.body), checked), origin, frame.body))


def frames_in(content: bytes) -> Iterator[Frame | None]:
    """The frames of a file in order; None for each damaged place before a later frame. What is
    cut off at the end was never acknowledged, and is nothing."""
    at = 0
    while at < len(content):
        frame, end = _frame_at(content, at)
        if frame is not None:
            yield frame
            at = end
            continue
        at = _next_frame(content, at + 1)
        if at < len(content):
            yield None


def damaged_in(content: bytes, *, to_the_end: bool = False) -> Iterator[bytes]:
    """The damaged places of a file, as they are, each up to the next place where a frame might
    begin; to_the_end: also what follows the last whole frame."""
    at = 0
    while at < len(content):
        frame, end = _frame_at(content, at)
        if frame is not None:
            at = end
            continue
        end = _next_frame(content, at + 1)
        if end < len(content) or to_the_end:
            yield from _between_marks(content[at:end])
        at = end


def _between_marks(content: bytes) -> Iterator[bytes]:
    begins = [found.start() for found in re.finditer(re.escape(MARK), content)]
    edges = sorted({0, *begins, len(content)})
    yield from (content[a:b] for a, b in pairwise(edges))


def _frame_at(content: bytes, at: int) -> tuple[Frame | None, int]:
    start = at + _HEAD.size
    if start > len(content):
        return None, at
    mark, length, checked = _HEAD.unpack_from(content, at)
    end = start + length
    if mark != MARK or not _ORIGIN.size <= length <= LARGEST or end > len(content):
        return None, at
    if crc32(memoryview(content)[start:end]) != checked:
        return None, at
    received, key, token, method = _ORIGIN.unpack_from(content, start)
    if method >= len(METHODS):
        return None, at
    body = content[start + _ORIGIN.size : end]
    return Frame(received, key, token.hex(), METHODS[method], body), end


def _next_frame(content: bytes, at: int) -> int:
    """Where the next whole frame begins; the end of the content where there is none."""
    while (at := content.find(MARK, at)) >= 0:
        if _frame_at(content, at)[0] is not None:
            return at
        at += 1
    return len(content)
