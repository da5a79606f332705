"""A job on the page, for those it concerns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.work.models import Job
from rute.web.work.registry import Tell
from rute.web.work.services import State, job, start

pytestmark = pytest.mark.django_db
SignedIn = Callable[[User], Client]


@pytest.fixture
def import_(journey: Journey, owner: User) -> Job:
    @job("test.import")
    def run(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
        return {}

    return start("test.import", journey, {}, owner)


def test_a_job_that_runs_asks_again_by_itself(import_: Job, owner: User, as_: SignedIn) -> None:
    Job.objects.update(state=State.RUNNING, done=1, total=4, doing={"en": "reading", "id": "baca"})
    page = as_(owner).get(f"/jobs/{import_.pk}", headers={"HX-Request": "true"})
    shown = page.content.decode()
    assert f'hx-get="/jobs/{import_.pk}"' in shown
    assert 'value="1" max="4"' in shown
    assert "Running: reading" in shown
    assert "25%" in shown
    assert "<html" not in shown


def test_without_script_the_page_loads_itself_anew(
    import_: Job, owner: User, as_: SignedIn
) -> None:
    shown = as_(owner).get(f"/jobs/{import_.pk}").content.decode()
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in shown


def test_a_finished_job_leads_on_to_where_it_says(import_: Job, owner: User, as_: SignedIn) -> None:
    Job.objects.update(state=State.DONE, result={"to": "/j/kopi-senja/"})
    asked = as_(owner)
    assert asked.get(f"/jobs/{import_.pk}").headers["Location"] == "/j/kopi-senja/"
    part = asked.get(f"/jobs/{import_.pk}", headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"] == "/j/kopi-senja/"


def test_it_never_leads_to_another_site(import_: Job, owner: User, as_: SignedIn) -> None:
    Job.objects.update(state=State.DONE, result={"to": "https://elsewhere.example/"})
    assert as_(owner).get(f"/jobs/{import_.pk}").status_code == 200


def test_a_failed_job_says_why_in_the_readers_language_and_can_be_tried_again(
    import_: Job, owner: User, as_: SignedIn
) -> None:
    Job.objects.update(state=State.FAILED, error={"en": "no such column", "id": "tidak ada kolom"})
    User.objects.filter(pk=owner.pk).update(language="id")
    asked = as_(User.objects.get(pk=owner.pk))
    assert "tidak ada kolom" in asked.get(f"/jobs/{import_.pk}").content.decode()
    asked.post(f"/jobs/{import_.pk}/retry")
    assert Job.objects.get().state == State.WAITING


def test_to_a_stranger_the_job_does_not_exist_and_a_viewer_cannot_stop_it(
    import_: Job, stranger: User, viewer: User, as_: SignedIn
) -> None:
    assert as_(stranger).get(f"/jobs/{import_.pk}").status_code == 404
    assert as_(stranger).post(f"/jobs/{import_.pk}/cancel").status_code == 404
    assert as_(viewer).get(f"/jobs/{import_.pk}").status_code == 200
    assert as_(viewer).post(f"/jobs/{import_.pk}/cancel").status_code == 404
    assert Job.objects.get().state == State.WAITING


def test_its_owner_stops_it(import_: Job, owner: User, as_: SignedIn) -> None:
    as_(owner).post(f"/jobs/{import_.pk}/cancel")
    assert Job.objects.get().state == State.CANCELLED
