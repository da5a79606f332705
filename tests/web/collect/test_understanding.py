"""What becomes of a message: name, person, time, money, campaign, fields."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles.collected import happened

from rute.web.collect.frames import Frame
from rute.web.collect.gathering import MOST_FIELDS, MOST_NAMES, Gathered
from rute.web.collect.times import times

NOON = int(datetime(2026, 6, 1, 12, tzinfo=UTC).timestamp()) * 1_000_000


def frame(body: Any, method: str = "batch") -> Frame:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Frame(NOON, 1, "ab" * 12, method, content)


def understood(message: dict[str, Any], method: str = "track", **batch: Any) -> dict[str, Any]:
    """The row of one message."""
    gathered = Gathered()
    body = {"batch": [{"type": method, **message}], **batch} if batch else message
    gathered.add(frame(body, "batch" if batch else method), "web")
    table, refused = gathered.table("Asia/Jakarta")
    assert not refused
    return {name: value for name, value in table.to_pylist()[0].items() if value is not None}


def test_money_currency_and_the_rest_become_what_rules_ask_for() -> None:
    row = understood({
        "event": " Order Completed ", "userId": 42, "messageId": "m",
        "properties": {"revenue": "150000.5", "total": 9, "currency": " idr ", "name": "x",
                       "items": [{"sku": 1}], "ship": {"to": {"city": "Solo"}}, "gift": False,
                       "pieces": 3.0, "nothing": None, "email": "friend@x.id"},
    })  # fmt: skip
    assert row == {
        "user": "42", "name": "Order Completed", "id": "m", "channel": "web", "currency": "IDR",
        "value": 150000.5, "revenue": "150000.5", "total": "9", "properties.name": "x",
        "items": '[{"sku":1}]', "ship.to.city": "Solo", "gift": "false", "pieces": "3",
        "properties.email": "friend@x.id", "time": datetime(2026, 6, 1, 12, tzinfo=UTC),
        "received_at": "2026-06-01T12:00:00.000Z",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("properties", "value"),
    [({"value": 1, "revenue": 2}, 1), ({"revenue": 2, "total": 3}, 2), ({"total": 3}, 3),
     ({"value": "high", "revenue": 2}, 2), ({"value": True}, None), ({"value": "Rp 5.000"}, None)],
)  # fmt: skip
def test_the_value_is_the_first_that_is_a_number(
    properties: dict[str, Any], value: float | None
) -> None:
    assert understood({"event": "Seen", "userId": "u", "properties": properties}).get("value") == (
        value
    )


def test_traits_are_known_wherever_a_library_puts_them() -> None:
    told = {"email": "a@x.id", "phone": "+62811", "plan": "pro"}
    own = understood({"userId": "u", "traits": told}, "identify")
    other = understood(
        {"userId": "u", "context": {"traits": {"Email": "a@x.id", "phoneNumber": "+62811",
                                               "plan": "pro"}}}, "identify")  # fmt: skip
    for row in (own, other):
        assert (row["email"], row["phone"], row["plan"]) == ("a@x.id", "+62811", "pro")
        assert "properties.email" not in row
    late = understood({"event": "Seen", "anonymousId": "d", "context": {"traits": told}})
    assert (late["anonymous"], late["email"]) == ("d", "a@x.id")


def test_an_alias_links_an_older_user_or_a_device() -> None:
    older = understood({"userId": "new", "previousId": "old"}, "alias")
    assert (older["user"], older["alias"], older["anonymous"]) == ("new", "old", "old")
    device = understood({"userId": "new", "previousId": "d", "anonymousId": "d"}, "alias")
    assert (device["user"], device.get("alias"), device["anonymous"]) == ("new", None, "d")


def test_pages_campaigns_and_groups_keep_what_they_say() -> None:
    page = understood({
        "anonymousId": "d", "name": "Menu", "category": "Shop", "properties": {"title": "Own"},
        "context": {"page": {"url": "https://x.id/a", "title": "Other", "referrer": "https://g.id"},
                    "campaign": {"source": "ig", "medium": "story", "name": "june", "term": "cake"},
                    "library": {"name": "analytics.js", "version": "2"}, "userAgent": "UA",
                    "ip": "10.0.0.1", "device": {"type": "phone"}},
    }, "page")  # fmt: skip
    assert page["name"] == "Page Viewed"
    assert {name: page[name] for name in ("page", "category", "title", "url", "referrer", "source",
            "medium", "campaign", "campaign_term", "library", "user_agent", "device")} == {
        "page": "Menu", "category": "Shop", "title": "Own", "url": "https://x.id/a",
        "referrer": "https://g.id", "source": "ig", "medium": "story", "campaign": "june",
        "campaign_term": "cake", "library": "analytics.js 2", "user_agent": "UA", "device": "phone",
    }  # fmt: skip
    assert "10.0.0.1" not in map(str, page.values())
    group = understood({"userId": "u", "groupId": "g1", "traits": {"name": "PT"}}, "group")
    assert (group["group"], group["group.name"]) == ("g1", "PT")


def test_where_it_happened_is_what_it_says_else_its_library_else_its_key() -> None:
    def channel(**message: Any) -> str | None:
        return understood({"event": "Seen", "userId": "u", **message})["channel"]

    assert channel(properties={"channel": "store"}, channel="mobile") == "store"
    assert channel(channel="mobile") == "app"
    assert channel(channel="server") == "web"
    assert channel(context={"library": {"name": "analytics-ios"}}) == "app"
    assert channel(context={"library": {"name": ["odd"]}}) == "web"
    assert channel(context="odd") == "web"


def test_an_event_without_an_id_gets_one_that_stays_the_same() -> None:
    body = {"batch": [{"type": "track", "event": "Seen", "userId": "u"}] * 2}
    rows = []
    for _ in range(2):
        gathered = Gathered()
        gathered.add(frame(body))
        rows.append(gathered.table("UTC")[0]["id"].to_pylist())
    assert rows[0] == rows[1] == ["ab" * 12 + "-0", "ab" * 12 + "-1"]


def test_a_wrong_clock_is_put_right_and_all_times_are_kept() -> None:
    row = understood({"event": "Seen", "userId": "u", "timestamp": "1999-01-01T00:00:00Z"},
                     sentAt="1999-01-01T00:10:00Z")  # fmt: skip
    assert row["time"] == datetime(2026, 6, 1, 11, 50, tzinfo=UTC)
    assert (row["original_timestamp"], row["sent_at"], row["received_at"]) == (
        "1999-01-01T00:00:00Z", "1999-01-01T00:10:00Z", "2026-06-01T12:00:00.000Z",
    )  # fmt: skip


def test_what_the_caller_says_stands_before_when_the_library_was_called() -> None:
    told = {"timestamp": "2026-03-01T05:30:00Z", "originalTimestamp": "2026-06-01T11:00:00Z"}
    row = understood({"event": "Seen", "userId": "u", **told}, sentAt="2026-06-01T12:00:00Z")
    assert row["time"] == datetime(2026, 3, 1, 5, 30, tzinfo=UTC)
    passed_on = {**told, "receivedAt": "2026-06-01T11:30:00Z"}
    row = understood({"event": "Seen", "userId": "u", **passed_on}, sentAt="2026-06-01T11:00:00Z")
    assert row["time"] == datetime(2026, 6, 1, 12, tzinfo=UTC)


MOMENT = st.one_of(st.none(), st.integers(-(10**15), 3 * 10**15))


@given(st.lists(st.tuples(st.integers(0, 3 * 10**15), MOMENT, MOMENT), min_size=1))
def test_times_are_what_the_rule_says(rows: list[tuple[int, int | None, int | None]]) -> None:
    import numpy as np

    received = [row[0] for row in rows]
    texts = [[iso(row[k]) for row in rows] for k in (1, 2)]
    found, unreadable = times(np.array(received, np.int64), *texts, "UTC")
    assert not unreadable.any()
    assert found.tolist() == [happened(*row) for row in rows]


def iso(moment: int | None) -> str | None:
    import numpy as np

    return None if moment is None else f"{np.datetime64(moment, 'us')}Z"


def test_times_without_a_zone_are_the_journeys() -> None:
    row = understood({"event": "Seen", "userId": "u", "timestamp": "2026-05-01 07:00"})
    assert row["time"] == datetime(2026, 5, 1, tzinfo=UTC)
    number = understood({"event": "Seen", "userId": "u", "timestamp": 1_780_000_000_123})
    assert number["time"] == datetime.fromtimestamp(1_780_000_000.123, UTC)


def test_names_made_of_values_become_no_columns_for_ever() -> None:
    gathered = Gathered(fields=[f"f{k}" for k in range(MOST_FIELDS - 1)])
    gathered.add(frame({"event": "Seen", "userId": "u", "properties": {"a": 1, "b": 2}}, "track"))
    row = gathered.table("UTC")[0].to_pylist()[0]
    assert (row["a"], json.loads(row["other_properties"])) == ("1", {"b": "2"})
    many = Gathered(names=[f"n{k}" for k in range(MOST_NAMES)])
    many.add(frame({"event": "Another", "userId": "u"}, "track"))
    many.add(frame({"event": "n1", "userId": "u"}, "track"))
    table, refused = many.table("UTC")
    assert (table["name"].to_pylist(), [bad.reason for bad in refused]) == (
        ["n1"], ["too many event names"],
    )  # fmt: skip


def test_a_field_that_rules_ask_for_is_there_before_it_comes_and_under_their_spelling() -> None:
    def columns(known: list[str], **properties: Any) -> dict[str, Any]:
        gathered = Gathered(fields=known, asked=["Order ID", "channel", "tasted"])
        message = {"event": "Seen", "userId": "u", "properties": properties}
        gathered.add(frame(message, "track"))
        row: dict[str, Any] = gathered.table("UTC")[0].to_pylist()[0]
        return {name: row.get(name, "absent") for name in ("Order ID", "order_id", "tasted")}

    absent = {"Order ID": "absent", "order_id": "absent", "tasted": "absent"}
    assert columns([]) == {**absent, "Order ID": None, "tasted": None}
    assert columns([], order_id=7) == {**absent, "Order ID": "7", "tasted": None}
    assert columns(["Order ID", "tasted"], order_id=7) == {**absent, "Order ID": "7"}
    assert columns(["order_id", "tasted"], order_id=7) == {**absent, "order_id": "7"}


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8) | st.sampled_from(["2026-01-01", "track", "email", "1e400"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["email", "page", "url", "campaign", "source", "name", "value", "traits",
                         "library", "channel", ""]) | st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
MESSAGE = st.dictionaries(
    st.sampled_from(["type", "event", "name", "category", "userId", "anonymousId", "previousId",
                     "groupId", "messageId", "timestamp", "originalTimestamp", "sentAt", "channel",
                     "properties", "traits", "context"]), ANY, max_size=8)  # fmt: skip


@given(
    st.lists(ANY | MESSAGE, max_size=5), ANY, st.sampled_from(["batch", "track", "alias", "page"])
)
def test_whatever_is_sent_lands_in_the_table_or_among_the_refused(
    messages: list[Any], sent: Any, method: str
) -> None:
    gathered = Gathered()
    if method == "batch":
        gathered.add(frame({"batch": messages, "sentAt": sent, "context": sent}))
    else:
        for message in messages:
            gathered.add(frame(message, method))
    table, refused = gathered.table("Asia/Jakarta")
    assert len(table) + len(refused) == len(messages)
    assert [bad.row for bad in refused] == list(range(len(table) + 1, len(messages) + 1))
