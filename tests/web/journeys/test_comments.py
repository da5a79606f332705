"""Comments belong to cards, follow them, and reach whom they name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Comment, Journey
from rute.web.journeys.services import comment_counts, publish, text_of
from rute.web.mail.services import letters_of

As = Callable[[User], Client]
CARD = "stages/Engage/touchpoints/Brewing articles"
WHERE = f"/j/kopi-senja/comments?card={CARD}"

pytestmark = pytest.mark.django_db


def say(as_: As, who: User, text: str) -> Comment:
    assert as_(who).post(WHERE, {"text": text}).status_code == 302
    return Comment.objects.latest("id")


def test_even_a_viewer_comments_and_the_card_shows_how_many(
    as_: As, viewer: User, editor: User, journey: Journey
) -> None:
    say(as_, viewer, "Nobody reads this.")
    assert comment_counts(journey) == {CARD: 1}
    assert "Nobody reads this." in as_(editor).get(WHERE).content.decode()
    assert "💬 1" in as_(editor).get("/j/kopi-senja/edit").content.decode()
    assert "Nobody reads this." in as_(editor).get("/j/kopi-senja/comments").content.decode()


def test_who_is_named_gets_a_mail_in_their_language(
    as_: As, viewer: User, editor: User, owner: User, journey: Journey
) -> None:
    editor.language = "id"
    editor.save()
    say(as_, viewer, "@dewi, and you too @Budi: is this still true?")
    [sent] = letters_of(journey)
    assert sent.to == editor.email
    assert "menyebut Anda" in sent.subject
    assert "Brewing articles" in sent.subject
    assert "comments?card=stages%2FEngage" in sent.text


def test_comments_follow_a_card_that_is_renamed_and_moved(
    as_: As, viewer: User, editor: User, journey: Journey
) -> None:
    say(as_, viewer, "Still here?")
    text = text_of(journey).replace("Brewing articles", "Articles")
    publish(journey, text, editor, 1)
    assert comment_counts(journey) == {"stages/Engage/touchpoints/Articles": 1}
    publish(journey, text.replace("  Engage:", "  Interest:"), editor, 2)
    assert comment_counts(journey) == {"stages/Interest/touchpoints/Articles": 1}


def test_a_comment_is_resolved_by_its_author_or_an_editor(
    as_: As, viewer: User, analyst: User, editor: User, journey: Journey
) -> None:
    comment = say(as_, viewer, "Change it")
    where = f"/j/kopi-senja/comments/{comment.pk}"
    assert as_(analyst).post(where).status_code == 403
    as_(editor).post(where)
    assert comment_counts(journey) == {}
    as_(viewer).post(where)
    assert comment_counts(journey) == {CARD: 1}


def test_nothing_is_no_comment_and_another_journeys_is_not_found(
    as_: As, viewer: User, stranger: User, journey: Journey
) -> None:
    assert as_(viewer).post(WHERE, {"text": "  "}).status_code == 400
    assert as_(viewer).post("/j/kopi-senja/comments/99").status_code == 404
    assert as_(stranger).get(WHERE).status_code == 404


def test_the_map_leads_from_a_card_to_what_is_said_about_it(
    as_: As, viewer: User, journey: Journey
) -> None:
    say(as_, viewer, "Nobody reads this.")
    where = "/j/kopi-senja/evidence?of=touchpoint&stage=Engage&name=Brewing+articles"
    shown = as_(viewer).get(where).content.decode()
    assert "Comments on this (1 open)" in shown
    assert "comments?card=stages%2FEngage%2Ftouchpoints%2FBrewing+articles" in shown
