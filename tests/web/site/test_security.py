"""What SECURITY.md promises of pages: of every route, as the URL conf has them."""

from __future__ import annotations

import importlib.util
import json
import logging
import os
import re
import runpy
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from tests.web.conftest import PASSWORD
from tests.web.routes import routes

from rute.web.accounts import invitations, public_links
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.journeys.models import Journey
from rute.web.operate.logs import set_up_logs

As = Callable[[User], Client]
ROUTES = routes()
# Programs come with a key of their own, providers of mail with their signature, mail programs with
# a signed link by which one leaves; none with a cookie, so that no page can make somebody act.
WITHOUT_TOKEN = {
    "journeys:api", "weekly:stop", "permission:leave", "channels:hook", "channels:hook_answers",
}  # fmt: skip
ELSEWHERE = "https://evil.example/"


def test_nothing_changes_without_the_pages_token(journey: Journey, owner: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    client.raise_request_exception = False
    wrong, tried = [], 0
    for route in ROUTES:
        with transaction.atomic():
            status = client.post(route.address(journey)).status_code
            transaction.set_rollback(True)
        if status == 405 or route.name in WITHOUT_TOKEN:
            continue
        tried += 1
        if status != 403:
            wrong.append(f"{route.pattern}: {status}")
    assert not wrong, "\n".join(wrong)
    assert tried > 40


def test_the_token_may_come_in_the_header_that_lively_parts_send(owner: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    page = client.get("/account/").content.decode()
    token = json.loads(re.search(r"hx-headers='([^']+)'", page)[1])["X-CSRFToken"]  # type: ignore[index]
    told = {"name": "Sari", "language": "en", "theme": ""}
    assert client.post("/account/", told).status_code == 403
    headers = {"X-CSRFToken": token}
    assert client.post("/account/", told, headers=headers).status_code == 302
    there = {**headers, "Origin": ELSEWHERE.rstrip("/")}
    assert client.post("/account/", told, headers=there).status_code == 403


def test_no_address_leads_away(journey: Journey, owner: User, as_: As) -> None:
    """Whatever is asked for next: nobody is sent to another site."""
    client = as_(owner)
    client.raise_request_exception = False
    names = ("next", "to", "back", "url", "redirect", "then")
    wrong = []
    for route in ROUTES:
        for way in ("get", "post"):
            with transaction.atomic():
                there = dict.fromkeys(names, ELSEWHERE)
                address = route.address(journey) + f"?next={ELSEWHERE}&to={ELSEWHERE}"
                answer = getattr(client, way)(address, there)
                transaction.set_rollback(True)
            led = [answer.headers.get(name, "") for name in ("Location", "HX-Redirect")]
            if any(re.match(r"(https?:)?[/\\]{2}", to) and "testserver" not in to for to in led):
                wrong.append(f"{way} {route.pattern}: leads to {led}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8321",
                                  "localhost.evil.example", "[::1]evil.example"])  # fmt: skip
def test_a_host_that_is_not_ours_is_not_answered(db: None, settings: Any, host: str) -> None:
    settings.ALLOWED_HOSTS = [each for each in settings.ALLOWED_HOSTS if each != "testserver"]
    answer = Client(headers={"host": host}).get("/login/")
    assert answer.status_code == 400
    assert b"evil" not in answer.content


def settings_of(monkeypatch: pytest.MonkeyPatch, **environment: str) -> dict[str, Any]:
    """What the app is set to by an environment."""
    for name in [name for name in os.environ if name.startswith("RUTE_") and "FOLDER" not in name]:
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    file = importlib.util.find_spec("rute.web.site.settings")
    assert file is not None
    assert file.origin is not None
    return runpy.run_path(file.origin)


def test_behind_https_cookies_and_browsers_stay_with_https(
    monkeypatch: pytest.MonkeyPatch, settings: Any, db: None
) -> None:
    public = "https://rute.kopisenja.example"
    found = settings_of(monkeypatch, RUTE_URL=public, RUTE_PROXIES="1")
    cookies = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE")
    assert [found[name] for name in cookies] == [True] * 3
    assert found["ALLOWED_HOSTS"] == ["127.0.0.1", "[::1]", "localhost", "rute.kopisenja.example"]
    assert found["CSRF_TRUSTED_ORIGINS"] == [public]
    assert found["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert found["DEBUG"] is False
    settings.SECURE_HSTS_SECONDS = found["SECURE_HSTS_SECONDS"]
    answer = Client().get("/login/")
    assert answer["Strict-Transport-Security"] == "max-age=31536000", "though a proxy asked by http"


def test_without_https_nothing_is_promised_that_would_lock_people_out(
    monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    found = settings_of(monkeypatch)
    assert found["SESSION_COOKIE_SECURE"] is False
    assert found["SECURE_HSTS_SECONDS"] == 0
    assert "SECURE_PROXY_SSL_HEADER" not in found, "no proxy is believed unless it is set"
    assert "Strict-Transport-Security" not in Client().get("/login/").headers


def test_the_provider_of_single_sign_on_may_be_gone_to_by_a_form(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = settings_of(
        monkeypatch, RUTE_SSO_URL="https://id.example/realm", RUTE_SSO_CLIENT="a",
        RUTE_SSO_SECRET="b",
    )  # fmt: skip
    policy = found["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert policy["form-action"] == ["'self'", "https://id.example"]


def test_cookies_are_not_for_scripts_nor_for_other_sites(owner: User) -> None:
    client = Client()
    client.post("/login/", {"login": owner.email, "password": PASSWORD})
    session = client.cookies["sessionid"]
    assert session["httponly"]
    assert session["samesite"] == "Lax"
    assert client.cookies["csrftoken"]["samesite"] == "Lax"


def test_no_secret_reaches_the_logs(
    journey: Journey, owner: User, as_: As, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also not where an address that carries one fails."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        set_up_logs("info", terminal=False)
        invitation = invitations.address(invitations.invite(journey, Role.VIEWER, owner))
        _, share = public_links.make(journey, "Bank", owner)
        links = [invitation.removeprefix("http://127.0.0.1:8321"), f"/share/{share}"]
        client = as_(owner)
        for path in links:
            client.get(path)
            logging.getLogger("django.request").error("Internal Server Error: %s", path)
            logging.getLogger("any.library").warning("asked for http://rute.example%s?a=b", path)
        Client().post("/login/", {"login": owner.email, "password": PASSWORD})
        Client().post("/login/", {"login": owner.email, "password": "a wrong secret"})
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
    written = capsys.readouterr()
    lines = written.err + written.out
    assert "asked for http" in lines, "something was written"
    secrets = (share, invitation.rpartition("/")[2], PASSWORD, "a wrong secret", owner.email)
    assert [secret for secret in secrets if secret in lines] == []
