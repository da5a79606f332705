"""What other parts may ask of accounts."""

from __future__ import annotations

from django.db.models import QuerySet

from rute.web.accounts.access import role_of
from rute.web.accounts.models import Membership, User
from rute.web.accounts.roles import RIGHTS, May, Role
from rute.web.journeys.models import Journey

__all__ = ["May", "Role", "add_member", "journeys_of", "may", "members", "role_of"]


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
