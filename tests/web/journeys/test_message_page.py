"""A message in two languages by forms: the text says the same; what is wrong is said by line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from tests.campaigns.small import events, journey_text

from rute.journey.file import read_journey
from rute.journey.model_moving import MessageText
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.journeys import services as journeys
from rute.web.journeys.drafts import draft_of
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of

As = Callable[[User], Client]
PAGE = "/j/kopi-senja/edit/message"
OF = f"{PAGE}?name=tasting-invitation"
TYPING = {"HX-Request": "true"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def journey(owner: User, tmp_path: Path) -> Journey:
    file = tmp_path / "events.csv"
    file.write_text(events(6), encoding="utf-8")
    asked = journey_text().replace("by: [email]}", "by: [email, whatsapp]}")
    return journeys.create("Kopi Senja", asked, owner, [file])


def text(journey: Journey, user: User) -> str:
    return draft_of(journey, user).text


def written(journey: Journey, user: User, name: str) -> MessageText:
    design = read_journey(text(journey, user) + "\n")
    return next(each for each in design.messages if each.name == name)


def test_both_languages_stand_beside_each_other_and_only_what_was_typed_changes(
    journey: Journey, editor: User, as_: As
) -> None:
    client, before = as_(editor), text(journey, editor)
    page = client.get(OF).content.decode()
    assert 'name="subject.en" value="Three roasts, one price"' in page
    assert 'name="subject.id" value="Tiga sangrai, satu harga"' in page
    client.post(OF, {"act": "save", "channel": "email", "called": "tasting-invitation",
                     "subject.id": "Tiga sangrai, harga satu"})  # fmt: skip
    assert text(journey, editor) == before.replace(
        "Tiga sangrai, satu harga", "Tiga sangrai, harga satu"
    )
    client.post(OF, {"act": "undo"})
    assert text(journey, editor) == before


def test_a_message_is_begun_in_one_language_and_gets_the_other(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    answer = client.post(PAGE, {"act": "save", "name": "thanks", "channel": "email",
                                "purpose": "transactional", "subject.en": "Thank you",
                                "body.en": "On its way."})  # fmt: skip
    assert answer["Location"] == f"{PAGE}?name=thanks&channel=email"
    found = written(journey, editor, "thanks")
    assert found.purpose == "transactional"
    assert found.contents[0].body is not None
    assert found.contents[0].body.plain == "On its way."
    client.post(answer["Location"], {"act": "save", "subject.id": "Terima kasih",
                                     "body.id": "Dalam perjalanan.\nSampai besok."})  # fmt: skip
    content = written(journey, editor, "thanks").contents[0]
    assert content.body is not None
    assert (content.body.en, content.body.id) == ("On its way.", "Dalam perjalanan.\nSampai besok.")


def test_a_message_of_an_indonesian_file_keeps_its_keys(owner: User, as_: As) -> None:
    text = (
        "perjalanan: Kopi Senja\nbahasa: id\ntahap:\n  Kenal:\n    sampai bila: Ad Clicked\n"
        "pesan:\n  sapa:\n    tujuan: pemasaran\n    email:\n      judul: Halo\n"
        "      isi: Apa kabar\n"
    )
    journey, client = journeys.create("Kopi Senja", text, owner), as_(owner)
    client.post(f"{PAGE}?name=sapa", {"act": "save", "channel": "email", "subject.en": "Hello",
                                      "body.en": "How are you"})  # fmt: skip
    client.post(PAGE, {"act": "save", "name": "lagi", "channel": "sms", "body.id": "Sampai besok"})
    said = draft_of(journey, owner).text
    assert "judul:\n        en: Hello\n        id: Halo\n" in said
    assert "isi:\n        en: How are you\n        id: Apa kabar\n" in said
    assert "  lagi:\n    tujuan: marketing\n    sms:\n      isi: Sampai besok\n" in said


def test_another_channel_is_added_and_taken_out(journey: Journey, editor: User, as_: As) -> None:
    client, before = as_(editor), text(journey, editor)
    client.post(OF, {"act": "save", "channel": "whatsapp", "template": "tasting_invitation",
                     "category": "marketing"})  # fmt: skip
    found = written(journey, editor, "tasting-invitation")
    assert found.channels == ("email", "whatsapp")
    assert (found.contents[1].template, found.contents[1].category) == (
        "tasting_invitation", "marketing"
    )  # fmt: skip
    client.post(OF, {"act": "without", "channel": "whatsapp"})
    assert text(journey, editor) == before


def test_another_name_stands_wherever_it_is_spoken_of(
    journey: Journey, editor: User, as_: As
) -> None:
    as_(editor).post(OF, {"act": "save", "channel": "email", "called": "invitation"})
    said = text(journey, editor)
    assert "  invitation:\n" in said
    assert "- send: invitation\n" in said
    assert "tasting-invitation" not in said


def test_while_one_types_it_is_drawn_and_what_is_wrong_is_said_by_line(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    typed = {"act": "look", "channel": "email", "body.en": "Hello\n\n{{ person.name }} {% if %}",
             "body.id": "<mjml><mj-body><mj-section><mj-column>\n<mj-texx>Halo</mj-texx>\n"
                        "</mj-column></mj-section></mj-body></mjml>"}  # fmt: skip
    page = client.post(OF, typed, headers=TYPING)
    en, id_ = page.context["columns"]
    assert [slip.line for slip in en["slips"]] == [3]
    assert [slip.line for slip in id_["slips"] if slip.finding.severity == "error"] == [2]
    assert 'data-line="3" data-of="body-en"' in page.content.decode()
    assert "mj-texx" in text(journey, editor), "it is kept as it is typed"
    mended = typed | {"body.id": typed["body.id"].replace("mj-texx", "mj-text"), "language": "id"}
    good = client.post(OF, mended, headers=TYPING)
    assert "<table" in good.context["drawn"].html, "MJML in the journey's own text is drawn"
    assert good.context["columns"][1]["slips"] == []


def test_it_is_drawn_for_a_customer_looked_for_and_their_identifier_stands_in_no_address(
    journey: Journey, editor: User, analyst: User, as_: As
) -> None:
    client = as_(editor)
    asked = {"act": "save", "channel": "email", "identifier": "person1"}
    kept = client.post(OF, asked)["Location"]
    assert "person=" in kept
    assert "person1" not in kept
    assert client.get(kept).context["person"]
    page = client.post(
        OF, asked | {"act": "look", "identifier": "nobody@x.example"}, headers=TYPING
    )
    assert "Nobody has this identifier" in page.content.decode()


def test_words_of_a_file_are_shown_and_taken_into_the_text(
    journey: Journey, editor: User, as_: As
) -> None:
    (folder_of(journey) / "pack.mjml").write_text("<mjml><mj-body></mj-body></mjml>", "utf-8")
    (folder_of(journey).parent / "secret.mjml").write_text("secret", "utf-8")
    draft = draft_of(journey, editor)
    draft.text = draft.text.replace(
        '{en: "Gayo, 1,400 metres.", id: "Gayo, 1.400 meter."}', "pack.mjml"
    )
    draft.save()
    client, of = as_(editor), f"{PAGE}?name=tasting-story"
    assert "&lt;mjml&gt;" in client.get(of).content.decode()
    client.post(of, {"act": "inline", "channel": "email"})
    body = written(journey, editor, "tasting-story").contents[0].body
    assert body is not None
    assert body.said("en") == "<mjml><mj-body></mj-body></mjml>"


def test_what_says_nothing_is_refused_and_nothing_is_lost(
    journey: Journey, editor: User, as_: As
) -> None:
    client, before = as_(editor), text(journey, editor)
    answer = client.post(PAGE, {"act": "save", "name": "empty", "channel": "email",
                                "subject.en": "Only a subject"})  # fmt: skip
    assert answer.status_code == 400
    assert 'value="Only a subject"' in answer.content.decode()
    emptied = {"act": "save", "channel": "email", "body.en": "", "body.id": ""}
    assert client.post(OF, emptied).status_code == 400
    assert text(journey, editor) == before


def test_who_may_not_edit_and_a_message_there_is_not(
    journey: Journey, stranger: User, editor: User, as_: As
) -> None:
    add_member(journey, stranger, Role.SENDER)
    assert as_(stranger).get(OF).status_code == 403
    assert as_(editor).get(f"{PAGE}?name=none").status_code == 404
