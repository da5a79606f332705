"""A backup taken from a running app gives, restored, an app that answers the same."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import time
from pathlib import Path

import pytest
from tests.postgres import Postgres
from tests.served import EMAIL, serving
from tests.web.operate.apps import made, numbers, reached, send, until

from rute.errors import AppError
from rute.web.operate.archive import ABOUT, Archive, about_of


def backed_up_and_restored(tmp_path: Path, first: str, second: str) -> None:
    with serving(tmp_path / "app", settings={"RUTE_DATABASE_URL": first}) as app:
        slug, key = made(app)
        assert send(app, key, "Ad Clicked", range(40)) == 200
        assert send(app, key, "Article Read", range(15)) == 200
        until(lambda: reached(app, slug)[:2] == [40, 15])
        before = numbers(app, slug)
        said = app.run("-m", "rute", "backup", str(tmp_path / "rute.tar"))
        assert "parts" in said
    settings = {"RUTE_DATABASE_URL": second}
    environment = {**app.environment, **settings, "RUTE_FOLDER": str(tmp_path / "again")}
    command = [sys.executable, "-m", "rute", "restore", str(tmp_path / "rute.tar")]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    with serving(tmp_path / "again", settings=settings) as again:
        until(lambda: reached(again, slug)[:2] == [40, 15])
        assert numbers(again, slug) == before
        assert again.get(f"/j/{slug}/", email=EMAIL)[0] == 200
        assert send(again, key, "Ad Clicked", range(30, 50)) == 200
        until(lambda: reached(again, slug)[:2] == [50, 15])
    refused = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    assert refused.returncode == 1
    assert "there is something in the folder already" in refused.stderr


def test_on_sqlite(tmp_path: Path) -> None:
    backed_up_and_restored(tmp_path, "", "")


@pytest.mark.postgres
def test_on_postgresql(tmp_path: Path, server: Postgres) -> None:
    now = time.time_ns()
    backed_up_and_restored(tmp_path, server.create(f"one_{now}"), server.create(f"other_{now}"))


def test_a_damaged_one_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
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
