"""Why a mailbox cannot be read, in words that say what to do."""

from __future__ import annotations

import imaplib
import re
import ssl
from typing import Final

from rute.web.channels.email.mailbox.settings import Box
from rute.words.message import Message

GOOGLE: Final = ("gmail.com", "googlemail.com")
MICROSOFT: Final = ("office365.com", "outlook.com", "hotmail.com")
SHOWN: Final = 12  # folders
APP_PASSWORD: Final = re.compile(r"application-specific|app password|webalert|web browser", re.I)


class Trouble(Exception):
    """what: why, to be said to somebody."""

    def __init__(self, what: Message) -> None:
        super().__init__(what.key)  # its words hold what the server said, and stand in no log
        self.what = what


def why(error: Exception, box: Box, step: str) -> Message:
    """step: way, login, folder or reading: how far it came."""
    place = {"host": box.host, "port": box.port}
    match error:
        case ssl.SSLCertVerificationError():
            return Message("mailbox.certificate", why=error.verify_message, **place)
        case ssl.SSLError():
            return Message("mailbox.no_tls", why=error.reason or "?", **place)
        case imaplib.IMAP4.abort() if "TLS not supported" in str(error):
            return Message("mailbox.no_starttls", **place)
        case imaplib.IMAP4.abort() | EOFError():
            return Message("mailbox.hung_up", why=_said(error), **place)
        case imaplib.IMAP4.error() if step == "login":
            return _refused(error, box)
        case imaplib.IMAP4.error():
            return Message("mailbox.not_understood", why=_said(error), **place)
        case TimeoutError():
            return Message("mailbox.silent", **place)
        case OSError():
            return Message("mailbox.away", why=error.strerror or type(error).__name__, **place)
    return Message("mailbox.hung_up", why=type(error).__name__, **place)


def folder_is_missing(box: Box, there: list[str]) -> Message:
    names = ", ".join(sorted(there, key=lambda one: (one.upper() != "INBOX", one))[:SHOWN])
    return Message("mailbox.no_folder", folder=box.folder, names=names or "?")


def _refused(error: Exception, box: Box) -> Message:
    said = _said(error)
    host = box.host.lower()
    key = "app_password" if host.endswith(GOOGLE) or APP_PASSWORD.search(said) else "login"
    key = "no_passwords" if host.endswith(MICROSOFT) or "BasicAuthBlocked" in said else key
    return Message(f"mailbox.{key}", user=box.user, why=said)


def _said(error: Exception) -> str:
    """imaplib shows some answers as Python writes bytes."""
    text = re.sub(r"^b'(.*)'$", r"\1", str(error).strip(), flags=re.S)
    return " ".join(text.split())[:200] or type(error).__name__
