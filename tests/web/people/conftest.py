"""A shop whose customers have e-mails, phones and devices, and are met on several channels."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.people.identities import name_of

TEXT = """\
journey: Kopi Pagi
time zone: Asia/Jakarta
money: IDR
country: ID
data: [data/shop.csv]
personas:
  Web Wati:
    found by: first channel is web
stages:
  Look:
    reached when: Viewed
    stalled after: 5 days
    touchpoints:
      Shelf: {channel: web, happens when: Viewed}
  Allow:
    reached when: Permission Given
  Buy:
    reached when: Bought
"""


def rows() -> str:
    found = ["user,anonymous_id,email,phone,time,event,channel,value,note"]
    for k in range(120):
        day = f"2026-03-{k % 28 + 1:02}"
        mail, phone = f"w{k}@kopi.example" if k % 2 else "", f"0812555{k:04}" if k % 3 == 0 else ""
        channel = "shopee" if k % 10 == 0 else "web" if k % 2 else "shop"
        found.append(f"w{k},device{k},{mail},,{day} 09:00,Viewed,{channel},,")
        if k % 4 == 1:
            found.append(
                f"w{k},,,{phone},{day} 09:10,Bought,{channel},{k}000,call w{k}@kopi.example"
            )
    return "\n".join(found) + "\n"


@pytest.fixture
def shop(owner: User, tmp_path: Path) -> Journey:
    file = tmp_path / "shop.csv"
    file.write_text(rows(), encoding="utf-8")
    return journeys.create("Kopi Pagi", TEXT, owner, [file])


@pytest.fixture
def ani(shop: Journey) -> str:
    """The opaque name of w9: has an e-mail, a phone and a device, and bought on the web."""
    return name_of(shop, hash_of("w9"))
