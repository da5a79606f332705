"""The mail server, from one address: smtp://user:password@host:587?from=rute@shop.example."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parseaddr
from urllib.parse import parse_qs, unquote, urlsplit

from rute.errors import ConfigurationError
from rute.words.message import Message

PORTS = {"smtp": 587, "smtps": 465}
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
SET_OUTSIDE = Message("mail.bad_url.do")  # by the surroundings, for the whole app


@dataclass(frozen=True, slots=True)
class MailServer:
    """security: tls (STARTTLS after hello), ssl (from the first byte), none (this machine only,
    or where the address says ?security=none). sender: what stands in From."""

    host: str
    port: int
    user: str
    password: str
    security: str
    sender: str

    def __repr__(self) -> str:
        return f"MailServer({self.host}:{self.port})"  # never the password, not even in a log


def mail_server(url: str, sender: str = "", do: Message = SET_OUTSIDE) -> MailServer | None:
    """None where no address is given. sender: who writes where the address does not say it; do:
    what to do about one that cannot be read. Raises ConfigurationError for such a one."""
    if not url.strip():
        return None
    parts = urlsplit(url.strip())
    if parts.scheme not in PORTS or not parts.hostname:
        raise ConfigurationError(Message("mail.bad_url", start=f"{parts.scheme}:"), do=do)
    asked = parse_qs(parts.query)
    sender = asked.get("from", [sender])[0]
    if "@" not in parseaddr(sender)[1]:
        raise ConfigurationError(Message("mail.no_from"), do=do)
    usual = "none" if parts.hostname in LOCAL else "tls"
    security = "ssl" if parts.scheme == "smtps" else asked.get("security", [usual])[0]
    if security not in ("tls", "ssl", "none"):
        raise ConfigurationError(Message("mail.bad_security", security=security), do=do)
    return MailServer(
        parts.hostname, _port(parts.netloc, parts.scheme, url, do), unquote(parts.username or ""),
        unquote(parts.password or ""), security, sender,
    )  # fmt: skip


def _port(netloc: str, scheme: str, url: str, do: Message) -> int:
    try:
        return urlsplit(url.strip()).port or PORTS[scheme]
    except ValueError as error:
        said = netloc.rpartition("@")[2]
        raise ConfigurationError(Message("mail.bad_url", start=said), do=do) from error
