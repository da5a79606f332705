"""The text records of a name in the DNS (RFC 1035), asked of the resolver that this machine uses:
the standard library knows addresses alone."""

from __future__ import annotations

import secrets
import socket
import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

RESOLVERS: Final = Path("/etc/resolv.conf")
PATIENCE: Final = 2.0  # seconds for each resolver
TXT, LARGEST, HEAD = 16, 4096, 12
MOST: Final = 50  # records looked at
NO_SUCH_NAME: Final = 3

Resolver = tuple[str, int]


def texts_of(name: str, resolvers: Sequence[Resolver] | None = None) -> list[str] | None:
    """None where nobody can say."""
    asked = question(name)
    for place in resolvers if resolvers is not None else resolvers_here():
        with suppress(OSError, struct.error, IndexError, ValueError):
            answer = _by_udp(asked, place)
            if answer[2] & 0x02:  # cut off
                answer = _by_tcp(asked, place)
            return read(answer, asked[:2])
    return None


def resolvers_here() -> list[Resolver]:
    """Those that the machine's own programs ask."""
    with suppress(OSError):
        lines = RESOLVERS.read_text().splitlines()
        return [(words[1], 53) for line in lines
                if len(words := line.split()) > 1 and words[0] == "nameserver"][:3]  # fmt: skip
    return []


def question(name: str) -> bytes:
    """Raises ValueError for what is no name."""
    labels = [label.encode("idna") for label in name.rstrip(".").split(".")]
    if not all(0 < len(label) < 64 for label in labels):
        raise ValueError(name)
    wire = b"".join(bytes([len(label)]) + label for label in labels) + b"\0"
    head = secrets.token_bytes(2) + struct.pack("!5H", 0x0100, 1, 0, 0, 1)
    large = b"\0" + struct.pack("!HHIH", 41, LARGEST, 0, 0)  # how much we take (RFC 6891)
    return head + wire + struct.pack("!HH", TXT, 1) + large


def read(answer: bytes, number: bytes) -> list[str]:
    """Raises ValueError, IndexError or struct.error for what is no answer to the question."""
    flags, questions, answers = struct.unpack("!3H", answer[2:8])
    failed = flags & 0x0F
    if answer[:2] != number or not flags & 0x8000 or failed not in (0, NO_SUCH_NAME):
        raise ValueError("no answer")
    at = HEAD
    for _ in range(questions):
        at = _behind_name(answer, at) + 4
    found = []
    for _ in range(min(answers, MOST)):
        at = _behind_name(answer, at)
        kind, _, _, length = struct.unpack("!HHIH", answer[at : at + 10])
        data, at = answer[at + 10 : at + 10 + length], at + 10 + length
        if kind == TXT:
            found.append(b"".join(_pieces(data)).decode("utf-8", "replace"))
    return found


def _behind_name(answer: bytes, at: int) -> int:
    while (length := answer[at]) and length < 0xC0:
        at += 1 + length
    return at + (2 if length else 1)  # a pointer ends a name


def _pieces(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        yield data[at + 1 : at + 1 + data[at]]
        at += 1 + data[at]


def _by_udp(asked: bytes, place: Resolver) -> bytes:
    family = socket.AF_INET6 if ":" in place[0] else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as wire:
        wire.settimeout(PATIENCE)
        wire.connect(place)
        wire.send(asked)
        return wire.recv(LARGEST)


def _by_tcp(asked: bytes, place: Resolver) -> bytes:
    with socket.create_connection(place, PATIENCE) as wire:
        wire.sendall(struct.pack("!H", len(asked)) + asked)
        with wire.makefile("rb") as file:
            (length,) = struct.unpack("!H", file.read(2))
            return file.read(length)
