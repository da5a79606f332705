"""The doctor finds what is wrong, says what to do, and finds nothing where all is well."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import Settings as SettingsWrapper

from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of
from rute.web.operate import checks
from rute.web.operate.checks import DOUBT, OK, WRONG, Finding, diagnosis
from rute.web.site import folder

pytestmark = pytest.mark.django_db


def states() -> dict[str, str]:
    """The worst of each check."""
    found = sorted(diagnosis(), key=lambda one: (OK, DOUBT, WRONG).index(one.state))
    return {one.check: one.state for one in found}


def found(check: str) -> Finding:
    return next(one for one in diagnosis() if one.check == check)


def test_of_a_fresh_app_nothing_is_wrong(journey: Journey) -> None:
    folder.made()
    assert WRONG not in states().values()
    assert found("journeys").what.said("en") == "Journeys that can be read, with their logs: 1."


def test_every_finding_that_is_not_well_says_what_to_do_in_both_languages(journey: Journey) -> None:
    for one in diagnosis():
        assert (one.do is None) == (one.state == OK)
        assert one.what.said("id") != one.what.said("en")


def open_secret(journey: Journey) -> None:
    (folder.made() / "secret.key").chmod(0o644)


def no_secret(journey: Journey) -> None:
    (folder.root() / "secret.key").unlink(missing_ok=True)


def late(journey: Journey) -> None:
    path = folder.root() / "arrivals" / "1" / "0000000001.ahead"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * 10)
    os.utime(path, (1, 1))


def unreadable(journey: Journey) -> None:
    (folder_of(journey) / "data" / "events.csv").unlink()


@pytest.mark.parametrize(
    ("break_it", "check"),
    [(open_secret, "secret"), (no_secret, "secret"), (late, "arrivals"), (unreadable, "journeys")],
)
def test_it_finds(break_it: Callable[[Journey], None], check: str, journey: Journey) -> None:
    folder.made()
    break_it(journey)
    assert states()[check] == WRONG


def test_a_folder_that_is_not_there_is_wrong_and_the_rest_is_still_looked_at(
    monkeypatch: pytest.MonkeyPatch, own_folder: Path
) -> None:
    monkeypatch.setenv("RUTE_FOLDER", str(own_folder / "nowhere"))
    assert states()["folder"] == WRONG
    assert states()["space"] == OK


def test_little_space_and_a_mail_server_that_is_away_are_told(
    monkeypatch: pytest.MonkeyPatch, settings: SettingsWrapper
) -> None:
    folder.made()
    monkeypatch.setattr(checks, "LEAST_FREE", 1 << 60)
    settings.MAIL_URL = "smtp://127.0.0.1:9?from=a@b.example"
    assert (states()["space"], states()["mail"]) == (WRONG, WRONG)
    assert "refused" in found("mail").what


def test_a_mail_server_that_is_set_wrongly_is_told_as_letters_would(
    settings: SettingsWrapper,
) -> None:
    folder.made()
    settings.MAIL_URL = "smtp://mail.example"
    assert "from whom" in found("mail").what
    assert "smtp://user:password" in str(found("mail").do)
