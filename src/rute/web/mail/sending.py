"""One letter on its way: tried until a server takes it, or says that it never will."""

from __future__ import annotations

import smtplib
from email.utils import formataddr, parseaddr
from typing import NoReturn
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from rute.errors import AppError
from rute.web.mail.backend import current
from rute.web.mail.models import FAILED, SENT, WAITING, WRITTEN, Letter
from rute.web.mail.trouble import Unreached, why
from rute.web.site import folder
from rute.words.catalog import LANGUAGES
from rute.words.message import Message


class Busy(Exception):
    """The server cannot take it now."""


def deliver(letter: Letter) -> str:
    """Sends it unless it has left already; the state it is in then.

    A process that dies between the server's yes and our note of it sends the letter again, under
    the same Message-ID, by which mail programs show it once. Raises AppError where the server
    refuses this letter for good; Busy or Unreached where trying again may help, which is also so
    where a certificate or a password is wrong: whoever runs the app can mend that.
    """
    if letter.state != WAITING:
        return letter.state
    server = current()
    message = message_of(letter)
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        _refused(letter, code, said)
    except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
        _refused(letter, error.smtp_code, error.smtp_error)
    except OSError as error:
        if server is None:  # the folder takes nothing
            raise
        _waits(letter, why(error, server))
    left = SENT if server else WRITTEN
    Letter.objects.filter(pk=letter.pk).update(
        state=left, left=timezone.now(), error="", trouble={}
    )
    return left


def message_of(letter: Letter) -> EmailMultiAlternatives:
    """The letter as it goes over the wire."""
    headers = {"Message-ID": message_id(letter), "Auto-Submitted": "auto-generated"}
    message = EmailMultiAlternatives(
        letter.subject, letter.text, to=[formataddr(("", letter.to))],
        headers={**headers, **letter.headers},
    )  # fmt: skip
    message.attach_alternative(letter.html, "text/html")
    root = folder.root()
    for place, name in letter.attachments:
        kind = "application/pdf" if name.endswith(".pdf") else "application/octet-stream"
        message.attach(name, (root / place).read_bytes(), kind)
    return message


def message_id(letter: Letter) -> str:
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    return f"<{letter.name}@{host}>"


def _waits(letter: Letter, what: Message) -> NoReturn:
    told = {language: what.said(language) for language in LANGUAGES}
    Letter.objects.filter(pk=letter.pk).update(error="", trouble=told)
    raise Unreached(what) from None  # whose words and names would stand in the log


def _refused(letter: Letter, code: int, said: bytes | str) -> NoReturn:
    """5xx is for good, whatever else is for now (RFC 5321, 4.2.1)."""
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    told = f"{code} {words}"[:300]
    if not 500 <= code < 600:
        Letter.objects.filter(pk=letter.pk).update(error=told, trouble={})
        raise Busy(code) from None  # whose words and names would stand in the log
    Letter.objects.filter(pk=letter.pk).update(state=FAILED, error=told, trouble={})
    domain = parseaddr(letter.to)[1].rpartition("@")[2]
    raise AppError(
        Message("mail.refused", domain=domain, said=told), do=Message("mail.refused.do")
    ) from None
