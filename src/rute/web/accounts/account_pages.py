"""One's own account: name, language, look, address, sessions, data."""

from __future__ import annotations

import json

from allauth.account.decorators import reauthentication_required
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rute.web.accounts import email_change
from rute.web.accounts.access import Asked, open_page, own_page
from rute.web.accounts.forms import NewAddress, Profile
from rute.web.accounts.limits import limited
from rute.web.accounts.models import Membership, User
from rute.web.accounts.own_data import own_data
from rute.web.accounts.ownership import zone_of
from rute.web.accounts.sessions import end, end_others, sessions_of
from rute.words.catalog import say

YEAR = 31_536_000  # seconds


@own_page
def account(request: Asked) -> HttpResponseBase:
    user = request.user
    begun = {"name": user.name, "language": request.language, "theme": user.theme}
    form = Profile(request.POST or None, initial=begun)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, NewAddress(), 400 if request.method == "POST" else 200)
    User.objects.filter(pk=user.pk).update(**form.cleaned_data)
    language = form.cleaned_data["language"]
    messages.success(request, say("team.saved", language))
    answer = redirect("accounts:account")
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, max_age=YEAR, samesite="Lax", httponly=True,
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )  # fmt: skip
    return answer


@require_POST
@own_page
@limited("email")
@reauthentication_required  # type: ignore[untyped-decorator]
def email(request: Asked) -> HttpResponseBase:
    """Another address: it counts once a link mailed to it has been opened."""
    form = NewAddress(request.POST)
    if not form.is_valid():
        user = request.user
        begun = {"name": user.name, "language": request.language, "theme": user.theme}
        return _page(request, Profile(initial=begun), form, 400)
    email_change.ask(request.user, form.cleaned_data["email"], request.language)
    messages.success(request, say("team.email.look", request.language))
    return redirect("accounts:account")


@open_page
def new_email(request: Asked, token: str) -> HttpResponseBase:
    """The link of that mail: looking changes nothing, a form does."""
    asked = email_change.asked_for(token)
    if asked is None:
        return render(request, "accounts/email_not_open.html", status=410)
    if request.method == "POST":
        if not email_change.change(asked):
            return render(request, "accounts/email_not_open.html", status=410)
        messages.success(request, say("team.saved", request.language))
        return redirect("accounts:account")
    return render(request, "accounts/email_confirm.html", {"asked": asked})


@require_POST
@own_page
def end_session(request: Asked, number: int) -> HttpResponseBase:
    if not end(request.user, number):
        raise Http404
    return redirect("accounts:account")


@require_POST
@own_page
def end_other_sessions(request: Asked) -> HttpResponseBase:
    end_others(request.user, request.session.session_key)
    return redirect("accounts:account")


@require_POST
@own_page
@limited("export")
def export(request: Asked) -> HttpResponseBase:
    """A file with all that is kept about one."""
    found = own_data(request.user, request.session.session_key)
    text = json.dumps(found, ensure_ascii=False, indent=2)
    answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="rute-account.json"'
    return answer


def _page(request: Asked, form: Profile, address: NewAddress, status: int) -> HttpResponse:
    user = request.user
    there = Membership.objects.filter(user=user, journey__deleted=None).order_by("created")
    memberships = list(there.select_related("journey", "journey__published"))
    told = {
        "zone": zone_of(memberships[0].journey if memberships else None),
        "memberships": memberships,
        "form": form,
        "address": address,
        "two_steps": is_mfa_enabled(user),
        "sessions": sessions_of(user, request.session.session_key),
        "sign_on": SocialAccount.objects.filter(user=user).exists(),
    }
    return render(request, "accounts/account.html", told, status=status)
