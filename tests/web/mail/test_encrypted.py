"""Letters over TLS to a real server: after hello, from the first byte, and where it is not to be
trusted, when nothing leaves and nothing is lost."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword
from django.test import Client
from pytest_django import Settings as SettingsWrapper
from tests.web.mail.certificates import Authority

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.mail import services
from rute.web.mail.models import Letter
from rute.web.operate.checks import diagnosis
from rute.web.work.models import Job

pytestmark = pytest.mark.django_db
Work = Callable[[], int]
Hosting = Callable[..., AbstractContextManager["Host"]]


@dataclass
class Host:
    """What aiosmtpd was given, and over what."""

    port: int = 0
    password: bytes = b"s@fe"
    took: list[Envelope] = field(default_factory=list)
    over_tls: list[bool] = field(default_factory=list)
    tried: list[bytes] = field(default_factory=list)

    async def handle_DATA(self, server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802
        self.took.append(envelope)
        self.over_tls.append(server.transport.get_extra_info("cipher") is not None)
        return "250 taken"

    def knows(self, _server: Any, _session: Any, _envelope: Any, _how: str, who: Any) -> AuthResult:
        assert isinstance(who, LoginPassword)
        self.tried.append(who.password)
        return AuthResult(success=who.password == self.password, handled=False)


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """As on a machine that knows the house's own authority."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    return authority


@pytest.fixture
def hosting(settings: SettingsWrapper) -> Hosting:
    """Starts a server for as long as it is wanted, and says that letters leave by it."""
    settings.EMAIL_BACKEND = "rute.web.mail.backend.Mail"

    @contextmanager
    def hosted(security: str, tls: ssl.SSLContext, port: int = 0) -> Iterator[Host]:
        host = Host(port or _free_port())
        safe: dict[str, Any] = {"authenticator": host.knows, "auth_required": security == "tls"}
        if security == "tls":
            safe |= {"tls_context": tls, "require_starttls": True}
        elif security == "ssl":
            safe |= {"ssl_context": tls, "auth_require_tls": False}
        else:
            safe |= {"auth_require_tls": False}
        scheme, asked = ("smtps", "") if security == "ssl" else ("smtp", "security=tls&")
        settings.MAIL_URL = (
            f"{scheme}://rute:s%40fe@127.0.0.1:{host.port}?{asked}from=rute@shop.example"
        )
        controller = Quiet(host, "127.0.0.1", host.port, **safe)
        controller.start()
        try:
            yield host
        finally:
            controller.stop()

    return hosted


class Quiet(Controller):
    """Does not connect to itself to see whether it began: a client with another certificate
    than it knows would be refused."""

    def _trigger_server(self) -> None:
        with socket.create_connection(("127.0.0.1", self.port), 5):
            pass


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def order(**more: Any) -> Letter:
    return services.send("dewi@shop.example", "trial", "id", name="Kopi Senja", **more)


@pytest.mark.parametrize("security", ["tls", "ssl"])
def test_a_letter_leaves_encrypted(
    security: str, hosting: Hosting, trusted: Authority, work: Work
) -> None:
    letter = order()
    with hosting(security, trusted.vouches_for()) as host:
        work()
        assert services.probe() is None
    letter.refresh_from_db()
    assert (letter.state, letter.trouble) == ("sent", {})
    assert (host.over_tls, host.tried) == ([True], [b"s@fe", b"s@fe"])
    assert host.took[0].rcpt_tos == ["dewi@shop.example"]
    content = host.took[0].original_content
    assert content is not None
    assert message_from_bytes(content)["Message-ID"].startswith(f"<{letter.name}@")


def unknown(authority: Authority) -> ssl.SSLContext:
    elsewhere = authority.place / "elsewhere"
    elsewhere.mkdir()
    return Authority(elsewhere, "Nobody knows it").vouches_for()


def another_name(authority: Authority) -> ssl.SSLContext:
    return authority.vouches_for("mail.elsewhere.example")


def run_out(authority: Authority) -> ssl.SSLContext:
    return authority.vouches_for(days=-3)


