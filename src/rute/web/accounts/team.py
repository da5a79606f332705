"""Who is in a journey's team: roles given and taken; somebody always owns it."""

from __future__ import annotations

from django.db import transaction

from rute.errors import AppError
from rute.web.accounts.models import Membership, User
from rute.web.accounts.roles import Role
from rute.web.journal.services import record
from rute.words.message import Message


class LastOwner(AppError):
    """Without this person nobody would own the journey."""

    def __init__(self) -> None:
        super().__init__(Message("team.last_owner"), do=Message("team.last_owner.do"))


def change_role(member: Membership, role: Role, by: User) -> None:
    """Gives a member another role. Raises LastOwner."""
    before = member.role
    if before == role:
        return
    with transaction.atomic():
        if before == Role.OWNER:
            _keep_an_owner(member)
        Membership.objects.filter(pk=member.pk).update(role=role.value)
        said = {"before": before, "role": role.value}
        record(by, member.journey, "role_changed", who=str(member.user), **said)


def remove(member: Membership, by: User) -> None:
    """Takes a member out; what they did stays in the journal. Raises LastOwner."""
    with transaction.atomic():
        if member.role == Role.OWNER:
            _keep_an_owner(member)
        Membership.objects.filter(pk=member.pk).delete()
        act = "left" if member.user_id == by.pk else "removed_member"
        record(by, member.journey, act, who=str(member.user))


def _keep_an_owner(member: Membership) -> None:
    """All owners are locked first: two who go at once see each other."""
    owners = Membership.objects.select_for_update().filter(journey=member.journey, role=Role.OWNER)
    if not [owner for owner in owners if owner.pk != member.pk]:
        raise LastOwner
