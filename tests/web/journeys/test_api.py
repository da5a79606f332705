"""Programs read and publish a journey's text by key; every refusal has one shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys import tokens
from rute.web.journeys.models import ApiToken, Journey
from rute.web.journeys.services import folder_of, publish, text_of

WHERE = "/api/journeys/kopi-senja"
SHAPE = {"what", "where", "exists", "do", "findings"}

pytestmark = pytest.mark.django_db


def asked(method: str, user: User | None, body: Any = None, **headers: str) -> Any:
    if user is not None:
        headers["HTTP_AUTHORIZATION"] = f"Bearer {tokens.make(user, 'test')}"
    said = body if isinstance(body, str) else json.dumps(body)
    client = Client(enforce_csrf_checks=True)
    return client.generic(method, WHERE, said, content_type="application/json", **headers)


def refused(answer: Any, status: int) -> dict[str, Any]:
    """The one shape of every refusal."""
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/json"
    told = answer.json()
    assert set(told) == {"error"}
    assert set(told["error"]) == SHAPE
    assert told["error"]["what"]
    assert all(set(one) == {"line", "severity", "code", "said"}
               for one in told["error"]["findings"])  # fmt: skip
    return told["error"]  # type: ignore[no-any-return]


def test_a_member_reads_the_newest_version(journey: Journey, viewer: User) -> None:
    told = asked("GET", viewer).json()
    assert (told["slug"], told["number"], told["text"]) == ("kopi-senja", 1, text_of(journey))


def test_an_editor_publishes_on_top_of_the_newest(journey: Journey, editor: User) -> None:
    text = text_of(journey).replace("7 days", "9 days")
    told = asked("PUT", editor, {"text": text, "base": 1, "message": "longer"}).json()
    assert (told["number"], told["author"], told["message"]) == (2, "Dewi", "longer")
    assert text_of(Journey.objects.get()) == text


def test_every_refusal_has_one_shape(
    journey: Journey, editor: User, viewer: User, stranger: User, owner: User
) -> None:
    text = text_of(journey)
    refused(asked("GET", None), 401)
    refused(asked("GET", None, HTTP_AUTHORIZATION="Bearer rute_nonsense"), 401)
    refused(asked("GET", None, HTTP_AUTHORIZATION="Basic eDp5"), 401)
    refused(asked("GET", stranger), 404)
    refused(asked("PUT", viewer, {"text": text, "base": 1}), 403)
    refused(asked("POST", editor), 405)
    refused(asked("DELETE", editor), 405)
    for body in ("", "{", "[]", {"text": text}, {"text": 1, "base": 1}, {"text": text, "base": "1"},
                 {"text": text, "base": True}, {"text": text, "base": 1, "more": 1},
                 {"text": "\ud800", "base": 1}, {"text": "a\x00b", "base": 1},
                 "[" * 100_000):  # fmt: skip
        refused(asked("PUT", editor, body), 400)
    refused(asked("PUT", editor, {"text": "x" * 1_200_000, "base": 1}), 413)
    publish(journey, text.replace("7 days", "8 days"), owner, 1)
    told = refused(asked("PUT", editor, {"text": text, "base": 1}), 409)
    assert "version 2" in told["what"]


def test_everything_wrong_with_a_text_is_told_at_once(journey: Journey, editor: User) -> None:
    text = text_of(journey).replace("7 days", "soon").replace("14 days", "later")
    told = refused(asked("PUT", editor, {"text": text, "base": 1}), 400)
    assert [one["line"] for one in told["findings"] if one["severity"] == "error"] == [8, 11]
    assert Journey.objects.get().published.number == 1  # type: ignore[union-attr]


def test_refusals_are_said_in_the_language_asked_for(journey: Journey) -> None:
    told = refused(asked("GET", None, HTTP_ACCEPT_LANGUAGE="id"), 401)
    assert "kunci" in told["what"]


def test_a_text_that_names_files_outside_its_folder_is_refused(
    journey: Journey, editor: User
) -> None:
    for entry in ("/etc/events.csv", "../other/data/events.csv", "data/../../x.csv"):
        text = text_of(journey).replace("data/events.csv", entry)
        told = refused(asked("PUT", editor, {"text": text, "base": 1}), 400)
        assert entry in told["what"]


def test_links_lead_nowhere_outside_the_folder_either(
    journey: Journey, editor: User, tmp_path: Path
) -> None:
    (tmp_path / "secret.csv").write_text("user,time,event\n")
    data = folder_of(journey) / "data"
    (data / "link.csv").symlink_to(tmp_path / "secret.csv")
    for entry in ("data/link.csv", "data/"):
        text = text_of(journey).replace("data/events.csv", entry)
        told = refused(asked("PUT", editor, {"text": text, "base": 1}), 400)
        assert entry in told["what"]


def test_a_key_is_shown_once_kept_as_a_hash_and_taken_back(
    journey: Journey, editor: User, client: Client
) -> None:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    shown = client.post("/account/tokens", {"name": "laptop"}).content.decode()
    token = shown.split("RUTE_TOKEN=")[1].split("<")[0]
    kept = ApiToken.objects.get()
    assert token not in (kept.digest, kept.name)
    assert token not in client.get("/account/tokens").content.decode()
    answer = Client().get(WHERE, HTTP_AUTHORIZATION=f"Bearer {token}")
    assert answer.status_code == 200
    assert ApiToken.objects.get().used is not None
    client.post(f"/account/tokens/{kept.pk}/revoke")
    refused(Client().get(WHERE, HTTP_AUTHORIZATION=f"Bearer {token}"), 401)


def test_nobody_takes_back_the_key_of_another(
    journey: Journey, editor: User, owner: User, client: Client
) -> None:
    token = tokens.make(editor, "laptop")
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    client.post(f"/account/tokens/{ApiToken.objects.get().pk}/revoke")
    assert tokens.user_of(token) == editor


def test_a_cookie_alone_opens_nothing(journey: Journey, owner: User, client: Client) -> None:
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    refused(client.get(WHERE), 401)
