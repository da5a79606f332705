"""A link that signs in whoever runs the app on a machine of their own: for somebody who has set
no password yet, once, within a day. Only who reads the folder's secret can make one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib.auth import get_user_model
from django.core import signing
from django.urls import reverse

if TYPE_CHECKING:
    from rute.web.accounts.models import User

PURPOSE = "rute.operate.enter"
DAY = 86_400  # seconds


def link_for(user: User, page: str) -> str:
    """The path of the link; it leads on to `page`."""
    token = signing.dumps([user.pk, _seen(user)], salt=PURPOSE)
    return f"{reverse('operate:enter', args=[token])}?{urlencode({'next': page})}"


def user_of(token: str) -> User | None:
    """Whom the token signs in; None for one that is not ours, too old, or used."""
    try:
        number, seen = signing.loads(token, salt=PURPOSE, max_age=DAY)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    user = get_user_model().objects.filter(pk=number, is_active=True).first()
    if user is None or user.has_usable_password() or _seen(user) != seen:
        return None
    return user


def _seen(user: User) -> str:
    """Signing in moves it, so that a link works once."""
    return user.last_login.isoformat() if user.last_login else ""
