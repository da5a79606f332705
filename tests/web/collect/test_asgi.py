"""What the wire says: who may send, what is refused and how, what browsers need."""

from __future__ import annotations

import base64
import gzip
import json
import zlib

import pytest
from tests.web.collect.house import REVOKED, SERVER, WEB, House

BOMB = gzip.compress(b'{"batch":["' + b"x" * 50_000_000 + b'"]}', mtime=0)
EVENT = {"event": "Order Completed", "userId": "u1", "messageId": "m1"}


def test_every_method_and_its_short_form_is_taken(house: House) -> None:
    for number, (path, message) in enumerate((
        ("track", {"event": "Seen"}), ("t", {"event": "Seen"}), ("identify", {}), ("i", {}),
        ("page", {}), ("p", {}), ("screen", {}), ("s", {}), ("group", {"groupId": "g"}),
        ("g", {"groupId": "g"}), ("alias", {"previousId": "a"}), ("a", {"previousId": "a"}),
    )):  # fmt: skip
        said = house.send(f"/v1/{path}", {**message, "userId": f"u{number}"},
                          content_type="text/plain")  # fmt: skip
        assert (said.status, json.loads(said.body)) == (200, {"success": True}), path
    house.drained()
    assert [row["name"] for row in house.rows()] == [
        "Seen", "Seen", "Identified", "Identified", "Page Viewed", "Page Viewed", "Screen Viewed",
        "Screen Viewed", "Group Joined", "Group Joined", "Identity Linked", "Identity Linked",
    ]  # fmt: skip


def test_a_batch_comes_in_pieces_zipped_and_called_a_form(house: House) -> None:
    body = gzip.compress(json.dumps({"batch": [{**EVENT, "type": "track"}]}).encode())
    form = "application/x-www-form-urlencoded"
    for headers in ({"content_encoding": "gzip"}, {}):
        said = house.send("/v1/batch", body, parts=3, content_type=form, **headers)
        assert said.status == 200
    assert house.send("/v1/b/", zlib.compress(json.dumps({"batch": []}).encode()),
                      content_encoding="deflate").status == 200  # fmt: skip
    house.drained()
    assert len(house.rows()) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": "Basic " + base64.b64encode(f"{SERVER}:".encode()).decode()},
        {"authorization": "Basic " + base64.b64encode(SERVER.encode()).decode().rstrip("=")},
        {"authorization": f"bearer  {SERVER} "},
        {"x_write_key": f"{SERVER}:secret"},
    ],
)
def test_the_key_stands_in_a_header(house: House, headers: dict[str, str]) -> None:
    assert house.send("/v1/track", EVENT, key=None, **headers).status == 200


def test_the_key_stands_in_the_body(house: House) -> None:
    assert house.send("/v1/t", {**EVENT, "writeKey": WEB}, key=None).status == 200
    assert house.send("/v1/b", {"batch": [], "writeKey": WEB}, key=None).status == 200
    assert house.send("/v1/t", {**EVENT, "writeKey": 7}, key=None).code == "no_key"


def test_no_key_an_unknown_one_and_a_revoked_one_are_told_so(house: House) -> None:
    for key, code in ((None, "no_key"), ("rute_web_x", "unknown_key"), (REVOKED, "unknown_key")):
        said = house.send("/v1/track", EVENT, key=key)
        assert (said.status, said.code) == (401, code)
    english, indonesian = (
        json.loads(house.send("/v1/track", EVENT, key=None, accept_language=language).body)
        for language in ("en-GB", "id,en;q=0.5")
    )
    assert "write key is missing" in english["error"]["message"]
    assert "Kunci tulis tidak ada" in indonesian["error"]["message"]


def test_a_key_made_a_moment_ago_is_looked_for(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, house.keys = house.keys, ()
    monkeypatch.setattr("rute.web.collect.credentials._AGAIN", 0.0)
    house.begin()
    house.keys = known
    assert house.send("/v1/track", EVENT).status == 200


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("/v1/track", b"", "bad_json"),
        ("/v1/track", b"{", "bad_json"),
        ("/v1/track", b"[]", "bad_json"),
        ("/v1/track", b'{"a":' + b"[" * 200_000, "bad_json"),
        ("/v1/batch", b'{"batch":{}}', "bad_json"),
        ("/v1/batch", b"{}", "no_batch"),
        ("/v1/batch", b'{"batch":null}', "no_batch"),
        ("/v1/batch", b'{"batch":[' + b"1," * 10_000 + b"1]}", "too_many"),
        ("/v1/track", b'{"event":"' + b"x" * 33_000 + b'"}', "event_too_large"),
        ("/v1/batch", b'{"batch":["' + b"x" * 512_000 + b'"]}', "too_large"),
        ("/v1/batch", BOMB, "too_large"),
        ("/v1/batch", b"\x1f\x8bnot gzip", "bad_gzip"),
        ("/v1/batch", gzip.compress(b'{"batch":[]}', mtime=0)[:-9], "bad_gzip"),
    ],
)
def test_what_can_never_be_taken_is_answered_400(
    house: House, path: str, body: bytes, code: str
) -> None:
    said = house.send(path, body)
    assert (said.status, said.code) == (400, code)


