"""What is seen of campaigns, and what is done with them, on their pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from tests.campaigns.small import CAMPAIGN, events, journey_text
from tests.web.campaigns.pages.conftest import PAGE, TO_ALL, Clock
from tests.web.start.working import work

from rute.journey.file import read_journey
from rute.web.accounts.models import User
from rute.web.campaigns.models import Enrolment, Outbox, Running
from rute.web.campaigns.pages.known import words_of
from rute.web.campaigns.running import turn
from rute.web.journal.models import Entry
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of
from rute.words.catalog import say

As = Callable[[User], Client]
LIST = "/j/kopi-senja/campaigns"
pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    """A page's words, without its marks."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:500]
    return " ".join(re.sub(r"(?s)<style>.*?</style>|<[^>]+>", " ", answer.content.decode()).split())


def test_a_journey_without_campaigns_leads_to_its_leaks(owner: User, as_: As, small: str) -> None:
    journeys.create("Empty", small, owner)
    page = as_(owner).get("/j/empty/campaigns").content.decode()
    assert "No campaign yet" in page
    assert "/j/empty/leaks" in page


@pytest.fixture
def small() -> str:
    return journey_text(" ").replace("campaigns:\n ", "")


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_example_of_a_campaign_can_be_read(language: str) -> None:
    stages = {"en": ("Subscribe", "Convert"), "id": ("Beri kontak & izin", "Coba beli")}[language]
    text = journey_text().replace("Engage:", f"{stages[0]}:").replace("Convert:", f"{stages[1]}:")
    text = re.sub(r"campaigns:\n(?:  .*\n)+", say("moving.example", language) + "\n", text)
    for used in ("undangan-cicip", "cerita-kebun"):
        text = text.replace("messages:\n", f"messages:\n  {used}:\n    email: {{body: Hello}}\n")
    text = text.replace("in: Engage", f"in: {stages[0]}")
    campaign = read_journey(text).campaigns[0]
    assert (campaign.from_stage, campaign.to_stage) == stages
    assert len(campaign.steps) == 3


def test_the_list_says_how_each_stands(running: Journey, viewer: User, as_: As) -> None:
    words = read(as_(viewer), LIST)
    assert "Tasting pack running Engage → to Convert Buy the tasting pack" in words
    assert "Entered 20 On the way 20" in words


def test_starting_says_first_whom_it_lets_in_and_whom_it_cannot_reach(
    journey: Journey, sender: User, as_: As
) -> None:
    words = read(as_(sender), f"{PAGE}/start")
    assert "There already 20" in words
    assert "Channel Have an address And said yes e-mail" in words
    assert "20 of those who are there already cannot be reached" in words  # nobody has said yes
    assert "At most 1 a day to each person by e-mail" in words
    assert not Running.objects.filter(state="running").exists()


def test_whoever_may_send_starts_it_and_it_stands_in_the_journal(
    journey: Journey, sender: User, as_: As
) -> None:
    answer = as_(sender).post(f"{PAGE}/start", {"existing": "yes"})
    assert answer["Location"] == f"{PAGE}/"
    turn()
    assert Enrolment.objects.count() == 20
    act = Entry.objects.get(act="campaign_started")
    assert (act.by, act.details["name"]) == (sender, "Tasting pack")
    assert "started the campaign Tasting pack (version 1)" in read(as_(sender), f"{PAGE}/")


def test_holding_is_taken_back_by_resuming(running: Journey, sender: User, as_: As) -> None:
    client = as_(sender)
    client.post(f"{PAGE}/hold")
    assert Running.objects.get().state == "held"
    assert "nobody takes a step" in read(client, f"{PAGE}/")
    client.post(f"{PAGE}/resume")
    assert Running.objects.get().state == "running"


def test_what_came_due_while_it_was_held_is_said_before_it_goes_on(
    running: Journey, sender: User, as_: As, now: type[Clock]
) -> None:
    client = as_(sender)
    client.post(f"{PAGE}/hold")
    now.now += 3 * 86_400_000_000
    words = read(client, f"{PAGE}/")
    assert "For 20 people a step came due while it was held. Those messages are skipped" in words


def test_stopping_asks_what_becomes_of_those_on_the_way(
    running: Journey, sender: User, as_: As
) -> None:
    client = as_(sender)
    assert "20 people are on the way. What becomes of them?" in read(client, f"{PAGE}/stop")
    client.post(f"{PAGE}/stop", {"leave": "now"})
    assert set(Enrolment.objects.values_list("state", flat=True)) == {"left"}
    assert Running.objects.get().state == "stopped"


