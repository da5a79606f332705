"""How somebody new gets an account: by an invitation, or by single sign-on."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.http import HttpRequest

from rute.web.accounts import invitations
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.sso import SingleSignOn
from rute.web.journal.services import record
from rute.web.journeys.models import Journey

HELD = "invitation"  # where a session keeps the link it came by


def new_account(email: str, name: str, password: str, language: str, *, proved: bool) -> User:
    """An account with its address. proved: whoever made it has shown that they read its mail."""
    user = User.objects.create_user(email, password, name=name.strip(), language=language)
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=proved)
    return user


def expected(request: HttpRequest, email: str, provider: SingleSignOn) -> bool:
    """Whether somebody new may come in: invited by address, by the link in hand, or by domain."""
    if provider.join and provider.may_come(email):
        return True
    return invitations.pending_for(email).exists() or _came_by_link(request, email)


def came_by_sign_on(user: User, provider: SingleSignOn) -> None:
    """Lets somebody new into what they were invited to, and what their domain may see."""
    for invitation in invitations.pending_for(user.email):
        invitations.accept(invitation, user)
    for journey in _of_the_domain(provider):
        invitations.join(journey, user, Role.VIEWER)
        record(user, journey, "joined_by_domain", role=Role.VIEWER.value)


def _of_the_domain(provider: SingleSignOn) -> list[Journey]:
    living = Journey.objects.filter(deleted=None)
    if "*" not in provider.join:
        living = living.filter(slug__in=provider.join)
    return list(living) if provider.join else []


def _came_by_link(request: HttpRequest, email: str) -> bool:
    try:
        found = invitations.find(request.session.get(HELD, ""))
    except invitations.NotOpen:
        return False
    return found.journey is not None and found.email in ("", email)
