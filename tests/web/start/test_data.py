"""More data later: into the log, as a file, in place of one; what was read and what was not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.small_journey import HEADINGS, TEXT
from tests.web.start.working import work

from rute.web.accounts.models import User
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of, text_of
from rute.web.live.services import session_of
from rute.web.start.models import Intake
from rute.web.work.states import State

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]
MORE = f"""{HEADINGS}
zul,2026-04-01T08:00:00,Ad Clicked,instagram,
zul,2026-04-02T08:00:00,Article Read,web,
"""


def people(journey: Journey) -> int:
    histories = session_of(journey).histories
    assert histories is not None
    return histories.people


def brought(client: Client, journey: Journey, content: str, **more: str) -> Intake:
    client.post(f"/j/{journey.slug}/data/add", more)
    intake = Intake.objects.latest("id")
    sent = SimpleUploadedFile("april.csv", content.encode())
    client.post(f"/start/from/{intake.key}/drop", {"file": [sent]})
    work()
    return intake


def taken(client: Client, intake: Intake, **said: str) -> None:
    client.post(f"/start/from/{intake.key}/take", said)
    (job,) = work()
    assert job.state == State.DONE, job.error


def test_more_events_go_into_the_log_and_count_once(owner: User, journey: Journey, as_: As) -> None:
    client = as_(owner)
    before = people(journey)
    for _ in range(2):
        taken(client, brought(client, journey, MORE), how="log")
        assert people(journey) == before + 1
    assert design_of(journey).data == ("data/events.csv",)
    assert Entry.objects.filter(act="data_added").count() == 2
    shown = client.get(f"/j/{journey.slug}/data").content.decode()
    assert "files that were added" in shown


def test_a_file_can_be_named_by_the_journeys_text(owner: User, journey: Journey, as_: As) -> None:
    client = as_(owner)
    before = people(journey)
    taken(client, brought(client, journey, MORE), how="data")
    assert design_of(Journey.objects.get()).data == ("data/events.csv", "data/april.csv")
    assert people(journey) == before + 1
    assert (folder_of(journey) / "data" / "april.csv").read_text() == MORE


@pytest.mark.parametrize("how", ["log", "data", "replace"])
@pytest.mark.parametrize("step", ["record", "live.wake", "clear"])
def test_a_worker_that_dies_on_the_way_is_followed_by_one_that_ends_it_once(
    owner: User, journey: Journey, as_: As, monkeypatch: pytest.MonkeyPatch, how: str, step: str
) -> None:
    from rute.web.start import adding

    client = as_(owner)
    replaces = {"replaces": "data/events.csv"} if how == "replace" else {}
    intake = brought(client, journey, MORE, **replaces)
    before = 0 if how == "replace" else 60

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    payload = {"intake": intake.key, "how": how, "by": owner.pk}
    with monkeypatch.context() as once:
        once.setattr(f"rute.web.start.adding.{step}", dies)
        with pytest.raises(KeyboardInterrupt):
            adding.add(payload, lambda *_: None)
    if Intake.objects.exists():
        adding.add(payload, lambda *_: None)
    assert people(journey) == before + 1
    names = ["data/events.csv", *(["data/april.csv"] if how == "data" else [])]
    assert list(design_of(Journey.objects.get()).data) == names
    data = folder_of(journey) / "data"
    assert sorted(one.name for one in data.iterdir()) == sorted(name[5:] for name in names)


def test_what_was_said_of_its_columns_stands_in_the_text(
    owner: User, journey: Journey, as_: As
) -> None:
    client = as_(owner)
    intake = brought(client, journey, MORE.replace("user", "colour").replace("time", "moment"))
    number = intake.files.get().pk
    client.post(
        f"/start/from/{intake.key}/{number}/columns", {"person": "colour", "time": "moment"}
    )
    work()
    taken(client, intake, how="data")
    (read,) = design_of(Journey.objects.get()).read_as
    assert (read.file, read.person, read.time) == ("data/april.csv", "colour", "moment")
    assert people(journey) == 61


def test_a_file_like_one_that_is_there_is_read_the_same_way(
    owner: User, journey: Journey, as_: As
) -> None:
    client = as_(owner)
    odd = MORE.replace("user", "colour").replace("time", "moment")
    intake = brought(client, journey, odd)
    number = intake.files.get().pk
    said = {"person": "colour", "time": "moment"}
    client.post(f"/start/from/{intake.key}/{number}/columns", said)
    work()
    taken(client, intake, how="data")
    again = brought(client, journey, odd.replace("zul", "yan"))
    assert again.files.get().said == said
    taken(client, again, how="log")
    assert people(journey) == 62


def test_a_newer_file_takes_the_place_of_an_old_one(owner: User, journey: Journey, as_: As) -> None:
    client = as_(owner)
    text = text_of(journey)
    taken(client, brought(client, journey, MORE, replaces="data/events.csv"))
    assert people(journey) == 1
    assert text_of(Journey.objects.get()) == text
    assert client.post(f"/j/{journey.slug}/data/add", {"replaces": "x"}).status_code == 404


def test_the_page_says_what_was_read_and_what_was_left_out(
    owner: User, analyst: User, journey: Journey, as_: As
) -> None:
    file = folder_of(journey) / "data" / "events.csv"
    file.write_text(file.read_text() + "secret@kopi.example,soon,Ad Clicked,web,\n")
    for language, words, why in (
        ("en", "1</b> left out", "with a time that cannot be read"),
        ("id", "1</b> baris dilewati", ""),
    ):
        User.objects.update(language=language)
        shown = as_(owner).get(f"/j/{journey.slug}/data").content.decode()
        assert words in shown
        assert why in shown
    assert (
        "secret@kopi.example" in as_(owner).get(f"/j/{journey.slug}/data/rejects").content.decode()
    )
    assert as_(analyst).get(f"/j/{journey.slug}/data").status_code == 200
    assert as_(analyst).get(f"/j/{journey.slug}/data/rejects").status_code == 403


def test_the_page_stands_where_a_file_is_gone(owner: User, journey: Journey, as_: As) -> None:
    (folder_of(journey) / "data" / "events.csv").unlink()
    shown = as_(owner).get(f"/j/{journey.slug}/data").content.decode()
    assert "not there" in shown
    assert "bring it" in shown


def test_what_a_pasted_text_names_is_brought_afterwards(owner: User, as_: As) -> None:
    client = as_(owner)
    text = TEXT.replace("data/events.csv", "exports/may/events.csv")
    made = client.post("/start/text", {"text": text})
    journey = Journey.objects.get()
    assert made["Location"] == f"/j/{journey.slug}/data"
    assert "bring it" in client.get(made["Location"]).content.decode()
    taken(client, brought(client, journey, MORE, replaces="exports/may/events.csv"))
    assert people(journey) == 1
    assert "bring it" not in client.get(made["Location"]).content.decode()


def test_a_report_without_customers_is_brought_as_it_is(owner: User, as_: As) -> None:
    client = as_(owner)
    text = TEXT.replace("data: [data/events.csv]\n", "").replace(
        "    reached when: Ad Clicked\n    stalled after: 7 days\n",
        "    counted by: data/ads.csv Reach\n",
    )
    made = client.post("/start/text", {"text": text})
    journey = Journey.objects.get()
    assert made["Location"] == f"/j/{journey.slug}/data"
    assert "without customers" in client.get(made["Location"]).content.decode()
    report = "Day,Reach\n2026-03-01,1200\n"
    taken(client, brought(client, journey, report, replaces="data/ads.csv"))
    assert (folder_of(journey) / "data" / "ads.csv").read_text() == report
    assert "bring it" not in client.get(made["Location"]).content.decode()


def test_only_editors_and_owners_bring_data(
    viewer: User, analyst: User, editor: User, journey: Journey, as_: As
) -> None:
    for user, status in ((viewer, 403), (analyst, 403), (editor, 302)):
        assert as_(user).post(f"/j/{journey.slug}/data/add").status_code == status
