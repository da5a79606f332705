"""The leave that the people of a simulated year gave in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.people.models import Permission, PermissionAct
from rute.web.people.services import Proof, may_reach, take_over, withdraw
from rute.web.people.simulated import run
from rute.web.people.telling import tell_log
from rute.web.work.services import Job

pytestmark = pytest.mark.django_db
TEXT = """\
journey: Kopi Senja
simulated: yes
data: [data/year.csv]
stages:
  Look:
    reached when: Page Viewed
  Allow:
    reached when: Permission Given where purpose is marketing
forms:
  Brew guide:
    in: Allow
    asks for: [email or whatsapp]
    permission: {for: marketing, by: [email, whatsapp]}
"""
YEAR = """\
user,email,phone,time,event,purpose
ani,ani@pelanggan.example,,2026-03-01T09:00,Permission Given,marketing
ani,,,2026-03-09T09:00,Permission Given,marketing
budi,,+12125550123,2026-03-02T09:00,Permission Given,marketing
citra,citra@pelanggan.example,,2026-03-02T09:00,Permission Given,service
dewi,dewi@pelanggan.example,,2026-03-03T09:00,Page Viewed,
eka,,,2026-03-04T09:00,Permission Given,marketing
"""


@pytest.fixture
def year(owner: User, tmp_path: Path) -> Journey:
    return made(owner, tmp_path, TEXT)


def made(owner: User, place: Path, text: str) -> Journey:
    file = place / "year.csv"
    file.write_text(YEAR, encoding="utf-8")
    return journeys.create("Kopi Senja", text, owner, [file])


def work(journey: Journey) -> None:
    for job in Job.objects.filter(kind="people.simulated", journey=journey):
        run(job.payload, lambda *_: None)


def test_who_agreed_in_the_year_may_be_reached_where_they_said_so_and_nobody_else(
    year: Journey,
) -> None:
    take_over(year)
    work(year)
    found = Permission.objects.values_list("address", "channel", "purpose", "state")
    assert sorted(found) == [
        ("email:ani@pelanggan.example", "email", "marketing", "given"),
        ("phone:+12125550123", "whatsapp", "marketing", "given"),
    ]
    assert may_reach(year, "budi", "phone:+12125550123", "whatsapp")
    acts = PermissionAct.objects.order_by("at")
    assert [f"{act.at:%d %b} {act.place}" for act in acts] == [
        "01 Mar Brew guide", "02 Mar Brew guide",
    ]  # fmt: skip
    assert all("simulated" in act.wording for act in acts)


def test_the_log_is_not_told_what_it_says_itself(year: Journey) -> None:
    take_over(year)
    work(year)
    assert tell_log() == 0


def test_what_was_recorded_once_is_not_recorded_again_nor_is_a_no_overruled(year: Journey) -> None:
    take_over(year)
    work(year)
    withdraw(year, "email:ani@pelanggan.example", "email", "marketing", Proof(place="letter"))
    take_over(year)
    assert Job.objects.count() == 1
    work(year)
    assert PermissionAct.objects.count() == 3
    assert not may_reach(year, "ani", "email:ani@pelanggan.example", "email")


def test_of_real_people_nothing_is_taken_over(owner: User, tmp_path: Path) -> None:
    take_over(made(owner, tmp_path, TEXT.replace("simulated: yes\n", "")))
    assert not Job.objects.exists()


def test_where_no_form_asks_nobody_has_agreed(owner: User, tmp_path: Path) -> None:
    journey = made(owner, tmp_path, TEXT.partition("forms:")[0])
    take_over(journey)
    work(journey)
    assert not Permission.objects.exists()


def test_a_form_speaks_of_its_own_channels_alone(owner: User, tmp_path: Path) -> None:
    journey = made(owner, tmp_path, TEXT.replace("by: [email, whatsapp]", "by: [email]"))
    take_over(journey)
    work(journey)
    assert Permission.objects.get().channel == "email"
