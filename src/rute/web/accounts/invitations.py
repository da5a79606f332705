"""Ways into a journey, and into the app: asked for, taken back, used once."""

from __future__ import annotations

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from rute.web.accounts.access import role_of
from rute.web.accounts.links import absolute, opened, sealed
from rute.web.accounts.models import Invitation, Membership, User
from rute.web.accounts.roles import Role
from rute.web.journal.services import record
from rute.web.journeys.models import Journey

PURPOSE = "invitation"
DAYS = 7


class NotOpen(Exception):
    """An invitation that lets nobody in. why: used, revoked, expired, unknown or other."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def invite(journey: Journey, role: Role, by: User, email: str = "") -> Invitation:
    """An invitation to be used once within DAYS days; email: empty for whoever has the link."""
    ends = timezone.now() + timedelta(days=DAYS)
    made = Invitation.objects.create(
        journey=journey, role=role, by=by, email=email.lower(), expires=ends
    )
    record(by, journey, "invited" if email else "invited_by_link", role=role.value, email=email)
    return made


def address(invitation: Invitation) -> str:
    """The link. It can be shown again: what it proves lies in the database and the secret."""
    token = sealed(PURPOSE, f"{invitation.pk}.{invitation.nonce}")
    return absolute(reverse("accounts:invitation", args=[token]))


def find(token: str) -> Invitation:
    """The invitation a link opens. Raises NotOpen where it lets nobody in any more."""
    number, _, nonce = (opened(PURPOSE, token) or "").partition(".")
    wanted = Invitation.objects.filter(pk=int(number), nonce=nonce) if number.isdigit() else None
    found = wanted.select_related("journey", "by").first() if wanted is not None else None
    if found is None or (found.journey and found.journey.deleted):
        raise NotOpen("unknown")
    if found.accepted:
        raise NotOpen("used")
    if found.revoked:
        raise NotOpen("revoked")
    if found.expires <= timezone.now():
        raise NotOpen("expired")
    if found.journey is None and User.objects.exists():
        raise NotOpen("used")
    return found


def accept(invitation: Invitation, user: User) -> None:
    """The user comes in by the invitation. 1. It is marked used, where it still was not: of two
    at once one succeeds. 2. The user becomes a member; whoever is one keeps the higher role.
    Raises NotOpen."""
    now = timezone.now()
    open_ones = Invitation.objects.filter(
        pk=invitation.pk, accepted=None, revoked=None, expires__gt=now
    )
    with transaction.atomic():
        if open_ones.update(accepted=now, accepted_by=user) != 1:
            raise NotOpen("used")
        if invitation.journey is not None:
            join(invitation.journey, user, Role(invitation.role))
            record(user, invitation.journey, "joined", role=invitation.role)
        elif User.objects.exclude(pk=user.pk).exists():
            raise NotOpen("used")


def join(journey: Journey, user: User, role: Role) -> None:
    """Makes the user a member; whoever already may do more keeps their role."""
    member, made = Membership.objects.get_or_create(
        journey=journey, user=user, defaults={"role": role.value}
    )
    if not made and rank(role) < rank(Role(member.role)):
        member.role = role.value
        member.save(update_fields=["role"])


def is_in_already(invitation: Invitation, user: User) -> bool:
    """Whether the invitation would give the user nothing: then it stays open for another."""
    if invitation.journey is None:
        return False
    role = role_of(user, invitation.journey)
    return role is not None and rank(role) <= rank(Role(invitation.role))


def rank(role: Role) -> int:
    """Owners first."""
    return list(Role).index(role)


def revoke(invitation: Invitation, by: User) -> None:
    """The link lets nobody in from now on."""
    open_ones = Invitation.objects.filter(pk=invitation.pk, accepted=None, revoked=None)
    if open_ones.update(revoked=timezone.now()):
        record(by, invitation.journey, "uninvited", email=invitation.email)


def pending(journey: Journey) -> QuerySet[Invitation]:
    """Those that still let somebody in, the newest first."""
    return _open().filter(journey=journey).select_related("by")


def pending_for(email: str) -> QuerySet[Invitation]:
    """Those made out to an address."""
    return _open().filter(email=email.lower()).exclude(journey=None)


def first_owner() -> Invitation | None:
    """The way in for the first owner; None once somebody is in."""
    if User.objects.exists():
        return None
    ends = timezone.now() + timedelta(days=DAYS)
    waiting = Invitation.objects.filter(journey=None, accepted=None, revoked=None)
    waiting.update(expires=ends)
    found = waiting.first()
    if found is not None:
        return found
    try:
        with transaction.atomic():
            return Invitation.objects.create(role=Role.OWNER, expires=ends)
    except IntegrityError:  # another process was quicker; there is one at most
        return waiting.first()


def _open() -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        accepted=None, revoked=None, expires__gt=timezone.now(), journey__deleted=None
    )
