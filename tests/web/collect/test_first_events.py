"""A journey whose first events come by collection: its map counts from the first one on."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.web.collect.house import House

import rute
from rute.journey.data_checks import named_fields
from rute.journey.file import read_journey
from rute.session.places import beside_journey

TEXT = """\
journey: Stall
time zone: Asia/Jakarta
money: IDR
worth: total of Order Completed
stages:
  Seen: {reached when: Stall Visited}
  Tasted: {reached when: Stall Visited where tasted is yes}
  Bought: {reached when: Order Completed at least 2 times by order_id within 90 days}
"""


def reached(file: Path, store: Path | None = None) -> list[int | None]:
    return [stage.reached for stage in rute.open(file, store=store).stages().result.stages]


def test_rules_about_what_has_not_come_yet_count_nobody_and_then_whoever_comes(
    house: House,
) -> None:
    file = house.folder / "shop.journey.yaml"
    file.write_text(TEXT, encoding="utf-8")
    store = beside_journey(file, None)
    house.stores["shop"] = store
    house.asked = tuple(name for _, _, name in named_fields(read_journey(file)))

    def send(**message: object) -> None:
        assert house.send("/v1/track", {"userId": "u1", **message}).status == 200
        house.drained()

    send(event="Stall Visited")
    assert reached(file) == [1, 0, 0]
    send(event="Stall Visited", userId="u2", properties={"tasted": "yes"})
    assert reached(file) == [2, 1, 0]
    for number in (1, 2):
        send(event="Order Completed", properties={"order_id": number, "value": 5})
    assert reached(file) == [2, 1, 1]
    for number in (3, 4):
        send(event="Order Completed", userId="u2", properties={"Order ID": number, "value": 5})
    assert reached(file) == [2, 1, 2]
    anew = house.folder / "anew"
    shutil.copytree(store / "log", anew / "log")
    assert reached(file, anew) == [2, 1, 2]
