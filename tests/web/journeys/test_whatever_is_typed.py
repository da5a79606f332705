"""Whatever is sent to the editor, it answers, and the published text stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.tried import tried

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.journeys.services import text_of

EDIT = "/j/kopi-senja/edit"
ODD = (
    "", "0", "1", "9" * 5000, "-1", "x\x00y", "٣", "stages", "stages/Aware",
    "stages/Engage/pains", "[1]", "a/b\\", "journey: x\n", "stages: [", "- x", "yes",
    "Ad Clicked", "where", "'\"#: ", "=1+1", "\ud800", "x" * 3000,
)  # fmt: skip
odd = st.sampled_from(ODD) | st.text(max_size=20)
NAMES = (
    "text", "at", "key", "to", "before", "number", "name", "field.does", "field.reached when",
    "field.from", "cursor", "act", "c0", "message", "event", "field0", "op0", "value0",
    "times", "amount", "unit", "rule", "part",
)  # fmt: skip
POSTS = ("check", "undo", "redo", "mend", "move", "remove", "discard", "here", "complete", "card",
         "add", "publish")  # fmt: skip
GETS = ("", "/card", "/add", "/rule", "/truth", "/publish")


@pytest.mark.django_db
@settings(
    max_examples=tried(25),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_nothing_that_is_sent_ends_in_an_error_of_ours(
    as_: Callable[[User], Client], owner: User, journey: Journey, data: st.DataObject
) -> None:
    page = as_(owner)
    page.raise_request_exception = False
    before = text_of(Journey.objects.get())
    sent = data.draw(st.dictionaries(st.sampled_from(NAMES), odd, max_size=6))
    sent = {key: value.encode("utf-8", "surrogatepass") for key, value in sent.items()}
    asked = {key: data.draw(odd).encode("utf-8", "replace") for key in ("key", "kind", "under")}
    if data.draw(st.booleans()):
        where = data.draw(st.sampled_from(POSTS))
        sent.pop("message", None) if where == "publish" else None
        query = f"?kind={data.draw(st.sampled_from(['stage', 'pain', 'fix', 'x']))}&under=&key="
        answer = page.post(f"{EDIT}/{where}{query}", sent, HTTP_HX_REQUEST="true")
    else:
        where = data.draw(st.sampled_from(GETS))
        answer = page.get(f"{EDIT}{where}", {**asked, **sent})
    assert answer.status_code < 500, (where, sent, asked)
    if where != "publish":
        assert text_of(Journey.objects.get()) == before
