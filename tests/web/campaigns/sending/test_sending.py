"""From the outbox to the person: what is checked, what is written, what happens to whoever dies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import Any

import pytest
from django.db.models import F
from tests.campaigns.small import journey_text
from tests.web.mail.post_office import PostOffice

from rute.events.people.kinds import hash_of
from rute.web.campaigns import claims
from rute.web.campaigns.models import (
    ACTIVE,
    BY_HAND,
    CLAIMED,
    FAILED,
    GOAL,
    HELD,
    RUNNING,
    SENDING,
    SENT,
    SKIPPED,
    UNKNOWN,
    WAITING,
    Enrolment,
    Limits,
    Outbox,
    Running,
    SentCount,
    Version,
)
from rute.web.campaigns.sending import PAUSES, Sent, send_due
from rute.web.journeys.models import Journey
from rute.web.people.services import Proof, give, suppress, withdraw
from rute.web.site.numbers import person_sql

pytestmark = pytest.mark.django_db(transaction=True)
NOON = 1_772_600_400_000_000  # 2026-03-04T12:00 in Jakarta
HOUR = 3_600_000_000
PROOF = Proof(at=datetime(2026, 1, 1, tzinfo=UTC), place="till", wording="may we write to you?")
Write = Callable[..., Outbox]


@pytest.fixture
def running(small: Journey, office: PostOffice) -> Running:
    found = Running.objects.create(
        journey=small, name="Tasting pack", state=RUNNING, salt="salt", started=NOON
    )
    version = Version.objects.create(running=found, number=1, hash="1", text=journey_text())
    found.version = version
    found.save()
    Limits.objects.create(journey=small)  # no caps, no quiet hours
    return found


@pytest.fixture
def write(running: Running) -> Write:
    """Puts a row for somebody into the outbox, who has allowed mail unless told otherwise."""

    def written(person: int = 0, *, allowed: bool = True, **more: Any) -> Outbox:
        name = f"person{person}"
        number = person_sql(hash_of(name))
        enrolment, _ = Enrolment.objects.get_or_create(
            running=running, version=running.version, person=number, key="",
            defaults={"origin": number, "arm": "treated", "entered": NOON, "arrived": NOON},
        )  # fmt: skip
        if allowed:
            give(running.journey, f"email:{name}@example.com", "email", "marketing", PROOF)
        said = {"step": "invite", "visit": 0, "kind": "send", "message": "tasting-invitation",
                "purpose": "marketing", "due": NOON} | more  # fmt: skip
        return Outbox.objects.create(
            enrolment=enrolment, journey=running.journey, person=number, written=NOON, **said
        )

    return written


def send(running: Running, now: int = NOON, **more: Any) -> Sent:
    return send_due(running.journey, now, taken_in=lambda: None, **more)


def state_of(row: Outbox) -> tuple[str, str]:
    row.refresh_from_db()
    return row.state, row.reason.get("code", "")


def test_a_letter_goes_to_whom_it_is_for_in_their_words(
    running: Running, write: Write, office: PostOffice
) -> None:
    row = write()
    assert send(running).became == {"sent": 1}
    (letter,) = office.messages
    assert letter["To"] == "person0@example.com"
    assert letter["Subject"] == "Three roasts, one price"
    assert "Hello Person 0, try three." in letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert state_of(row) == (SENT, "sent")


def test_whoever_took_permission_back_after_entering_gets_nothing(
    running: Running, write: Write, office: PostOffice
) -> None:
    row = write()
    withdraw(running.journey, "email:person0@example.com", "email", "marketing", Proof())
    assert send(running).became == {"skipped": 1}
    assert (state_of(row), office.took) == ((SKIPPED, "no_permission"), [])


def test_an_address_that_is_stopped_gets_not_even_a_receipt(
    running: Running, write: Write, office: PostOffice
) -> None:
    suppress(running.journey, "email:person0@example.com", "", "bounced")
    rows = [write(), write(visit=1, purpose="transactional")]
    send(running)
    assert [state_of(row) for row in rows] == [(SKIPPED, "stopped")] * 2
    assert office.took == []


def test_a_receipt_needs_no_permission(running: Running, write: Write, office: PostOffice) -> None:
    write(allowed=False, purpose="transactional")
    assert send(running).became == {"sent": 1}
    assert len(office.took) == 1


def test_whoever_reached_the_goal_meanwhile_is_not_asked_any_more(
    running: Running, write: Write, office: PostOffice
) -> None:
    row = write()

    def bought() -> None:
        Enrolment.objects.update(goal=NOON, state=GOAL)

    send_due(running.journey, NOON, taken_in=bought)
    assert (state_of(row), office.took) == ((SKIPPED, "goal"), [])


def test_what_people_did_is_known_before_anything_leaves(
    running: Running, write: Write, office: PostOffice
) -> None:
    write()
    seen = []
    send_due(running.journey, NOON, taken_in=lambda: seen.append(len(office.took)))
    assert (seen, len(office.took)) == ([0], 1)


def test_a_held_campaign_sends_nothing_and_forgets_nothing(
    running: Running, write: Write, office: PostOffice
) -> None:
    row = write()
    Running.objects.update(state=HELD)
    assert send(running).rows == 0
    Running.objects.update(state=RUNNING)
    assert send(running).became == {"sent": 1}
    assert (state_of(row)[0], len(office.took)) == (SENT, 1)


def test_quiet_hours_put_a_letter_off_until_they_end(
    running: Running, write: Write, office: PostOffice
) -> None:
    Limits.objects.update(quiet_from=time(21), quiet_until=time(8))
    row, night = write(), NOON + 10 * HOUR
    assert send(running, night).became == {"waits": 1}
    assert state_of(row) == (WAITING, "quiet")
    assert send(running, night + 9 * HOUR).rows == 0
    assert send(running, night + 10 * HOUR).became == {"sent": 1}
    assert len(office.took) == 1


def test_a_cap_counts_all_campaigns_of_a_day_and_begins_anew_the_next(
    running: Running, write: Write, office: PostOffice
) -> None:
    Limits.objects.update(caps={"email": 2})
    rows = [write(visit=visit, priority=-visit) for visit in range(3)]
    assert send(running).became == {"sent": 2, "skipped": 1}
    assert [state_of(row)[1] for row in rows] == ["sent", "sent", "capped"]
    write(visit=4, due=NOON + 24 * HOUR)
    assert send(running, NOON + 24 * HOUR).became == {"sent": 1}
    assert len(office.took) == 3


def test_the_more_important_campaign_comes_first(
    running: Running, write: Write, office: PostOffice
) -> None:
    Limits.objects.update(caps={"email": 1})
    low, high = write(visit=0), write(visit=1, priority=5, message="tasting-story")
    send(running)
    assert (state_of(low)[1], state_of(high)[1]) == ("capped", "sent")
    assert office.messages[0]["Subject"] == "Where it grows"


def test_a_server_that_asks_to_come_again_is_asked_again_with_growing_pauses(
    running: Running, write: Write, office: PostOffice
) -> None:
    office.refusals = ["451 come again"] * 2
    row, now = write(), NOON
    for pause in PAUSES[:2]:
        assert send(running, now).became == {"later": 1}
        assert send(running, now + pause - 1).rows == 0
        now += pause
    assert send(running, now).became == {"sent": 1}
    assert (state_of(row)[0], len(office.took)) == (SENT, 1)


def test_one_refused_letter_does_not_touch_the_others_nor_count_for_the_cap(
    running: Running, write: Write, office: PostOffice
) -> None:
    Limits.objects.update(caps={"email": 1})
    office.refusals = ["550 nobody here"]
    rows = [write(0), write(1), write(2)]
    assert send(running).became == {"refused": 1, "sent": 2}
    assert [state_of(row)[0] for row in rows] == [FAILED, SENT, SENT]
    assert len(office.took) == 2


def test_a_letter_that_never_could_leave_leaves_its_room_to_another(
    running: Running, write: Write, office: PostOffice
) -> None:
    Limits.objects.update(caps={"email": 1})
    office.refusals = ["451 come again"]
    late = write(attempts=len(PAUSES))
    assert send(running).became == {"failed": 1}
    write(visit=1)
    assert send(running).became == {"sent": 1}
    assert (state_of(late)[0], len(office.took)) == (FAILED, 1)


def test_a_letter_that_is_tried_again_takes_room_once(
    running: Running, write: Write, office: PostOffice
) -> None:
    Limits.objects.update(caps={"email": 2})
    office.refusals = ["451 come again"]
    write()
    assert send(running).became == {"later": 1}
    assert send(running, NOON + PAUSES[0]).became == {"sent": 1}
    assert SentCount.objects.get().sent == 1


def test_a_letter_whose_server_hung_up_is_unknown_and_not_sent_again(
    running: Running, write: Write, office: PostOffice
) -> None:
    office.drops_after_data = 1
    row = write()
    assert send(running).became == {"unknown": 1}
    assert send(running, NOON + HOUR).rows == 0
    assert (state_of(row)[0], len(office.took)) == (UNKNOWN, 1)


def test_marketing_that_somebody_died_over_is_listed_and_never_repeated(
    running: Running, write: Write, office: PostOffice
) -> None:
    row = write()
    Outbox.objects.update(state=SENDING, lease=claims.machine_time() - 1, fence=F("fence") + 1)
    found = send(running)
    assert (found.unknown, found.again, found.rows) == (1, 0, 0)
    assert (state_of(row)[0], office.took) == (UNKNOWN, [])
    assert "died" in row.reason["en"]


def test_a_receipt_that_somebody_died_over_is_sent_again(
    running: Running, write: Write, office: PostOffice
) -> None:
    row = write(purpose="transactional")
    Outbox.objects.update(state=SENDING, lease=claims.machine_time() - 1)
    found = send(running)
    assert (found.unknown, found.again, found.became) == (0, 1, {"sent": 1})
    assert (state_of(row)[0], len(office.took)) == (SENT, 1)


def test_what_somebody_claimed_and_died_before_sending_is_sent_by_another(
    running: Running, write: Write, office: PostOffice
) -> None:
    write()
    claims.claim(running.journey, NOON, lease=-1)
    assert send(running).became == {"sent": 1}
    assert len(office.took) == 1


def test_a_row_that_somebody_holds_is_nobody_elses(running: Running, write: Write) -> None:
    write()
    assert len(claims.claim(running.journey, NOON)) == 1
    assert claims.claim(running.journey, NOON) == []


def test_whoever_was_away_too_long_writes_nothing_any_more(
    running: Running, write: Write, office: PostOffice
) -> None:
    row = write()
    (late,) = claims.claim(running.journey, NOON, lease=-1)
    send(running)
    assert not claims.held(late, CLAIMED, SENDING, SENT).update(state=FAILED)
    assert (state_of(row)[0], len(office.took)) == (SENT, 1)


def test_somebody_without_an_address_is_said_to_have_none(running: Running, write: Write) -> None:
    row = write(message="tasting-invitation", channel="whatsapp")
    assert send(running).became == {"skipped": 1}
    assert state_of(row) == (SKIPPED, "no_address")


def test_a_word_to_the_team_lies_in_its_inbox(running: Running, write: Write) -> None:
    plan_step = _step_of(running, "tell")
    row = write(kind="tell", message="", purpose="", step=plan_step)
    assert send(running).rows == 1
    assert state_of(row)[0] in (SENT, BY_HAND)


def _step_of(running: Running, kind: str) -> str:
    from rute.web.campaigns.compiled import compiled

    assert running.version is not None
    return next(op.id for op in compiled(running.version).program.ops if op.kind == kind)


def test_enrolments_stay_as_they_are(running: Running, write: Write) -> None:
    write()
    send(running)
    assert Enrolment.objects.get().state == ACTIVE
