"""Why a letter cannot leave just now, in words that say where to look."""

from __future__ import annotations

import smtplib
import socket
import ssl

from rute.web.mail.server import MailServer
from rute.words.message import Message


class Unreached(Exception):
    """No server could be asked to take it; `what` says why, to be said to somebody."""

    def __init__(self, what: Message) -> None:
        super().__init__(what.key)  # its words hold what the server said, and stand in no log
        self.what = what


def why(error: OSError, server: MailServer) -> Message:
    """error: what smtplib, ssl or the socket raised about the way to the server or our leave to
    use it, not about one letter."""
    place = {"host": server.host, "port": server.port}
    match error:
        case ssl.SSLCertVerificationError():
            return Message("mail.way.certificate", why=error.verify_message, **place)
        case ssl.SSLError():
            return Message("mail.way.no_tls", why=error.reason or "?", **place)
        case smtplib.SMTPNotSupportedError():
            kind = "no_starttls" if "STARTTLS" in str(error) else "no_login"
            return Message(f"mail.way.{kind}", **place)
        case smtplib.SMTPAuthenticationError():
            return Message("mail.way.login", code=error.smtp_code, user=server.user, **place)
        case smtplib.SMTPResponseException():
            return Message("mail.way.turned_away", code=error.smtp_code, **place)
        case smtplib.SMTPServerDisconnected():
            return Message("mail.way.hung_up", **place)
        case socket.gaierror():
            return Message("mail.way.no_such_host", **place)
    return Message("mail.way.away", why=error.strerror or type(error).__name__, **place)
