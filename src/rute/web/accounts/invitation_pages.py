"""Coming in by an invitation: as somebody new, or as somebody who has an account."""

from __future__ import annotations

from allauth.account.utils import perform_login
from django.conf import settings
from django.db import IntegrityError, transaction
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from rute.web.accounts import invitations
from rute.web.accounts.access import Asked, open_page
from rute.web.accounts.forms import NewAccount
from rute.web.accounts.invitations import NotOpen
from rute.web.accounts.limits import limited
from rute.web.accounts.models import Invitation, User
from rute.web.accounts.spoken import spoken
from rute.web.accounts.welcome import HELD, new_account


@open_page
@limited("invitation", key="token")
def invitation(request: Asked, token: str) -> HttpResponseBase:
    """Looking uses nothing up, as programs that read mail look too: one comes in by a form."""
    try:
        found = invitations.find(token)
        if bool(request.user.is_authenticated):
            return _signed_in(request, found)
        request.session[HELD] = token
        return _somebody_new(request, found)
    except NotOpen as error:
        status = 403 if error.why == "other" else 410
        return render(request, "accounts/not_open.html", {"why": error.why}, status=status)


def _signed_in(request: Asked, found: Invitation) -> HttpResponseBase:
    if found.email and found.email != request.user.email:
        raise NotOpen("other")
    if invitations.is_in_already(found, request.user):
        return _arrived(found)
    if request.method != "POST":
        return render(request, "accounts/join.html", {"invitation": found})
    invitations.accept(found, request.user)
    return _arrived(found)


def _somebody_new(request: Asked, found: Invitation) -> HttpResponseBase:
    known = bool(found.email) and User.objects.filter(email=found.email).exists()
    begun = {"language": request.language}
    form = NewAccount(request.POST or None, bound=found.email, initial=begun)
    if request.method == "POST" and not known and form.is_valid():
        answer = _make(request, found, form)
        if answer is not None:
            return answer
        form.add_error("email", str(spoken("team.cannot_be_used")))
    told = {"invitation": found, "form": form, "known": known, "sso": settings.SSO}
    return render(request, "accounts/welcome.html", told)


def _make(request: Asked, found: Invitation, form: NewAccount) -> HttpResponseBase | None:
    """The account, in, signed in; None where the address cannot be used."""
    given = form.cleaned_data
    try:
        with transaction.atomic():
            user = new_account(
                given["email"], given["name"], given["password"], given["language"],
                proved=found.mailed,
            )  # fmt: skip
            invitations.accept(found, user)
    except IntegrityError:
        return None
    request.session.pop(HELD, None)
    answer: HttpResponseBase = perform_login(
        request, user, email_verification="none", redirect_url=_arrived(found)["Location"]
    )
    return answer


def _arrived(found: Invitation) -> HttpResponseBase:
    return redirect(f"/j/{found.journey.slug}/" if found.journey else "/")
