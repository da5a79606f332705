"""A journey with a campaign, people on their way in it, and a mail server that keeps letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings as SettingsWrapper
from tests.campaigns.small import events, journey_text
from tests.web.mail.post_office import PostOffice, post_office

from rute.web.accounts.models import User
from rute.web.channels.email.smtp import POOL
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey


@pytest.fixture
def small(owner: User, tmp_path: Path) -> Journey:
    """The journey of tests/campaigns/small.py, published, with its sixty people."""
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    return journeys.create("Kopi Senja", journey_text(), owner, [file])


@pytest.fixture
def office(settings: SettingsWrapper) -> Iterator[PostOffice]:
    settings.EMAIL_BACKEND = "rute.web.mail.backend.Mail"
    with post_office() as opened:
        settings.MAIL_URL = opened.url
        yield opened
        POOL.sweep(idle=0)
