"""The mail to somebody whom a comment names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse

from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Comment


def send(comment: Comment, mate: User) -> None:
    """In the reader's language; one that cannot be sent does not undo the comment."""
    language = mate.language or comment.journey.language
    card = comment.card.rsplit("/", 1)[-1] or comment.journey.name
    place = reverse("journeys:comments", args=[comment.journey.slug])
    values = {
        "who": str(comment.by), "journey": comment.journey.name, "card": card,
        "text": comment.text,
        "address": f"{settings.SITE_URL}{place}?card={quote(comment.card, safe='')}",
    }  # fmt: skip
    send_mail(
        say("comment.mail.subject", language, **values),
        say("comment.mail.text", language, **values),
        None,
        [mate.email],
        fail_silently=True,
    )