def test_single_bad_events_do_not_take_the_batch_with_them(house: House) -> None:
    good = {**EVENT, "type": "track"}
    bad = [
        7, "x", {"type": "track", "userId": "u"}, {"type": "track", "event": "Seen"},
        {"type": "dance", "userId": "u"}, {**good, "timestamp": "soon"},
        {**good, "messageId": "m9", "timestamp": "2999-01-01T00:00:00Z"},
        {**good, "properties": {"x": "y" * 40_000}},
    ]  # fmt: skip
    assert house.send("/v1/batch", {"batch": [*bad[:4], good, *bad[4:]]}).status == 200
    house.drained()
    assert [row["user"] for row in house.rows()] == ["u1"]
    assert sorted(reason for reason, _ in house.rejects()) == sorted([
        "not an object", "not an object", "no event name", "no person", "no such type",
        "unreadable time", "dated in the future", "larger than 32 kB",
    ])  # fmt: skip


def test_json_as_sloppy_clients_write_it_is_understood(house: House) -> None:
    body = (b'{"batch":[{"type":"track","event":"Cut \\ud83d","userId":"a"},'
            b'{"type":"track","event":"Nan","userId":"b","properties":{"n":NaN}},'
            b'{"type":"track","event":"Long","userId":12345678901234567890123}]}')  # fmt: skip
    assert house.send("/v1/batch", body).status == 200
    house.drained()
    assert [(row["name"], row["user"]) for row in house.rows()] == [
        ("Cut ?", "a"), ("Nan", "b"), ("Long", "12345678901234567890123"),
    ]  # fmt: skip


def test_any_page_may_send(house: House) -> None:
    asked = house.send("/v1/t", method="OPTIONS", key=None, origin="https://shop.example",
                       access_control_request_headers="content-type,x-mine")  # fmt: skip
    assert asked.status == 204
    assert asked.headers["access-control-allow-headers"] == "content-type,x-mine"
    for said in (asked, house.send("/v1/track", EVENT), house.send("/v1/track", EVENT, key="no")):
        assert said.headers["access-control-allow-origin"] == "*"


def test_the_settings_of_segments_browser_library_lead_back_here(house: House) -> None:
    said = house.send(f"/v1/projects/{WEB}/settings", method="GET", key=None)
    own = json.loads(said.body)["integrations"]["Segment.io"]
    assert (own["apiKey"], own["apiHost"], own["protocol"]) == (WEB, "127.0.0.1:8321/v1", "http")
    assert house.send("/v1/projects/other/settings", method="GET", key=None).status == 401


def test_other_methods_and_paths_are_told_what_there_is(house: House) -> None:
    assert house.send("/v1/track", method="GET").code == "only_post"
    assert house.send("/v1/track", method="PUT").headers["allow"] == "POST, OPTIONS"
    assert house.send("/v1/dance").status == 404
    assert house.send("/v1/dance", method="GET").status == 404


def test_one_who_sends_far_too_much_is_asked_to_wait(house: House) -> None:
    house.begin().limits.rates = {"web": 10.0, "app": 10.0, "server": 1e6}
    batch = {"batch": [{**EVENT, "type": "track"}] * 100}
    assert house.send("/v1/batch", batch, key=WEB).status == 200
    said = house.send("/v1/batch", batch, key=WEB)
    assert (said.status, said.code) == (429, "too_often")
    assert 1 <= int(said.headers["retry-after"]) <= 11
    assert house.send("/v1/batch", batch, key=SERVER).status == 200


def test_our_script_is_given_to_every_page(house: House) -> None:
    said = house.send("/rute.js", method="GET", key=None)
    assert said.status == 200
    assert len(said.body) < 5_000
    assert said.headers["content-type"].startswith("text/javascript")
    again = house.send("/rute.js", method="GET", key=None, if_none_match=said.headers["etag"])
    assert (again.status, again.body) == (304, b"")
