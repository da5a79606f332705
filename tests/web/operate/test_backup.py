"""What a backup holds gives, restored, an app that answers the same. Taken from an app that runs:
tests/proofs/backups.py."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest
from tests.postgres import Postgres
from tests.served import SETTINGS
from tests.web.small_journey import TEXT, events

from rute.errors import AppError
from rute.web.operate.archive import ABOUT, Archive, about_of

TELL = """
import json, os, sys
from pathlib import Path
from rute.web.operate.setting_up import migrate, set_up, load
def tell():
    # Logs and histories are the same whatever the database: they are counted once.
    counted = not os.environ["RUTE_DATABASE_URL"]
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey
    from rute.web.journeys.services import file_of
    from rute.session import open as open_journey
    journey = Journey.objects.get()
    answer = open_journey(file_of(journey)).stages().json() if counted else None
    users = list(User.objects.order_by("id").values_list("email", "name", "password"))
    secret = Path(os.environ["RUTE_FOLDER"], "secret.key").read_text()
    print(json.dumps([answer, users, journey.versions.count(), secret], sort_keys=True))
"""
MAKE = (
    TELL
    + """
set_up(); migrate()
from rute.web.accounts.models import User
from rute.web.journeys.services import create, file_of
from rute.web.operate.backup import back_up
from rute.session.receiving import append_events
owner = User.objects.create_user("sari@kopisenja.example", "three roasts for one", name="Sari")
journey = create("Kopi Senja", sys.stdin.read(), owner, [Path(sys.argv[1])])
event = {"user": "new", "time": "2026-03-30T08:00:00Z", "name": "Ad Clicked"}
from rute.journey.file import read_journey
store = file_of(journey).parent / ".rute" / "journey"
append_events(store, read_journey(file_of(journey)), [event], "shop", None)
back_up(Path(sys.argv[2]))
tell()
"""
)
RESTORE = (
    TELL
    + """
load()
from rute.errors import AppError
from rute.web.operate.restore import restore
restore(Path(sys.argv[1])); migrate(); tell()
try:
    restore(Path(sys.argv[1]))
except AppError as refused:
    assert "something in the folder" in str(refused)
else:
    raise AssertionError("restored over what was there")
from rute.web.accounts.models import User
User.objects.create_user("next@kopisenja.example", "three roasts for one")
"""
)


def ran(program: str, *arguments: str, folder: Path, database: str, text: str = "") -> Any:
    environment = {
        **os.environ, "RUTE_FOLDER": str(folder), "RUTE_DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": SETTINGS,
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, input=text, text=True,
        stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def check_restored(tmp_path: Path, first: str, second: str) -> None:
    (tmp_path / "events.csv").write_text(events(), encoding="utf-8")
    tar = str(tmp_path / "rute.tar")
    before = ran(MAKE, str(tmp_path / "events.csv"), tar, folder=tmp_path / "app",
                 database=first, text=TEXT)  # fmt: skip
    assert before[0] is None or before[0]["stages"][0]["reached"] == 61
    assert ran(RESTORE, tar, folder=tmp_path / "again", database=second) == before


def test_an_app_on_sqlite_answers_the_same_after_it(tmp_path: Path) -> None:
    check_restored(tmp_path, "", "")


@pytest.mark.postgres
def test_an_app_on_postgresql_answers_the_same_after_it(tmp_path: Path, server: Postgres) -> None:
    check_restored(tmp_path, server.create("first"), server.create("second"))


def test_a_damaged_one_is_refused(tmp_path: Path) -> None:
    whole = tmp_path / "whole.tar"
    with tarfile.open(whole, "w:") as tar:
        archive = Archive(tar)
        archive.add_bytes(ABOUT, b'{"format": 1, "rute": "0.1.0", "database": "sqlite"}')
        archive.add_bytes("folder/a", b"x" * 5000)
        archive.finish()
    assert about_of(whole)["format"] == 1
    content = bytearray(whole.read_bytes())
    at = content.index(b"xxxx")
    for change in (content[: len(content) // 2], content[:at] + b"y" + content[at + 1 :]):
        broken = tmp_path / "broken.tar"
        broken.write_bytes(bytes(change))
        with pytest.raises(AppError, match="damaged"):
            about_of(broken)
    (tmp_path / "text.tar").write_text("no archive")
    with pytest.raises(AppError, match="damaged"):
        about_of(tmp_path / "text.tar")
