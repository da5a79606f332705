"""A small journey with a campaign that waits, branches, splits and holds people out."""

from __future__ import annotations

CAMPAIGN = """\
  Tasting pack:
    moves: Engage to Convert
    asks: Buy the tasting pack
    from: [email]
    helps the customer by: trying three roasts for the price of one
    starts when: reached
    leads to: Order Completed where item is tasting-pack
    within: 14 days
    holdout: 20%
    again: never
    steps:
      - send: tasting-invitation
        step: invite
      - wait: 2 days
      - if: Message Opened
        then:
          - send: tasting-story
        else:
          - wait until: 09:00
          - send: tasting-invitation
            step: remind
      - wait for: Wishlist Filled
        at most: 3 days
        step: dreaming
      - split: {short: 50%, long: 50%}
        short: [{send: last-call}]
        long:
          - wait: 6 hours
          - send: last-call
      - tell: Agus, call the ones who asked a question
"""

JOURNEY = """\
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
  Convert:
    reached when: Order Completed
campaigns:
{campaigns}\
messages:
  tasting-invitation:
    purpose: marketing
    email:
      subject: {{en: "Three roasts, one price", id: "Tiga sangrai, satu harga"}}
      body: {{en: "Hello {{{{ person.name }}}}, try three.", id: "Halo {{{{ person.name }}}}, coba tiga."}}
  tasting-story:
    purpose: marketing
    email:
      subject: {{en: "Where it grows", id: "Tempat tumbuhnya"}}
      body: {{en: "Gayo, 1,400 metres.", id: "Gayo, 1.400 meter."}}
  last-call:
    purpose: marketing
    email:
      subject: {{en: "Last call", id: "Kesempatan terakhir"}}
      body: {{en: "Until Sunday.", id: "Sampai Minggu."}}
forms:
  Brew guide:
    in: Engage
    asks for: [name, email]
    permission: {{for: marketing, by: [email]}}
"""  # noqa: E501
HEADINGS = "user,email,name,time,event,channel,item,value"


def journey_text(*campaigns: str) -> str:
    """The journey with these campaigns (default: CAMPAIGN)."""
    return JOURNEY.format(campaigns="".join(campaigns or (CAMPAIGN,)))


def events(people: int = 60) -> str:
    """A CSV: everybody clicks on one of twenty days of March 2026, every second person reads that
    day and leaves an address, every sixth buys in the evening."""
    rows = [HEADINGS]
    for person in range(people):
        who = f"person{person},person{person}@example.com,Person {person}"
        day = f"2026-03-{person % 20 + 1:02}"
        rows.append(f"{who},{day}T08:00:00,Ad Clicked,instagram,,")
        if person % 2 == 0:
            rows.append(f"{who},{day}T10:{person % 60:02}:00,Article Read,web,,")
        if person % 6 == 0:
            rows.append(f"{who},{day}T21:00:00,Order Completed,web,beans,{person + 10}000")
    return "\n".join(rows) + "\n"
