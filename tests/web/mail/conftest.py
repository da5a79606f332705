"""A mail server on this machine, and one by which letters leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings as SettingsWrapper
from tests.web.mail.post_office import PostOffice, post_office

from rute.web.work import claims
from rute.web.work.models import Job
from rute.web.work.running import run_job


@pytest.fixture
def office(settings: SettingsWrapper) -> Iterator[PostOffice]:
    settings.EMAIL_BACKEND = "rute.web.mail.backend.Mail"
    with post_office() as opened:
        settings.MAIL_URL = opened.url
        yield opened


@pytest.fixture
def work() -> Callable[[], int]:
    """Runs every job that waits, pauses passed over, and what those start; how many."""

    def run() -> int:
        ran = 0
        Job.objects.filter(state="waiting").update(not_before=timezone.now() - timedelta(days=1))
        while (job := claims.claim("a test", timezone.now())) is not None:
            run_job(job)
            ran += 1
        return ran

    return run
