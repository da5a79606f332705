"""Libraries that others wrote, unchanged, over the wire: each event once, its time, its person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.web.collect.house import SERVER, House
from tests.web.collect.wire import on_the_wire

THEN = datetime(2026, 3, 1, 5, 30, tzinfo=UTC)


def segment(address: str, errors: list[Any]) -> Any:
    client = pytest.importorskip("segment.analytics.client", reason="needs make setup")
    return client.Client(SERVER, host=address, on_error=lambda e, _: errors.append(e), gzip=False)


def rudder(address: str, errors: list[Any]) -> Any:
    client = pytest.importorskip("rudderstack.analytics.client", reason="needs make setup")
    return client.Client(SERVER, host=address, on_error=lambda e, _: errors.append(e), gzip=True)


@pytest.mark.parametrize("made", [segment, rudder])
def test_every_event_of_a_real_library_arrives_once(
    house: House, made: Callable[[str, list[Any]], Any]
) -> None:
    errors: list[Any] = []
    with on_the_wire(house) as address:
        client = made(address, errors)
        client.identify("u1", {"email": "ani@shop.id", "phone": "+62 812 3456 7890", "plan": "pro"})
        client.track("u1", "Order Completed", {"value": 150000, "currency": "IDR"}, timestamp=THEN)
        client.track(event="Seen", user_id=None, anonymous_id="d1", properties={"n": 1})
        client.page("u2", "Shop", "Menu", {"url": "https://shop.id/menu"})
        client.screen("u2", "App", "Home")
        client.group("u2", "g1", {"name": "PT"})
        client.alias("old", "u2")
        for number in range(250):  # more than one batch of theirs
            client.track(f"u{number}", "Counted", {"number": number})
        client.flush()
        client.join()
    house.drained()
    assert not errors
    assert not house.rejects()
    rows = {row["name"]: row for row in house.rows()}
    known = rows["Identified"]
    assert (known["user"], known["email"], known["phone"]) == (
        "u1",
        "ani@shop.id",
        "+6281234567890",
    )
    assert known["field.plan"] == "pro"
    bought = rows["Order Completed"]
    assert (bought["value"], bought["currency"]) == (150_000_00, "IDR")
    assert abs((bought["time"] - THEN).total_seconds()) < 30  # by how long it waited for its batch
    assert "user" not in rows["Seen"]
    assert rows["Seen"]["anonymous"] == "d1"
    assert rows["Page Viewed"]["field.url"] == "https://shop.id/menu"
    assert (rows["Identity Linked"]["user"], rows["Identity Linked"]["alias"]) == ("u2", "old")
    counted = [row["field.number"] for row in house.rows() if row["name"] == "Counted"]
    assert sorted(map(int, counted)) == list(range(250))
