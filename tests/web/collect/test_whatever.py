"""Whatever is sent to any address of the collector, the answer is never 5xx."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web.collect.house import SERVER, WEB, House
from tests.web.collect.test_understanding import ANY, MESSAGE

from rute.web.collect import running

PATHS = st.sampled_from([
    "/v1/batch", "/v1/track", "/v1/t", "/v1/identify", "/v1/page", "/v1/alias", "/v1/", "/v1/x/y",
    "/api/s/track", "/v1/projects/x/settings", f"/v1/projects/{WEB}/settings", "/rute.js",
])  # fmt: skip
JSON = st.one_of(
    MESSAGE, ANY, st.fixed_dictionaries({"batch": st.lists(ANY | MESSAGE, max_size=4)})
).map(lambda found: json.dumps(found).encode())
BODIES = st.one_of(
    st.binary(max_size=60), JSON, JSON.map(lambda body: body[:-3]), JSON.map(gzip.compress),
    JSON.map(lambda body: gzip.compress(body)[:-5]), JSON.map(lambda body: body + b"\xff\x00"),
)  # fmt: skip
HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "content-encoding": st.sampled_from(["gzip", "deflate", "br", ""]),
        "content-length": st.sampled_from(["0", "99999999", "-1", "x"]),
        "authorization": st.sampled_from(
            ["Basic", "Basic !!", "Basic " + "A" * 50, "Bearer", "Bearer  ", f"Bearer {SERVER}"]
        ),
        "accept-language": st.sampled_from(["id", "", "\xff"]),
        "if-none-match": st.just("\xff"),
        "access-control-request-headers": st.just("\xff, x\r\ny"),
    },
)
METHODS = st.sampled_from(["POST", "POST", "POST", "GET", "HEAD", "OPTIONS", "PUT"])


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "EVERY", 0.05)
        patched.setattr(running, "ROOM", 0)
        found = House(tmp_path_factory.mktemp("whatever"))
        yield found
        found.drained()
        assert not found.begin().faults
        assert not found.begin().done.blocked
        found.end()


@given(PATHS, BODIES, METHODS, HEADERS)
def test_no_answer_is_ever_5xx(
    house: House, path: str, body: bytes, method: str, headers: dict[str, str]
) -> None:
    key = None if "authorization" in headers else SERVER
    said = house.send(path, body, method=method, key=key, **headers)
    assert said.status < 500
    if said.status >= 400 and method != "HEAD":
        assert set(json.loads(said.body)["error"]) == {"code", "message"}
