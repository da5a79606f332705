"""The few look-ups that all access passes: each view says who may come in, and is held to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from rute.web.accounts.models import Membership, User
from rute.web.accounts.roles import RIGHTS, May, Role
from rute.web.journeys.models import Journey

P = ParamSpec("P")


class Asked(HttpRequest):
    """A request as our views see it: who asks, in which language, of which journey."""

    user: User
    language: str
    journey: Journey | None
    role: Role | None
    htmx: Any


@dataclass(frozen=True)
class Rule:
    """Who may call a view. right: None where no journey is asked about."""

    signed_in: bool
    right: May | None = None


class Guarded(Protocol):
    rule: Rule

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


class Forbidden(Exception):
    """Somebody of the journey asks for what their role does not allow."""

    def __init__(self, right: May, role: Role) -> None:
        super().__init__(right, role)
        self.right = right
        self.role = role


def role_of(user: User, journey: Journey) -> Role | None:
    """What the user is to the journey; None for a stranger."""
    found = Membership.objects.filter(user=user, journey=journey).values_list("role", flat=True)
    return next((Role(role) for role in found), None)


def journey_page(
    right: May,
) -> Callable[[Callable[Concatenate[Asked, Journey, P], HttpResponseBase]], Guarded]:
    """A view of one journey, for those with the right. To a stranger the journey does not exist."""

    def guard(view: Callable[Concatenate[Asked, Journey, P], HttpResponseBase]) -> Guarded:
        @wraps(view)
        def guarded(
            request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponseBase:
            asked = cast(Asked, request)
            if not signed_in(asked):
                return to_login(asked)
            asked.journey, asked.role = _journey_and_role(asked.user, slug)
            if right not in RIGHTS[asked.role]:
                raise Forbidden(right, asked.role)
            return view(asked, asked.journey, *args, **kwargs)

        return _with_rule(guarded, Rule(signed_in=True, right=right))

    return guard


def own_page(view: Callable[Concatenate[Asked, P], HttpResponseBase]) -> Guarded:
    """A view for anybody who has signed in."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        asked = cast(Asked, request)
        if not signed_in(asked):
            return to_login(asked)
        return view(asked, *args, **kwargs)

    return _with_rule(guarded, Rule(signed_in=True))


def open_page(view: Callable[Concatenate[Asked, P], HttpResponseBase]) -> Guarded:
    """A view for everybody."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        return view(cast(Asked, request), *args, **kwargs)

    return _with_rule(guarded, Rule(signed_in=False))


def signed_in(request: HttpRequest) -> bool:
    """Whether somebody has signed in."""
    return bool(request.user.is_authenticated)


def to_login(request: Asked) -> HttpResponse:
    """To the login, and back; a lively part is not filled with a login form but goes there."""
    if request.htmx:
        answer = HttpResponse(status=401)
        answer["HX-Redirect"] = redirect_to_login(_page_of(request)).url
        return answer
    return redirect_to_login(request.get_full_path())


def _page_of(request: Asked) -> str:
    """The page a lively part belongs to; what it says of itself may be no address at all."""
    try:
        return request.htmx.current_url_abs_path or "/"
    except ValueError:
        return "/"


def _journey_and_role(user: User, slug: str) -> tuple[Journey, Role]:
    found = Membership.objects.filter(user=user, journey__slug=slug, journey__deleted=None)
    member = found.select_related("journey", "journey__published").first()
    if member is None:
        raise Http404
    return member.journey, Role(member.role)


def _with_rule(view: Callable[..., HttpResponseBase], rule: Rule) -> Guarded:
    guarded = cast(Guarded, view)
    guarded.rule = rule
    return guarded
