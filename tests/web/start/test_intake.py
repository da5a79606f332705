"""From a file to one's own journey, by pages and by pieces."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.start.working import work

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of, text_of
from rute.web.start.models import Brought, Intake
from rute.web.start.places import place_of
from rute.web.work.states import State

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]

ORDERS = """user,customer,time,event,amount
x1,ana,2026-03-01 09:00,Page Viewed,
x2,ana,2026-03-01 09:10,Order Paid,150000
x3,budi,2026-03-01 10:00,Page Viewed,
x4,citra,2026-03-03 08:00,Page Viewed,
x5,citra,2026-03-03 08:30,Order Paid,90000
x6,citra,2026-03-20 08:30,Order Paid,90000
"""


def dropped(client: Client, **files: str | bytes) -> Intake:
    """An intake of files sent by a form without script, looked at."""
    sent = [
        SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)
        for name, text in files.items()
    ]
    answer = client.post("/start/files", {"file": sent})
    assert answer.status_code == 302, answer.content.decode()
    work()
    return Intake.objects.latest("id")


def page(client: Client, intake: Intake) -> str:
    answer = client.get(f"/start/from/{intake.key}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_zip_is_read_as_the_table_in_it(owner: User, as_: As) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("web-orders.csv", ORDERS)
    client = as_(owner)
    intake = dropped(client, **{"all.zip": held.getvalue()})
    assert "the heading &quot;event&quot; means an event" in page(client, intake)


def test_a_file_becomes_a_journey_in_three_steps(owner: User, as_: As) -> None:
    client = as_(owner)
    intake = dropped(client, **{"web-orders.csv": ORDERS})
    shown = page(client, intake)
    assert "the heading &quot;event&quot; means an event" in shown
    assert [one["key"] for one in intake.questions] == [
        "person web-orders.csv", "zone", "currency",
    ]  # fmt: skip
    answers = {"person web-orders.csv": "customer", "zone": "WIB", "currency": "IDR"}
    client.post(f"/start/from/{intake.key}/answer", answers)
    (job,) = work()
    assert job.state == State.DONE, job.error
    assert job.result == {"to": f"/start/from/{intake.key}/map"}
    drawn = client.get(job.result["to"]).content.decode()
    assert "6 rows, 6 events of 3 people" in drawn
    picture = client.get(f"/start/from/{intake.key}/map.svg")
    assert picture["Content-Type"] == "image/svg+xml"
    assert b"Page Viewed" in picture.content or b"Order Paid" in picture.content
    made = client.post(f"/start/from/{intake.key}/make", {"name": "Toko Ana"})
    journey = Journey.objects.get()
    assert made["Location"] == f"/j/{journey.slug}/?tour=1"
    assert (journey.name, journey.slug) == ("Toko Ana", "toko-ana")
    assert "customer" in text_of(journey)
    assert (folder_of(journey) / "data" / "web-orders.csv").read_text() == ORDERS
    assert not Intake.objects.exists()
    assert not place_of(intake).exists()


def test_what_was_read_for_the_draft_is_not_read_again_for_the_journey(
    owner: User, as_: As
) -> None:
    from rute.web.live.services import session_of

    client = as_(owner)
    intake = dropped(client, **{"web-orders.csv": ORDERS})
    client.post(f"/start/from/{intake.key}/answer", {"person web-orders.csv": "customer"})
    work()
    read = log_in(place_of(intake))
    client.post(f"/start/from/{intake.key}/make", {"name": "Toko Ana"})
    journey = Journey.objects.get()
    session = session_of(journey)
    assert session.histories is not None
    assert session.histories.people == 3
    assert log_in(folder_of(journey)) == read != {}


def log_in(folder: Path) -> dict[str, int]:
    """The files of the log, each with the moment it was written."""
    log = folder / ".rute" / "journey" / "log"
    return {
        path.relative_to(log).as_posix(): path.stat().st_mtime_ns
        for path in log.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "the file is empty"),
        ("a.csv", b"%PDF-1.4 x", "this is a PDF"),
        ("a.csv", b"\x89PNG\r\n\x1a\nxx", "this is a picture"),
        ("a.csv", b"only\nana\nbudi\n", "the file has only one column"),
        ("poll.csv", b"age,answer\n30,yes\n40,no\n", "no column says who the person is"),
        (
            "a.csv",
            b"<!doctype html><html><body>Sign in</body></html>",
            "a web page without a table",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_what_to_do(
    owner: User, as_: As, name: str, content: bytes, said: str
) -> None:
    client = as_(owner)
    intake = dropped(client, **{name: content})
    for language, words in (("en", said), ("id", "")):
        User.objects.update(language=language)
        shown = page(client, intake)
        assert words in shown
        assert 'class="do"' in shown
        assert "Read it and draw my map" not in shown
    brought = Brought.objects.get()
    assert brought.trouble["id"]["what"] != brought.trouble["en"]["what"]


def test_wrong_columns_are_shown_with_examples_and_can_be_corrected(owner: User, as_: As) -> None:
    client = as_(owner)
    rows = "".join(f"{'abc'[i % 3]},2026-03-0{i + 1} 09:00,{'xy'[i % 2]}\n" for i in range(6))
    intake = dropped(client, **{"odd.csv": f"colour,moment of it,thing\n{rows}"})
    shown = page(client, intake)
    assert "2026-03-01 09:00" in shown
    number = Brought.objects.get().pk
    client.post(f"/start/from/{intake.key}/{number}/columns",
                {"person": "colour", "time": "moment of it", "event": "thing"})  # fmt: skip
    work()
    intake.refresh_from_db()
    client.post(f"/start/from/{intake.key}/answer", {})
    assert work()[-1].state == State.DONE
    intake.refresh_from_db()
    assert "colour" in intake.draft


def test_an_answer_that_is_none_is_refused_with_what_can_be_said(owner: User, as_: As) -> None:
    client = as_(owner)
    intake = dropped(client, **{"web-orders.csv": ORDERS})
    refused = client.post(f"/start/from/{intake.key}/answer", {"zone": "Jakrta"})
    assert refused.status_code == 400
    assert "Asia/Jakarta" in refused.content.decode()


def test_pieces_follow_each_other_and_go_on_where_they_broke_off(owner: User, as_: As) -> None:
    client = as_(owner)
    begun = client.post("/start/files", headers={"accept": "application/json"})
    to = begun.json()["to"]
    raw = ORDERS.encode()
    sent = {"name": "../web orders.csv", "size": str(len(raw))}
    known = client.post(f"{to}announce", sent).json()
    assert (known["name"], known["received"]) == ("web orders.csv", 0)

    def piece(at: int, content: bytes) -> tuple[int, dict[str, object]]:
        answer = client.post(known["to"], content, content_type="application/octet-stream",
                             headers={"upload-offset": str(at)})  # fmt: skip
        return answer.status_code, json.loads(answer.content)

    assert piece(0, raw[:50]) == (200, {"received": 50})
    status, answer = piece(10, raw[10:])
    assert status == 400
    assert "does not follow" in str(answer)
    again = client.post(f"{to}announce", sent).json()
    assert (again["to"], again["received"]) == (known["to"], 50)
    status, answer = piece(50, raw[50:] + b"more")
    assert (status, "than the file" in str(answer)) == (400, True)
    assert piece(50, raw[50:]) == (200, {"received": len(raw)})
    brought = Brought.objects.get()
    assert (place_of(brought.intake) / "data" / "web orders.csv").read_bytes() == raw
    assert client.post(f"{to}announce", sent).json()["received"] == len(raw)


def test_limits_hold_before_a_byte_is_written(
    owner: User, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUTE_UPLOAD_MB", "1")
    monkeypatch.setenv("RUTE_UPLOAD_FILES", "2")
    client = as_(owner)
    to = client.post("/start/files", headers={"accept": "application/json"}).json()["to"]
    refused = client.post(f"{to}announce", {"name": "huge.csv", "size": str(2 << 20)})
    assert "larger than 1 MB" in refused.json()["trouble"]["what"]
    assert refused.json()["trouble"]["do"]
    assert (
        "no rows of events"
        in (client.post(f"{to}announce", {"name": "a.exe", "size": "5"}).json()["trouble"]["what"])
    )
    for name in ("a.csv", "b.csv"):
        assert client.post(f"{to}announce", {"name": name, "size": "5"}).status_code == 200
    refused = client.post(f"{to}announce", {"name": "c.csv", "size": "5"})
    assert "more than 2 files" in refused.json()["trouble"]["what"]


def test_a_full_disk_is_said_and_what_came_before_stays(
    owner: User, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    from rute.web.start import receiving

    client = as_(owner)
    to = client.post("/start/files", headers={"accept": "application/json"}).json()["to"]
    known = client.post(f"{to}announce", {"name": "a.csv", "size": "10"}).json()
    headers = {"upload-offset": "0"}
    kind = "application/octet-stream"
    client.post(known["to"], b"12345", content_type=kind, headers=headers)

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(receiving, "_written", full)
    refused = client.post(known["to"], b"67890", content_type=kind, headers={"upload-offset": "5"})
    assert "no room on the disk" in refused.json()["trouble"]["what"]
    brought = Brought.objects.get()
    assert brought.received == 5
    assert (place_of(brought.intake) / "data" / "a.csv").read_bytes() == b"12345"


def test_what_one_brought_does_not_exist_for_others(owner: User, stranger: User, as_: As) -> None:
    intake = dropped(as_(owner), **{"web-orders.csv": ORDERS})
    number = Brought.objects.get().pk
    other = as_(stranger)
    for path in ("", "map", "map.svg"):
        assert other.get(f"/start/from/{intake.key}/{path}").status_code == 404
    for path in ("answer", "make", "cancel", "look", "announce", "drop", "model", "take",
                 f"{number}/piece", f"{number}/columns", f"{number}/remove"):  # fmt: skip
        assert other.post(f"/start/from/{intake.key}/{path}").status_code == 404, path


def test_cancelling_leaves_nothing_behind(owner: User, as_: As) -> None:
    client = as_(owner)
    intake = dropped(client, **{"web-orders.csv": ORDERS})
    client.post(f"/start/from/{intake.key}/answer", {})
    client.post(f"/start/from/{intake.key}/cancel")
    assert work() == []
    assert not Intake.objects.exists()
    assert not place_of(intake).exists()


def test_a_job_that_runs_on_after_a_cancel_leaves_nothing_either(
    owner: User, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rute.web.start import reading

    client = as_(owner)
    intake = dropped(client, **{"web-orders.csv": ORDERS})
    client.post(f"/start/from/{intake.key}/answer", {})
    drafted = reading.keep_draft

    def cancelled_meanwhile(*arguments: object) -> None:
        client.post(f"/start/from/{intake.key}/cancel")
        drafted(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "keep_draft", cancelled_meanwhile)
    work()
    assert not Intake.objects.exists()
    assert not place_of(intake).exists()


def test_what_nobody_came_back_for_goes_after_a_day(owner: User, as_: As) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from rute.web.start.tidying import tidy

    intake = dropped(as_(owner), **{"web-orders.csv": ORDERS})
    now = timezone.now()
    tidy(int((now + timedelta(hours=23)).timestamp() * 1e6))
    assert place_of(intake).exists()
    tidy(int((now + timedelta(hours=25)).timestamp() * 1e6))
    assert not Intake.objects.exists()
    assert not place_of(intake).exists()


def test_who_leaves_and_comes_back_sees_how_far_it_is(owner: User, as_: As) -> None:
    client = as_(owner)
    intake = dropped(client, **{"web-orders.csv": ORDERS})
    client.post(f"/start/from/{intake.key}/answer", {"person web-orders.csv": "customer"})
    assert f"/start/from/{intake.key}/" in client.get("/start/").content.decode()
    intake.refresh_from_db()
    assert f'hx-get="/jobs/{intake.job}"' in page(client, intake)
    work()
    assert client.get(f"/start/from/{intake.key}/map").status_code == 200
    assert 'value="customer" selected' in page(client, intake)


def test_another_stage_model_draws_the_same_data_again(owner: User, as_: As) -> None:
    client = as_(owner)
    intake = dropped(client, **{"web-orders.csv": ORDERS})
    client.post(f"/start/from/{intake.key}/answer", {"person web-orders.csv": "customer"})
    work()
    client.post(f"/start/from/{intake.key}/model", {"model": "five stages"})
    intake.refresh_from_db()
    assert "stages from: five stages" in intake.draft


def test_files_that_belong_together_are_joined(owner: User, as_: As) -> None:
    client = as_(owner)
    intake = dropped(
        client,
        **{
            "orders.csv": "order_id,customer_id,created_at,paid_at\n"
            "o1,k1,2026-01-01 10:00,2026-01-01 11:00\no2,k2,2026-01-09 10:00,\n",
            "customers.csv": "customer_id,customer_unique_id,city\nk1,ana,X\nk2,ana,X\n",
            "payments.csv": "order_id,payment_value\no1,10.5\no1,2\no2,7\n",
        },
    )
    assert "These files belong together" in page(client, intake)
    client.post(f"/start/from/{intake.key}/answer", {})
    assert work()[-1].state == State.DONE
    client.post(f"/start/from/{intake.key}/make", {"name": "Joined"})
    journey = Journey.objects.get()
    assert (folder_of(journey) / "journey.sql").exists()
    from rute.web.live.services import session_of

    histories = session_of(journey).histories
    assert histories is not None
    assert histories.people == 1
