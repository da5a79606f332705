"""A small journey of sixty people, for tests that need no more."""

from __future__ import annotations

TEXT = """\
journey: Kopi Senja
time zone: Asia/Jakarta
money: IDR
data: [data/events.csv]
stages:
  Aware:
    reached when: Ad Clicked
    stalled after: 7 days
  Engage:
    reached when: Article Read
    stalled after: 14 days
    touchpoints:
      Brewing articles: {channel: web, happens when: Article Read}
  Convert:
    reached when: Order Completed
"""
HEADINGS = "user,time,event,channel,value"


def events() -> str:
    """Events of sixty people; every second reads, every third of those buys."""
    rows = [HEADINGS]
    for person in range(60):
        start = f"2026-03-{person % 20 + 1:02}"
        rows.append(f"person{person},{start}T08:00:00,Ad Clicked,instagram,")
        if person % 2 == 0:
            rows.append(f"person{person},{start}T10:{person:02}:00,Article Read,web,")
        if person % 6 == 0:
            rows.append(f"person{person},{start}T21:00:00,Order Completed,web,{person + 10}000")
    return "\n".join(rows) + "\n"
