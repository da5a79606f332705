"""The team of a journey: who is in it, as what; who may come; who sees the map from outside."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from rute.web.accounts import invitations, public_links, team
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.forms import Invite, Share
from rute.web.accounts.limits import limited
from rute.web.accounts.links import absolute
from rute.web.accounts.models import Invitation, Membership, PublicLink
from rute.web.accounts.ownership import owned, zone_of
from rute.web.accounts.roles import RIGHTS, May, Role
from rute.web.accounts.services import members
from rute.web.journeys.models import Journey
from rute.web.mail import services as mail

MADE = "made_link"  # a link that is shown once, after the answer to the form that made it


@journey_page(May.SEE_NUMBERS)
def people(request: Asked, journey: Journey) -> HttpResponseBase:
    """Everybody sees the team and what roles may do; owners change it."""
    return _page(request, journey, Invite(), Share())


@require_POST
@journey_page(May.MANAGE)
@limited("invite")
def invite(request: Asked, journey: Journey) -> HttpResponseBase:
    form = Invite(request.POST)
    if not form.is_valid():
        return _page(request, journey, form, Share(), status=400)
    role, email = Role(form.cleaned_data["role"]), form.cleaned_data["email"]
    made = invitations.invite(journey, role, request.user, email)
    if email:
        _mail(request, made, journey)
    return redirect("accounts:team", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def uninvite(request: Asked, journey: Journey, number: int) -> HttpResponseBase:
    found = get_object_or_404(Invitation, pk=number, journey=journey)
    invitations.revoke(found, request.user)
    return redirect("accounts:team", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def member(request: Asked, journey: Journey, number: int) -> HttpResponseBase:
    """Gives a member another role, or takes them out."""
    found = get_object_or_404(Membership, pk=number, journey=journey)
    if "remove" in request.POST:
        team.remove(found, request.user)
    elif (role := request.POST.get("role", "")) in set(Role):
        team.change_role(found, Role(role), request.user)
    if found.user_id == request.user.pk and "remove" in request.POST:
        return redirect("/")
    return redirect("accounts:team", slug=journey.slug)


@require_POST
@journey_page(May.SEE_NUMBERS)
def leave(request: Asked, journey: Journey) -> HttpResponseBase:
    team.remove(Membership.objects.get(journey=journey, user=request.user), request.user)
    return redirect("/")


@require_POST
@journey_page(May.MANAGE)
@limited("invite")
def share(request: Asked, journey: Journey) -> HttpResponseBase:
    form = Share(request.POST)
    if not form.is_valid():
        return _page(request, journey, Invite(), form, status=400)
    until = form.cleaned_data["until"]
    ends = None
    if until:
        midnight = datetime.combine(until + timedelta(days=1), time(), ZoneInfo(zone_of(journey)))
        ends = midnight
    _, token = public_links.make(journey, form.cleaned_data["name"], request.user, ends)
    request.session[MADE] = absolute(f"/share/{token}")
    return redirect("accounts:team", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def unshare(request: Asked, journey: Journey, number: int) -> HttpResponseBase:
    found = get_object_or_404(PublicLink, pk=number, journey=journey)
    public_links.revoke(found, request.user)
    return redirect("accounts:team", slug=journey.slug)


def _mail(request: Asked, made: Invitation, journey: Journey) -> None:
    """Whoever has a link that a server took to a mailbox reads it there; so it is shown to nobody
    else. Without a server, owners see it and hand it on."""
    if mail.state().host is not None:
        Invitation.objects.filter(pk=made.pk).update(mailed=True)
    mail.send(
        made.email, "invitation", request.language, journey=journey, days=invitations.DAYS,
        by=str(request.user), name=journey.name, link=invitations.address(made),
    )  # fmt: skip


def _page(
    request: Asked, journey: Journey, inviting: Invite, sharing: Share, status: int = 200
) -> HttpResponse:
    told = {
        "members": members(journey),
        "roles": [(role, RIGHTS[role]) for role in Role],
        "rights": list(May),
        "parts": owned(journey),
        "inviting": inviting,
        "sharing": sharing,
        "zone": zone_of(journey),
    }
    if May.MANAGE in RIGHTS[request.role or Role.VIEWER]:
        told["made"] = request.session.pop(MADE, None)
        told["links"] = public_links.of(journey)
        told["invitations"] = [
            (each, "" if each.mailed else invitations.address(each))
            for each in invitations.pending(journey)
        ]
    return render(request, "accounts/team.html", told, status=status)
