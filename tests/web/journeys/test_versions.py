"""Publishing, what others did meanwhile, and any two versions beside each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journal.models import Entry
from rute.web.journeys import drafts
from rute.web.journeys.models import Draft, Journey
from rute.web.journeys.services import file_of, publish, text_of
from rute.web.live.services import session_of

As = Callable[[User], Client]
HTMX = {"HTTP_HX_REQUEST": "true"}
EDIT = "/j/kopi-senja/edit"

pytestmark = pytest.mark.django_db


def change(journey: Journey, user: User, old: str, new: str) -> Draft:
    draft = drafts.draft_of(journey, user)
    assert old in draft.text
    return drafts.save(draft, draft.text.replace(old, new), "typed")


def fresh(journey: Journey) -> Journey:
    return Journey.objects.get(pk=journey.pk)


def test_what_is_published_is_shown_first_in_words(as_: As, editor: User, journey: Journey) -> None:
    change(journey, editor, "stalled after: 7 days", "stalled after: 9 days")
    shown = as_(editor).get(f"{EDIT}/publish").content.decode()
    assert "<del>7</del>" in shown
    assert "<ins>9</ins>" in shown
    assert "Publish as version 2" in shown


def test_publishing_makes_a_version_a_file_and_an_entry_of_the_journal(
    as_: As, editor: User, journey: Journey
) -> None:
    change(journey, editor, "stalled after: 7 days", "stalled after: 9 days")
    answer = as_(editor).post(f"{EDIT}/publish", {"message": "They take longer"})
    assert answer.status_code == 302
    newest = fresh(journey).published
    assert newest is not None
    assert (newest.number, newest.author, newest.message) == (2, editor, "They take longer")
    assert "9 days" in file_of(fresh(journey)).read_text()
    assert Entry.objects.filter(act="published", by=editor).exists()
    assert not drafts.is_changed(drafts.draft_of(journey, editor))
    listed = as_(editor).get("/j/kopi-senja/versions").content.decode()
    assert "They take longer" in listed


def test_a_draft_with_errors_is_not_published(as_: As, editor: User, journey: Journey) -> None:
    change(journey, editor, "stalled after: 7 days", "stalled after: soon")
    shown = as_(editor).get(f"{EDIT}/publish").content.decode()
    assert "Mend it in the editor" in shown
    assert as_(editor).post(f"{EDIT}/publish").status_code == 400
    assert fresh(journey).published.number == 1  # type: ignore[union-attr]


def test_other_lines_of_others_are_taken_in_with_one_click(
    as_: As, editor: User, owner: User, journey: Journey
) -> None:
    change(journey, editor, "stalled after: 7 days", "stalled after: 9 days")
    theirs = text_of(journey).replace("money: IDR", "money: MYR")
    publish(journey, theirs, owner, 1, "Ringgit")
    page = as_(editor)
    assert page.post(f"{EDIT}/publish", {"message": "late"}).status_code == 302
    assert fresh(journey).published.number == 2  # type: ignore[union-attr]
    shown = page.get(f"{EDIT}/publish").content.decode()
    assert "Ringgit" in shown
    assert "both can be kept" in shown
    page.post(f"{EDIT}/publish", {"act": "merge"})
    page.post(f"{EDIT}/publish", {"message": "both"})
    text = text_of(fresh(journey))
    assert "9 days" in text
    assert "MYR" in text


@pytest.mark.parametrize(("choice", "kept"), [("mine", "9 days"), ("theirs", "8 days")])
def test_of_the_same_line_one_is_chosen(
    as_: As, editor: User, owner: User, journey: Journey, choice: str, kept: str
) -> None:
    change(journey, editor, "stalled after: 7 days", "stalled after: 9 days")
    publish(journey, text_of(journey).replace("7 days", "8 days"), owner, 1)
    page = as_(editor)
    shown = page.get(f"{EDIT}/publish").content.decode()
    assert "stalled after: 9 days" in shown
    assert "stalled after: 8 days" in shown
    page.post(f"{EDIT}/publish", {"act": "merge"})
    assert "9 days" in drafts.draft_of(journey, editor).text
    page.post(f"{EDIT}/publish", {"act": "settle", "c0": choice})
    draft = drafts.draft_of(journey, editor)
    assert (draft.base, kept in draft.text) == (2, True)


def test_an_untouched_draft_follows_what_is_published(
    editor: User, owner: User, journey: Journey
) -> None:
    drafts.draft_of(journey, editor)
    publish(journey, text_of(journey).replace("7 days", "8 days"), owner, 1)
    assert "8 days" in drafts.draft_of(journey, editor).text


def test_two_versions_are_compared_in_words_numbers_and_pictures(
    as_: As, editor: User, viewer: User, journey: Journey
) -> None:
    new = text_of(journey).replace("reached when: Article Read", "reached when: Ad Clicked")
    publish(journey, new.replace("Brewing articles", "Articles"), editor, 1)
    session_of(fresh(journey))
    page = as_(viewer)
    shown = page.get("/j/kopi-senja/versions/compare?old=1&new=2").content.decode()
    assert "<del>Article Read</del>" in shown
    assert "changed-changed" in shown
    counted = page.get("/j/kopi-senja/versions/compare?old=1&new=2&part=numbers", **HTMX)
    said = counted.content.decode()
    assert "Engage: reached 30 → 60" in said
    assert 'class="moved"' in said


def test_a_draft_is_counted_before_it_is_published(as_: As, editor: User, journey: Journey) -> None:
    change(journey, editor, "reached when: Article Read", "reached when: Ad Clicked")
    session_of(journey)
    where = "/j/kopi-senja/versions/compare?old=1&new=draft&part=numbers"
    said = as_(editor).get(where, **HTMX).content.decode()
    assert "Engage: reached 30 → 60" in said


def test_the_map_of_a_draft_is_drawn_before_it_is_published(
    as_: As, editor: User, viewer: User, journey: Journey
) -> None:
    change(journey, editor, "  Engage:", "  Interest:")
    session_of(journey)
    shown = as_(editor).get(f"{EDIT}/map").content.decode()
    assert "Interest" in shown
    assert "Engage" not in shown
    assert ">30<" in shown
    change(journey, editor, "Asia/Jakarta", "Asia/Makassar")
    designed = as_(editor).get(f"{EDIT}/map").content.decode()
    assert "Interest" in designed
    assert ">30<" not in designed
    assert as_(viewer).get(f"{EDIT}/map").status_code == 403


def test_other_data_is_not_compared_in_numbers(as_: As, editor: User, journey: Journey) -> None:
    change(journey, editor, "Asia/Jakarta", "Asia/Makassar")
    session_of(journey)
    where = "/j/kopi-senja/versions/compare?old=1&new=draft&part=numbers"
    assert "the data is read in another way" in as_(editor).get(where).content.decode()


def test_an_older_version_comes_back_as_a_new_one(
    as_: As, editor: User, analyst: User, journey: Journey
) -> None:
    first = text_of(journey)
    publish(journey, first.replace("7 days", "8 days"), editor, 1)
    assert as_(analyst).post("/j/kopi-senja/versions/1/restore").status_code == 403
    as_(editor).post("/j/kopi-senja/versions/1/restore")
    newest = fresh(journey).published
    assert newest is not None
    assert (newest.number, newest.text) == (3, first)


def test_what_is_not_there_is_not_found(as_: As, viewer: User, journey: Journey) -> None:
    page = as_(viewer)
    for where in ("versions/9", "versions/compare?old=1&new=9", "versions/compare?old=x&new=1",
                  "versions/compare?old=1&new=draft"):  # fmt: skip
        assert page.get(f"/j/kopi-senja/{where}").status_code == 404, where
    text = page.get("/j/kopi-senja/versions/1?form=yaml")
    assert text.content.decode() == text_of(journey)
