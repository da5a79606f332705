"""Webhook, the team's inbox, files, trials, and how fast a channel may send."""

from __future__ import annotations

import csv
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.web.channels.conftest import INVITATION, NOW, Make
from tests.web.channels.mailbox import Mailbox

from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.channels import rates, sink
from rute.web.channels.file.sending import harmless, place_of
from rute.web.channels.keeping import DAY, forget_old
from rute.web.channels.models import Channel, Delivery, Happening, Hit
from rute.web.channels.services import (
    channels_of,
    deliver,
    forget,
    inbox,
    mark_done,
    preview,
    reopen,
    sample_facts,
)
from rute.web.channels.webhook.sending import secret_of
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of

pytestmark = pytest.mark.django_db


@dataclass
class Program:
    """Another program. answers: statuses of the next calls, 200 after them."""

    answers: list[int] = field(default_factory=list)
    took: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def program(settings: Any) -> Iterator[Program]:
    settings.OWN_NETWORKS = "127.0.0.1"
    found = Program()

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.took.append(({k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(found.answers.pop(0) if found.answers else 200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Taking) as server:
        found.url = f"http://127.0.0.1:{server.server_address[1]}/rute"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield found
        server.shutdown()


def test_a_call_is_signed_and_carries_one_key_however_often_it_is_tried(
    program: Program, parcel: Make, journey: Journey
) -> None:
    call = parcel(channel="webhook", to="", message=None, text=program.url)
    program.answers = [503, 429]
    assert [deliver(call, NOW + n).state for n in range(4)] == ["later", "later", "sent", "sent"]
    headers, body = program.took[-1]
    at = headers["rute-signature"].split(",")[0].removeprefix("t=")
    signed = hmac.new(secret_of(journey).encode(), f"{at}.".encode() + body, hashlib.sha256)
    assert headers["rute-signature"] == f"t={at},v1={signed.hexdigest()}"
    assert len({each["idempotency-key"] for each, _ in program.took}) == 1
    told = json.loads(body)
    assert told["campaign"] == "Tasting pack"
    assert told["facts"]["person"] == {"first_name": "Ani"}
    assert str(2**63 + 5) not in body.decode()


@pytest.mark.parametrize("status", [301, 400, 404, 410])
def test_a_program_that_says_no_is_not_asked_again(
    program: Program, parcel: Make, status: int
) -> None:
    program.answers = [status]
    call = parcel(channel="webhook", to="", message=None, text=program.url)
    assert deliver(call, NOW).state == "refused"
    assert deliver(call, NOW).state == "refused"
    assert len(program.took) == 1


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/x", "http://169.254.169.254/latest", "https://10.0.0.1:443/"]
)
def test_no_call_goes_into_a_private_network(parcel: Make, url: str) -> None:
    call = parcel(channel="webhook", to="", message=None, text=url)
    assert deliver(call, NOW).state == "refused"


@pytest.mark.parametrize("url", ["https://api.fonnte.com/send", "https://jkt.wablas.com/api"])
def test_unofficial_gateways_are_refused_by_name(parcel: Make, url: str) -> None:
    outcome = deliver(parcel(channel="webhook", to="", message=None, text=url), NOW)
    assert outcome.state == "refused"
    assert "unofficial" in str(outcome.reason)


def test_a_word_to_the_team_is_a_task(parcel: Make, journey: Journey) -> None:
    word = parcel(channel="team inbox", to="", message=None, text="Agus, telepon yang bertanya")
    assert deliver(word, NOW).state == "sent"
    (task,) = inbox(journey)
    assert (task.who, task.text) == ("Agus", "telepon yang bertanya")
    assert mark_done(journey, task.pk, "Agus", NOW + 1)
    assert not mark_done(journey, task.pk, "Dewi", NOW + 2)
    assert [each.by_name for each in inbox(journey, done=True)] == ["Agus"]
    assert reopen(journey, task.pk)
    assert inbox(journey).count() == 1


def test_a_list_for_the_printer_grows_line_by_line(parcel: Make, journey: Journey) -> None:
    card = MessageText(
        "card", contents=(Content("letter", None, Wording("Untuk {{ person.name }}")),)
    )
    for once, name in (("1", '=HYPERLINK("https://bad.example")'), ("2", "Budi\n@x")):
        facts = {"person": {"name": name}}
        person = parcel(once=once, channel="letter", to="person7", message=card, facts=facts)
        assert deliver(person, NOW).state == "sent"
    place = place_of(journey, "letter", NOW)
    assert place.name == "letter-2026-03-01.csv"
    rows = list(csv.DictReader(place.read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    assert [row["once"] for row in rows] == ["1", "2"]
    assert rows[0]["name"] == '\'=HYPERLINK("https://bad.example")'
    assert rows[1]["text"] == "Untuk Budi\n@x"


@pytest.mark.parametrize(
    ("text", "cell"),
    [("=1+1", "'=1+1"), ("+62812", "+62812"), ("+1+cmd|x", "'+1+cmd|x"), ("-5", "'-5"),
     ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("Sari", "Sari"), ("12.5", "12.5")],
)  # fmt: skip
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    assert harmless(text) == cell


def test_a_channel_on_trial_sends_nothing_and_shows_what_it_would(
    box: Mailbox, parcel: Make, journey: Journey
) -> None:
    for channel in ("email", "whatsapp", "webhook", "team inbox"):
        Channel.objects.create(journey=journey, channel=channel, trial=True)
        to = "phone:+628123456789" if channel == "whatsapp" else "email:ani@example.com"
        given = parcel(channel=channel, once=channel, to=to, text="Agus, https://a.example")
        assert deliver(given, NOW).state == "sent"
        assert len(list(sink.place_of(journey, channel).iterdir())) == 1
    assert not box.took
    assert not inbox(journey).exists()


def test_a_channel_sends_no_faster_than_it_may(
    box: Mailbox, parcel: Make, journey: Journey
) -> None:
    Channel.objects.create(journey=journey, channel="email", per_minute=6)
    states = [deliver(parcel(once=str(n)), NOW).state for n in range(3)]
    assert states == ["sent", "later", "later"]
    assert deliver(parcel(once="1"), NOW + 11_000_000).state == "sent"
    setting = rates.setting_of(journey, "email")
    later = [rates.may_leave(setting, NOW + 60_000_000 + n * 4_000_000) for n in range(150)]
    assert 59 <= sum(later) <= 61, "six a minute for ten minutes"


def test_what_can_send_is_said_with_what_is_missing(journey: Journey, settings: Any) -> None:
    settings.MAIL_URL = ""
    found = {able.channel: able.wrong for able in channels_of(journey)}
    assert str(found["email"]) == "No mail server is set yet"
    assert found["whatsapp"] is None
    assert set(found) == {"email", "whatsapp", "webhook", "team inbox", "file", "letter", "phone"}


def test_a_message_is_drawn_as_somebody_would_get_it(journey: Journey) -> None:
    facts = sample_facts(design_of(journey), "en")
    drawn = preview(journey, INVITATION, "email", "en", facts)
    assert drawn.subject == "Three roasts, Sari"
    assert "Halo Sari" in drawn.text
    assert "https://kopisenja.example/roasts?kind=dark&size=200" in drawn.text
    nothing = preview(journey, INVITATION, "sms", "en", facts)
    assert [str(each) for each in nothing.doubts]


def test_who_is_erased_leaves_no_delivery(box: Mailbox, parcel: Make, journey: Journey) -> None:
    deliver(parcel(), NOW)
    deliver(parcel(once="other", to="email:budi@example.com", person=9), NOW)
    assert forget(journey, 2**63 + 5, ["email:ani@example.com"]) >= 1
    assert [each.to for each in Delivery.objects.all()] == ["email:budi@example.com"]


@pytest.mark.parametrize("trial", [True, False])
def test_who_is_erased_leaves_no_line_in_a_list_and_no_trial(
    parcel: Make, journey: Journey, trial: bool, own_folder: Path
) -> None:
    card = MessageText("card", contents=(Content("letter", None, Wording("Untuk Anda")),))
    Channel.objects.create(journey=journey, channel="letter", trial=trial)

    def post(once: str, name: str, person: int) -> None:
        given = parcel(once=once, to=f"email:{name}@example.com", person=person, channel="letter",
                       message=card)  # fmt: skip
        assert deliver(given, NOW).state == "sent"

    for once, name, person in (("a", "ani", 5), ("b", "budi", 9), ("c", "ani", 5)):
        post(once, name, person)
    place = own_folder / ("trial" if trial else "journeys")
    files = [file for file in place.rglob("*") if file.suffix in (".csv", ".json")]
    assert any(b"ani@example.com" in file.read_bytes() for file in files)
    forget(journey, 5, ["email:ani@example.com"])
    left = b"".join(file.read_bytes() for file in files if file.exists())
    assert b"ani@example.com" not in left
    assert left.count(b"budi@example.com") == 1
    post("d", "budi", 9)
    assert len(Delivery.objects.all()) == 2


def test_addresses_and_single_hits_are_not_kept_for_ever(
    box: Mailbox, parcel: Make, journey: Journey
) -> None:
    deliver(parcel(), NOW)
    delivery = Delivery.objects.get()
    Hit.objects.create(delivery=delivery, at=NOW, scanner=True)
    Happening.objects.update(told=True)
    forget_old(NOW + 29 * DAY)
    assert Hit.objects.exists()
    forget_old(NOW + 31 * DAY)
    assert not Hit.objects.exists()
    assert not Happening.objects.exists()
    assert Delivery.objects.get().to
    forget_old(NOW + 401 * DAY)
    kept = Delivery.objects.get()
    assert (kept.to, kept.state) == ("", "sent")
