"""What the process says of itself: one JSON object a line, without secrets or people."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from django.test import Client

from rute.web.operate.logs import set_up_logs


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.django_db
def test_a_request_is_one_line_with_its_number_and_nothing_of_its_address(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(terminal=False)
    answer = Client().get("/share/a-secret-token?email=ani@example.com")
    said = capsys.readouterr().err
    told = [json.loads(line) for line in said.splitlines() if '"answered"' in line]
    assert [one["request"] for one in told] == [answer.headers["X-Request-Id"]]
    assert {"method", "view", "status", "ms", "level", "timestamp"} <= set(told[0])
    assert "a-secret-token" not in said
    assert "ani@example.com" not in said


def test_what_is_called_like_a_secret_is_not_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(terminal=False)
    structlog.get_logger("t").info(
        "seen", password="hunter2", write_key="rute_x", nested={"token": "t0", "n": 1}
    )
    said = capsys.readouterr().err
    assert json.loads(said)["nested"] == {"token": "***", "n": 1}
    assert "hunter2" not in said
    assert "rute_x" not in said


def test_an_error_carries_where_it_happened_and_nobodys_data(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(terminal=False)
    secret = "ani@example.com"
    try:
        raise ValueError(f"Key (email)=({secret}) of +62 812 3456 7890 at redis://u:pw@host/1")
    except ValueError:
        structlog.get_logger("t").exception("broke off")
    said = capsys.readouterr().err
    told = json.loads(said)["exception"][0]
    assert told["exc_type"] == "ValueError"
    assert told["exc_value"] == "Key (email)=(***) of *** at redis://***@host/1"
    assert secret not in said
