"""Letters that people wrote, and those that machines write by themselves."""

from __future__ import annotations

import hashlib
import re
from html import unescape
from typing import Final

from rute.web.channels.email.returned.kinds import Written
from rute.web.channels.email.returned.opening import (
    Letter,
    address,
    field,
    kind,
    parts,
    said,
    words,
)
from rute.web.channels.email.returned.quoting import answered
from rute.web.people.services import own_lines

LONGEST: Final = 4_000  # signs of what somebody wrote
BULK: Final = frozenset({"bulk", "junk", "list", "auto_reply"})
MACHINES: Final = ("X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-AutoReply-From", "List-Id")
NOBODY: Final = re.compile(
    r"mailer-daemon|postmaster|no-?reply|donotreply|do-not-reply|bounces?", re.I
)
AWAY: Final = re.compile(
    r"\s*(?:(?:re|fwd?|bls)\s*:\s*)*(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?"
    r"(?:reply|response|responder)|autoreply|auto\s*:|away from (?:the |my )?office|on (?:annual )?"
    r"leave|(?:balasan|jawaban|respons?) otomatis|(?:sedang )?di luar kantor|sedang cuti)",
    re.I,
)
QUOTING: Final = re.compile(
    r"(?im)^[ \t]*(?:on|pada) [^\n]{4,200}(?:\n[^\n]{0,120})?(?:wrote|menulis)[ \t]*:[ \t]*$"
)  # mail programs break that line where it is long
HIDDEN: Final = re.compile(r"(?is)<(style|script|head|blockquote)\b.*?(?:</\1\s*>|\Z)")
QUOTE: Final = re.compile(
    r"(?is)<div[^<>]{0,300}class=[\"']?(?:gmail_quote|yahoo_quoted|moz-cite).*\Z"
)
ENDS: Final = re.compile(r"(?i)<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^>]{0,200}>")
TAG: Final = re.compile(r"<[^<>]{0,2000}>")


def written_of(letter: Letter) -> Written | None:
    """None where no person wrote it."""
    writer = address(field(letter, "From"))
    if not writer or by_itself(letter) or NOBODY.fullmatch(writer.partition("@")[0]):
        return None
    text = text_of(letter)
    quoting = QUOTING.search(text)
    own = "\n".join(own_lines(text[: quoting.start()] if quoting else text)).strip()[:LONGEST]
    subject = said(field(letter, "Subject"))[:300]
    name = field(letter, "Message-ID") or f"{field(letter, 'Date')} {subject} {own}"
    known_by = hashlib.sha256(f"{writer} {name}".encode("utf-8", "replace")).hexdigest()[:32]
    return Written(writer, subject, text, own, answered(letter), known_by)


def by_itself(letter: Letter) -> bool:
    """Out of office, lists, other machines (RFC 3834 and what came before it)."""
    submitted = field(letter, "Auto-Submitted").partition(";")[0].strip().lower()
    back = field(letter, "Return-Path").replace(" ", "")
    return (
        submitted not in ("", "no")
        or back == "<>"
        or field(letter, "Precedence").lower() in BULK
        or any(field(letter, name) for name in MACHINES)
        or bool(AWAY.match(said(field(letter, "Subject"))))
    )


def text_of(letter: Letter) -> str:
    """What was written: its plain words, else those of its HTML."""
    found = {"text/plain": "", "text/html": ""}
    for part in parts(letter):
        if found.get(kind(part)) == "" and not _attached(part):
            found[kind(part)] = words(part)
    return found["text/plain"].strip() or as_text(found["text/html"])


def as_text(html: str) -> str:
    """HTML as somebody reads it, without what it quotes."""
    own = QUOTE.sub("", HIDDEN.sub("", html))
    plain = unescape(TAG.sub("", ENDS.sub("\n", own))).replace("\xa0", " ")
    return "\n".join(line.strip() for line in plain.splitlines()).strip()


def _attached(part: Letter) -> bool:
    return field(part, "Content-Disposition").lower().startswith("attachment")
