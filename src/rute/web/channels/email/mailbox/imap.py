"""A conversation with a mail server about one folder, in which nothing is changed: it is opened to
be looked at (EXAMINE), and letters are taken without being marked as read (BODY.PEEK).

What the server may do to us is limited: it is at a public address, it shows a certificate of its
name, each step and the whole have their time, no answer is longer than we asked for.
"""

from __future__ import annotations

import imaplib
import re
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from rute.web.channels.email.mailbox.folders import as_written, folders_in
from rute.web.channels.email.mailbox.settings import Box
from rute.web.channels.email.mailbox.trouble import Trouble, folder_is_missing, why
from rute.web.site.trust import trusted

STEP: Final = 20.0  # seconds
WHOLE: Final = 240.0
LONGEST: Final = 131_072  # bytes of a letter that are looked at
ANSWER: Final = 2_000_000  # bytes of one piece of an answer
UID: Final = re.compile(rb"\bUID (\d{1,10})\b")
ARRIVED: Final = re.compile(rb'INTERNALDATE "([^"]{20,40})"')


@dataclass(frozen=True, slots=True)
class Arrived:
    """at: when it came into the mailbox; data: its first bytes."""

    uid: int
    at: datetime
    data: bytes


@dataclass(frozen=True, slots=True)
class Folder:
    """An open one. validity: whether its numbers are those of the last time."""

    talk: Conversation
    validity: int

    def after(self, seen: int) -> list[int]:
        """The numbers above one, rising."""
        return [uid for uid in self._found(f"UID {seen + 1}:*") if uid > seen]

    def since(self, day: date) -> list[int]:
        """The numbers of what came on a day or later, rising."""
        return self._found(f"SINCE {day.day}-{MONTHS[day.month - 1]}-{day.year}")

    def fetched(self, uids: Sequence[int]) -> list[Arrived]:
        """Those that are still there, in the order asked for."""
        asked = f"(UID INTERNALDATE BODY.PEEK[]<0.{LONGEST}>)"
        kind, answer = self.talk.uid("FETCH", ",".join(map(str, uids)), asked)
        if kind != "OK":
            raise imaplib.IMAP4.error(f"FETCH: {kind}")
        found = {each.uid: each for each in _letters(answer)}
        return [found[uid] for uid in uids if uid in found]

    def _found(self, which: str) -> list[int]:
        kind, answer = self.talk.uid("SEARCH", which)
        if kind != "OK":
            raise imaplib.IMAP4.error(f"SEARCH: {kind}")
        told = b" ".join(each for each in answer if isinstance(each, bytes))
        return sorted({int(each) for each in told.split() if each.isdigit()})


MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Conversation(imaplib.IMAP4):
    """Connects to the address that was looked at, under the name that was asked for."""

    def __init__(self, box: Box, address: str) -> None:
        self.box, self.address = box, address
        super().__init__(box.host, box.port, timeout=STEP)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        wire = socket.create_connection((self.address, self.box.port), timeout)
        wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # many short words
        if self.box.security == "ssl":
            try:
                return trusted().wrap_socket(wire, server_hostname=self.box.host)
            except OSError:
                wire.close()
                raise
        return wire

    def read(self, size: int) -> bytes:
        if size > ANSWER:
            raise self.abort(f"{size} bytes in one piece")
        return super().read(size)

    def begin(self) -> None:
        """Raises OSError or IMAP4.error."""
        if self.box.security != "ssl":
            self.starttls(trusted())
        if "AUTH=PLAIN" in self.capabilities:  # any sign may be in a password then
            said = f"\0{self.box.user}\0{self.box.password}".encode()
            self.authenticate("PLAIN", lambda _: said)
        else:
            self._encoding = "utf-8"  # else a password that is no ASCII is not even tried
            self.login(_quoted(self.box.user), self.box.password)


@contextmanager
def opened(box: Box, address: str) -> Iterator[Folder]:
    """address: to connect to, as it was looked at. Raises Trouble for whatever goes wrong on the
    way or while the folder is looked at."""
    talk, step = None, "way"
    try:
        talk = Conversation(box, address)
        with _watched(talk):
            step = "login"
            talk.begin()
            step = "folder"
            folder = _folder(talk, box)
            step = "reading"
            yield folder
    except (OSError, imaplib.IMAP4.error, EOFError) as error:
        _hang_up(talk)
        raise Trouble(why(error, box, step)) from error
    except BaseException:
        _hang_up(talk)
        raise
    with suppress(OSError, imaplib.IMAP4.error, EOFError):
        talk.logout()
    _hang_up(talk)  # also where nobody answers the goodbye


def _hang_up(talk: Conversation | None) -> None:
    """Without a word: whoever did not answer is not waited for again."""
    with suppress(OSError):
        if talk is not None:
            talk.shutdown()


def _folder(talk: Conversation, box: Box) -> Folder:
    kind, _ = talk.select(as_written(box.folder), readonly=True)
    if kind != "OK":
        _, answer = talk.list()
        raise Trouble(folder_is_missing(box, folders_in(answer)))
    told = talk.response("UIDVALIDITY")[1]
    return Folder(talk, int(told[0]) if told and told[0] else 0)


@contextmanager
def _watched(talk: Conversation) -> Iterator[None]:
    """Hangs up on a server that takes too long over the whole, however steadily it trickles."""

    def cut() -> None:
        with suppress(OSError):
            talk.sock.shutdown(socket.SHUT_RDWR)

    watch = threading.Timer(WHOLE, cut)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _letters(answer: Sequence[Any]) -> Iterator[Arrived]:
    """Servers may say what a letter is before or behind it."""
    for at, each in enumerate(answer):
        if not isinstance(each, tuple):
            continue
        after = answer[at + 1] if at + 1 < len(answer) else b""
        told = each[0] + (after if isinstance(after, bytes) else b"")
        uid, moment = UID.search(told), ARRIVED.search(told)
        if uid:
            yield Arrived(int(uid[1]), _moment(moment[1] if moment else b""), each[1])


def _moment(text: bytes) -> datetime:
    """Now, where a server writes it as nobody does."""
    try:
        return datetime.strptime(text.decode().strip(), "%d-%b-%Y %H:%M:%S %z").astimezone(UTC)
    except ValueError:
        return datetime.now(UTC)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def week_before(moment: datetime) -> date:
    return (moment - timedelta(days=7)).date()
