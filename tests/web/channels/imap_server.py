"""A real IMAP server (pymap, in memory) that speaks TLS with a certificate of the house, with what
servers elsewhere do to whoever reads them."""

from __future__ import annotations

import asyncio
import imaplib
import socket
import ssl
import threading
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from proxyprotocol.noop import ProxyProtocolNoop
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import DictBackend
from pymap.imap import IMAPServer
from pysasl.hashing import BuiltinHash

USER, PASSWORD = "halo@kopisenja.example", "s@fe kätze"
USUAL: dict[str, Any] = {
    "debug": False, "host": None, "port": "0", "cert": None, "key": None, "tls": True,
    "proxy_protocol": None, "inherited_sockets": None, "passlib_cfg": None, "demo_data": False,
    "demo_user": USER, "demo_password": PASSWORD,
}  # fmt: skip


@dataclass
class Server:
    """trusted: what clients of the tests check certificates by. security: ssl or tls."""

    security: str
    trusted: ssl.SSLContext
    port: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    def client(self) -> imaplib.IMAP4:
        """Somebody else at the same mailbox: its owner's mail program."""
        if self.security == "ssl":
            talk: imaplib.IMAP4 = imaplib.IMAP4_SSL(
                "127.0.0.1", self.port, ssl_context=self.trusted
            )
        else:
            talk = imaplib.IMAP4("127.0.0.1", self.port)
            talk.starttls(self.trusted)
        talk.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        talk.authenticate("PLAIN", lambda _: f"\0{USER}\0{PASSWORD}".encode())
        return talk

    def put(self, *letters: bytes, folder: str = "INBOX", at: float | None = None) -> None:
        talk = self.client()
        moment = imaplib.Time2Internaldate(at or time.time())
        for letter in letters:
            assert talk.append(folder, "", moment, letter)[0] == "OK"
        talk.logout()

    def flags(self) -> list[str]:
        """Of every letter, as another mail program sees them."""
        talk = self.client()
        talk.select("INBOX", readonly=True)
        _, found = talk.fetch("1:*", "(FLAGS)")
        talk.logout()
        return [str(each) for each in found]


@contextmanager
def imap_server(
    context: ssl.SSLContext, trusted: ssl.SSLContext, security: str = "ssl"
) -> Iterator[Server]:
    """context: what it speaks TLS with."""
    server, ready = Server(security, trusted), threading.Event()

    async def serve() -> None:
        backend, config = await DictBackend.init(
            Namespace(**USUAL),
            ssl_context=context,
            invalid_user_sleep=0.0,
            hash_context=BuiltinHash(rounds=1),  # quick, as the app's own in tests
        )
        config.apply_context()
        answered = ProxyProtocolReader(ProxyProtocolNoop()).get_callback(
            IMAPServer(backend.login, config)
        )
        open_: list[asyncio.StreamWriter] = []

        async def called(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            open_.append(writer)
            await answered(reader, writer)

        tls = context if security == "ssl" else None
        listening = await asyncio.start_server(called, "127.0.0.1", 0, ssl=tls)
        server.port = listening.sockets[0].getsockname()[1]
        ready.set()
        while not server.ended.is_set():
            await asyncio.sleep(0.02)
        listening.close()
        for writer in open_:
            writer.transport.abort()
        await asyncio.sleep(0.02)  # for their ends to be closed

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield server
    finally:
        server.ended.set()
        thread.join(10)
