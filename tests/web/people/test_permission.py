"""Permission: its proof, its withdrawal, who is left out, and that the log learns of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from rute.errors import AppError
from rute.events.people.kinds import hash_of
from rute.results.who import Whom
from rute.session.who import listing
from rute.web.accounts.models import User
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of, wake
from rute.web.people.basis import run
from rute.web.people.models import Permission, PermissionAct, Suppression
from rute.web.people.permission import (
    Proof,
    confirm,
    give,
    mark_child,
    may_reach,
    suppress,
    unmark_child,
    withdraw,
)
from rute.web.people.services import list_url, person_url
from rute.web.people.telling import tell_log

As = Callable[[User], Client]
pytestmark = pytest.mark.django_db

ANI, MAIL = "w9", "email:w9@kopi.example"
NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)


def said(at: datetime = NOON, **more: str) -> Proof:
    told = {"place": "form at the till", "wording": "Yes, write to me.", **more}
    return Proof(at=at, **told)  # type: ignore[arg-type]


def reached(shop: Journey, channel: str = "email") -> bool:
    return may_reach(shop, ANI, MAIL, channel)


def test_without_a_permission_nobody_is_reached(shop: Journey) -> None:
    assert not reached(shop)
    give(shop, MAIL, "email", "marketing", said())
    assert reached(shop)
    assert not may_reach(shop, ANI, MAIL, "email", "surveys")
    assert not may_reach(shop, ANI, "email:w11@kopi.example", "email")


def test_a_permission_without_its_proof_is_none(shop: Journey) -> None:
    for proof in (Proof(place="till"), Proof(wording="yes"), said(basis="hope")):
        with pytest.raises(AppError):
            give(shop, MAIL, "email", "marketing", proof)
    with pytest.raises(AppError, match="day to come"):
        give(shop, MAIL, "email", "marketing", said(datetime.now(UTC) + timedelta(days=1)))
    with pytest.raises(AppError, match="no channel"):
        give(shop, MAIL, "pigeon", "marketing", said())
    assert not PermissionAct.objects.exists()


def test_withdrawal_acts_at_once_and_what_was_said_later_wins(shop: Journey) -> None:
    give(shop, MAIL, "email", "marketing", said())
    withdraw(shop, MAIL, "email", "marketing", Proof(at=NOON + timedelta(days=1)))
    assert not reached(shop)
    give(shop, MAIL, "email", "marketing", said(NOON + timedelta(hours=1)))  # an older form
    assert not reached(shop)
    give(shop, MAIL, "email", "marketing", said(NOON + timedelta(days=1)))  # at the same time
    assert not reached(shop)
    give(shop, MAIL, "email", "marketing", said(NOON + timedelta(days=2)))
    assert reached(shop)
    assert PermissionAct.objects.count() == 5


def test_a_double_opt_in_counts_once_it_is_confirmed(shop: Journey) -> None:
    assert confirm(shop, MAIL, "email", "marketing", said()) is None
    give(shop, MAIL, "email", "marketing", said(), confirm=True)
    assert not reached(shop)
    assert confirm(shop, MAIL, "email", "marketing", said(NOON + timedelta(hours=1)))
    assert reached(shop)


def test_who_must_not_be_reached_is_not_whatever_permission_says(shop: Journey) -> None:
    give(shop, MAIL, "email", "marketing", said())
    give(shop, "phone:+62812", "whatsapp", "marketing", said())
    suppress(shop, MAIL, "email", "bounced")
    assert not reached(shop)
    assert may_reach(shop, ANI, "phone:+62812", "whatsapp")
    suppress(shop, "phone:+62812", "", "complained")
    assert not may_reach(shop, ANI, "phone:+62812", "whatsapp")
    assert Suppression.objects.filter(shown__contains="w9@").count() == 0  # masked


def test_a_child_needs_a_parents_leave(shop: Journey) -> None:
    give(shop, MAIL, "email", "marketing", said())
    mark_child(shop, ANI)
    assert not reached(shop)
    mark_child(shop, ANI, parent="Ibu Sari, by phone")
    assert reached(shop)
    mark_child(shop, ANI)
    unmark_child(shop, ANI)
    assert reached(shop)


def test_a_permission_of_one_journey_is_none_of_another(shop: Journey, journey: Journey) -> None:
    give(shop, MAIL, "email", "marketing", said())
    assert not may_reach(journey, ANI, MAIL, "email")


def test_the_log_learns_of_it_once_and_the_journey_counts_it(shop: Journey) -> None:
    before = session_of(shop).stages().result.stages[1].reached
    give(shop, MAIL, "email", "marketing", said())
    give(shop, MAIL, "email", "surveys", said(), confirm=True)
    assert tell_log() == 1
    assert tell_log() == 0
    PermissionAct.objects.update(told=False)  # killed before it could note that it had told
    assert tell_log() == 1
    wake(shop)
    session = session_of(shop)
    assert session.stages().result.stages[1].reached == (before or 0) + 1
    assert listing(session).people(Whom("Allow", "reached")).tolist() == [hash_of(ANI)]
    person = session.person(ANI).result
    assert [each.name for each in person.line] == ["Viewed", "Bought", "Permission Given"]


def quiet(what: str, done: int, total: int | None) -> None: ...


def payload(shop: Journey, owner: User, **more: object) -> dict[str, object]:
    told = said()
    return {
        "journey": shop.pk, "list": {}, "channel": "email", "purpose": "marketing",
        "basis": "interest", "at": told.at.isoformat(), "place": told.place,
        "wording": told.wording, "by": owner.pk, **more,
    }  # fmt: skip


def test_a_basis_is_recorded_for_a_list_but_for_whom_it_cannot_hold(
    shop: Journey, owner: User
) -> None:
    withdraw(shop, "email:w11@kopi.example", "email", "marketing", Proof(at=NOON))
    suppress(shop, "email:w13@kopi.example", "", "complained")
    session_of(shop).append(
        [{"user": "m1", "email": "m1@kopi.example", "time": "2026-03-01", "name": "Viewed",
          "channel": "Shopee"}]
    )  # fmt: skip
    came = run(payload(shop, owner), quiet)
    assert came["people"] == 121
    assert (came["new"], came["withdrawn"], came["stopped"]) == (58, 1, 1)
    assert (came["marketplace"], came["without"]) == (13, 48)
    assert reached(shop)
    assert not may_reach(shop, "m1", "email:m1@kopi.example", "email")
    again = run(payload(shop, owner), quiet)
    assert (again.get("new"), again["given"]) == (None, 58)
    consented = run(payload(shop, owner, basis="consent"), quiet)
    assert consented["new"] == 1


def test_a_basis_is_for_the_list_alone(shop: Journey, owner: User) -> None:
    asked = {"stage": "Buy", "state": "reached"}
    came = run(payload(shop, owner, list=asked), quiet)
    assert (came["people"], came["new"]) == (30, 30)
    assert Permission.objects.count() == 30


def test_permission_is_given_and_taken_back_on_the_profile(
    shop: Journey, owner: User, as_: As
) -> None:
    client, here = as_(owner), person_url(shop, hash_of(ANI))
    form = {"address": "0", "channel": "email", "purpose": "marketing", "basis": "consent",
            "at": "2026-03-20", "place": "till", "wording": "Yes."}  # fmt: skip
    assert client.post(f"{here}/permission", {**form, "place": ""}).status_code == 400
    assert client.post(f"{here}/permission", {**form, "channel": "whatsapp"}).status_code == 400
    assert client.post(f"{here}/permission", {**form, "address": "9"}).status_code == 404
    assert client.post(f"{here}/permission", {**form, "act": "give"}).status_code == 302
    assert reached(shop)
    page = client.get(here).content.decode()
    assert "<blockquote>Yes.</blockquote>" in page
    assert "w9@kopi.example" not in page
    client.post(f"{here}/permission", {**form, "act": "withdraw"})
    assert not reached(shop)
    acts = list(Entry.objects.values_list("act", flat=True))
    assert {"people_permitted", "people_withdrawn"} <= set(acts)


def test_who_is_met_on_marketplaces_alone_can_only_consent(
    shop: Journey, owner: User, as_: As
) -> None:
    session_of(shop).append(
        [{"user": "m1", "email": "m1@kopi.example", "time": "2026-03-01", "name": "Viewed",
          "channel": "Tokopedia"}]
    )  # fmt: skip
    client, here = as_(owner), person_url(shop, hash_of("m1"))
    assert "Met on marketplaces alone" in client.get(here).content.decode()
    form = {"address": "0", "channel": "email", "purpose": "marketing", "basis": "interest",
            "at": "2026-03-20", "place": "till", "wording": "Yes.", "act": "give"}  # fmt: skip
    assert client.post(f"{here}/permission", form).status_code == 400
    assert client.post(f"{here}/permission", {**form, "basis": "consent"}).status_code == 302


def test_the_list_of_whom_not_to_reach(shop: Journey, owner: User, as_: As) -> None:
    client, here = as_(owner), f"{list_url(shop)}/suppressed"
    assert client.post(here, {"address": "nonsense"}).status_code == 400
    said_so = "w9@kopi.example rang: no more, nor to budi@other.example"
    client.post(
        here, {"address": " W9@Kopi.example ", "channel": "", "reason": "asked", "said": said_so}
    )
    give(shop, MAIL, "email", "marketing", said())
    assert not reached(shop)
    page = client.get(here).content.decode()
    assert "w***@kopi.example rang: no more, nor to …" in page
    lift = f"{here}/{Suppression.objects.get().pk}/lift"
    assert client.post(lift, {"why": " "}).status_code == 400
    assert not reached(shop)
    client.post(lift, {"why": "asked to be, in the shop"})
    assert reached(shop)
    written = Entry.objects.get(act="people_lifted_because").details
    assert (written["reason"], written["why"]) == ("asked", "asked to be, in the shop")


def test_the_overview_shows_counts_and_wording_in_both_languages(
    shop: Journey, owner: User, as_: As
) -> None:
    Journey.objects.filter(pk=shop.pk).update(name="Kopi Pagi, from stranger to promoter")
    give(shop, MAIL, "email", "marketing", said())
    page = as_(owner).get(f"{list_url(shop)}/permission").content.decode()
    assert "Yes, Kopi Pagi may send me news" in page
    assert "Ya, Kopi Pagi boleh mengirimi saya" in page
