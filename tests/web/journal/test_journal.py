"""Who changed what and when: to read and take away, never to change."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journal.models import Entry, Unchangeable
from rute.web.journal.services import record
from rute.web.journeys.models import Journey

As = Callable[[User], Client]


def rows(client: Client, journey: Journey, asked: str = "") -> list[list[str]]:
    answer = client.get(f"/j/{journey.slug}/journal.csv?{asked}")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.reader(io.StringIO(text)))


def entry_at(journey: Journey, by: User, moment: str) -> None:
    Entry.objects.create(
        journey=journey, by=by, by_name=str(by), act="joined", details={"role": "viewer"},
        at=datetime.fromisoformat(moment).replace(tzinfo=UTC),
    )  # fmt: skip


def test_an_entry_cannot_be_changed_nor_taken_away(journey: Journey, owner: User) -> None:
    entry = record(owner, journey, "joined", role="viewer")
    entry.by_name = "somebody else"
    for change in (
        entry.save,
        entry.delete,
        Entry.objects.all().delete,
        lambda: Entry.objects.update(by_name=""),
        lambda: Entry.objects.bulk_update([entry], ["by_name"]),
    ):
        with pytest.raises(Unchangeable):
            change()
    assert Entry.objects.get(pk=entry.pk).by_name == "Sari"


def test_it_outlives_the_account_of_who_acted(journey: Journey, stranger: User) -> None:
    record(stranger, journey, "joined", role="viewer")
    stranger.delete()
    entry = Entry.objects.get(act="joined")
    assert (entry.by, entry.by_name) == (None, "Stranger")


def test_no_page_changes_it(journey: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(f"/j/{journey.slug}/journal").status_code == 405
        assert method(f"/j/{journey.slug}/journal.csv").status_code == 405


def test_acts_are_sentences_in_the_readers_language(journey: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    record(owner, journey, "role_changed", who="Dewi", before="viewer", role="editor")
    page = client.get(f"/j/{journey.slug}/journal").content.decode()
    assert "made Dewi editor, before: viewer" in page
    User.objects.update(language="id")
    page = client.get(f"/j/{journey.slug}/journal").content.decode()
    assert "menjadikan Dewi penyunting, sebelumnya: pembaca" in page


def test_it_is_asked_by_who_what_and_day_of_the_journeys_zone(
    journey: Journey, owner: User, editor: User, as_: As
) -> None:
    entry_at(journey, editor, "2026-05-03T16:59:59")  # 3 May 23:59 in Jakarta
    entry_at(journey, editor, "2026-05-03T17:00:00")  # 4 May, midnight
    entry_at(journey, owner, "2026-05-04T16:59:59")
    entry_at(journey, owner, "2026-05-04T17:00:00")
    client = as_(owner)
    day = rows(client, journey, "from=2026-05-04&to=2026-05-04")[1:]
    assert [row[0] for row in day] == ["2026-05-04T23:59:59+07:00", "2026-05-04T00:00:00+07:00"]
    theirs = rows(client, journey, f"by={editor.pk}")[1:]
    assert {row[1] for row in theirs} == {"Dewi"}
    assert len(theirs) == 2
    assert {row[2] for row in rows(client, journey, "act=created")[1:]} == {"created"}
    both = rows(client, journey, f"by={editor.pk}&from=2026-05-04")
    assert len(both) == 2


@pytest.mark.parametrize("nonsense", ["by=x", "by=999999999999999999999999", "from=yesterday",
                                      "to=9999-12-31", "page=-1", "page=x", "act=%00",
                                      "from=0001-01-01", "by=٣"])  # fmt: skip
def test_what_cannot_be_understood_filters_nothing(
    journey: Journey, owner: User, as_: As, nonsense: str
) -> None:
    assert as_(owner).get(f"/j/{journey.slug}/journal?{nonsense}").status_code == 200


def test_its_pages_hold_all_of_it_once(journey: Journey, owner: User, as_: As) -> None:
    for minute in range(59):
        entry_at(journey, owner, f"2026-05-04T10:{minute:02}:00")
        entry_at(journey, owner, f"2026-05-04T10:{minute:02}:00")
    client = as_(owner)
    seen = 0
    for page in (1, 2, 3):
        seen += client.get(f"/j/{journey.slug}/journal?page={page}").content.count(b"joined as")
    assert seen - 3 == 118, "once more in each page's choice of acts"


def test_a_spreadsheet_runs_nothing_of_it(journey: Journey, owner: User, as_: As) -> None:
    User.objects.filter(pk=owner.pk).update(name='=HYPERLINK("http://x")')
    record(User.objects.get(pk=owner.pk), journey, "shared", name="-2+3")
    for row in rows(as_(owner), journey):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_an_act_without_words_is_no_act(journey: Journey, owner: User) -> None:
    with pytest.raises(KeyError):
        record(owner, journey, "did_something")


def test_a_page_asks_the_database_little(
    journey: Journey, owner: User, as_: As, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for minute in range(50):
        entry_at(journey, owner, f"2026-05-04T10:{minute:02}:00")
    client = as_(owner)
    client.get(f"/j/{journey.slug}/journal")
    with django_assert_max_num_queries(12, connection=connection):  # type: ignore[attr-defined]
        client.get(f"/j/{journey.slug}/journal")
