"""The records that a domain needs, for whoever's servers send."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.channels.email import names
from rute.web.channels.email.posting import posting_of
from rute.web.channels.email.providers import PROVIDERS
from rute.web.channels.email.records import records_of, seen
from rute.web.channels.email.sealing import sealed
from rute.web.channels.models import Post
from rute.web.journeys.models import Journey
from rute.words.message import said_text

pytestmark = pytest.mark.django_db


HALO = "halo@kopisenja.example"


def set_up(journey: Journey, way: str, host: str = "", address: str = HALO) -> Any:
    url = f"smtp://a:b@{host}?from={address}" if host else ""
    kept = {"way": way, "address": address, "sealed": sealed({"server": url})}
    Post.objects.update_or_create(journey=journey, defaults=kept)
    return records_of(posting_of(journey))


@pytest.mark.parametrize(
    ("host", "spf"),
    [
        ("smtp.gmail.com", "v=spf1 include:_spf.google.com ~all"),
        ("smtp-relay.gmail.com", "v=spf1 include:_spf.google.com ~all"),
        ("smtp.office365.com", "v=spf1 include:spf.protection.outlook.com ~all"),
        ("mail.kopisenja.example", "v=spf1 a mx ~all"),
        ("notgmail.com", "v=spf1 a mx ~all"),
    ],
)
def test_a_mail_server_is_known_by_its_name(journey: Journey, host: str, spf: str) -> None:
    first, signed, rest = set_up(journey, "smtp", host)
    assert (first.kind, first.name, first.value) == ("spf", "kopisenja.example", spf)
    assert (signed.kind, signed.value) == ("dkim", "")
    assert rest.name == "_dmarc.kopisenja.example"
    assert rest.value.endswith("rua=mailto:halo@kopisenja.example")


@pytest.mark.parametrize("way", PROVIDERS)
def test_every_provider_says_where_it_makes_its_records(journey: Journey, way: str) -> None:
    found = set_up(journey, way)
    for language in ("en", "id"):
        assert all(said_text(one.how, language) for one in found)
    assert [one.kind for one in found][-2:] == ["dkim", "dmarc"]


def test_an_address_of_everybodys_domain_is_warned_of(journey: Journey, owner: User) -> None:
    assert set_up(journey, "smtp", "smtp.gmail.com", "kopisenja@gmail.com") == ()
    client = Client()
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(f"/j/{journey.slug}/channels/settings").content.decode()
    assert "Letters from kopisenja@gmail.com" in page
    set_up(journey, "smtp", "smtp.gmail.com")
    page = client.get(f"/j/{journey.slug}/channels/settings").content.decode()
    assert "v=spf1 include:_spf.google.com ~all" in page


ZONE = {
    "kopisenja.example": ["google-site-verification=x", "v=spf1 include:_spf.google.com ~all"],
    "_dmarc.kopisenja.example": ["v=DMARC1; p=none"],
    "google._domainkey.kopisenja.example": ["v=DKIM1; k=rsa; p=" + "A" * 400],
}


def answer_to(asked: bytes, *, cut: bool) -> bytes:
    """As a resolver gives it: names after the first point back to it, texts come in pieces."""
    at, labels = 12, []
    while asked[at]:
        labels.append(asked[at + 1 : at + 1 + asked[at]].decode())
        at += 1 + asked[at]
    found = ZONE.get(".".join(labels))
    texts = [] if cut or found is None else found
    flags = 0x8180 | (0x0200 if cut else 0) | (0 if found else 3)
    wire = asked[:2] + struct.pack("!5H", flags, 1, len(texts), 0, 0) + asked[12 : at + 5]
    for text in texts:
        pieces = [text[n : n + 255].encode() for n in range(0, len(text), 255)]
        data = b"".join(bytes([len(each)]) + each for each in pieces)
        wire += b"\xc0\x0c" + struct.pack("!HHIH", 16, 1, 60, len(data)) + data
    return wire


@pytest.fixture(params=[False, True], ids=["udp", "tcp"])
def resolver(request: Any) -> Iterator[names.Resolver]:
    """param: whether it cuts off what it says by UDP, so that it is to be asked by TCP."""
    cut = request.param
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as stream,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as packets,
    ):
        stream.bind(("127.0.0.1", 0))
        stream.listen()
        packets.bind(stream.getsockname())

        def by_udp() -> None:
            while True:
                asked, who = packets.recvfrom(4096)
                if len(asked) < 12:
                    return
                packets.sendto(answer_to(asked, cut=cut), who)

        def by_tcp() -> None:
            while True:
                wire, _ = stream.accept()
                with wire:
                    asked = wire.recv(4096)[2:]
                    if not asked:
                        return
                    said = answer_to(asked, cut=False)
                    wire.sendall(struct.pack("!H", len(said)) + said)

        threads = [threading.Thread(target=one, daemon=True) for one in (by_udp, by_tcp)]
        for thread in threads:
            thread.start()
        yield stream.getsockname()
        packets.sendto(b"", packets.getsockname())
        socket.create_connection(stream.getsockname()).close()
        for thread in threads:
            thread.join(5)


def test_what_the_dns_says_is_read(resolver: names.Resolver) -> None:
    for name, texts in ZONE.items():
        assert names.texts_of(name, [resolver]) == texts
    assert names.texts_of("nowhere.example", [resolver]) == []


def test_nobody_can_say_where_no_resolver_answers() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as gone:
        gone.bind(("127.0.0.1", 0))
        place = gone.getsockname()
    assert names.texts_of("kopisenja.example", [place]) is None
    assert names.texts_of("kopisenja.example", []) is None


@pytest.mark.parametrize("cut", [0, 1, 5, 11, 12, 13, 30, 45])
def test_an_answer_that_is_broken_is_none(cut: int) -> None:
    asked = names.question("kopisenja.example")
    whole = answer_to(asked, cut=False)
    with pytest.raises((ValueError, IndexError, struct.error)):
        names.read(whole[:cut], asked[:2])
    with pytest.raises(ValueError, match="no answer"):
        names.read(whole, b"zz" if asked[:2] != b"zz" else b"yy")


def test_each_record_is_told_to_be_there_or_what_is_wrong(journey: Journey) -> None:
    spf, dkim, dmarc = set_up(journey, "smtp", "smtp.gmail.com")
    key = {texts: said_text(seen(spf, list(texts)), "en")[:12] for texts in (
        ("x", "v=spf1 a include:_spf.google.com -all"), ("v=spf1 a -all",), ("x",),
        ("v=spf1 include:_spf.google.com ~all", "v=spf1 a ~all"),
    )}  # fmt: skip
    assert list(key.values()) == ["It is there.", "There is one", "It is not th", "There are tw"]
    assert dkim.name == "google._domainkey.kopisenja.example"
    assert seen(dkim, ["v=DKIM1; p=AAAA"]).key == "records.there"
    assert seen(dkim, ["something"]).key == "records.missing"
    assert seen(dmarc, None).key == "records.unknown"
    assert not set_up(journey, "brevo")[0].can_be_seen


def test_a_page_looks_them_up_when_somebody_wants_it(
    journey: Journey, owner: User, resolver: names.Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "resolvers_here", lambda: [resolver])
    set_up(journey, "smtp", "smtp.gmail.com")
    client = Client()
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    here = f"/j/{journey.slug}/channels/settings"
    assert "It is there." not in client.get(here).content.decode()
    assert client.get(f"{here}?records=look").content.decode().count("It is there.") == 3
