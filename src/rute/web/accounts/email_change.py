"""Changing the address of an account: both mailboxes are told, and only the new one can do it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.urls import reverse

from rute.web.accounts.letters import language_of
from rute.web.accounts.links import absolute, opened, sealed
from rute.web.accounts.models import User
from rute.web.journal.services import record
from rute.web.mail.services import send

PURPOSE = "email"
HOURS = 24


@dataclass(frozen=True)
class Asked:
    """user: whose address; old: the one the link was asked for from, so that it works once."""

    user: int
    old: str
    new: str


def ask(user: User, new: str, language: str) -> None:
    """Mails a link to the new address. One that belongs to an account gets no link: what the
    asker sees is the same, so that nobody learns by it who has an account."""
    new = new.lower()
    if User.objects.filter(email=new).exists():
        send(new, "address_taken", language, name=str(user))
        return
    token = sealed(PURPOSE, json.dumps([user.pk, user.email, new]), timed=True)
    link = absolute(reverse("accounts:new_email", args=[token]))
    send(new, "new_address", language, name=str(user), link=link, hours=HOURS)


def asked_for(token: str) -> Asked | None:
    """What a link asks for; None where it is too old, or was used."""
    text = opened(PURPOSE, token, HOURS * 3600)
    if text is None:
        return None
    asked = Asked(*json.loads(text))
    known = User.objects.filter(pk=asked.user, email=asked.old, is_active=True)
    return asked if known.exists() else None


def change(asked: Asked) -> bool:
    """The new address counts from now on. False where that cannot be, as somebody has it."""
    try:
        with transaction.atomic():
            mine = User.objects.filter(pk=asked.user, email=asked.old)
            if mine.update(email=asked.new) != 1:
                return False
            EmailAddress.objects.filter(user_id=asked.user).delete()
            EmailAddress.objects.create(
                user_id=asked.user, email=asked.new, primary=True, verified=True
            )
    except IntegrityError:
        return False
    user = User.objects.get(pk=asked.user)
    record(user, None, "email_changed")
    send(asked.old, "address_changed", language_of(user), name=str(user))
    return True
