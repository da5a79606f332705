"""One letter to a mail server, and what its answer means.

Only the answer to the letter itself says that it was taken. A connection that breaks before the
letter was sent has lost nothing; one that breaks after it may have delivered it or not, and nobody
can find out: SMTP cannot promise that a letter arrives exactly once.
"""

from __future__ import annotations

import re
import smtplib
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from rute.web.mail.services import MailServer, why
from rute.web.site.trust import trusted
from rute.words.message import Message

TIMEOUT = 20.0  # seconds for each step of the conversation
IDLE = 30.0  # seconds that a conversation is kept open for the next letter
LETTERS = 100  # in one conversation
DOTS = re.compile(rb"(?m)^\.")
BREAKS = re.compile(rb"\r\n|\r|\n")
STATUS = re.compile(r"\b5\.(\d{1,3})\.(\d{1,3})\b")
NOBODY = frozenset({550, 551, 553})  # where no finer code is said: there is no such mailbox

Reply = tuple[int, bytes]
Fate = Literal["taken", "later", "refused", "nobody", "lost"]


@dataclass(frozen=True, slots=True)
class Answer:
    """later: may be tried again; refused: this letter, for good; nobody: the address, for good;
    lost: nobody knows. said: by the server, or what went wrong; told: in words of ours."""

    fate: Fate
    said: str = ""
    told: Message | None = None


class Conversation(smtplib.SMTP):
    """Connects to the address that was looked at, under the name that was asked for."""

    def __init__(self, server: MailServer, address: str | None) -> None:
        self.server, self.address = server, address
        self.letters, self.used, self.whole = 0, 0.0, False
        super().__init__(timeout=TIMEOUT)
        self._host = server.host  # what the certificate must say

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        wire = socket.create_connection((self.address or host, port), timeout)
        if self.server.security == "ssl":
            return trusted().wrap_socket(wire, server_hostname=host)
        return wire

    def begin(self) -> None:
        """Raises OSError or SMTPException."""
        code, said = self.connect(self.server.host, self.server.port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, said)
        self.ehlo()
        if self.server.security == "tls":
            self.starttls(context=trusted())
            self.ehlo()
        if self.server.user:
            self.login(self.server.user, self.server.password)

    def name(self, sender: str, to: str) -> tuple[Reply, Reply]:
        """From whom and to whom, in one breath where the server takes that (RFC 2920): each answer
        waited for costs the way there and back."""
        options = " BODY=8BITMIME" if self.has_extn("8bitmime") else ""
        first = f"MAIL FROM:{smtplib.quoteaddr(sender)}{options}\r\n"
        second = f"RCPT TO:{smtplib.quoteaddr(to)}\r\n"
        if self.has_extn("pipelining"):
            self.send(first + second)
            return self.getreply(), self.getreply()
        self.send(first)
        answer = self.getreply()
        if answer[0] != 250:
            return answer, answer
        self.send(second)
        return answer, self.getreply()

    def leave(self) -> None:
        """Says goodbye where anybody still listens."""
        with suppress(OSError, smtplib.SMTPException):
            self.quit()
        self.close()


