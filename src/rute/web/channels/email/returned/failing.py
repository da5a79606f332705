"""Letters that did not arrive, as servers tell it: by the standard (RFC 3464), which Gmail,
Postfix, Exim and Microsoft keep to by now, and in the words of those that do not."""

from __future__ import annotations

import re
from email.parser import HeaderParser
from typing import Final

from rute.web.channels.email.returned.kinds import Failure
from rute.web.channels.email.returned.opening import (
    Letter,
    address,
    field,
    inside,
    kind,
    one_line,
    parts,
)
from rute.web.channels.email.returned.quoting import quoted
from rute.web.channels.email.returned.verdict import is_nobody, status_in
from rute.web.channels.email.returned.writing import text_of

STATUS: Final = frozenset({"message/delivery-status", "message/global-delivery-status"})
SERVERS: Final = frozenset({"mailer-daemon", "postmaster", "mail-daemon", "mail_daemon"})
ADDRESS: Final = re.compile(r"[\w.+=%~-]{1,64}@[\w.-]{3,250}")
COPY: Final = re.compile(
    r"(?im)^[-\s]*(this is a copy of|below this line is|original message|returned message|"
    r"message-id:|return-path:|received:)"
)
TRYING: Final = (
    "will be retried", "will retry", "still being retried", "will continue to be made",
    "delivery delayed", "warning message only", "no action is required",
)  # fmt: skip
LONGEST: Final = 400  # signs of why


def failure_of(letter: Letter) -> Failure | None:
    """None for what is no such letter; of one that is on its way still, too."""
    for part in parts(letter):
        if kind(part) in STATUS:
            return _by_standard(letter, part)
    return _in_words(letter) if _of_a_server(letter) else None


def _by_standard(letter: Letter, report: Letter) -> Failure | None:
    for block in _blocks(report):
        action, status = field(block, "Action").lower(), field(block, "Status")
        why = field(block, "Diagnostic-Code").partition(";")[2].strip()
        found = status_in(why) if status.endswith(".0.0") else ""
        status = found or status_in(status)
        gone = action == "failed" or (not action and status[:1] in ("4", "5"))
        if not gone:
            continue
        named = (field(block, "Original-Recipient"), field(block, "Final-Recipient"))
        to = [address(each.rpartition(";")[2]) for each in named]
        to += ADDRESS.findall(field(letter, "X-Failed-Recipients").lower())
        said = why[:LONGEST] or status
        return Failure(quoted(letter), _each(to), is_nobody(status, said), said)
    return None


def _blocks(report: Letter) -> list[Letter]:
    """One of the letter, one of each address; some servers' are read as one with text below."""
    blocks = inside(report)[:20]
    for block in list(blocks):
        below = block.get_payload()
        if isinstance(below, str):
            some = re.split(r"\r?\n\s*\r?\n", below)[:20]
            blocks += [HeaderParser().parsestr(each.strip()) for each in some]
    return blocks


def _of_a_server(letter: Letter) -> bool:
    writer = address(field(letter, "From")).partition("@")[0]
    return writer in SERVERS or bool(field(letter, "X-Failed-Recipients"))


def _in_words(letter: Letter) -> Failure | None:
    text = text_of(letter)
    copy = COPY.search(text)
    above = text[: copy.start()] if copy else text[:5_000]
    failed = ADDRESS.findall(field(letter, "X-Failed-Recipients").lower())
    to = _each(failed or ADDRESS.findall(above.lower()))
    why = _why(above, to)
    status = status_in(why) or status_in(above)
    if not to or status.startswith("4") or _still_trying(above):
        return None
    return Failure(quoted(letter), to, is_nobody(status, why), why)


def _why(text: str, to: tuple[str, ...]) -> str:
    """What stands at the address and below it, up to an empty line."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if any(each in line.lower() for each in to):
            after = lines[number:]
            while len(after) > 1 and not after[1].strip():
                del after[1]
            end = next((at for at, one in enumerate(after) if not one.strip()), len(after))
            return one_line(" ".join(one.strip() for one in after[:end]))[:LONGEST]
    return one_line(text)[:LONGEST]


def _still_trying(text: str) -> bool:
    low = text.lower()
    return any(each in low for each in TRYING)


def _each(found: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip(".") for each in found if each))[:20]
