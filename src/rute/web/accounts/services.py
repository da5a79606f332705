"""What other parts may ask of accounts."""

from __future__ import annotations

from django.db.models import QuerySet

from rute.web.accounts import invitations
from rute.web.accounts.access import role_of
from rute.web.accounts.limits import slow_down, too_often
from rute.web.accounts.links import absolute, opened, sealed
from rute.web.accounts.models import Membership, User
from rute.web.accounts.roles import RIGHTS, May, Role
from rute.web.journeys.models import Journey

__all__ = ["May", "Role", "absolute", "add_member", "first_owner_link", "journeys_of", "may",
           "members", "opened", "role_of", "sealed", "slow_down", "too_often"]  # fmt: skip


def members(journey: Journey) -> QuerySet[Membership]:
    """Everybody of a journey, the longest there first."""
    return Membership.objects.filter(journey=journey).select_related("user").order_by("created")


def add_member(journey: Journey, user: User, role: Role) -> Membership:
    """Makes the user a member, or gives a member another role."""
    member, _ = Membership.objects.update_or_create(
        journey=journey, user=user, defaults={"role": role.value}
    )
    return member


def journeys_of(user: User) -> QuerySet[Journey]:
    """The journeys somebody is a member of, by name."""
    return Journey.objects.filter(memberships__user=user, deleted=None).order_by("name")


def may(user: User, journey: Journey, right: May) -> bool:
    """Whether the user has the right in the journey."""
    role = role_of(user, journey)
    return role is not None and right in RIGHTS[role]


def first_owner_link() -> str | None:
    """The link by which the app's first owner comes in; None once somebody is in. It works once,
    for seven days; asked for again, it is the same one for seven days from then."""
    invitation = invitations.first_owner()
    return invitations.address(invitation) if invitation else None
