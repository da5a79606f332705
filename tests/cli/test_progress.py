"""Progress on a terminal, silence elsewhere."""

from __future__ import annotations

import io

import pytest

from rute.cli.progress import shown_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_reported_where_nobody_watches() -> None:
    with shown_progress() as progress:
        assert progress is None


def test_stages_of_work_follow_each_other_and_may_come_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with shown_progress() as progress:
        assert progress is not None
        for what, done in (
            ("reading a", 10),
            ("reading [b]", 5),
            ("sorting", 0),
            ("reading a", 20),
        ):
            progress(what, done, None)
    assert "reading a" in terminal.getvalue()
