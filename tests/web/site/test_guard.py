"""Outgoing calls reach the public internet and nothing else, whatever a name resolves to."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.web.site import guard
from rute.web.site.guard import Refused, checked, is_public, networks, post

HERE = networks("127.0.0.1")
PUBLIC = "93.184.216.34"


def to(*addresses: str) -> Callable[[str, int], Sequence[str]]:
    return lambda _host, _port: addresses


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.0.0.8", "172.16.4.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "198.18.0.1", "192.0.2.7",
        "240.0.0.1",
        "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "2001:db8::1",
        "::ffff:10.0.0.8", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:7f00:1::",
        "2001::1",
    ],
)  # fmt: skip
def test_no_call_goes_to_a_network_that_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    with pytest.raises(Refused):
        checked("https://shop.example/hook", resolve=to(address))


def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(Refused):
        checked("https://shop.example/hook", resolve=to(PUBLIC, "10.0.0.8"))


def test_a_public_name_is_called_at_the_address_that_was_looked_at() -> None:
    place = checked("https://shop.example/hook?a=1", resolve=to(PUBLIC))
    assert (place.host, place.address, place.port, place.path) == (
        "shop.example", PUBLIC, 443, "/hook?a=1",
    )  # fmt: skip


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/", "ftp://shop.example/", "file:///etc/passwd", "https://",
        "shop.example",
        "https://shop.example:22/", "https://user:pw@shop.example/",
        "https://shop.example/\r\nX: 1",
        "https://shop.example:x/", "https://sh op.example/", "https://[::1", "https://shop.example/é",
        "gopher://shop.example/", "https://@shop.example@10.0.0.1/x y",
    ],
)  # fmt: skip
def test_anything_but_a_plain_https_address_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        checked(url, resolve=to(PUBLIC))


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f000001", "017700000001", "localhost"])
def test_this_machine_by_any_other_name_is_still_this_machine(host: str) -> None:
    with pytest.raises(Refused):
        checked(f"https://{host}/")


@given(st.text(max_size=60))
def test_whatever_is_typed_is_refused_or_read(text: str) -> None:
    for url in (text, f"https://{text}", f"https://shop.example/{text}"):
        try:
            place = checked(url, resolve=to(PUBLIC))
        except Refused:
            continue
        assert place.address == PUBLIC
        assert place.secure
        assert "\r" not in place.path + place.host


class Hook(BaseHTTPRequestHandler):
    answer: Callable[[Hook], None]
    body: bytes

    def do_POST(self) -> None:
        self.body = self.rfile.read(int(self.headers["Content-Length"]))
        type(self).answer(self)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def hook(answer: Callable[[Hook], None]) -> Iterator[str]:
    kind = type("Own", (Hook,), {"answer": staticmethod(answer)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://hooks.test:{server.server_address[1]}/in"
    server.shutdown()
    server.server_close()


def say(status: int, body: bytes = b"", **headers: str) -> Callable[[Hook], None]:
    def answer(self: Hook) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    return answer


def test_a_name_that_answers_otherwise_the_second_time_is_asked_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """DNS rebinding: harmless while it is looked at, the cloud's metadata when it is called."""
    asked: list[str] = []
    called: list[object] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return [PUBLIC] if len(asked) == 1 else ["169.254.169.254"]

    def connect(address: object, timeout: float) -> socket.socket:
        called.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(guard.socket, "create_connection", connect)
    monkeypatch.setattr(guard.socket, "getaddrinfo", lambda *_, **__: pytest.fail("asked again"))
    with pytest.raises(ConnectionRefusedError):
        post(checked("https://rebind.test/", resolve=rebinding), b"{}", {})
    assert asked == ["rebind.test"]
    assert called == [(PUBLIC, 443)]


def test_a_call_reaches_a_network_that_the_owner_named_under_its_own_name() -> None:
    seen: list[str] = []

    def answer(self: Hook) -> None:
        seen.append(self.headers["Host"])
        say(204)(self)

    with hook(answer) as url:
        place = checked(url, HERE, to("127.0.0.1"))
        assert post(place, b"{}", {"Content-Type": "application/json"}).taken
    assert seen == [url.split("/")[2]]


def test_a_redirect_is_not_followed() -> None:
    with hook(say(302, Location="http://169.254.169.254/")) as url:
        answer = post(checked(url, HERE, to("127.0.0.1")), b"{}", {})
    assert (answer.status, answer.taken) == (302, False)


def test_an_answer_without_end_is_cut_off() -> None:
    def answer(self: Hook) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * 65_536)
        except OSError:
            pass

    with hook(answer) as url:
        assert len(post(checked(url, HERE, to("127.0.0.1")), b"{}", {}).body) == guard.MOST


def test_one_that_drips_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "WHOLE", 0.3)

    def answer(self: Hook) -> None:
        try:
            for _ in range(40):
                self.wfile.write(b"H")
                time.sleep(0.05)
        except OSError:
            pass

    begun = time.monotonic()
    with hook(answer) as url, pytest.raises((OSError, http.client.HTTPException)):
        post(checked(url, HERE, to("127.0.0.1")), b"{}", {})
    assert time.monotonic() - begun < 1.5


def test_tls_is_checked_against_the_name() -> None:
    with hook(say(200)) as url:
        port = url.split(":")[2].split("/")[0]
        place = checked(f"https://hooks.test:{port}/", HERE, to("127.0.0.1"))
        with pytest.raises(ssl.SSLError):
            post(place, b"{}", {})
