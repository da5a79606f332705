"""How a journey's mailbox is reached, as its owner set it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rute.web.channels.email.sealing import secrets_of
from rute.web.channels.models import Mailbox

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

PORTS: Final = {"ssl": 993, "tls": 143}
PASSWORD: Final = "password"


@dataclass(frozen=True, slots=True)
class Box:
    """security: ssl (from the first byte) or tls (STARTTLS); never none."""

    host: str
    port: int
    security: str
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"


def mailbox_of(journey: Journey) -> Mailbox | None:
    return Mailbox.objects.filter(journey=journey).first()


def box_of(mailbox: Mailbox) -> Box:
    """Raises ConfigurationError for a password that another installation's secret sealed."""
    password = secrets_of(mailbox).get(PASSWORD, "")
    return Box(
        mailbox.host, mailbox.port, mailbox.security, mailbox.user, password, mailbox.folder
    )  # fmt: skip
