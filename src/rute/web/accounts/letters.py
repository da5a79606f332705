"""Mail about accounts, in the language of whoever gets it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from rute.web.accounts.links import absolute
from rute.web.accounts.models import User
from rute.web.accounts.spoken import reading
from rute.web.mail.services import send
from rute.words.catalog import LANGUAGES, has


def of_login(name: str, email: str, context: dict[str, Any]) -> None:
    """A letter allauth wants sent, such as "password_reset_key"; without words of ours, none. It
    belongs to no journey, so that no owner ever reads it."""
    if not has(f"mail.{name}.subject", LANGUAGES[0]):
        return
    user = context.get("user") or User.objects.filter(email=email).first()
    link = context.get("password_reset_url") or absolute(reverse("account_reset_password"))
    send(email, name, language_of(user), name=str(user or email), link=link)


def language_of(user: User | None) -> str:
    """The language somebody chose, else the one being read now."""
    chosen = user.language if user else ""
    return chosen if chosen in LANGUAGES else reading()