class Pool:
    """Conversations that are still open, for the next letter to the same server: to begin one
    anew takes longer than a letter, most of all over TLS."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: list[Conversation] = []

    def take(self, server: MailServer, address: str | None) -> Conversation | None:
        """One to a server that nobody uses, made ready; None where there is none."""
        with self._lock:
            found = next((one for one in self._open
                          if (one.server, one.address) == (server, address)), None)  # fmt: skip
            if found is None:
                return None
            self._open.remove(found)
        try:
            fresh = time.monotonic() - found.used < IDLE
            if fresh and (found.whole or found.docmd("RSET")[0] == 250):
                return found
        except (OSError, smtplib.SMTPException):
            pass
        found.leave()
        return None

    def give(self, talk: Conversation) -> None:
        """Takes one back for the next letter."""
        talk.letters, talk.used = talk.letters + 1, time.monotonic()
        if talk.letters >= LETTERS:
            talk.leave()
            return
        with self._lock:
            self._open.append(talk)

    def sweep(self, idle: float | None = None) -> None:
        """Ends those that nobody has used for a while."""
        since = time.monotonic() - (IDLE if idle is None else idle)
        with self._lock:
            old = [one for one in self._open if one.used <= since]
            self._open = [one for one in self._open if one.used > since]
        for one in old:
            one.leave()


POOL = Pool()


def sent(server: MailServer, sender: str, to: str, letter: bytes, address: str | None) -> Answer:
    """sender, to: bare addresses; address: to connect to, None: whatever the name leads to.

    A conversation that is still open from the letter before goes on. If it turns out to be broken
    before this letter was given, nothing is lost: a new one is begun.
    """
    kept = POOL.take(server, address)
    answer = _sent(kept, sender, to, letter, again=True) if kept is not None else None
    if answer is not None:
        return answer
    return _sent(Conversation(server, address), sender, to, letter, again=False) or Answer("later")


def _sent(talk: Conversation, sender: str, to: str, letter: bytes, *, again: bool) -> Answer | None:
    """What became of the letter; None where a conversation that went on was broken before it.
    again: whether it is one that goes on."""
    try:
        if not again:
            talk.begin()
        ready = _ready(talk, sender, to)
    except OSError as error:  # all that smtplib raises is one
        talk.leave()
        return None if again else _unreached(error, talk.server)
    answer = ready or _given(talk, letter)
    if answer.fate == "lost" or answer.said.startswith("421"):
        talk.leave()
        return answer if ready is None or not again else None
    talk.whole = answer.fate == "taken"  # nothing of this letter is left in the conversation
    POOL.give(talk)
    return answer


def _unreached(error: OSError, server: MailServer) -> Answer:
    """In the server's own words where it gave a reason, but for a password: that is ours."""
    match error:
        case smtplib.SMTPAuthenticationError():
            pass
        case smtplib.SMTPResponseException():
            return Answer("later", _told(error.smtp_code, error.smtp_error))
    return Answer("later", str(error)[:300] or type(error).__name__, why(error, server))


def _ready(talk: Conversation, sender: str, to: str) -> Answer | None:
    """None where the letter may be given now. Raises OSError or SMTPException."""
    (code, said), to_them = talk.name(sender, to)
    if code != 250:
        return Answer("later", _told(code, said))  # the sender's fault, not the letter's
    code, said = to_them
    if code not in (250, 251):
        return _refused(code, said, address=True)
    code, said = talk.docmd("DATA")
    return None if code == 354 else _refused(code, said)


def _given(talk: Conversation, letter: bytes) -> Answer:
    """From the first byte on, a silence means that nobody knows."""
    body = DOTS.sub(b"..", BREAKS.sub(b"\r\n", letter))
    end = b".\r\n" if body.endswith(b"\r\n") else b"\r\n.\r\n"
    try:
        talk.send(body + end)
        code, said = talk.getreply()
    except (OSError, smtplib.SMTPException) as error:
        return Answer("lost", str(error)[:300] or type(error).__name__)
    return Answer("taken", _told(code, said)) if code == 250 else _refused(code, said)


def _refused(code: int, said: bytes | str, *, address: bool = False) -> Answer:
    """5xx is for good, whatever else is for now (RFC 5321, 4.2.1); 5.1.x is about the address
    (RFC 3463), a full mailbox or a matter of policy is not."""
    told = _told(code, said)
    if not 500 <= code < 600:
        return Answer("later", told)
    status = STATUS.search(told)
    nobody = status[1] == "1" if status else code in NOBODY
    return Answer("nobody" if address and nobody else "refused", told)


def _told(code: int, said: bytes | str) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(words.split())}"[:300]
