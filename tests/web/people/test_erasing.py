"""Erasing: looked through, confirmed by typing, gone from the log and the app, a receipt."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core import serializers
from django.test import Client

from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of
from rute.web.live.services import session_of
from rute.web.people.erasing import run_erase, run_look
from rute.web.people.models import Child, Erasure, Permission, PermissionAct, Suppression
from rute.web.people.permission import Proof, give, mark_child, may_reach
from rute.web.people.services import key_of, list_url, name_of, person_url
from rute.web.work.models import Job

As = Callable[[User], Client]
pytestmark = pytest.mark.django_db
MAIL = "email:w9@kopi.example"


def quiet(what: str, done: int, total: int | None) -> None: ...


def prepared(shop: Journey, client: Client) -> Erasure:
    proof = Proof(at=datetime(2026, 3, 20, tzinfo=UTC), place="till", wording="Yes.")
    give(shop, MAIL, "email", "marketing", proof)
    mark_child(shop, "w9", parent="Ibu")
    client.post(f"{person_url(shop, hash_of('w9'))}/erase")
    erasure = Erasure.objects.get()
    run_look({"erasure": erasure.pk}, quiet)
    erasure.refresh_from_db()
    return erasure


def test_looking_erases_nothing_and_counts_what_would_go(
    shop: Journey, owner: User, as_: As
) -> None:
    client = as_(owner)
    erasure = prepared(shop, client)
    assert erasure.state == "looked"
    assert (erasure.found["events"], erasure.found["kept"]) == (2, 3)
    assert erasure.found["cut"] == [["shop.csv", 2, 0]]
    assert erasure.found["files"] == []
    assert b"w9@kopi.example" in (folder_of(shop) / "data" / "shop.csv").read_bytes()
    assert session_of(shop).person("w9").result.events == 2
    page = client.get(f"{list_url(shop)}/erased/{erasure.pk}").content.decode()
    assert "Erase for good" in page
    assert "w9@kopi" not in page


def test_only_the_right_word_erases(shop: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    erasure = prepared(shop, client)
    here = f"{list_url(shop)}/erased/{erasure.pk}"
    assert client.post(here, {"typed": "yes"}).status_code == 400
    assert not Job.objects.filter(kind="people.erase").exists()
    word = erasure.person[:4].upper()
    assert client.post(here, {"typed": f" {word} "}).status_code == 302
    assert Job.objects.filter(kind="people.erase").count() == 1
    assert client.post(here, {"typed": word}).status_code == 302
    assert Job.objects.filter(kind="people.erase").count() == 1


def erased(shop: Journey, client: Client) -> Erasure:
    erasure = prepared(shop, client)
    word = erasure.person[:4]
    client.post(f"{list_url(shop)}/erased/{erasure.pk}", {"typed": word})
    run_erase({"erasure": erasure.pk}, quiet)
    erasure.refresh_from_db()
    return erasure


def test_everything_goes_and_the_receipt_names_nobody(
    shop: Journey, owner: User, as_: As, ani: str
) -> None:
    client, people = as_(owner), session_of(shop).stages().result.people
    erasure = erased(shop, client)
    assert (erasure.state, erasure.person) == ("done", "")
    assert client.get(person_url(shop, hash_of("w9"))).status_code == 404
    assert client.post(list_url(shop), {"identifier": "w9@kopi.example"}).status_code == 404
    assert session_of(shop).stages().result.people == people - 1
    assert not any(t.objects.exists() for t in (Permission, PermissionAct, Child))
    tables = (Erasure, Suppression, Entry, Job)
    kept = serializers.serialize("json", [row for t in tables for row in t.objects.all()])
    assert "kopi.example" not in kept
    assert '"w9"' not in kept
    assert ani not in json.dumps(list(Erasure.objects.values("person", "found")))
    page = client.get(f"{list_url(shop)}/erased/{erasure.pk}").content.decode()
    assert f"Receipt {erasure.pk}" in page
    assert "names nobody" in page
    assert Entry.objects.get(act="people_erased").details == {"events": 2, "receipt": erasure.pk}


def test_no_file_of_the_store_holds_them_any_more(shop: Journey, owner: User, as_: As) -> None:
    erased(shop, as_(owner))
    session_of(shop)
    for file in (folder_of(shop) / ".rute").rglob("*"):
        if file.is_file():
            assert b"w9@kopi.example" not in file.read_bytes(), file


def test_the_last_arrivals_are_shown_no_more(
    shop: Journey, owner: User, as_: As, own_folder: Path
) -> None:
    shown = own_folder / "arrivals" / "1" / "recent" / f"{shop.slug}.json"
    shown.parent.mkdir(parents=True)
    shown.write_text("{}", encoding="utf-8")
    erased(shop, as_(owner))
    assert not shown.exists()


def test_who_was_erased_is_not_reached_when_they_are_imported_again(
    shop: Journey, owner: User, as_: As
) -> None:
    erased(shop, as_(owner))
    proof = Proof(at=datetime(2026, 4, 20, tzinfo=UTC), place="list", wording="Yes.")
    give(shop, MAIL, "email", "marketing", proof)
    assert not may_reach(shop, "w9", MAIL, "email")
    assert Suppression.objects.filter(key=key_of(shop, MAIL), reason="erased", shown="").exists()


def test_a_job_that_was_killed_goes_on(
    shop: Journey, owner: User, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    erasure = prepared(shop, as_(owner))
    Erasure.objects.filter(pk=erasure.pk).update(state="erasing")

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("rute.web.people.erasing.erase_people", killed)
        with pytest.raises(KeyboardInterrupt):
            run_erase({"erasure": erasure.pk}, quiet)
    run_erase({"erasure": erasure.pk}, quiet)
    erasure.refresh_from_db()
    assert (erasure.state, erasure.found["kept"], erasure.found["events"]) == ("done", 3, 2)
    assert run_erase({"erasure": erasure.pk}, quiet)["events"] == 2


def test_others_stay_as_they_were(shop: Journey, owner: User, as_: As, tmp_path: Path) -> None:
    client = as_(owner)
    before = client.get(person_url(shop, hash_of("w13"))).status_code
    erased(shop, client)
    assert before == client.get(person_url(shop, hash_of("w13"))).status_code == 200
    assert (
        name_of(shop, hash_of("w13"))
        in client.get(list_url(shop, stage="Buy", state="here")).content.decode()
    )
