"""Health, metrics and the status page: for machines, and for owners alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.operate import state
from rute.web.work.models import Job

pytestmark = pytest.mark.django_db
SignedIn = Callable[[User], Client]


def test_it_is_ready_where_database_and_folder_are() -> None:
    answer = Client().get("/health/ready")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "database": "ok", "folder": "ok", "arrivals": "ok"}
    assert Client().get("/health/live").status_code == 200


def test_without_its_database_it_lives_but_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise OperationalError("gone")

    monkeypatch.setattr(connection, "cursor", away)
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.json()["database"]) == (503, "away")
    assert answer.headers["Retry-After"] == "5"
    assert Client().get("/health/live").status_code == 200


def test_a_folder_that_is_gone_or_full_is_told(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUTE_FOLDER", str(own_folder / "nowhere"))
    assert Client().get("/health/ready").json()["folder"] == "not_writable"
    monkeypatch.setenv("RUTE_FOLDER", str(own_folder))
    monkeypatch.setattr(state, "LEAST_FREE", 1 << 60)
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.json()["folder"]) == (503, "nearly_full")


def test_metrics_are_for_this_machine_where_no_token_is_set() -> None:
    client = Client()
    client.get("/health/live")
    shown = client.get("/metrics").content.decode()
    assert 'rute_up{part="database"} 1.0' in shown
    assert 'rute_requests_total{method="GET",status="200",view="operate:live"}' in shown
    assert 'rute_jobs{state="waiting"} 0.0' in shown
    assert client.get("/metrics", REMOTE_ADDR="203.0.113.7").status_code == 404
    assert client.get("/metrics", HTTP_X_FORWARDED_FOR="203.0.113.7").status_code == 404


def test_with_a_token_only_who_has_it_may_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUTE_METRICS_TOKEN", "a long token")
    client = Client()
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer other").status_code == 404
    right = client.get("/metrics", HTTP_AUTHORIZATION="Bearer a long token", REMOTE_ADDR="9.9.9.9")
    assert right.status_code == 200


def test_owners_see_how_the_app_is_doing_and_others_do_not(
    owner: User, editor: User, stranger: User, journey: Journey, as_: SignedIn
) -> None:
    Job.objects.create(kind="import", journey=journey, state="failed")
    shown = as_(owner).get("/operate").content.decode()
    assert "How the app is doing" in shown
    assert "Work · Kopi Senja" in shown
    assert as_(editor).get("/operate").status_code == 404
    assert as_(stranger).get("/operate").status_code == 404
    User.objects.filter(pk=owner.pk).update(language="id")
    assert "Keadaan aplikasi" in as_(owner).get("/operate").content.decode()
