"""A journey that has something of everything the live map shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey

TEXT = """\
journey: Kopi Penuh, from stranger to friend
time zone: Asia/Jakarta
money: IDR
data: [data/events.csv]
personas:
  Tim:
    who: Shops on the phone.
    found by: first channel is instagram
  Trudy: Prefers a real shop.
stages:
  Aware:
    anchor: aware
    reached when: Ad Clicked
    stalled after: 7 days
    target: 80%
  Engage:
    anchor: interested
    reached when: Article Read
    stalled after: 7 days
    touchpoints:
      Brewing articles:
        channel: web
        happens when: Article Read
        feels: curious +1
        voices: text of Wish Made where may_quote is yes
        pains:
          - pain: Too long
            seen as: Article Read without Order Completed within 1 day
            fixes:
              - fix: Shorter ones
                owner: Dewi
  Convert:
    anchor: first purchase
    reached when: Order Completed
    worth: total of Order Completed
campaigns:
  First bag:
    moves: Engage to Convert
    asks: Buy the first bag
    from: [whatsapp]
    helps the customer by: a smaller bag
"""


def events() -> str:
    """Of 240 people half read, and a third of those buy; what they shared is in no rule."""
    rows = ["user,time,event,channel,value,text,may_quote"]
    for person in range(240):
        day = f"2026-{person % 4 + 1:02}-{person % 25 + 1:02}"
        channel = "instagram" if person % 3 else "web"
        rows.append(f"p{person},{day}T08:00:00,Ad Clicked,{channel},,,")
        may = "yes" if person % 8 == 0 else "no"
        if person % 2 == 0:
            rows.append(f"p{person},{day}T10:00:00,Article Read,web,,,")
            rows.append(f"p{person},{day}T12:00:00,Page Shared,web,,,")
            rows.append(f"p{person},{day}T11:00:00,Wish Made,web,,I wish for cup {person},{may}")
        if person % 6 == 0:
            rows.append(f"p{person},{day}T21:00:00,Order Completed,web,{person + 10}000,,")
    return "\n".join(rows) + "\n"


@pytest.fixture
def rich(owner: User, tmp_path: Path) -> Journey:
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    return journeys.create("Kopi Penuh", TEXT, owner, [file])
