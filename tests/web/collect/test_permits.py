"""What programs say of permission over the wire: who may, what is refused, what nobody learns."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from tests.web.collect.house import REVOKED, SERVER, WEB, House

from rute.web.collect import asgi
from rute.web.collect.bodies import Refused
from rute.web.collect.permits import BURST, RATES, Ask, Give, Permit, Withdraw

SAID = {"address": "ani@kopi.example", "channel": "email", "where": "https://kopi.example/join"}
ASKED = "/v1/permission/ask"


@pytest.fixture
def heard(house: House, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Permit, bool]]:
    """(journey, what was said, by a public key); nobody waits."""
    told: list[tuple[str, Permit, bool]] = []
    house.hears = lambda journey, said, *, public: told.append((journey, said, public))
    monkeypatch.setattr(asgi, "PATIENCE", 0.0)
    return told


def test_a_program_gives_withdraws_and_asks(house: House, heard: list[Any]) -> None:
    worded = {**SAID, "wording": "Yes, write to me.", "at": "2026-03-01T10:00:00+07:00"}
    for act, body in (("give", worded), ("withdraw", SAID), ("ask", {**SAID, "language": "id"})):
        said = house.send(f"/v1/permission/{act}", body)
        assert (said.status, said.body) == (200, b'{"success":true}'), said.body
    assert [(journey, type(one), public) for journey, one, public in heard] == [
        ("shop", Give, False), ("shop", Withdraw, False), ("shop", Ask, False),
    ]  # fmt: skip


def test_a_key_writes_to_its_own_journey_alone(house: House, heard: list[Any]) -> None:
    house.send(ASKED, SAID, key="rute_server_4")
    assert [journey for journey, _, _ in heard] == ["bank"]


def test_a_key_that_is_no_secret_may_only_have_somebody_asked(
    house: House, heard: list[Any]
) -> None:
    for act in ("give", "withdraw"):
        said = house.send(f"/v1/permission/{act}", SAID, key=WEB)
        assert (said.status, said.code) == (403, "not_by_this_key")
    assert house.send(ASKED, {**SAID, "writeKey": WEB}, key=None).status == 200
    assert [public for _, _, public in heard] == [True]


@pytest.mark.parametrize("key", [None, "rute_server_x", REVOKED])
def test_no_key_an_unknown_and_a_revoked_one_open_nothing(
    house: House, heard: list[Any], key: str | None
) -> None:
    assert house.send(ASKED, SAID, key=key).status == 401
    assert heard == []


@pytest.mark.parametrize("wrong", [
    {"channel": "fax"}, {"purpose": "spam"}, {"where": ""}, {"where": "x" * 201}, {"address": "a"},
    {"wording": "x" * 4001}, {"more": 1}, {"where": "a\x00b"}, {"language": "en\r\nBcc: x@y.z"},
    {"address": ["ani@kopi.example"]}, {"channel": None},
])  # fmt: skip
def test_what_is_not_described_is_refused(
    house: House, heard: list[Any], wrong: dict[str, Any]
) -> None:
    said = house.send(ASKED, SAID | wrong)
    assert (said.status, said.code) == (400, "bad_permission")
    assert heard == []


@pytest.mark.parametrize(("path", "method", "status"), [
    (ASKED, "GET", 405), ("/v1/permission", "POST", 404), ("/v1/permission/grant", "POST", 404),
    ("/v1/permission/ask/x", "POST", 404), (ASKED, "OPTIONS", 204),
])  # fmt: skip
def test_there_is_nothing_else(
    house: House, heard: list[Any], path: str, method: str, status: int
) -> None:
    assert house.send(path, SAID, method=method).status == status
    assert heard == []


def test_too_many_are_put_off_and_other_keys_are_not(house: House, heard: list[Any]) -> None:
    most = round(RATES["web"] * BURST)
    statuses = [house.send(ASKED, SAID, key=WEB).status for _ in range(most + 1)]
    assert statuses == [200] * most + [429]
    late = house.send(ASKED, SAID, key=WEB)
    assert late.code == "too_often"
    assert int(late.headers["retry-after"]) > 0
    assert house.send(ASKED, SAID, key=SERVER).status == 200


def test_an_answer_to_a_public_key_comes_as_late_whatever_is_known(
    house: House, heard: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asgi, "PATIENCE", 0.15)
    slow = iter((0.0, 0.1))
    house.hears = lambda *_, **__: time.sleep(next(slow))
    took = []
    for _ in range(2):
        began = time.monotonic()
        assert house.send(ASKED, SAID, key=WEB).status == 200
        took.append(time.monotonic() - began)
    assert min(took) >= 0.15


def test_what_cannot_be_recorded_says_why_in_the_readers_language(
    house: House, heard: list[Any]
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise Refused(400, "bad_address")

    house.hears = refused
    english, indonesian = (
        json.loads(house.send(ASKED, SAID, accept_language=language).body)["error"]["message"]
        for language in ("en", "id")
    )
    assert english.startswith("The address is no e-mail address")
    assert indonesian.startswith("Alamatnya bukan")
