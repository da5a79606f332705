"""The mail to somebody whom a comment names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse

from rute.words.catalog import LANGUAGES

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Comment


def send(comment: Comment, mate: User) -> None:
    """In the reader's language, once for each comment."""
    from rute.web.mail import services as mail

    language = mate.language if mate.language in LANGUAGES else comment.journey.language
    place = reverse("journeys:comments", args=[comment.journey.slug])
    mail.send(
        mate.email, "mentioned", language, journey=comment.journey,
        once=f"comment {comment.pk} {mate.pk}", who=str(comment.by), name=comment.journey.name,
        card=comment.card.rsplit("/", 1)[-1] or comment.journey.name, said=comment.text,
        link=f"{settings.SITE_URL}{place}?card={quote(comment.card, safe='')}",
    )  # fmt: skip
