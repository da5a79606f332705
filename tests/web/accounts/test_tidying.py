"""What has run out goes; what is in use stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from tests.web.conftest import PASSWORD

from rute.web.accounts import invitations
from rute.web.accounts.jobs import tidy
from rute.web.accounts.models import Counted, Invitation, User
from rute.web.accounts.roles import Role
from rute.web.journeys.models import Journey


def now(**later: int) -> int:
    return int((datetime.now(UTC) + timedelta(**later)).timestamp() * 1e6)


def signed_in(user: User) -> Client:
    client = Client()
    told = {"login": user.email, "password": PASSWORD, "remember": "on"}
    client.post("/login/", told)
    return client


def test_ended_sessions_go_and_those_in_use_stay(owner: User, stranger: User) -> None:
    here, gone = signed_in(owner), signed_in(stranger)
    key = gone.cookies["sessionid"].value
    Session.objects.filter(session_key=key).update(expire_date=timezone.now() - timedelta(days=1))
    tidy(now())
    assert list(UserSession.objects.values_list("user", flat=True)) == [owner.pk]
    assert not Session.objects.filter(session_key=key).exists()
    assert here.get("/account/").status_code == 200


def test_counts_go_when_they_no_longer_count(owner: User) -> None:
    Client().post("/login/", {"login": owner.email, "password": "wrong"})
    assert Counted.objects.exists()
    tidy(now())
    assert Counted.objects.exists()
    tidy(now(days=2))
    assert not Counted.objects.exists()


def test_invitations_that_came_to_nothing_go_after_a_season(journey: Journey, owner: User) -> None:
    invitations.invite(journey, Role.VIEWER, owner)
    tidy(now(days=60))
    assert Invitation.objects.count() == 1
    tidy(now(days=120))
    assert not Invitation.objects.exists()
