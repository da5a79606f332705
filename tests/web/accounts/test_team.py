"""Roles given and taken; somebody always owns the journey; what others may not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from rute.web.accounts import invitations
from rute.web.accounts.models import Membership, User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey

As = Callable[[User], Client]


def of(user: User, journey: Journey) -> Membership:
    return Membership.objects.get(user=user, journey=journey)


def member_url(user: User, journey: Journey) -> str:
    return f"/j/{journey.slug}/team/members/{of(user, journey).pk}"


def test_an_owner_changes_roles_and_it_holds_at_once(
    journey: Journey, owner: User, viewer: User, as_: As
) -> None:
    theirs = as_(viewer)
    assert theirs.post(f"/j/{journey.slug}/team/invite", {"role": "owner"}).status_code == 403
    as_(owner).post(member_url(viewer, journey), {"role": "owner"})
    assert of(viewer, journey).role == Role.OWNER
    told = {"role": "viewer", "email": ""}
    assert theirs.post(f"/j/{journey.slug}/team/invite", told).status_code == 302
    entry = Entry.objects.get(act="role_changed")
    assert entry.details == {"who": "Budi", "before": "viewer", "role": "owner"}


def test_an_owner_takes_somebody_out_and_the_door_is_shut(
    journey: Journey, owner: User, editor: User, as_: As
) -> None:
    theirs = as_(editor)
    assert theirs.get(f"/j/{journey.slug}/team").status_code == 200
    as_(owner).post(member_url(editor, journey), {"remove": "1"})
    assert theirs.get(f"/j/{journey.slug}/team").status_code == 404


@pytest.mark.parametrize("how", ["another role", "taken out", "leaves"])
def test_the_last_owner_stays(journey: Journey, owner: User, as_: As, how: str) -> None:
    client, url = as_(owner), member_url(owner, journey)
    if how == "leaves":
        answer = client.post(f"/j/{journey.slug}/team/leave")
    else:
        told = {"role": "viewer"} if how == "another role" else {"remove": "1"}
        answer = client.post(url, told)
    assert answer.status_code == 400
    assert "only owner" in answer.content.decode()
    assert of(owner, journey).role == Role.OWNER
    assert not Entry.objects.filter(act__in=["role_changed", "left", "removed_member"]).exists()


def test_one_of_two_owners_may_leave(
    journey: Journey, owner: User, stranger: User, as_: As
) -> None:
    add_member(journey, stranger, Role.OWNER)
    assert as_(owner).post(f"/j/{journey.slug}/team/leave")["Location"] == "/"
    assert not Membership.objects.filter(user=owner).exists()


def test_a_role_that_is_none_changes_nothing(
    journey: Journey, owner: User, viewer: User, as_: As
) -> None:
    as_(owner).post(member_url(viewer, journey), {"role": "emperor"})
    assert of(viewer, journey).role == Role.VIEWER


def test_the_team_page_says_who_may_what_and_who_owns_what(
    journey: Journey, viewer: User, as_: As
) -> None:
    page = as_(viewer).get(f"/j/{journey.slug}/team").content.decode()
    for told in ("Sees the map and its numbers, and comments.", "Brewing articles", "nobody"):
        assert told in page
    assert "sari@kopisenja.example" not in page, "addresses are for owners"
    assert "Invite somebody" not in page


def test_only_owners_see_invitation_links(
    journey: Journey, owner: User, editor: User, as_: As
) -> None:
    made = invitations.invite(journey, Role.OWNER, owner)
    url = f"/j/{journey.slug}/team"
    assert invitations.address(made) in as_(owner).get(url).content.decode()
    assert "/invitation/" not in as_(editor).get(url).content.decode()


def test_an_invitation_is_taken_back(journey: Journey, owner: User, as_: As) -> None:
    made = invitations.invite(journey, Role.VIEWER, owner)
    as_(owner).post(f"/j/{journey.slug}/team/invitations/{made.pk}")
    with pytest.raises(invitations.NotOpen):
        invitations.find(invitations.address(made).rpartition("/")[2])
