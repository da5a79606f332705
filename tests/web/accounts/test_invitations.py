"""Coming in: once, in time, and only as what was offered."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from rute.web.accounts import invitations
from rute.web.accounts.models import Invitation, Membership, User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import first_owner_link
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.mail.services import Letter

As = Callable[[User], Client]
SOMEBODY = {"name": "Wulan", "email": "wulan@kopisenja.example", "language": "id",
            "password": "seven cups of patience"}  # fmt: skip


def path_of(link: str) -> str:
    return re.sub(r"^https?://[^/]+", "", link)


def by_link(journey: Journey, owner: User, role: Role = Role.VIEWER, email: str = "") -> Invitation:
    return invitations.invite(journey, role, owner, email)


def link_of(invitation: Invitation) -> str:
    return path_of(invitations.address(invitation))


@pytest.mark.django_db
def test_the_first_owner_comes_by_a_link_and_nobody_after() -> None:
    link = first_owner_link()
    assert link is not None
    assert first_owner_link() == link, "asked twice, it is the same link"
    client = Client()
    assert client.get(path_of(link)).status_code == 200
    answer = client.post(path_of(link), SOMEBODY)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    user = User.objects.get()
    assert (user.name, user.language, user.email) == ("Wulan", "id", SOMEBODY["email"])
    assert client.get("/account/").status_code == 200, "signed in"
    assert first_owner_link() is None
    again = Client().post(path_of(link), SOMEBODY | {"email": "another@kopisenja.example"})
    assert again.status_code == 410
    assert User.objects.count() == 1


def test_looking_at_a_link_does_not_use_it_up(journey: Journey, owner: User) -> None:
    invitation = by_link(journey, owner)
    for _ in range(3):
        assert Client().get(link_of(invitation)).status_code == 200
    assert Client().post(link_of(invitation), SOMEBODY).status_code == 302
    assert Membership.objects.get(user__email=SOMEBODY["email"]).role == Role.VIEWER


def test_an_invitation_works_once(journey: Journey, owner: User) -> None:
    invitation = by_link(journey, owner)
    assert Client().post(link_of(invitation), SOMEBODY).status_code == 302
    later = Client().post(link_of(invitation), SOMEBODY | {"email": "b@kopisenja.example"})
    assert later.status_code == 410
    assert not User.objects.filter(email="b@kopisenja.example").exists()


@pytest.mark.parametrize("how", ["revoked", "expired", "tampered", "journey deleted"])
def test_what_is_no_longer_open_lets_nobody_in(journey: Journey, owner: User, how: str) -> None:
    invitation = by_link(journey, owner)
    link = link_of(invitation)
    if how == "revoked":
        invitations.revoke(invitation, owner)
    elif how == "expired":
        past = timezone.now() - timedelta(seconds=1)
        Invitation.objects.filter(pk=invitation.pk).update(expires=past)
    elif how == "tampered":
        link = link[:-2] + ("aa" if not link.endswith("aa") else "bb")
    else:
        Journey.objects.filter(pk=journey.pk).update(deleted=timezone.now())
    assert Client().get(link).status_code == 410
    assert Client().post(link, SOMEBODY).status_code == 410
    assert not User.objects.filter(email=SOMEBODY["email"]).exists()


def test_a_link_signed_for_another_purpose_is_no_invitation(journey: Journey, owner: User) -> None:
    from rute.web.accounts.links import sealed

    invitation = by_link(journey, owner)
    other = sealed("email", f"{invitation.pk}.{invitation.nonce}")
    assert Client().get(f"/invitation/{other}").status_code == 410


def test_a_mailed_invitation_is_for_its_address_and_shown_to_nobody_else(
    journey: Journey, owner: User, stranger: User, as_: As, settings: Any
) -> None:
    settings.MAIL_URL = "smtp://mail.example:587?from=rute@kopisenja.example"
    client = as_(owner)
    told = {"role": "editor", "email": "Wulan@KopiSenja.example"}
    page = client.post(f"/j/{journey.slug}/team/invite", told, follow=True)
    letter = Letter.objects.get()
    assert letter.to == "wulan@kopisenja.example"
    link = path_of(invitations.address(Invitation.objects.get()))
    assert link in letter.text
    assert link not in page.content.decode()
    Letter.objects.update(state="sent")
    assert client.get(f"/j/{journey.slug}/mail/{letter.pk}").status_code == 404
    assert as_(stranger).post(link).status_code == 403
    sent = SOMEBODY | {"email": "thief@kopisenja.example"}
    assert Client().post(link, sent).status_code == 302
    user = User.objects.get(email="wulan@kopisenja.example")
    assert user.emailaddress_set.get().verified, "the link proves that they read that mailbox"
    assert Membership.objects.get(user=user).role == Role.EDITOR


def test_without_a_mail_server_the_owner_hands_the_link_on_and_it_proves_no_mailbox(
    journey: Journey, owner: User, as_: As
) -> None:
    told = {"role": "editor", "email": "wulan@kopisenja.example"}
    page = as_(owner).post(f"/j/{journey.slug}/team/invite", told, follow=True)
    link = invitations.address(Invitation.objects.get())
    assert link in page.content.decode()
    assert Client().post(path_of(link), SOMEBODY).status_code == 302
    assert not User.objects.get(email=SOMEBODY["email"]).emailaddress_set.get().verified


def test_somebody_with_an_account_joins_by_the_same_link(
    journey: Journey, owner: User, stranger: User, as_: As
) -> None:
    invitation = by_link(journey, owner, Role.ANALYST)
    client = as_(stranger)
    assert client.get(f"/j/{journey.slug}/team").status_code == 404
    assert client.get(link_of(invitation)).status_code == 200
    assert client.post(link_of(invitation)).status_code == 302
    assert client.get(f"/j/{journey.slug}/team").status_code == 200
    acts = set(Entry.objects.filter(journey=journey).values_list("act", flat=True))
    assert {"invited_by_link", "joined"} <= acts


def test_an_invitation_never_lowers_a_role(journey: Journey, owner: User, as_: As) -> None:
    invitation = by_link(journey, owner, Role.VIEWER)
    assert as_(owner).post(link_of(invitation))["Location"] == f"/j/{journey.slug}/"
    assert Membership.objects.get(user=owner).role == Role.OWNER
    assert Client().post(link_of(invitation), SOMEBODY).status_code == 302, "not used up by it"


def test_an_address_that_has_an_account_cannot_be_taken(
    journey: Journey, owner: User, stranger: User
) -> None:
    invitation = by_link(journey, owner)
    answer = Client().post(link_of(invitation), SOMEBODY | {"email": stranger.email.upper()})
    assert answer.status_code == 200
    assert Invitation.objects.get(pk=invitation.pk).accepted is None
    assert not Membership.objects.filter(user=stranger).exists()


def test_a_weak_password_is_refused_in_the_readers_language(journey: Journey, owner: User) -> None:
    client = Client(headers={"accept-language": "id"})
    page = client.post(link_of(by_link(journey, owner)), SOMEBODY | {"password": "12345678"})
    assert "Kata sandi" in page.content.decode()
    assert not User.objects.filter(email=SOMEBODY["email"]).exists()


def test_the_role_of_an_invitation_is_one_of_ours(journey: Journey, owner: User, as_: As) -> None:
    answer = as_(owner).post(f"/j/{journey.slug}/team/invite", {"role": "emperor", "email": ""})
    assert answer.status_code == 400
    assert not Invitation.objects.exists()
