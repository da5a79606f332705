"""How often somebody may try: counted by address and by what is tried, in all processes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from allauth.core.internal.ratelimit import consume
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from rute.web.accounts.access import Asked
from rute.web.accounts.limits_table import LIMITS
from rute.web.site.pages import message
from rute.words.catalog import say

P = ParamSpec("P")
View = Callable[Concatenate[Asked, P], HttpResponseBase]


def too_often(request: HttpRequest, action: str, key: str | None = None) -> bool:
    """Counts one try of an action of LIMITS; whether it was one too many."""
    used = consume(request, app="rute", action=action, config=LIMITS, key=key, limit_get=True)
    return used is None


def limited(action: str, key: str | None = None) -> Callable[[View[P]], View[P]]:
    """A view that counts every POST as a try. key: the argument that names what is tried."""

    def hold(view: View[P]) -> View[P]:
        @wraps(view)
        def held(request: Asked, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            named = str(kwargs[key]) if key else None
            if request.method == "POST" and too_often(request, action, named):
                return slow_down(request)
            return view(request, *args, **kwargs)

        return cast("View[P]", held)

    return hold


def slow_down(request: HttpRequest) -> HttpResponseBase:
    """The page for one too many."""
    asked = cast(Asked, request)
    told = {"what": say("team.too_often", asked.language), "do": say("team.later", asked.language)}
    answer = message(asked, say("team.slow_down", asked.language), told, 429)
    answer["Retry-After"] = "60"
    return answer
