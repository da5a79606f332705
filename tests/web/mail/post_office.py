"""A mail server that keeps what it is given: enough of RFC 5321 and 4954 for any client."""

from __future__ import annotations

import base64
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class PostOffice:
    """refusals: what is answered to the next recipients, one by one, before any is taken."""

    refusals: list[str] = field(default_factory=list)
    took: list[tuple[str, tuple[str, ...], bytes]] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    drops_after_data: int = 0  # hang up instead of saying that it was taken
    port: int = 0

    @property
    def url(self) -> str:
        return f"smtp://rute:s%40fe@127.0.0.1:{self.port}?from=Kopi%20Senja%20<rute@shop.example>"

    @property
    def messages(self) -> list[EmailMessage]:
        found = [message_from_bytes(body, policy=policy.default) for _, _, body in self.took]
        return [each for each in found if isinstance(each, EmailMessage)]


class Counter(socketserver.StreamRequestHandler):
    office: PostOffice

    def handle(self) -> None:
        self.say("220 post office")
        sender, to = "", list[str]()
        while line := self.rfile.readline():
            verb, _, rest = line.decode().strip().partition(" ")
            match verb.upper():
                case "EHLO":
                    self.say("250-post office", "250-AUTH PLAIN", "250 8BITMIME")
                case "AUTH":
                    self.office.logins.append(base64.b64decode(rest.split()[1]).decode())
                    self.say("235 welcome")
                case "MAIL":
                    sender, to = rest, []
                    self.say("250 ok")
                case "RCPT":
                    if self.office.refusals:
                        self.say(self.office.refusals.pop(0))
                    else:
                        to.append(rest)
                        self.say("250 ok")
                case "DATA":
                    self.say("354 go on")
                    self.office.took.append((sender, tuple(to), self.body()))
                    if self.office.drops_after_data:
                        self.office.drops_after_data -= 1
                        return
                    self.say("250 taken")
                case "QUIT":
                    self.say("221 bye")
                    return
                case _:
                    self.say("250 ok")

    def body(self) -> bytes:
        lines = list[bytes]()
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line[1:] if line.startswith(b"..") else line)
        return b"".join(lines)

    def say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


@contextmanager
def post_office() -> Iterator[PostOffice]:
    office = PostOffice()
    counter = type("Own", (Counter,), {"office": office})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), counter) as server:
        server.daemon_threads = True
        office.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield office
        server.shutdown()
        thread.join()