@pytest.mark.parametrize("security", ["tls", "ssl"])
@pytest.mark.parametrize(
    ("wrong", "said"),
    [(unknown, "local issuer"), (another_name, "127.0.0.1"), (run_out, "expired")],
)
def test_a_certificate_that_is_not_trusted_gets_nothing_and_the_letter_goes_once_it_is_mended(
    wrong: Callable[[Authority], ssl.SSLContext], said: str, security: str, hosting: Hosting,
    trusted: Authority, work: Work,
) -> None:  # fmt: skip
    letter = order()
    with hosting(security, wrong(trusted)) as host:
        work()
        found = services.probe()
    assert (host.took, host.tried) == ([], [])
    letter.refresh_from_db()
    assert letter.state == "waiting"
    assert "is not trusted" in letter.trouble["en"]
    assert said in letter.trouble["en"]
    assert "tidak tepercaya" in letter.trouble["id"]
    assert found is not None
    assert found.key == "mail.way.certificate"
    assert Job.objects.get().state == "waiting"
    with hosting(security, trusted.vouches_for()) as host:
        work()
    letter.refresh_from_db()
    assert (letter.state, letter.trouble, len(host.took)) == ("sent", {}, 1)


def test_a_server_without_encryption_is_not_given_the_password(
    hosting: Hosting, trusted: Authority, work: Work
) -> None:
    letter = order()
    with hosting("none", trusted.vouches_for()) as host:
        work()
    letter.refresh_from_db()
    assert "offers no encryption" in letter.trouble["en"]
    assert (letter.state, host.tried, host.took) == ("waiting", [], [])


def test_tls_from_the_first_byte_where_the_server_speaks_first_is_told(
    hosting: Hosting, settings: SettingsWrapper, trusted: Authority, work: Work
) -> None:
    letter = order()
    with hosting("tls", trusted.vouches_for()) as host:
        settings.MAIL_URL = f"smtps://127.0.0.1:{host.port}?from=rute@shop.example"
        work()
    letter.refresh_from_db()
    assert "does not speak TLS from the first byte" in letter.trouble["en"]


def test_a_wrong_password_loses_no_letter(hosting: Hosting, trusted: Authority, work: Work) -> None:
    letter = order()
    with hosting("tls", trusted.vouches_for()) as host:
        host.password = b"another"
        work()
        letter.refresh_from_db()
        assert letter.state == "waiting"
        assert "does not take the password of rute (535)" in letter.trouble["en"]
        assert "s@fe" not in str(letter.trouble) + str(Job.objects.get().error)
        host.password = b"s@fe"
        work()
    letter.refresh_from_db()
    assert letter.state == "sent"


def test_an_owner_has_what_was_given_up_tried_again(
    hosting: Hosting, trusted: Authority, work: Work, journey: Journey, owner: User,
    viewer: User, as_: Callable[[User], Client],
) -> None:  # fmt: skip
    letter, page = order(journey=journey), f"/j/{journey.slug}/mail"
    trouble = {"en": "The certificate is not trusted", "id": "Sertifikatnya tidak tepercaya"}
    Letter.objects.update(state="failed", trouble=trouble)
    Job.objects.update(state="failed")
    shown = as_(owner).get(page, headers={"accept-language": "id"}).content.decode()
    assert "Sertifikatnya tidak tepercaya" in shown
    assert "Coba kirim lagi" in shown
    assert as_(viewer).post(f"{page}/again").status_code == 403
    assert as_(owner).post(f"{page}/again").status_code == 302
    with hosting("tls", trusted.vouches_for()) as host:
        work()
    letter.refresh_from_db()
    assert (letter.state, len(host.took)) == ("sent", 1)
    assert "Coba kirim lagi" not in as_(owner).get(page).content.decode()


def test_the_doctor_says_what_is_wrong_with_a_certificate(
    hosting: Hosting, trusted: Authority, own_folder: Path
) -> None:
    order()
    with hosting("tls", trusted.vouches_for("mail.elsewhere.example")):
        wrong, letters = (one for one in diagnosis() if one.check == "mail")
    assert (wrong.state, letters.state) == ("wrong", "doubt")
    assert "is not trusted" in wrong.what
    assert "1 wait" in letters.what
