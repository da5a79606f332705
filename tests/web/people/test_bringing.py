"""A list of contacts with its basis: looked at first, recorded line by line, and nobody more."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from rute.errors import AppError
from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of
from rute.web.people.bringing import forget_old, run
from rute.web.people.contact_rows import MOST, read
from rute.web.people.models import Permission, PermissionAct
from rute.web.people.permission import (
    Proof,
    forget,
    forget_withdrawn,
    give,
    give_rows,
    may_reach,
    suppress,
    withdraw,
)
from rute.web.people.services import address_by_key, key_of, list_url
from rute.web.work.models import Job
from rute.web.work.services import State

As = Callable[[User], Client]
HEAD = "address,channel,purpose,basis,when,where,wording\n"
ANI = 'ani@kopi.example,email,marketing,consent,2026-03-20,till,"Yes, write to me."\n'


def listed(text: str) -> list[tuple[str, str, str, str]]:
    found = read(text.encode(), "Asia/Jakarta", "ID")
    return [(row.address, row.channel, row.purpose, row.proof.basis) for row in found.rows]


def wrong(text: str) -> list[tuple[int, str]]:
    found = read((HEAD + text).encode(), "Asia/Jakarta", "ID")
    return [(one.line, one.what.key) for one in found.wrong]


def test_columns_and_words_are_read_in_both_languages_in_any_order() -> None:
    indonesian = (
        "Kalimat;Saluran;Tujuan;Dasar hukum;Kapan;Di mana;Nomor\n"
        "Ya, kirimi saya kabar;WhatsApp;pemasaran;persetujuan;2026-03-20;kasir;0812 3456 7890\n"
    )
    assert listed(indonesian) == [("phone:+6281234567890", "whatsapp", "marketing", "consent")]
    assert listed(HEAD + ANI) == [("email:ani@kopi.example", "email", "marketing", "consent")]
    assert listed((HEAD + ANI).replace(",", "\t").replace('"', "")) != []


def test_every_line_that_is_not_whole_is_named_with_its_reason() -> None:
    assert wrong(
        "nobody,email,marketing,consent,2026-03-20,till,Yes\n"
        "a@kopi.example,pigeon,marketing,consent,2026-03-20,till,Yes\n"
        "a@kopi.example,email,world peace,consent,2026-03-20,till,Yes\n"
        "a@kopi.example,email,marketing,hope,2026-03-20,till,Yes\n"
        "a@kopi.example,email,marketing,consent,last May,till,Yes\n"
        "a@kopi.example,email,marketing,consent,,till,Yes\n"
        "a@kopi.example,email,marketing,consent,2999-01-01,till,Yes\n"
        "a@kopi.example,email,marketing,consent,2026-03-20,,Yes\n"
        "a@kopi.example,email,marketing,consent,2026-03-20,till,\n"
        "a@kopi.example,whatsapp,marketing,consent,2026-03-20,till,Yes\n"
        "a@kopi.example,email\n"
    ) == [
        (2, "people_app.no_address"), (3, "people_app.no_channel"), (4, "people_app.no_purpose"),
        (5, "people_app.no_basis"), (6, "wrong.not_day"), (7, "people_bring.no_day"),
        (8, "people_app.said_later"), (9, "people_app.no_proof"), (10, "people_app.no_proof"),
        (11, "people_bring.not_there"), (12, "people_bring.no_day"),
    ]  # fmt: skip


def test_who_stands_there_twice_counts_once_and_the_last_line_holds() -> None:
    found = read((HEAD + ANI + ANI.replace("till", "fair")).encode(), "UTC", None)
    assert [row.proof.place for row in found.rows] == ["fair"]
    assert found.twice == 1


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "people_bring.columns"), (HEAD.encode(), "people_bring.empty"),
        (b"name,phone\nAni,0812\n", "people_bring.columns"),
        (b"PK\x03\x04rest", "people_bring.workbook"), (b"\x00\x01\x02", "people_bring.no_text"),
        ((HEAD + 'a@kopi.example,"open\n').encode(), "people_bring.quotes"),
        ((HEAD + '"a"b,email\n').encode(), "people_bring.quotes"),
        (HEAD.encode() + ANI.encode() * (MOST + 1), "people_bring.many"),
        (b"x" * 20_000_001, "people_bring.large"),
    ],
    ids=["nothing", "no line", "columns", "workbook", "binary", "open", "quotes", "many", "large"],
)  # fmt: skip
def test_what_is_no_such_list_is_refused_in_words(content: bytes, key: str) -> None:
    with pytest.raises(AppError) as raised:
        read(content, "UTC", "ID")
    assert raised.value.what.key == key  # type: ignore[attr-defined]


def test_a_column_that_is_spelt_otherwise_is_asked_about() -> None:
    with pytest.raises(AppError) as raised:
        read(b"address,chanel,purpose,basis,when,where,wordings\nx,x,x,x,x,x,x\n", "UTC", None)
    said = raised.value
    assert "channel, wording" in str(said.what)
    assert "chanel → channel" in str(said.do)


def post(client: Client, shop: Journey, text: str) -> str:
    file = io.BytesIO(text.encode())
    file.name = "contacts.csv"
    answer = client.post(f"{list_url(shop)}/bring", {"file": file})
    assert answer.status_code == 200
    return answer.content.decode()


def word_in(page: str) -> str:
    return page.partition('name="word" value="')[2].partition('"')[0]


@pytest.mark.django_db
def test_a_list_is_looked_at_recorded_and_forgotten(
    shop: Journey, owner: User, as_: As, own_folder: Path
) -> None:
    session_of(shop).append(
        [{"user": "m1", "email": "m1@kopi.example", "time": "2026-03-01", "name": "Viewed",
          "channel": "Shopee"}]
    )  # fmt: skip
    withdraw(shop, "email:left@kopi.example", "email", "marketing", Proof())
    suppress(shop, "email:back@kopi.example", "", "bounced")
    client = as_(owner)
    lines = [ANI, *(ANI.replace("ani@", f"{name}@") for name in ("left", "back", "m1"))]
    lines[3] = lines[3].replace("consent", "interest")
    page = post(client, shop, HEAD + "".join(lines) + "nobody,,,,,,\n")
    assert "<strong>2</strong> addresses may now be reached" in page
    assert "Lines that cannot be recorded: 1" in page
    assert not Permission.objects.filter(state="given").exists()  # only looked at
    assert client.post(f"{list_url(shop)}/bring", {"word": word_in(page)}).status_code == 302
    job = Job.objects.get(kind="people.bring")
    came = run(job.payload, lambda *_: None)
    Job.objects.filter(pk=job.pk).update(state=State.DONE, result=came, ended=timezone.now())
    assert (came["new"], came["withdrawn"], came["stopped"]) == (1, 1, 1)
    assert (came["marketplace"], came["wrong"]) == (1, 1)
    assert may_reach(shop, "ani", "email:ani@kopi.example", "email")
    for name in ("left", "back", "m1"):
        assert not may_reach(shop, name, f"email:{name}@kopi.example", "email")
    act = PermissionAct.objects.get(act="given")
    assert (act.place, act.wording, act.by) == ("till", "Yes, write to me.", owner)
    assert not list(own_folder.glob("brought/*"))
    done = client.get(f"{list_url(shop)}/basis/done").content.decode()
    assert "<strong>1</strong> lines could not be recorded" in done


@pytest.mark.django_db
def test_a_list_that_nobody_records_does_not_lie_about(
    shop: Journey, journey: Journey, owner: User, as_: As, own_folder: Path
) -> None:
    client = as_(owner)
    word = word_in(post(client, shop, HEAD + ANI))
    there = f"{list_url(journey)}/bring"
    assert client.post(there, {"word": word})["Location"] == there  # of another journey
    assert client.post(there, {"word": "x"})["Location"] == there
    (file,) = own_folder.glob("brought/*.csv")
    assert forget_old(file.stat().st_mtime + 60) == 0
    assert forget_old(file.stat().st_mtime + 3601) == 1
    assert client.post(f"{list_url(shop)}/bring", {"word": word})["Location"].endswith("/bring")
    assert not Job.objects.filter(kind="people.bring").exists()


@pytest.mark.django_db
def test_proof_of_what_was_withdrawn_goes_in_time_and_no_list_brings_it_back(
    shop: Journey,
) -> None:
    long_ago = timezone.now() - timedelta(days=2000)
    said = Proof(at=long_ago, place="till", wording="Yes.")
    give(shop, "email:ani@kopi.example", "email", "marketing", said)
    give(shop, "email:budi@kopi.example", "email", "marketing", said)
    withdraw(shop, "email:ani@kopi.example", "email", "marketing", Proof(at=long_ago))
    assert forget_withdrawn(shop, timezone.now() - timedelta(days=1000)) == 1
    assert forget_withdrawn(shop, timezone.now() - timedelta(days=1000)) == 0
    assert address_by_key(shop, key_of(shop, "email:ani@kopi.example")) is None
    assert not PermissionAct.objects.filter(address__contains="ani").exists()
    came = give_rows(shop, {"email:ani@kopi.example": said}, "email", "marketing", None)
    assert came == {"withdrawn": 1}
    assert may_reach(shop, "budi", "email:budi@kopi.example", "email")
    now = Proof(place="till", wording="Yes, again.")
    give(shop, "email:ani@kopi.example", "email", "marketing", now)
    assert may_reach(shop, "ani", "email:ani@kopi.example", "email")
    assert address_by_key(shop, key_of(shop, "email:ani@kopi.example")) is not None
    assert forget(shop, ["email:ani@kopi.example"]) == 2
