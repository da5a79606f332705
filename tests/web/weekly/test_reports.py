"""Reports: at their hour in the journey's zone, once, to those who want them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.web.mail.post_office import PostOffice

from rute.events.instants import to_datetime
from rute.web.accounts.models import Membership, User
from rute.web.journeys.models import Journey
from rute.web.mail.models import Letter
from rute.web.weekly import reporting
from rute.web.weekly.models import Reader, Report, Sending
from rute.web.weekly.reporting import next_due, order, order_due
from rute.web.work.models import Job

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]
Work = Callable[[], int]
ZONES = ("Asia/Jakarta", "Europe/Berlin", "America/New_York", "Pacific/Apia")
HOUR = 3600 * 10**6


def micros(text: str, zone: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1e6)


@given(
    st.sampled_from(["week", "month"]), st.integers(0, 6), st.integers(1, 28), st.integers(0, 23),
    st.sampled_from(ZONES), st.integers(1_700_000_000, 1_900_000_000),
)  # fmt: skip
def test_the_next_moment_is_the_first_that_fits(
    every: str, weekday: int, month_day: int, hour: int, zone: str, after: int
) -> None:
    report = Report(every=every, day=weekday if every == "week" else month_day, hour=hour)
    due = next_due(report, after * 10**6, zone)
    local = to_datetime(due, zone)
    assert due > after * 10**6
    assert due - after * 10**6 <= (8 if every == "week" else 32) * 24 * HOUR
    assert (local.weekday() == weekday) if every == "week" else (local.day == month_day)
    assert (local.hour, local.minute) in ((hour, 0), (hour + 1, 0))  # an hour the clocks skip


@pytest.mark.parametrize("zone", ZONES)
def test_a_week_has_one_moment_whatever_the_clocks_do(zone: str) -> None:
    report, moments = Report(every="week", day=6, hour=2), []
    at = micros("2026-01-01", zone)
    while at < micros("2027-01-01", zone):
        at = next_due(report, at, zone)
        moments.append(to_datetime(at, zone).date())
    assert len(moments) == len(set(moments)) == 53


def made(shop: Journey, owner: User, form: str = "link", language: str = "id") -> Report:
    report = Report.objects.create(
        journey=shop, form=form, every="week", day=0, hour=8, language=language, by=owner,
        due=micros("2026-04-06T08:00", "Asia/Jakarta"),
    )  # fmt: skip
    Reader.objects.create(
        report=report, email=owner.email, user=owner, confirmed=datetime(2026, 4, 1, tzinfo=UTC)
    )
    return report


def test_it_is_sent_at_its_hour_and_not_before(
    shop: Journey, owner: User, office: PostOffice, work: Work
) -> None:
    report = made(shop, owner)
    assert order_due(report.due - 1) == 0
    assert order_due(report.due) == 1
    assert order_due(report.due) == 0
    work()
    report.refresh_from_db()
    assert report.due == micros("2026-04-13T08:00", "Asia/Jakarta")
    message = office.messages[0]
    assert message["Subject"].startswith("Kopi Senja: minggu ")
    plain = message.get_body(("plain",))
    assert plain is not None
    assert "Aware: " in plain.get_content()
    assert f"/j/{shop.slug}/week?week=" in plain.get_content()
    assert (Sending.objects.get().state, Sending.objects.get().letters) == ("sent", 1)


def test_weeks_that_were_missed_are_sent_once(shop: Journey, owner: User) -> None:
    report = made(shop, owner)
    later = report.due + 21 * 24 * HOUR
    assert order_due(later) == 1
    assert order_due(later) == 0
    report.refresh_from_db()
    assert report.due > later


def test_the_map_goes_along_on_paper(
    shop: Journey, owner: User, office: PostOffice, work: Work, as_: As
) -> None:
    order(made(shop, owner, "a4"), 1)
    work()
    attached = list(office.messages[0].iter_attachments())
    assert attached[0].get_filename().startswith("kopi-senja-2026-")
    assert attached[0].get_content().startswith(b"%PDF")
    sent = as_(owner).get(f"/j/{shop.slug}/week/reports/sent/{Sending.objects.get().pk}.pdf")
    assert b"".join(sent).startswith(b"%PDF")  # type: ignore[arg-type]


def test_a_job_that_runs_twice_writes_nobody_twice(
    shop: Journey, owner: User, office: PostOffice, work: Work
) -> None:
    order(made(shop, owner), 1)
    work()
    reporting.carry_out(Sending.objects.get())
    work()
    assert len(office.took) == 1


@pytest.mark.django_db(transaction=True)
def test_two_that_look_at_the_same_moment_order_it_once(shop: Journey, owner: User) -> None:
    report = made(shop, owner)
    ordered: list[int] = []

    def look() -> None:
        try:
            ordered.append(order_due(report.due))
        finally:
            connection.close()

    both = [Thread(target=look) for _ in range(4)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sum(ordered) == 1
    assert Job.objects.filter(kind="weekly.report").count() == Sending.objects.count() == 1


def test_an_address_outside_the_team_is_asked_first_and_once(
    shop: Journey, owner: User, office: PostOffice, work: Work, as_: As
) -> None:
    report, client = made(shop, owner), as_(owner)
    page = f"/j/{shop.slug}/week/reports/{report.pk}/readers"
    client.post(page, {"email": "Bank@Partner.example"})
    client.post(page, {"email": "bank@partner.example"})
    order(report, 1)
    work()
    to = [to for _, to, _ in office.took]
    assert to.count(("TO:<bank@partner.example>",)) == 1
    asked = Letter.objects.get(kind="report_confirm")
    link = link_in(asked.text, "/report/confirm/")
    assert "Ya, kirimi saya" in Client(headers={"accept-language": "id"}).get(link).content.decode()
    assert not Reader.objects.get(email="bank@partner.example").reads
    Client().post(link)
    assert Reader.objects.get(email="bank@partner.example").reads
    order(report, 2)
    work()
    assert [to for _, to, _ in office.took].count(("TO:<bank@partner.example>",)) == 2


def link_in(text: str, path: str) -> str:
    found = re.search(rf"http://[^\s]+({path}\S+)", text)
    assert found is not None
    return found[1]


def test_one_click_stops_it_and_looking_at_the_link_does_not(
    shop: Journey, owner: User, office: PostOffice, work: Work
) -> None:
    report = made(shop, owner)
    order(report, 1)
    work()
    message = office.messages[0]
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = link_in(message["List-Unsubscribe"].strip("<>"), "/report/stop/")
    program = Client(enforce_csrf_checks=True)
    assert program.get(link).status_code == 200
    assert Reader.objects.get().reads
    assert program.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Reader.objects.get().reads
    order(report, 2)
    work()
    assert len(office.took) == 1


def test_a_link_that_was_changed_or_is_for_something_else_stops_nothing(
    shop: Journey, owner: User
) -> None:
    reader = made(shop, owner).readers.get()
    stop, confirm = (
        link.split("/")[-1]
        for link in (reporting.stop_link(reader), reporting.confirm_link(reader))
    )
    for token in (stop[:-2] + "xx", "1", confirm):
        assert Client().post(f"/report/stop/{token}").status_code == 404
    assert Client().post(f"/report/confirm/{stop}").status_code == 404
    assert Reader.objects.get().reads


def test_a_member_who_has_left_reads_nothing_more(
    shop: Journey, owner: User, office: PostOffice, work: Work
) -> None:
    report = made(shop, owner)
    Membership.objects.all().delete()
    order(report, 1)
    work()
    assert office.took == []


def test_it_is_made_looked_at_paused_and_taken_away_on_its_page(
    shop: Journey, owner: User, as_: As
) -> None:
    client, page = as_(owner), f"/j/{shop.slug}/week/reports"
    asked = {"form": "a3", "every": "month", "month_day": "1", "hour": "7", "language": "id"}
    client.post(f"{page}/add", asked)
    report = Report.objects.get()
    assert (report.form, report.day, report.hour) == ("a3", 1, 7)
    assert to_datetime(report.due, "Asia/Jakarta").hour == 7
    assert Reader.objects.get().reads
    shown = client.get(page).content.decode()
    assert "Every month on day 1 at 07:00" in shown
    preview = client.get(f"{page}/{report.pk}/preview").content.decode()
    assert "Buka minggu ini" in preview
    assert 'sandbox=""' in preview
    assert 'srcdoc="&lt;!doctype html' in preview
    paper = client.get(f"{page}/{report.pk}/paper.pdf")
    assert paper.content.startswith(b"%PDF")
    client.post(f"{page}/{report.pk}", {"act": "pause"})
    assert order_due(2**62) == 0
    client.post(f"{page}/{report.pk}", {"act": "now"})
    assert Sending.objects.count() == 1
    client.post(f"{page}/{report.pk}", {"act": "remove"})
    assert not Report.objects.exists()


def test_another_journeys_report_does_not_exist_here(
    shop: Journey, journey: Journey, owner: User, as_: As, own_folder: Path
) -> None:
    report = made(shop, owner)
    base = f"/j/{journey.slug}/week/reports/{report.pk}"
    assert as_(owner).get(f"{base}/preview").status_code == 404
    assert as_(owner).post(base, {"act": "remove"}).status_code == 404
    assert Report.objects.exists()
