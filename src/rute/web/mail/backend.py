"""How messages leave: by the owner's mail server, or into a folder where there is none.

Set as Django's EMAIL_BACKEND, so that whatever any library sends goes the same way.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from email.utils import parseaddr
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend as Smtp
from django.core.mail.message import EmailMessage

from rute.events.files import replacing
from rute.web.mail.server import MailServer, mail_server
from rute.web.site import folder

TIMEOUT = 20  # seconds for each step of the conversation


class Mail(BaseEmailBackend):
    """One of the two, looked up when something is sent."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        server = current()
        for message in email_messages:
            message.from_email = _sender(message, server)
        if server is None:
            return sum(_written(message) for message in email_messages)
        connection = smtp(server)
        try:
            return connection.send_messages(list(email_messages)) or 0
        finally:
            connection.close()  # also one that was refused half-way


def current() -> MailServer | None:
    """The server that is set; ConfigurationError where it is set wrongly."""
    return mail_server(settings.MAIL_URL)


def smtp(server: MailServer, timeout: int = TIMEOUT) -> Smtp:
    """timeout: seconds for each step. Certificates are held against the machine's authorities,
    and those in SSL_CERT_FILE."""
    return Smtp(
        host=server.host, port=server.port, username=server.user, password=server.password,
        use_tls=server.security == "tls", use_ssl=server.security == "ssl", timeout=timeout,
        fail_silently=False,
    )  # fmt: skip


def letters() -> Path:
    """The folder of what was written instead of sent."""
    return folder.root() / "mail"


def _sender(message: EmailMessage, server: MailServer | None) -> str:
    """A sender that was set on purpose stays; Django's own stand-in does not."""
    if message.from_email and message.from_email != settings.DEFAULT_FROM_EMAIL:
        return message.from_email
    return server.sender if server else settings.DEFAULT_FROM_EMAIL


def _written(message: EmailMessage) -> int:
    place = letters()
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    with replacing(place / f"{_name(message)}.eml") as file:
        file.write(message.message().as_bytes())
    return 1


def _name(message: EmailMessage) -> str:
    """In the order of time; the same message again takes the place of the first."""
    known: Any = message.extra_headers.get("Message-ID", "")
    local = parseaddr(str(known))[1].partition("@")[0]
    return local or f"{time.time_ns()}-{os.getpid()}"
