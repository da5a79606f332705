"""A mail server that answers as it is told to, and keeps what it took."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


@dataclass
class Mailbox:
    """mail, rcpt, data: answers to the next ones, before any is taken. drops: hang up that often
    after a letter has been given, without a word; hang_up: that often before the next. talks: in
    which conversation each letter came."""

    mail: list[str] = field(default_factory=list)
    rcpt: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    drops: int = 0
    took: list[EmailMessage] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    froms: list[str] = field(default_factory=list)
    talks: list[int] = field(default_factory=list)
    hang_up: int = 0
    pipelining: bool = True
    taken: str = "250 taken"
    port: int = 0

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}?from=Kopi%20Senja%20<halo@kopisenja.example>"

    async def handle_EHLO(  # noqa: N802
        self, _server: Any, session: Any, _envelope: Any, hostname: str, answers: list[str]
    ) -> list[str]:
        session.host_name = hostname
        return [*answers[:-1], *(["250-PIPELINING"] if self.pipelining else []), answers[-1]]

    async def handle_MAIL(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        if self.hang_up:
            self.hang_up -= 1
            server.transport.abort()
            return "250 OK"
        if self.mail:
            return self.mail.pop(0)
        envelope.mail_from = address
        self.froms.append(address)
        self.encrypted.append(session.ssl is not None)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        if self.rcpt:
            return self.rcpt.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.data:
            return self.data.pop(0)
        self.talks.append(id(session))
        found = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(found, EmailMessage)
        self.took.append(found)
        if self.drops:
            self.drops -= 1
            server.transport.abort()
        return self.taken

    def login(
        self, _server: Any, _session: Any, _envelope: Any, _how: str, given: Any
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.logins.append((given.login.decode(), given.password.decode()))
        return AuthResult(success=given.password == b"s@fe", handled=False)


class _AnyPort(Controller):
    def _trigger_server(self) -> None:
        """The port that was free, before somebody knocks at it."""
        self.port = self.server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
        super()._trigger_server()


@contextmanager
def mailbox(**how: Any) -> Iterator[Mailbox]:
    """how: as aiosmtpd's Controller takes it."""
    box = Mailbox()
    controller = _AnyPort(box, hostname="127.0.0.1", port=0, authenticator=box.login, **how)
    controller.start()
    try:
        box.port = controller.port
        yield box
    finally:
        controller.stop()
