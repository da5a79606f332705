"""aiosmtpd, which keeps what it is given."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import policy
from email.header import decode_header, make_header
from email.parser import HeaderParser
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope


@dataclass
class LetterBox:
    """port: where it listens; took: since it was last emptied."""

    port: int
    took: list[Envelope] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}?from=Kopi%20Senja%20<rute@shop.example>"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802
        self.took.append(envelope)
        return "250 taken"

    def emptied(self) -> list[tuple[str, str]]:
        """To whom each letter went, and its subject."""
        came, self.took = self.took, []
        return [(one.rcpt_tos[0], _subject(one)) for one in came]


def _subject(envelope: Envelope) -> str:
    assert envelope.original_content is not None
    head = HeaderParser(policy=policy.compat32).parsestr(
        envelope.original_content.partition(b"\r\n\r\n")[0].decode()
    )
    return str(make_header(decode_header(head["Subject"])))


@contextmanager
def letter_box(kind: type[LetterBox] = LetterBox) -> Iterator[LetterBox]:
    with socket.create_server(("127.0.0.1", 0)) as found:
        box = kind(int(found.getsockname()[1]))
    controller = Controller(box, "127.0.0.1", box.port)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()
