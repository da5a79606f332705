"""Mail about accounts, in the language of whoever gets it."""

from __future__ import annotations

from typing import Any

from django.core.mail import send_mail
from django.urls import reverse

from rute.web.accounts.links import absolute
from rute.web.accounts.models import User
from rute.words.catalog import LANGUAGES, has, say


def send(to: str, key: str, language: str, /, **values: object) -> None:
    """Sends the texts `KEY.subject` and `KEY.body`."""
    subject = say(f"{key}.subject", language, **values)
    send_mail(" ".join(subject.split()), say(f"{key}.body", language, **values), None, [to])


def of_login(name: str, email: str, context: dict[str, Any]) -> None:
    """A letter allauth wants sent, such as "password_reset_key"; without words of ours, none."""
    user = context.get("user") or User.objects.filter(email=email).first()
    language = user.language if user and user.language in LANGUAGES else ""
    language = language or getattr(context.get("request"), "language", LANGUAGES[0])
    if not has(f"letter.{name}.subject", language):
        return
    url = context.get("password_reset_url") or absolute(reverse("account_reset_password"))
    values = {"url": url, "name": str(user or email)}
    send(email, f"letter.{name}", language, **values)