def test_each_number_has_its_people_behind_it(running: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    page = client.get(f"{PAGE}/").content.decode()
    behind = re.findall(rf'href="({PAGE}/people[^"]*)">([\d,]+)</a>', page)
    assert len(behind) >= 2
    for address, shown in behind:
        people = client.get(address.replace("&amp;", "&")).content.decode()
        assert f"<b>{shown} people</b>" in people


def test_where_people_stand_is_said_in_words(running: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    step = Enrolment.objects.values_list("step", flat=True).first()
    words = read(client, f"{PAGE}/people?step={step}&version=1")
    assert "20 people · at “Wait 2 days" in words
    assert words.count("Wait 2 days") == 21
    client.cookies["language"] = "id"
    assert "Tunggu 2 hari" in read(client, f"{PAGE}/people")


def test_where_people_stand_in_an_older_version_is_said_in_its_words(
    running: Journey, owner: User, as_: As
) -> None:
    newer = TO_ALL.replace("wait: 2 days", "wait: 3 days")
    journeys.publish_and_show(running, journey_text(newer), owner, 1)
    turn()
    assert "20 people at “Wait 2 days” of version 1" in read(as_(owner), f"{PAGE}/")


def test_a_simulated_journey_says_where_its_messages_end(
    journey: Journey, owner: User, as_: As
) -> None:
    text = journey_text(TO_ALL).replace("money:", "simulated: yes\nmoney:", 1)
    journeys.publish_and_show(journey, text, owner, 1)
    words = read(as_(owner), f"{PAGE}/start")
    assert "Everybody here is simulated" in words
    assert "begin with those who are there" in words
    page = as_(owner).get(f"{PAGE}/start").content.decode()
    assert 'name="existing" value="yes" checked' in page


def test_who_may_not_see_people_is_shown_none(running: Journey, viewer: User, as_: As) -> None:
    Enrolment.objects.update(state="parked", error={"what": "ValueError"})
    page = as_(viewer).get(f"{PAGE}/").content.decode()
    assert "20 people set aside" in page or "set aside after an error: 20" in page
    assert "/people/" not in page
    assert as_(viewer).get(f"{PAGE}/people").status_code == 403


def test_who_was_set_aside_can_try_again(running: Journey, sender: User, as_: As) -> None:
    Enrolment.objects.update(state="parked", error={"what": "ValueError: no words"})
    client = as_(sender)
    assert "ValueError: no words" in read(client, f"{PAGE}/")
    client.post(f"{PAGE}/again")
    assert set(Enrolment.objects.values_list("state", flat=True)) == {"active"}
    assert Entry.objects.get(act="campaign_tried_again").details["people"] == 20


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ({"code": "quiet", "en": "it was night", "id": "malam"}, "it was night"),
        ({"key": "engine.late"}, "its time passed while the campaign was held"),
        ({}, "no reason was kept"),
    ],
)
def test_why_something_was_not_sent_is_said(
    running: Journey, owner: User, as_: As, reason: dict[str, str], said: str
) -> None:
    Outbox.objects.update(state="skipped", reason=reason)
    assert f"20 {said}" in read(as_(owner), f"{PAGE}/")


def test_why_letters_wait_is_said_with_the_way_to_the_mail_server(
    running: Journey, owner: User, as_: As
) -> None:
    Outbox.objects.update(state="waiting", reason={"code": "later", "en": "no answer", "id": "-"})
    page = as_(owner).get(f"{PAGE}/").content.decode()
    assert "<b>20</b> no answer" in page
    assert f'href="/j/{running.slug}/channels/settings"' in page.partition("no answer")[2]
    Outbox.objects.update(reason={"code": "quiet"})
    assert "have not left yet" not in read(as_(owner), f"{PAGE}/")


def test_moving_people_on_is_counted_before_it_is_done(
    running: Journey, owner: User, as_: As
) -> None:
    newer = TO_ALL.replace("step: invite", "step: welcome").replace("wait: 2 days", "wait: 3 days")
    step = Enrolment.objects.values_list("step", flat=True).first()
    moved = newer + f"    migrate: {{{step}: welcome}}\n"
    journeys.publish_and_show(running, journey_text(moved), owner, 1)
    turn()
    client = as_(owner)
    words = read(client, f"{PAGE}/migrate")
    assert "Move 20 people" in words
    client.post(f"{PAGE}/migrate")
    assert Enrolment.objects.filter(version__number=2).count() == 20


