"""The letter as it goes over the wire."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.generator import BytesGenerator
from email.utils import formataddr
from io import BytesIO

from django.core.mail import EmailMultiAlternatives

from rute.web.channels.letters.drawing import Drawn

LONGEST_LINE = 990  # RFC 5322, 2.1.1
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the name and the address in From, and where answers go."""

    name: str
    address: str
    reply_to: str = ""


def letter_of(
    name: str, to: str, drawn: Drawn, sender: Sender, leave: str
) -> EmailMultiAlternatives:
    """name: its Message-ID. leave: the address of one-click leaving, "" for a letter that is no
    marketing."""
    letter = EmailMultiAlternatives(
        one_line(drawn.subject), drawn.text, formataddr((one_line(sender.name), sender.address)),
        [to], headers=_headers(name, leave),
        reply_to=[sender.reply_to] if sender.reply_to else None,
    )  # fmt: skip
    if drawn.html:
        letter.attach_alternative(drawn.html, "text/html")
    return letter


def written(letter: EmailMultiAlternatives) -> bytes:
    """As it goes to a mail server. A header keeps to its line: some readers of List-Unsubscribe
    do not look at the next."""
    message, file = letter.message(), BytesIO()
    policy = message.policy.clone(max_line_length=LONGEST_LINE)
    BytesGenerator(file, mangle_from_=False, policy=policy).flatten(message)
    return file.getvalue()


def one_line(text: str) -> str:
    return UNSEEN.sub(" ", text).strip()


def _headers(name: str, leave: str) -> dict[str, str]:
    headers = {"Message-ID": name}
    if leave:
        headers |= {
            "List-Unsubscribe": f"<{leave}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    return headers
