"""The small journey's campaign in the app: started, its people moved on from the real log."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from tests.campaigns.small import CAMPAIGN, events, journey_text

from rute.errors import AppError
from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.campaigns.models import Enrolment, Intake, Limits, LogLine, Outbox, Running
from rute.web.campaigns.running import turn
from rute.web.campaigns.services import start
from rute.web.journal.models import Entry
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of
from rute.web.live.services import session_of, wake
from rute.web.site import clock
from rute.web.site.numbers import person_sql

TO_ALL = CAMPAIGN.replace("holdout: 20%", "holdout: none")
pytestmark = pytest.mark.django_db


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1_000_000


class Clock:
    """What the app takes for the time."""

    now = at("2026-03-21T00:00")


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(clock, "now", lambda: Clock.now)
    Clock.now = at("2026-03-21T00:00")
    return Clock


@pytest.fixture
def kopi(owner: User, tmp_path: Path) -> Journey:
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    journey = journeys.create("Kopi Senja", journey_text(TO_ALL), owner, [file])
    Limits.objects.create(journey=journey, everywhere=0.0)
    return journey


def add(journey: Journey, person: int, name: str, when: str) -> None:
    session_of(journey).append([{"user": f"person{person}", "name": name, "time": when + "Z"}])


def test_who_comes_after_the_start_enters_and_gets_the_first_message(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=False, now=now.now)
    turn()
    assert not Enrolment.objects.exists()
    add(kopi, 1, "Article Read", "2026-03-21T00:30")
    now.now = at("2026-03-21T01:00")
    turn()
    enrolment = Enrolment.objects.get()
    assert (enrolment.entered, enrolment.visit) == (at("2026-03-21T00:30"), 1)
    assert list(Outbox.objects.values_list("kind", "message", "purpose", "state")) == [
        ("send", "tasting-invitation", "marketing", "waiting")
    ]


def entered_in_the_log(journey: Journey) -> list[tuple[str, str]]:
    """(who, arm) of every `Campaign Entered`, as the log has them."""
    wake(journey)
    histories = session_of(journey).histories
    assert histories is not None
    ready = histories.prepare((), ("arm", "campaign"))
    code = ready.names.index("Campaign Entered") if "Campaign Entered" in ready.names else -1
    found = []
    for block in ready.blocks:
        names = ready.signature_names()[block.signature]
        for row in np.flatnonzero(names == code):
            person = int(np.searchsorted(block.offsets, row, side="right")) - 1
            if block.live is None or block.live[person]:
                arm = ready.dictionary("arm")[int(block.field("arm")[row])].as_py()
                found.append((block.person_ids()[person].as_py(), arm))
    return sorted(found)


def test_who_enters_before_the_first_turn_is_not_lost(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=False, now=now.now)
    add(kopi, 1, "Article Read", "2026-03-21T00:30")
    now.now = at("2026-03-21T01:00")
    wake(kopi)
    turn()
    assert Enrolment.objects.values_list("entered", flat=True).get() == at("2026-03-21T00:30")


def test_the_log_has_it_once_of_each_however_often_it_is_told(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=True, now=now.now)
    turn()
    first = entered_in_the_log(kopi)
    assert len(first) == Enrolment.objects.count() == 20
    LogLine.objects.update(told=False)  # as if the process had died before it could mark them
    turn()
    assert entered_in_the_log(kopi) == first
    assert {arm for _, arm in first} == {"treated"}


def test_an_edited_journey_is_for_those_who_come_and_not_for_those_on_the_way(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=True, now=now.now)
    turn()
    text = journeys.text_of(kopi).replace("wait: 2 days", "wait: 3 days")
    journeys.publish(kopi, text, owner, base=1)
    add(kopi, 1, "Article Read", "2026-03-21T00:30")
    now.now = at("2026-03-21T01:00")
    wake(kopi)
    turn()
    versions = Enrolment.objects.order_by("id").values_list("version__number", flat=True)
    assert list(versions) == [1] * 20 + [2]
    assert Entry.objects.filter(act="campaign_version").count() == 1
    text = text.replace("# comment", "").replace("asks: Buy", "# a comment\n    asks: Buy")
    journeys.publish(kopi, text, owner, base=2)
    wake(kopi)
    turn()
    assert Running.objects.get().versions.count() == 2


def test_a_campaign_that_the_journey_no_longer_has_lets_nobody_in(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=True, now=now.now)
    turn()
    journeys.publish(kopi, journey_text("  {}\n").replace("campaigns:\n  {}\n", ""), owner, base=1)
    wake(kopi)
    turn()
    assert Running.objects.get().state == "stopping"
    assert Enrolment.objects.filter(state="active").count() == 20


def test_an_editor_may_not_start_a_campaign_and_a_sender_may(
    kopi: Journey, now: type[Clock]
) -> None:
    for role, may in ((Role.EDITOR, False), (Role.SENDER, True)):
        user = User.objects.create_user(f"{role}@kopi.example", "three roasts for one")
        add_member(kopi, user, role)
        if not may:
            with pytest.raises(AppError, match="your role may not"):
                start(kopi, "Tasting pack", user, existing=False, now=now.now)
            assert not Running.objects.filter(state="running").exists()
            continue
        start(kopi, "Tasting pack", user, existing=False, now=now.now)
    assert [entry.act for entry in Entry.objects.filter(act__startswith="campaign")] == [
        "campaign_started"
    ]


def test_who_turns_out_to_be_somebody_on_the_way_is_not_there_twice(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=False, now=now.now)
    turn()
    read = {"name": "Article Read", "time": "2026-03-21T00:10:00Z"}
    session_of(kopi).append([{"email": "ani@example.com", **read}, {"user": "person7", **read}])
    now.now = at("2026-03-21T01:00")
    wake(kopi)
    turn()
    assert Enrolment.objects.filter(state="active").count() == 2
    told = {"user": "person7", "email": "ani@example.com", "name": "Form Sent"}
    session_of(kopi).append([{**told, "time": "2026-03-21T01:10:00Z"}])
    now.now = at("2026-03-21T02:00")
    wake(kopi)
    turn()
    assert sorted(Enrolment.objects.values_list("state", flat=True)) == ["active", "merged"]
    assert set(Enrolment.objects.values_list("person", flat=True)) == {
        person_sql(hash_of("person7"))
    }
    assert sorted(Outbox.objects.values_list("state", flat=True)) == ["skipped", "waiting"]


def test_a_holdout_that_is_edited_is_for_those_who_come(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=True, now=now.now)
    turn()
    text = journeys.text_of(kopi).replace("holdout: none", "holdout: 50%")
    journeys.publish(kopi, text, owner, base=1)
    wake(kopi)
    turn()
    running = Running.objects.get()
    assert (running.share, running.version and running.version.share) == (0.5, 0.5)
    assert set(Enrolment.objects.values_list("arm", flat=True)) == {"treated"}


def test_a_campaign_that_says_nothing_of_it_holds_out_as_planned_from_its_first_start(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    unwritten = journeys.text_of(kopi).replace("    holdout: none\n", "")
    journeys.publish(kopi, unwritten, owner, base=1)
    wake(kopi)
    planned = session_of(kopi).plan("Tasting pack").result.share
    start(kopi, "Tasting pack", owner, existing=True, now=now.now)
    turn()
    assert Running.objects.get().share == planned > 0
    assert Enrolment.objects.filter(arm="held out").exists()


def test_a_campaign_that_began_with_nobody_held_out_goes_on_so_until_it_is_written(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=True, now=now.now)
    unwritten = journeys.text_of(kopi).replace("    holdout: none\n", "")
    journeys.publish(kopi, unwritten, owner, base=1)
    wake(kopi)
    turn()
    assert Running.objects.get().share == 0
    written = unwritten.replace("    again: never", "    holdout: planned\n    again: never")
    journeys.publish(kopi, written, owner, base=2)
    wake(kopi)
    turn()
    assert Running.objects.get().share > 0


def test_where_the_record_of_what_people_did_was_made_anew_it_goes_on(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=False, now=now.now)
    turn()
    Intake.objects.update(cursor="another:7", moved="another:7")  # as after a backup came back
    add(kopi, 1, "Article Read", "2026-03-21T00:30")
    now.now = at("2026-03-21T01:00")
    wake(kopi)
    turn()
    assert Enrolment.objects.count() == 1


def test_a_campaign_whose_letter_is_gone_says_so_and_the_others_go_on(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=True, now=now.now)
    other = CAMPAIGN.replace("Tasting pack:", "Another pack:").replace("tasting-story", "by-file")
    body = "  by-file:\n    purpose: marketing\n    email: {subject: Hello, body: hello.txt}\n"
    letter = folder_of(kopi) / "hello.txt"
    letter.write_text("Hello", "utf-8")
    text = journey_text(TO_ALL, other).replace("forms:\n", f"{body}forms:\n")
    journeys.publish(kopi, text, owner, base=1)
    wake(kopi)
    start(kopi, "Another pack", owner, existing=False, now=now.now)
    letter.unlink()
    turn()
    troubles = dict(Running.objects.values_list("name", "trouble"))
    assert "the file with the words of a message is not there" in troubles["Another pack"]["en"]
    assert troubles["Tasting pack"] == {}
    assert Outbox.objects.count() == 20
    letter.write_text("Hello", "utf-8")
    turn()
    assert Running.objects.get(name="Another pack").trouble == {}
