"""Signing in, with one step or two; what somebody who forgot does; what a stranger can learn."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.sessions.models import Session
from django.test import Client
from tests.web.conftest import PASSWORD

from rute.web.accounts.models import User
from rute.web.mail.services import Letter

As = Callable[[User], Client]


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> int:
    told = {"login": email, "password": password, **more}
    return client.post("/login/", told).status_code


def code_of(secret: str, steps: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def with_two_steps(client: Client, owner: User) -> tuple[str, list[str]]:
    """Turns on two-step login on the pages; the secret, and the recovery codes shown."""
    page = client.get("/login/two-step/on/", follow=True)
    assert page.redirect_chain, "a password is asked for first"
    page = client.post(page.redirect_chain[-1][0], {"password": PASSWORD}, follow=True)
    secret = re.search(r'class="secret">([A-Z2-7]+)<', page.content.decode())[1]  # type: ignore[index]
    page = client.post("/login/two-step/on/", {"code": code_of(secret)}, follow=True)
    return secret, re.findall(r"<li><code>(\d{8})</code>", page.content.decode())


def test_the_right_password_comes_in(owner: User) -> None:
    client = Client()
    assert sign_in(client, owner.email.upper()) == 302
    assert client.get("/account/").status_code == 200


@pytest.mark.parametrize("language", ["en", "id"])
def test_wrong_and_unknown_look_the_same(owner: User, language: str) -> None:
    client = Client(headers={"accept-language": language})
    told = [
        client.post("/login/", {"login": email, "password": "wrong"}).content.decode()
        for email in (owner.email, "nobody@kopisenja.example")
    ]
    said = {"en": "do not go together", "id": "tidak cocok"}[language]
    assert all(said in page for page in told)
    same = [re.sub(r'value="[^"]*"|"X-CSRFToken[^}]*', "", page) for page in told]
    assert same[0] == same[1]


def test_too_many_tries_are_stopped_by_account_from_wherever(owner: User) -> None:
    for n in range(5):
        client = Client(REMOTE_ADDR=f"10.0.0.{n}")
        assert (
            "do not go"
            in client.post("/login/", {"login": owner.email, "password": "wrong"}).content.decode()
        )
    page = Client(REMOTE_ADDR="10.0.0.99").post(
        "/login/", {"login": owner.email, "password": PASSWORD}
    )
    assert "Too many tries" in page.content.decode()


def test_too_many_tries_are_stopped_by_address_whatever_is_said_of_it(owner: User) -> None:
    """X-Forwarded-For is believed only where a proxy is set."""
    pages = []
    for n in range(12):
        client = Client(REMOTE_ADDR="10.0.0.1", headers={"x-forwarded-for": f"1.2.3.{n}"})
        told = {"login": f"{n}@kopisenja.example", "password": "wrong"}
        pages.append(client.post("/login/", told).content.decode())
    assert "Too many tries" in pages[-1]


def test_the_session_gets_another_key_when_somebody_signs_in(owner: User) -> None:
    client = Client()
    client.get("/invitation/x")
    session = client.session
    session["planted"] = "by an attacker"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    assert sign_in(client, owner.email) == 302
    assert client.cookies["sessionid"].value != before
    thief = Client()
    thief.cookies["sessionid"] = before
    assert thief.get("/account/").status_code == 302


ELSEWHERE = ("https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example",
             "https:evil.example", "\x00//evil.example")  # fmt: skip


@pytest.mark.parametrize("to", ELSEWHERE)
def test_nobody_is_sent_away_after_a_login(owner: User, to: str) -> None:
    answer = Client().post("/login/", {"login": owner.email, "password": PASSWORD, "next": to})
    assert answer.status_code == 302
    assert answer["Location"] == "/"


def test_one_comes_back_to_where_one_was_going(owner: User) -> None:
    asked = Client().get("/account/")
    answer = Client().post(asked["Location"], {"login": owner.email, "password": PASSWORD})
    assert "next=/account/" in asked["Location"]
    told = {"login": owner.email, "password": PASSWORD, "next": "/account/"}
    answer = Client().post("/login/", told)
    assert answer["Location"] == "/account/"


def test_nobody_signs_up_by_themselves(db: None) -> None:
    told = {"email": "a@b.example", "password1": PASSWORD, "password2": PASSWORD}
    for path in ("/login/signup/", "/signup/", "/accounts/signup/"):
        assert Client().post(path, told).status_code == 404
    assert not User.objects.exists()


def test_a_forgotten_password_is_replaced_by_a_link_that_works_once(owner: User) -> None:
    client = Client(headers={"host": "localhost"})
    assert client.post("/login/password/reset/", {"email": owner.email}).status_code == 302
    link = re.search(r"http://\S+", Letter.objects.get().text)[0]  # type: ignore[index]
    assert link.startswith("http://127.0.0.1:8321/"), "the host of a request builds no links"
    path = link.removeprefix("http://127.0.0.1:8321")
    page = client.get(path, follow=True)
    new = "four cups of courage"
    to = page.redirect_chain[-1][0]
    assert client.post(to, {"password1": new, "password2": new}).status_code == 302
    assert sign_in(Client(), owner.email, new) == 302
    assert sign_in(Client(), owner.email) == 200
    again = Client().get(path, follow=True)
    assert "no longer works" in again.content.decode()


def test_asking_for_a_reset_tells_nobody_who_has_an_account(owner: User) -> None:
    pages = [
        Client().post("/login/password/reset/", {"email": email}, follow=True).content.decode()
        for email in (owner.email, "nobody@kopisenja.example")
    ]
    letter = Letter.objects.get()
    assert (letter.to, letter.journey) == (owner.email, None), "no owner of a journey reads it"
    same = [re.sub(r'value="[^"]*"|"X-CSRFToken[^}]*', "", page) for page in pages]
    assert same[0] == same[1]


def test_resets_are_limited_by_account(owner: User) -> None:
    statuses = [
        Client(REMOTE_ADDR=f"10.0.0.{n}")
        .post("/login/password/reset/", {"email": owner.email})
        .status_code
        for n in range(4)
    ]
    assert statuses == [302, 302, 302, 429]


def test_a_new_password_signs_out_everywhere_else(owner: User) -> None:
    here, there = Client(), Client()
    sign_in(here, owner.email)
    sign_in(there, owner.email)
    new = "four cups of courage"
    told = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert here.post("/login/password/change/", told).status_code == 302
    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302


def test_two_steps_ask_for_a_code_and_a_recovery_code_works_once(
    owner: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    client = Client()
    sign_in(client, owner.email)
    with django_capture_on_commit_callbacks(execute=True):
        secret, codes = with_two_steps(client, owner)
    assert len(codes) == 10
    assert {letter.to for letter in Letter.objects.all()} == {owner.email}, "its person is told"
    everywhere = str(list(Authenticator.objects.values_list("data", flat=True)))
    everywhere += str([each.get_decoded() for each in Session.objects.all()])
    assert secret not in everywhere
    shown = client.get("/login/two-step/codes/").content.decode()
    assert codes[0] not in shown, "shown once"

    another = Client()
    assert sign_in(another, owner.email) == 302
    assert another.get("/account/").status_code == 302, "not in yet"
    wrong = another.post("/login/second-step/", {"code": "000000"})
    assert "not right" in wrong.content.decode()
    assert another.post("/login/second-step/", {"code": code_of(secret, 1)}).status_code == 302
    assert another.get("/account/").status_code == 200

    for expected in (200, 302):
        lost = Client()
        sign_in(lost, owner.email)
        lost.post("/login/second-step/", {"code": codes[0]})
        assert lost.get("/account/").status_code == expected


def test_two_steps_are_turned_off_only_by_whoever_knows_the_password(owner: User) -> None:
    client = Client()
    sign_in(client, owner.email)
    with_two_steps(client, owner)
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    answer = client.post("/login/two-step/off/")
    assert answer["Location"].startswith("/login/again/")
    assert Authenticator.objects.filter(user=owner).exists()


def test_a_closed_account_does_not_come_in(owner: User) -> None:
    User.objects.update(is_active=False)
    client = Client()
    sign_in(client, owner.email)
    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("path", ["/login/", "/login/password/reset/",
                                  "/login/password/reset/sent/", "/login/inactive/"])  # fmt: skip
def test_pages_before_login_speak_both_languages(db: None, path: str, language: str) -> None:
    page = Client(headers={"accept-language": language}).get(path).content.decode()
    assert f'<html lang="{language}"' in page
    theirs = {"en": ("Masuk", "Alamat"), "id": ("Password", "Sign in", "Forgot", "address")}
    text = re.sub(r"<[^>]+>", " ", page)
    assert not any(word in text for word in theirs[language])
