"""rute journey pull and push against the app, over the wire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import Ran, Run

from rute.cli.main import main
from rute.web.accounts.models import User
from rute.web.journeys import tokens
from rute.web.journeys.models import Journey
from rute.web.journeys.services import publish, text_of

FILE = "kopi-senja.journey.yaml"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*arguments: str) -> Ran:
        code = main(arguments)
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return ran


@pytest.fixture
def here(live_server: Any, editor: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the app's address and an editor's key in the environment."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name, value in {
        "RUTE_URL": live_server.url, "RUTE_TOKEN": tokens.make(editor, "laptop"),
        "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "CI": "1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    return folder


def newest() -> Journey:
    return Journey.objects.select_related("published").get()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_what_is_pulled_changed_and_pushed_is_the_next_version(here: Path, run: Run) -> None:
    assert run("journey", "pull", "kopi-senja").code == 0
    assert (here / FILE).read_text() == text_of(newest())
    assert run("journey", "push").err.startswith("Nothing to push")
    change(here / FILE, "7 days", "9 days")
    shown = run("journey", "push", "-m", "longer")
    assert (shown.code, shown.err.strip()) == (0, "Published as version 2 of kopi-senja.")
    version = newest().published
    assert version is not None
    assert (version.message, "9 days" in version.text) == ("longer", True)
    change(here / FILE, "9 days", "10 days")
    assert run("journey", "push").code == 0


def test_a_push_is_refused_where_others_published_and_shows_what(
    here: Path, run: Run, owner: User
) -> None:
    run("journey", "pull", "kopi-senja")
    publish(newest(), text_of(newest()).replace("14 days", "15 days"), owner, 1, "slower")
    change(here / FILE, "7 days", "9 days")
    shown = run("journey", "push")
    assert shown.code == 1
    for words in ("Somebody published version 2", "by Sari: slower", "14", "15", "journey pull"):
        assert words in shown.err
    assert newest().published.number == 2  # type: ignore[union-attr]


def test_a_pull_keeps_own_changes_of_other_lines(here: Path, run: Run, owner: User) -> None:
    run("journey", "pull", "kopi-senja")
    publish(newest(), text_of(newest()).replace("14 days", "15 days"), owner, 1)
    change(here / FILE, "7 days", "9 days")
    shown = run("journey", "pull")
    assert "your own changes on top" in shown.err
    text = (here / FILE).read_text()
    assert "9 days" in text
    assert "15 days" in text
    assert run("journey", "push").code == 0


def test_a_pull_that_collides_writes_nothing_until_forced(
    here: Path, run: Run, owner: User
) -> None:
    run("journey", "pull", "kopi-senja")
    publish(newest(), text_of(newest()).replace("7 days", "8 days"), owner, 1)
    change(here / FILE, "7 days", "9 days")
    shown = run("journey", "pull")
    assert shown.code == 1
    for words in ("line 8", "yours: stalled after: 9 days", "theirs: stalled after: 8 days"):
        assert words in shown.err
    assert "9 days" in (here / FILE).read_text()
    assert run("journey", "pull", "--force").code == 0
    assert "8 days" in (here / FILE).read_text()


def test_a_text_that_does_not_read_says_everything_wrong(here: Path, run: Run) -> None:
    run("journey", "pull", "kopi-senja")
    change(here / FILE, "7 days", "soon")
    shown = run("journey", "push")
    assert shown.code == 1
    assert "line 8" in shown.err


def test_a_file_that_is_there_is_not_overwritten(here: Path, run: Run) -> None:
    (here / FILE).write_text("mine")
    shown = run("journey", "pull", "kopi-senja")
    assert shown.code == 1
    assert "--force" in shown.err
    assert (here / FILE).read_text() == "mine"


def test_what_cannot_be_asked_is_said(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no journey elsewhere" in run("journey", "pull", "elsewhere").err
    assert "was never pulled" in run_with_file(here, run)
    assert "is not the address" in run("journey", "pull", "https://x.example/").err
    monkeypatch.setenv("RUTE_URL", "http://127.0.0.1:9")
    assert "does not answer" in run("journey", "pull", "kopi-senja").err
    monkeypatch.delenv("RUTE_TOKEN")
    assert "RUTE_TOKEN" in run("journey", "pull", "kopi-senja").err


def run_with_file(here: Path, run: Run) -> str:
    (here / "own.journey.yaml").write_text("journey: X\nstages: {A: {wants: y}}\n")
    return run("journey", "push").err


def test_a_key_is_never_sent_where_a_redirect_leads(
    here: Path, run: Run, live_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUTE_URL", f"{live_server.url}/login")
    shown = run("journey", "pull", "kopi-senja")
    assert shown.code == 1
    assert "not as Rute does" in shown.err
