"""The pages of failures stand when nothing else does, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import OperationalError
from django.test import Client

from rute.web.accounts.models import User
from rute.web.operate import views

pytestmark = pytest.mark.django_db


def test_what_does_not_exist_is_said_in_the_readers_language() -> None:
    for language, words in (("en", "There is nothing here"), ("id", "Tidak ada apa-apa di sini")):
        page = Client().get("/nowhere", headers={"Accept-Language": language})
        assert page.status_code == 404
        assert words in page.content.decode()
        assert page.headers["X-Request-Id"] in page.content.decode()


@pytest.mark.parametrize(
    ("raised", "status", "words"),
    [(OperationalError("gone"), 503, "Back in a moment"), (ValueError("x"), 500, "Something of")],
)
def test_a_database_that_is_away_and_a_fault_of_ours_are_told_apart(
    raised: Exception, status: int, words: str, owner: User, as_: Callable[[User], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def fails(user: User) -> None:
        raise raised

    monkeypatch.setattr(views, "owns_something", fails)
    client = as_(owner)
    client.raise_request_exception = False
    page = client.get("/operate")
    assert (page.status_code, words in page.content.decode()) == (status, True)
    assert "gone" not in page.content.decode()
    assert ("Retry-After" in page.headers) == (status == 503)


def test_a_lively_part_gets_the_words_alone() -> None:
    part = Client().get("/nowhere", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "There is nothing here" in part


def test_a_form_without_its_token_is_told_to_be_too_old(owner: User) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post("/language", {"language": "id"})
    assert page.status_code == 403
    assert "This form is too old" in page.content.decode()


def test_a_number_of_a_proxy_is_kept_and_an_odd_one_is_not() -> None:
    given = Client().get("/health/live", headers={"X-Request-Id": "proxy-12345678"})
    assert given.headers["X-Request-Id"] == "proxy-12345678"
    odd = Client().get("/health/live", headers={"X-Request-Id": "a\tb<script>"})
    assert "script" not in odd.headers["X-Request-Id"]