def test_a_rehearsal_says_what_the_session_says_in_both_languages(
    journey: Journey, analyst: User, as_: As
) -> None:
    client = as_(analyst)
    client.post(f"{PAGE}/rehearsal", {"start": "2026-03-01", "end": "2026-03-20",
                                      "price.email": "150"})  # fmt: skip
    work()
    found = session_of(journey).rehearse("Tasting pack", "2026-03-01", "2026-03-20").result
    assert found.enrolled > 10
    words = read(client, f"{PAGE}/rehearsal")
    assert f"{found.enrolled} would have entered" in words
    assert "Messages cost" in words
    assert "--" not in words
    client.cookies["language"] = "id"
    assert "Hasil uji coba" in read(client, f"{PAGE}/rehearsal")


def test_a_rehearsal_of_no_day_and_of_no_price_is_refused(
    journey: Journey, analyst: User, as_: As
) -> None:
    for asked in ({"start": "soon"}, {"price.email": "much"}):
        assert as_(analyst).post(f"{PAGE}/rehearsal", asked).status_code == 400


def test_results_say_what_is_not_known_yet(journey: Journey, viewer: User, as_: As) -> None:
    assert "Nobody has entered yet" in read(as_(viewer), f"{PAGE}/results")


def test_results_follow_what_happened(running: Journey, viewer: User, as_: As) -> None:
    words = read(as_(viewer), f"{PAGE}/results")
    assert "Treated 20" in words


def test_a_campaign_that_the_text_lost_is_still_seen(
    running: Journey, owner: User, as_: As, small: str
) -> None:
    journeys.publish_and_show(running, small, owner, 1)
    client = as_(owner)
    assert "no longer in the journey" in read(client, LIST)
    assert "no longer in the journey" in read(client, f"{PAGE}/")
    assert client.get(f"{PAGE}/results").status_code == 200


def test_names_have_words_of_their_own_in_addresses() -> None:
    words = words_of(["Tasting pack", "Tasting pack!", "コーヒー", "Messages", "Brew guide"])
    assert len(set(words)) == 5
    assert words[-1] == "brew-guide"
    assert all(re.fullmatch(r"[-\w]+", word) for word in words)


def test_a_second_start_is_refused_in_words(running: Journey, sender: User, as_: As) -> None:
    answer = as_(sender).post(f"{PAGE}/start")
    assert answer.status_code == 400
    assert "running" in answer.content.decode()


def test_a_campaign_whose_words_are_missing_says_so_before_it_starts(
    owner: User, as_: As, tmp_path: Path
) -> None:
    text = journey_text(CAMPAIGN).replace(
        'body: {en: "Gayo, 1,400 metres.", id: "Gayo, 1.400 meter."}', "body: story.mjml.liquid"
    )
    file = tmp_path / "events.csv"
    file.write_text("user,time,event\nsari,2026-03-01T08:00:00,Ad Clicked\n", encoding="utf-8")
    journeys.create("Kopi Senja", text, owner, [file])
    assert "story.mjml.liquid" in read(as_(owner), f"{PAGE}/start")


def test_a_campaign_that_ran_before_says_so_wherever_its_verdict_stands(
    owner: User, as_: As, tmp_path: Path
) -> None:
    head, *lines = events().splitlines()
    rows = [f"{head},arm,share,version,campaign", *(f"{line},,,," for line in lines)]
    for k in range(30):
        when = f"old{k},,,2026-03-02T08:00:00"
        rows += [f"{when},Article Read,,,,,,,",
                 f"{when},Campaign Entered,,,,treated,0.2,1,Tasting pack"]  # fmt: skip
    file = tmp_path / "events.csv"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    journeys.create("Kopi Senja", journey_text(TO_ALL), owner, [file])
    client = as_(owner)
    said = "the data has its record, from 2 Mar 2026 on"
    for page in (LIST, f"{PAGE}/", f"{PAGE}/start", f"{PAGE}/results"):
        assert said in read(client, page), page
    for page in (LIST, f"{PAGE}/rehearsal", f"{PAGE}/costs"):
        assert "ran before" in read(client, page), page
        assert "not started" not in read(client, page), page
    client.post(f"{PAGE}/start", {"existing": "yes"})
    turn()
    words = read(client, f"{PAGE}/")
    assert "running" in words
    assert said in words
