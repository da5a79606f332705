"""Where an outgoing call may go. Whoever types an address could make this machine call its own
network for them (SSRF), so a call goes to addresses of the public internet alone.

The name is resolved once, every address it has is looked at, and the connection is made to one of
those: a name that answers otherwise the second time (DNS rebinding) is not asked a second time.
Redirects are not followed; answers are cut off, in size and in time.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from rute.errors import AppError
from rute.web.site.trust import trusted
from rute.words.message import Message

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolve = Callable[[str, int], Sequence[str]]

STEP = 5.0  # seconds for one step of the conversation
WHOLE = 15.0  # seconds for all of it
MOST = 16_384  # bytes of an answer that are looked at
PORTS = frozenset({443, 8443})
TRANSLATED = (
    ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"),
    ipaddress.ip_network("2002::/16"), ipaddress.ip_network("2001::/32"),
)  # fmt: skip
"""IPv6 that stands for IPv4 (NAT64, 6to4, Teredo): could lead anywhere."""


class Refused(AppError):
    """A call that is not made."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a call goes: the name that was asked for, and the address it is made to."""

    host: str
    port: int
    path: str
    secure: bool
    address: str


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes

    @property
    def taken(self) -> bool:
        return 200 <= self.status < 300


def resolved(host: str, port: int) -> Sequence[str]:
    """Every address of a name. Raises OSError where there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def checked(url: str, own: Sequence[Network] = (), resolve: Resolve = resolved) -> Place:
    """Where a call to `url` would go. own: networks of the owner's that may be reached as well,
    by http and on any port too. Raises Refused with what is wrong and what to do."""
    host, port, path, secure = _read(url)
    address, ours = _looked_up(host, port, own, resolve)
    if not ours and (not secure or port not in PORTS):
        raise Refused(Message("hook.https"), do=Message("hook.https.do"))
    return Place(host, port, path, secure, address)


def where(host: str, port: int, own: Sequence[Network] = (), resolve: Resolve = resolved) -> str:
    """The address to connect to, of what is no web server. Raises Refused."""
    return _looked_up(host, port, own, resolve)[0]


def _looked_up(host: str, port: int, own: Sequence[Network], resolve: Resolve) -> tuple[str, bool]:
    """(the address, whether it is in a network of the owner's)."""
    try:
        found = [ipaddress.ip_address(each.partition("%")[0]) for each in resolve(host, port)]
    except (OSError, UnicodeError, ValueError):
        found = []
    if not found:
        raise Refused(Message("hook.no_host", host=host), do=Message("hook.no_host.do"))
    ours = all(any(each in network for network in own) for each in found)
    if not ours and not all(is_public(each) for each in found):
        raise Refused(Message("hook.private", host=host), do=Message("hook.private.do"))
    return str(found[0]), ours


def is_public(address: Address) -> bool:
    """Whether it belongs to the public internet: no private, local, shared, reserved, multicast or
    translated address."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if any(address in network for network in TRANSLATED) or address.is_site_local:
            return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    )


def post(place: Place, body: bytes, headers: Mapping[str, str]) -> Answer:
    """One POST to the address that was checked. Raises OSError or http.client.HTTPException where
    nobody answers as a web server does, in time."""
    return _asked(place, "POST", body, headers)


def get(place: Place) -> Answer:
    """One GET, as `post`."""
    return _asked(place, "GET", None, {"User-Agent": "Rute"})


def _asked(place: Place, how: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
    connection = _Pinned(place)
    ended = threading.Event()

    def cut() -> None:
        ended.set()
        connection.hang_up()

    watch = threading.Timer(WHOLE, cut)
    watch.daemon = True
    watch.start()
    try:
        connection.request(how, place.path, body, {**headers, "Connection": "close"})
        answer = connection.getresponse()
        return Answer(answer.status, answer.read(MOST))
    except (OSError, ValueError, AttributeError) as error:
        if ended.is_set():
            raise TimeoutError("took too long") from None
        if isinstance(error, OSError):
            raise
        raise OSError(str(error)) from None
    finally:
        watch.cancel()
        connection.close()


class _Pinned(http.client.HTTPConnection):
    """Connects to the address that was checked, under the name that was asked for."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.host, place.port, timeout=STEP)
        self.place = place
        self.default_port = 443 if place.secure else 80

    def connect(self) -> None:
        self.sock = socket.create_connection((self.place.address, self.place.port), STEP)
        if self.place.secure:
            self.sock = trusted().wrap_socket(self.sock, server_hostname=self.place.host)

    def hang_up(self) -> None:
        wire = getattr(self, "sock", None)
        if wire is not None:
            with suppress(OSError):
                wire.shutdown(socket.SHUT_RDWR)


def _read(url: str) -> tuple[str, int, str, bool]:
    wrong = Refused(Message("hook.bad_url"), do=Message("hook.https.do"))
    if any(ord(letter) <= 32 or ord(letter) == 127 for letter in url):
        raise wrong
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise wrong from None
    if parts.scheme not in ("https", "http") or not host or parts.username or parts.password:
        raise wrong
    secure = parts.scheme == "https"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii():
        raise wrong
    return host, port or (443 if secure else 80), path, secure


def networks(text: str) -> tuple[Network, ...]:
    """Networks as a setting names them: "10.1.0.0/16, 127.0.0.1". Raises ValueError."""
    return tuple(ipaddress.ip_network(each.strip()) for each in text.split(",") if each.strip())
