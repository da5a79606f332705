"""The way in, and the choice of a language."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from rute.web.accounts.access import Asked, open_page, own_page
from rute.web.accounts.models import User
from rute.web.start import services as start
from rute.words.catalog import LANGUAGES

YEAR = 31_536_000  # seconds


home = own_page(start.home)


@require_POST
@open_page
def language(request: Asked) -> HttpResponse:
    """Remembers the language somebody chose, in the account or, before a login, in a cookie."""
    chosen = request.POST.get("language", "")
    back = request.POST.get("next", "/")
    inside = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    answer = redirect(back if inside else "/")
    if chosen in LANGUAGES:
        if request.user.is_authenticated:
            User.objects.filter(pk=request.user.pk).update(language=chosen)
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, chosen, max_age=YEAR, samesite="Lax", httponly=True,
            secure=settings.LANGUAGE_COOKIE_SECURE,
        )  # fmt: skip
    return answer
