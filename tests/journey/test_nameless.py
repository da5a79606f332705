"""What readers outside the team see of a journey names nobody of it."""

from __future__ import annotations

from rute.journey.file import read_journey
from rute.journey.nameless import without_owners

TEXT = """\
journey: Kopi Senja
stages:
  Aware:
    owner: Dewi
    reached when: Ad Clicked
    touchpoints:
      Articles:
        channel: web
        owner: Rina
        happens when: Article Read
        pains:
          - pain: Slow
            owner: Budi
            fixes:
              - {fix: Smaller pictures, owner: Agus}
    pains:
      - {pain: Costly, owner: Sari}
  Convert:
    reached when: Order Completed
"""


def test_no_owner_is_left_and_all_else_is_as_it_was() -> None:
    journey = read_journey(TEXT)
    bare = without_owners(journey)
    said = repr(bare)
    assert not any(name in said for name in ("Dewi", "Rina", "Budi", "Agus", "Sari"))
    named = repr(journey)
    for name in ("Dewi", "Rina", "Budi", "Agus", "Sari"):
        assert f"owner='{name}'" in named
        named = named.replace(f"owner='{name}'", "owner=None")
    assert said == named
