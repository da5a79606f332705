"""WhatsApp by hand: words lie ready, somebody sends them, a slip can be taken back."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.web.channels.conftest import NOW, Make

from rute.web.channels.by_hand import queue
from rute.web.channels.models import Delivery, Happening
from rute.web.channels.services import MARKED, by_hand, deliver, mark_sent, skip, take_back
from rute.web.channels.telling import tell_log
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of, wake
from rute.web.people.services import Proof, give, suppress

pytestmark = pytest.mark.django_db
SECOND = 1_000_000
ANI = "phone:+628123456789"


@pytest.fixture
def waiting(journey: Journey, parcel: Make) -> Delivery:
    give(journey, ANI, "whatsapp", "marketing", Proof(place="form", wording="Boleh?"))
    outcome = deliver(parcel(channel="whatsapp", to=ANI), NOW)
    assert outcome.state == "by hand"
    return Delivery.objects.get()


def names(journey: Journey) -> list[str]:
    wake(journey)
    histories = session_of(journey).histories
    assert histories is not None
    return list(histories.names)


def test_the_link_opens_the_conversation_with_the_words_written(
    journey: Journey, waiting: Delivery
) -> None:
    (one,) = by_hand(journey)
    parts = urlsplit(one.link)
    assert (parts.netloc, parts.path) == ("wa.me", "/628123456789")
    words = parse_qs(parts.query)["text"][0]
    assert words.startswith("Halo Ani,\n\nlihat http://127.0.0.1:8321/l/")


def test_marked_sent_it_is_told_once_it_cannot_be_taken_back(
    journey: Journey, waiting: Delivery
) -> None:
    heard: list[tuple[str, str]] = []

    def hear(delivery: Delivery, state: str, **_: Any) -> None:
        heard.append((delivery.once, state))

    MARKED.connect(hear)
    try:
        assert mark_sent(journey, waiting.pk, "Agus", NOW + SECOND)
        assert not mark_sent(journey, waiting.pk, "Dewi", NOW + SECOND)
        assert tell_log(NOW + 30 * SECOND) == 0
        assert take_back(journey, waiting.pk, NOW + 30 * SECOND)
        assert tell_log(NOW + 90 * SECOND) == 0
        assert [one.delivery.pk for one in by_hand(journey)] == [waiting.pk]
        assert mark_sent(journey, waiting.pk, "Agus", NOW + 100 * SECOND)
        assert tell_log(NOW + 160 * SECOND) == 1
        assert not take_back(journey, waiting.pk, NOW + 160 * SECOND)
    finally:
        MARKED.disconnect(hear)
    assert [state for _, state in heard] == ["sent", "by hand", "sent"]
    assert "Message Sent" in names(journey)
    queue.clear(NOW + 170 * SECOND)
    waiting.refresh_from_db()
    assert (waiting.words, waiting.by_name, waiting.sent) == ("", "Agus", NOW + 100 * SECOND)


def test_what_is_skipped_is_told_to_nobody(journey: Journey, waiting: Delivery) -> None:
    assert skip(journey, waiting.pk, "Agus", NOW)
    assert not Happening.objects.exists()
    assert not by_hand(journey)
    assert take_back(journey, waiting.pk, NOW + SECOND)


def test_whoever_says_no_meanwhile_is_out_of_the_queue(journey: Journey, waiting: Delivery) -> None:
    suppress(journey, ANI, "whatsapp", "asked")
    assert by_hand(journey) == []
    assert queue.drop_withdrawn(journey, NOW + SECOND) == 1
    waiting.refresh_from_db()
    assert waiting.state == "skipped"


def test_another_journeys_message_cannot_be_marked(
    journey: Journey, waiting: Delivery, stranger: Any
) -> None:
    from tests.web.small_journey import TEXT

    from rute.web.journeys import services as journeys

    other = journeys.create("Elsewhere", TEXT, stranger)
    assert not mark_sent(other, waiting.pk, "X", NOW)
    assert not skip(other, waiting.pk, "X", NOW)


def test_no_number_is_refused(parcel: Make) -> None:
    assert deliver(parcel(channel="whatsapp", to="email:a@b.example"), NOW).state == "refused"
