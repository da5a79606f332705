"""One's own account: name, language, look, address, sessions, data."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from tests.web.conftest import PASSWORD

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.mail.services import Letter

As = Callable[[User], Client]
CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/605.1"


def signed_in(user: User, agent: str = CHROME) -> Client:
    client = Client(headers={"user-agent": agent})
    client.post("/login/", {"login": user.email, "password": PASSWORD})
    return client


def test_name_language_and_colours_are_kept(owner: User, as_: As) -> None:
    client = as_(owner)
    told = {"name": "Sari W.", "language": "id", "theme": "dark"}
    page = client.post("/account/", told, follow=True).content.decode()
    assert '<html lang="id" data-theme="dark">' in page
    assert "Tersimpan." in page
    owner.refresh_from_db()
    assert (owner.name, owner.language, owner.theme) == ("Sari W.", "id", "dark")


@pytest.mark.parametrize("wrong", [{"language": "nl"}, {"theme": "neon"}, {"name": ""},
                                   {"name": "x" * 121}])  # fmt: skip
def test_what_is_no_choice_is_refused(owner: User, as_: As, wrong: dict[str, str]) -> None:
    told = {"name": "Sari", "language": "id", "theme": "dark"} | wrong
    assert as_(owner).post("/account/", told).status_code == 400
    owner.refresh_from_db()
    assert owner.theme == ""


def test_a_language_is_chosen_before_login_and_remembered(db: None) -> None:
    client = Client(headers={"accept-language": "en"})
    client.post("/language", {"language": "id", "next": "/login/"})
    assert "Masuk" in client.get("/login/").content.decode()
    answer = client.post("/language", {"language": "id", "next": "https://evil.example/"})
    assert answer["Location"] == "/"


def test_sessions_are_seen_and_ended(owner: User) -> None:
    here, phone = signed_in(owner), signed_in(owner, IPHONE)
    page = here.get("/account/").content.decode()
    assert "Chrome · Linux" in page
    assert "Safari · iPhone" in page
    theirs = UserSession.objects.get(user_agent=IPHONE)
    here.post(f"/account/sessions/{theirs.pk}/end")
    assert phone.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200


def test_all_others_are_ended_at_once(owner: User) -> None:
    here, others = signed_in(owner), [signed_in(owner) for _ in range(3)]
    here.post("/account/sessions/end")
    assert [other.get("/account/").status_code for other in others] == [302] * 3
    assert here.get("/account/").status_code == 200


def test_nobody_ends_the_session_of_another(owner: User, stranger: User) -> None:
    theirs = signed_in(owner)
    session = UserSession.objects.get(user=owner)
    thief = signed_in(stranger)
    assert thief.post(f"/account/sessions/{session.pk}/end").status_code == 404
    thief.post("/account/sessions/end")
    assert theirs.get("/account/").status_code == 200


def link_in(body: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:8321(/account/email/\S+)", body)
    assert found is not None
    return found[1]


def asking(client: Client, new: str) -> None:
    """Asks for another address; the password is asked for in between."""
    answer = client.post("/account/email", {"email": new})
    assert answer["Location"].startswith("/login/again/")
    client.post(answer["Location"], {"password": PASSWORD})


def test_an_address_changes_once_its_mail_was_opened(owner: User) -> None:
    client, old = signed_in(owner), owner.email
    asking(client, "Sari.New@kopisenja.example")
    letter = Letter.objects.get()
    assert letter.to == "sari.new@kopisenja.example"
    link = link_in(letter.text)
    assert Client().get(link).status_code == 200
    owner.refresh_from_db()
    assert owner.email == old, "looking changes nothing"
    assert client.post(link).status_code == 302
    owner.refresh_from_db()
    assert owner.email == "sari.new@kopisenja.example"
    assert Letter.objects.get(to=old).kind == "address_changed", "the old mailbox is told"
    assert client.post(link).status_code == 410, "once"
    answer = Client().post("/login/", {"login": old, "password": PASSWORD})
    assert answer.status_code == 200, "the old one no longer comes in"


def test_asking_for_anothers_address_shows_nothing_of_them(owner: User, stranger: User) -> None:
    client = signed_in(owner)
    asking(client, stranger.email)
    page = client.get("/account/").content.decode()
    assert "a link is on its way" in page
    letter = Letter.objects.get()
    assert letter.to == stranger.email
    assert "http" not in letter.text


def test_an_address_taken_meanwhile_is_not_taken_twice(owner: User, stranger: User) -> None:
    client = signed_in(owner)
    asking(client, "late@kopisenja.example")
    User.objects.filter(pk=stranger.pk).update(email="late@kopisenja.example")
    assert client.post(link_in(Letter.objects.get().text)).status_code == 410
    owner.refresh_from_db()
    assert owner.email == "sari@kopisenja.example"


def test_what_is_kept_about_one_can_be_taken_away(journey: Journey, owner: User) -> None:
    client = signed_in(owner)
    answer = client.post("/account/export")
    assert answer["Content-Disposition"] == 'attachment; filename="rute-account.json"'
    found = answer.json()
    assert found["account"]["email"] == owner.email
    assert found["journeys"][0]["role"] == "owner"
    assert found["sessions"][0]["browser"] == "Chrome"
    assert "created" in [act["act"] for act in found["journal"]]
    text = answer.content.decode()
    assert owner.password not in text
    assert client.cookies["sessionid"].value not in text


def test_one_leaves_a_journey_from_the_account(journey: Journey, viewer: User, as_: As) -> None:
    client = as_(viewer)
    assert f"/j/{journey.slug}/team/leave" in client.get("/account/").content.decode()
    client.post(f"/j/{journey.slug}/team/leave")
    assert client.get(f"/j/{journey.slug}/team").status_code == 404


def test_a_session_that_no_login_page_made_is_listed_too(owner: User, as_: As) -> None:
    assert "this one" in as_(owner).get("/account/").content.decode()
