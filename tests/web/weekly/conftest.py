"""A journey with half a year of days, a mail server, and a way to run what waits."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from tests.web.mail.conftest import office, work

from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey

__all__ = ["office", "work"]

FIRST = date(2026, 1, 5)  # a Monday
DAYS = 90
LAST = FIRST + timedelta(days=DAYS - 1)
TEXT = """\
# The shop's own words stay.
journey: Kopi Senja
time zone: Asia/Jakarta
money: IDR
data: [data/events.csv]
stages:
  Aware:
    reached when: Ad Clicked
    stalled after: 7 days
    target: 45% by 2026-12-31
    pains:
      - Nobody finds the shop
  Convert:
    reached when: Order Completed
    touchpoints:
      Checkout:
        channel: web
        happens when: Form Opened
        pains:
          - pain: Seven fields
            seen as: Form Opened without Order Completed within 1 hour
            fixes:
              - fix: Ask for e-mail only  # agreed in May
                owner: Dewi
                since: 2026-02-20
                status: planned
"""


def rows(days: int = DAYS, level: float = 30) -> list[str]:
    """About `level` people a day click, and half of them buy a day later; the form is opened."""
    random = np.random.default_rng(2)
    found = ["user,time,event,channel"]
    for day in range(days):
        when = FIRST + timedelta(days=day)
        for one in range(int(random.poisson(level))):
            who = f"p{day}x{one}"
            found.append(f"{who},{when}T09:{one % 60:02}:00,Ad Clicked,instagram")
            if random.random() < 0.5:
                found.append(f"{who},{when}T10:{one % 60:02}:00,Form Opened,web")
                found.append(f"{who},{when}T10:{one % 60:02}:30,Order Completed,web")
            elif random.random() < 0.2:
                found.append(f"{who},{when}T10:{one % 60:02}:00,Form Opened,web")
    return found


@pytest.fixture(scope="session")
def history() -> str:
    return "\n".join(rows()) + "\n"


@pytest.fixture
def shop(owner: User, tmp_path: Path, history: str) -> Journey:
    file = tmp_path / "events.csv"
    file.write_text(history, encoding="utf-8")
    return journeys.create("Kopi Senja", TEXT, owner, [file])
