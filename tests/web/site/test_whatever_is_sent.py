"""Whatever is sent to a page, the fault is never ours: no answer is 5xx.

What pages read of a request is taken from their code, so that a new page is asked too. More of it:
RUTE_TRIES=5000.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.routes import Route, routes

import rute
from rute.web.accounts.models import User
from rute.web.journeys.models import Journey

As = Callable[[User], Client]
TRIES = int(os.environ.get("RUTE_TRIES", "80"))
WEB = Path(rute.__file__).parent / "web"
READ = re.compile(r"""(?:GET|POST|given|asked|told)(?:\.get|\.getlist)?[(\[]\s*["']([\w.-]+)["']""")
TYPED = re.compile(r"^    (\w+) = forms\.", re.MULTILINE)
FIELD = re.compile(r"""\bname=["']([\w.-]+)["']""")
ROUTES = routes()


def names() -> list[str]:
    """All that pages read of a request, and all that their forms send."""
    found: set[str] = set()
    for file in WEB.rglob("*.py"):
        text = file.read_text("utf-8")
        found |= set(READ.findall(text)) | set(TYPED.findall(text))
    for file in WEB.rglob("templates/**/*.html"):
        found |= set(FIELD.findall(file.read_text("utf-8")))
    return sorted(found | {"page", "next", "csrfmiddlewaretoken"})


NAMES = names()
ODD = ["", "0", "-1", "1e999", "9" * 40, "٣", "\x00", "a\x00b", "\ud7ff", "Ünïcödé", "😀", "%00",
       "../../etc/passwd", "<script>", "' OR 1=1--", "{{7*7}}", "{0}", "%s", "NaN", "2026-13-45",
       "0001-01-01", "9999-12-31", "true", "[]", "Aware", "Convert", "stalled", "people", "id",
       "owner", "stages.Aware", "Aware/", "//", "\r\nX: y", "x" * 5000]  # fmt: skip
values = st.one_of(
    st.sampled_from(ODD), st.text(max_size=20), st.integers().map(str), st.dates().map(str)
)
sent = st.dictionaries(st.sampled_from(NAMES), st.lists(values, min_size=1, max_size=2), max_size=5)
words = st.one_of(st.sampled_from([each for each in ODD if each]), st.text(min_size=1, max_size=12))
headers = st.fixed_dictionaries(
    {},
    optional={
        "accept-language": st.sampled_from(["id", "en", "xx", "id;q=x", "*", "," * 50]),
        "hx-request": st.just("true"),
        "hx-current-url": st.sampled_from(["http://testserver/", "x", "http://[", "//"]),
        "cookie": st.sampled_from(["language=xx", "sessionid=", "=;=", "csrftoken=x"]),
        "content-type": st.sampled_from(["application/json", "multipart/form-data", "text/plain",
                                         "multipart/form-data; boundary=x", "x/y; charset=nope"]),
        "referer": st.just("http://["),
        "x-forwarded-for": st.sampled_from(["1.2.3.4", "x", ",,,"]),
        "if-modified-since": st.just("yesterday"),
        "range": st.just("bytes=5-1"),
        "content-length": st.sampled_from(["0", "x"]),
    },
)  # fmt: skip
bodies = st.one_of(st.just(b""), st.binary(max_size=60), st.just(b'{"a":'), st.just(b"--x\r\n\r\n"))
METHODS = ("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH")


@pytest.fixture
def browsers(journey: Journey, owner: User, as_: As) -> tuple[Journey, list[Client]]:
    clients = [as_(owner), Client()]
    for client in clients:
        client.raise_request_exception = False
    return journey, clients


@settings(
    max_examples=TRIES,
    deadline=None,
    derandomize=TRIES == 80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_no_page_falls_over(browsers: tuple[Journey, list[Client]], data: st.DataObject) -> None:
    journey, clients = browsers
    route = data.draw(st.sampled_from(ROUTES), "route")
    path = address(route, journey, data)
    client = data.draw(st.sampled_from(clients), "who")
    method = data.draw(st.sampled_from(METHODS), "method")
    more = data.draw(headers, "headers")
    with transaction.atomic():
        if method == "POST" and data.draw(st.booleans(), "a form"):
            more.pop("content-type", None)
            answer = client.post(path, data.draw(sent, "form"), headers=more)
        else:
            kind = more.pop("content-type", "application/octet-stream")
            query = data.draw(sent, "query")
            body = data.draw(bodies, "body")
            answer = client.generic(method, path, body, kind, headers=more, query_params=query)
        if answer.streaming:
            b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        transaction.set_rollback(True)
    assert answer.status_code < 500, f"{method} {path}"


def address(route: Route, journey: Journey, data: Any) -> str:
    """The route's address, as often with nonsense in it as with what might be there."""
    path = route.address(journey)
    if route.parameters and data.draw(st.booleans(), "nonsense in the address"):
        for known in ("foreign", "987654"):
            path = path.replace(known, quote(data.draw(words, "part"), safe=""), 1)
    return path


def test_it_asks_with_what_pages_read() -> None:
    assert {"role", "email", "from", "to", "by", "act", "theme"} <= set(NAMES)
    assert len(NAMES) > 40
