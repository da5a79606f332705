"""Every file a journey names is known, wherever it is named."""

from __future__ import annotations

from rute.journey.file import examine_text
from rute.journey.named_files import named_files

TEXT = """\
journey: Kopi Senja
money: IDR
rates: rates.csv
data:
  - events.csv
  - file: export.csv
    recipe: own.yaml
stages:
  Aware:
    counted by: [reach.csv impressions]
    reached when: Ad Clicked
  Convert:
    reached when: Order Completed
campaigns:
  Tasting:
    moves: Aware to Convert
    asks: Buy it
    from: [email]
    costs: ads.csv spend
    steps: [{send: invitation}]
messages:
  invitation:
    purpose: marketing
    email: {subject: Three roasts, body: messages/invitation.mjml.liquid}
    sms: Come and taste.
"""


def test_every_file_of_a_journey_is_named() -> None:
    journey = examine_text(TEXT).journey
    assert journey is not None
    assert set(named_files(journey)) == {
        "events.csv", "export.csv", "rates.csv", "own.yaml", "reach.csv", "ads.csv",
        "messages/invitation.mjml.liquid",
    }  # fmt: skip
