"""Alerts: told once when a number leaves its range, once when it is back, and to whom."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings as SettingsWrapper
from tests.web.mail.post_office import PostOffice
from tests.web.site.test_guard import Hook, hook, say
from tests.web.weekly.conftest import LAST

from rute.results.numbers import Range
from rute.results.weekly import Placed
from rute.web.accounts.models import Membership, User
from rute.web.journeys.models import Journey
from rute.web.live.services import LIVE, session_of
from rute.web.mail.models import Letter
from rute.web.weekly.asking import days_of
from rute.web.weekly.models import Episode, Rhythm, Watcher
from rute.web.weekly.watching import judge, look, snooze
from rute.web.work.models import Job

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]
Work = Callable[[], int]
DAY = date(2026, 3, 10)
LOW = Placed(
    "Aware", "reached", DAY, DAY, 12.0, 12, "below", 30.0, Range(18.0, 44.0),
)  # fmt: skip
USUAL = replace(LOW, value=29.0, n=29, verdict="inside")
HIGH = replace(LOW, value=90.0, n=90, verdict="above")
UNSURE = replace(LOW, verdict="few", expected=None)


@pytest.fixture
def told(journey: Journey, owner: User) -> Journey:
    Watcher.objects.create(journey=journey, user=owner)
    return journey


def subjects() -> list[str]:
    return list(Letter.objects.order_by("id").values_list("subject", flat=True))


def test_one_letter_when_it_leaves_and_one_when_it_is_back(told: Journey) -> None:
    for day, found in enumerate((USUAL, LOW, LOW, UNSURE, LOW, USUAL, USUAL)):
        judge(told, [found], DAY + timedelta(days=day))
    assert subjects() == [
        "Kopi Senja: Aware: people entering below the expected range",
        "Kopi Senja: Aware: people entering back in the expected range",
    ]
    episode = Episode.objects.get()
    assert (episode.began, episode.ended) == (DAY + timedelta(days=1), DAY + timedelta(days=5))


def test_the_other_side_is_another_episode(told: Journey) -> None:
    judge(told, [LOW], DAY)
    judge(told, [HIGH], DAY + timedelta(days=1))
    assert [each.direction for each in Episode.objects.order_by("id")] == ["below", "above"]
    assert len(subjects()) == 2


def test_the_letter_has_the_figures_the_page_and_a_whatsapp_link(
    told: Journey, owner: User, office: PostOffice, work: Work
) -> None:
    User.objects.filter(pk=owner.pk).update(language="id")
    judge(told, [replace(LOW, stage="Cepat & murah")], DAY)
    work()
    message = office.messages[0]
    plain = message.get_body(("plain",))
    assert plain is not None
    text = plain.get_content()
    assert "12 pelanggan masuk ke Cepat & murah (10 Mar 2026)" in text
    assert "18 sampai 44" in text
    assert f"/j/{told.slug}/week/alerts" in text
    assert "https://wa.me/?text=Kopi%20Senja%3A%2012%20pelanggan" in text
    html = message.get_body(("html",))
    assert html is not None
    assert '<a href="https://wa.me/?text=Kopi%20Senja%3A%2012' in html.get_content()
    assert "Cepat &amp; murah" in html.get_content()


def test_a_quieted_number_tells_nobody_anything(told: Journey) -> None:
    judge(told, [LOW], DAY)
    snooze(Episode.objects.get(), 7)
    judge(told, [USUAL], DAY + timedelta(days=1))
    judge(told, [LOW], DAY + timedelta(days=2))
    judge(told, [USUAL], DAY + timedelta(days=3))
    assert len(subjects()) == 1
    Episode.objects.update(quiet_until=timezone.now() - timedelta(minutes=1))
    judge(told, [LOW], DAY + timedelta(days=9))
    assert len(subjects()) == 2


def test_a_member_who_has_left_is_told_nothing(told: Journey) -> None:
    Membership.objects.all().delete()
    judge(told, [LOW], DAY)
    assert subjects() == []
    assert Episode.objects.count() == 1


def test_a_stage_that_is_no_longer_there_is_no_longer_outside(told: Journey) -> None:
    judge(told, [LOW], DAY)
    judge(told, [replace(USUAL, stage="Noticed")], DAY + timedelta(days=1))
    assert Episode.objects.get().ended == DAY + timedelta(days=1)
    assert len(subjects()) == 1


def test_a_day_is_judged_once_and_a_day_on_which_nobody_came_is_found(
    shop: Journey, owner: User
) -> None:
    Watcher.objects.create(journey=shop, user=owner)
    now = (
        int(datetime.combine(LAST, datetime.min.time(), UTC).timestamp() * 1e6) + 40 * 3600 * 10**6
    )
    assert look(shop, now) == 0
    assert Rhythm.objects.get().judged == LAST
    quiet = [f"late,{LAST + timedelta(days=1)}T23:00:00,Something Else,web"]
    name, *columns = zip(*(row.split(",") for row in quiet), strict=True)
    session_of(shop).append(
        [{"user": name[0], "time": columns[0][0], "name": columns[1][0], "channel": columns[2][0]}]
    )
    LIVE.of(shop).wake()
    assert look(shop, now + 24 * 3600 * 10**6) >= 1
    assert "Aware" in {each.stage for each in Episode.objects.all()}
    assert look(shop, now + 24 * 3600 * 10**6) == 0


def test_silence_is_told_after_the_hours_somebody_set_and_never_before(
    shop: Journey, owner: User
) -> None:
    Watcher.objects.create(journey=shop, user=owner)
    last = session_of(shop).histories
    assert last is not None
    assert last.last is not None
    hour = 3600 * 10**6
    assert look(shop, last.last + 100 * hour) == 0
    Rhythm.objects.update_or_create(journey=shop, defaults={"silent_hours": 6})
    assert look(shop, last.last + 5 * hour) == 0
    assert look(shop, last.last + 7 * hour) == 1
    assert look(shop, last.last + 8 * hour) == 0
    assert subjects() == ["Kopi Senja: No events are arriving"]
    assert "more than 6 hours" in Letter.objects.get().text


def test_letters_rute_sent_since_the_last_export_alarm_nobody_and_hide_no_silence(
    shop: Journey, owner: User
) -> None:
    Watcher.objects.create(journey=shop, user=owner)
    hour = 3600 * 10**6
    later = datetime(LAST.year, LAST.month, LAST.day, 12, tzinfo=UTC) + timedelta(days=20)
    now = int(later.timestamp() * 10**6)
    assert look(shop, now) == 0
    sent = {"user": "person1", "time": later.isoformat(), "name": "Message Sent"}
    session_of(shop).append([sent], writer="messages")
    LIVE.of(shop).wake()
    assert days_of(shop, now + 24 * hour, now=True)[1].last == LAST
    Rhythm.objects.update_or_create(journey=shop, defaults={"silent_hours": 6})
    assert look(shop, now + 24 * hour) == 1
    assert subjects() == ["Kopi Senja: No events are arriving"]


def test_a_program_is_called_with_a_signature_it_can_check(
    told: Journey, settings: SettingsWrapper, work: Work
) -> None:
    seen: list[tuple[dict[str, str], bytes]] = []

    def answer(self: Hook) -> None:
        say(200)(self)

    def keep(self: Hook) -> None:
        seen.append((dict(self.headers), self.body))
        answer(self)

    settings.OWN_NETWORKS = "127.0.0.1"
    with hook(keep) as url:
        url = url.replace("hooks.test", "127.0.0.1")
        Watcher.objects.create(journey=told, url=url, secret="whsec_test")
        judge(told, [LOW], DAY)
        work()
    headers, body = seen[0]
    parts = dict(part.split("=", 1) for part in headers["Rute-Signature"].split(","))
    right = hmac.new(b"whsec_test", f"{parts['t']}.".encode() + body, hashlib.sha256)
    assert parts["v1"] == right.hexdigest()
    assert len(seen) == 1
    said = json.loads(body)
    assert (said["type"], said["stage"], said["direction"]) == (
        "stage.left_range",
        "Aware",
        "below",
    )
    assert said["expected"] == {"low": 18.0, "middle": 30.0, "high": 44.0}
    assert set(said["text"]) == {"en", "id"}


def test_a_program_that_fails_is_called_again_under_the_same_key(
    told: Journey, settings: SettingsWrapper, work: Work
) -> None:
    keys: list[str] = []

    def busy(self: Hook) -> None:
        keys.append(self.headers["Idempotency-Key"])
        say(503 if len(keys) == 1 else 200)(self)

    settings.OWN_NETWORKS = "127.0.0.1"
    with hook(busy) as url:
        hooked = Watcher.objects.create(
            journey=told, url=url.replace("hooks.test", "127.0.0.1"), secret="whsec_test"
        )
        judge(told, [LOW], DAY)
        work()
        hooked.refresh_from_db()
        assert "503" in hooked.failing["id"]
        work()
    hooked.refresh_from_db()
    assert hooked.failing == {}
    assert len(keys) == 2
    assert len(set(keys)) == 1


def test_an_address_in_a_private_network_is_refused_when_it_is_added_and_when_it_is_called(
    told: Journey, owner: User, as_: As, work: Work
) -> None:
    page = f"/j/{told.slug}/week/alerts/hooks"
    for url in ("https://127.0.0.1/x", "https://169.254.169.254/latest", "http://example.com/"):
        assert as_(owner).post(page, {"url": url}).status_code == 400
    assert not Watcher.objects.exclude(url="").exists()
    Watcher.objects.create(journey=told, url="https://10.0.0.8/x", secret="s")
    judge(told, [LOW], DAY)
    work()
    job = Job.objects.get(kind="weekly.call")
    assert job.state == "failed"
    assert "private network" in job.error["en"]


def test_the_page_shows_what_is_outside_and_lets_one_be_told(
    shop: Journey, owner: User, as_: As
) -> None:
    client, page = as_(owner), f"/j/{shop.slug}/week/alerts"
    judge(shop, [LOW], DAY)
    shown = client.get(page).content.decode()
    assert "12 people entered Aware (10 Mar 2026)" in shown
    assert "https://wa.me/?text=" in shown
    assert "as expected" in shown
    client.post(f"{page}/tell-me", {"tell": "yes"})
    assert Watcher.objects.get().user == owner
    client.post(f"{page}/tell-me", {"tell": "no"})
    assert not Watcher.objects.exists()
    client.post(f"{page}/watch", {"watched": "yes", "silent_hours": "12"})
    assert Rhythm.objects.get().silent_hours == 12
    client.post(f"{page}/{Episode.objects.get().pk}/quiet", {"days": "7"})
    until = Episode.objects.get().quiet_until
    assert until is not None
    assert until > timezone.now() + timedelta(days=6)


def test_the_secret_is_shown_once(
    told: Journey, owner: User, as_: As, settings: SettingsWrapper
) -> None:
    settings.OWN_NETWORKS = "127.0.0.1"
    client, page = as_(owner), f"/j/{told.slug}/week/alerts"
    client.post(f"{page}/hooks", {"url": "http://127.0.0.1:9/x"})
    secret = Watcher.objects.get(url__startswith="http").secret
    assert secret in client.get(page).content.decode()
    assert secret not in client.get(page).content.decode()


def test_an_owner_says_who_of_the_team_is_told(
    told: Journey, owner: User, viewer: User, stranger: User, as_: As
) -> None:
    page = f"/j/{told.slug}/week/alerts/tell"
    as_(owner).post(page, {"email": viewer.email, "tell": "yes"})
    as_(owner).post(page, {"email": stranger.email, "tell": "yes"})
    assert {each.user for each in Watcher.objects.all()} == {owner, viewer}
    assert as_(viewer).post(page, {"email": owner.email, "tell": "no"}).status_code == 403
    as_(owner).post(page, {"email": viewer.email, "tell": "no"})
    assert {each.user for each in Watcher.objects.all()} == {owner}
