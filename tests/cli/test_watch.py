"""rute watch, as somebody at a terminal or a pipe sees it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import Run


def test_one_look(run: Run, shop: Path) -> None:
    shown = run("watch", "--once", "--page", "wall.html")
    assert shown.code == 0
    assert "Small shop  watching since" in shown.out
    assert "Nobody has moved since watching began." in shown.out
    assert "refresh" in (shop / "wall.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("shop")
def test_it_speaks_indonesian(run: Run) -> None:
    assert "dipantau sejak" in run("watch", "--once", "--language", "id").out


def test_it_wants_time_between_two_looks(run: Run, shop: Path) -> None:
    for text in ("0", "soon", "nan", "-1"):
        shown = run("watch", str(shop), "--every", text)
        assert shown.code == 1
        assert f'"{text}" is no number of seconds' in shown.err


def test_a_journey_without_data_cannot_be_watched(run: Run, shop: Path) -> None:
    text = (shop / "shop.journey.yaml").read_text(encoding="utf-8")
    bare = text.replace("data:\n  - events.csv\n", "")
    (shop / "shop.journey.yaml").write_text(bare, encoding="utf-8")
    shown = run("watch", "--once")
    assert shown.code == 1
    assert "nothing to count for stages" in shown.err


def heed_ctrl_c() -> None:
    """What a shell starts in the background does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_in_a_pipe_each_change_is_a_line_and_ctrl_c_ends_it_cleanly(shop: Path) -> None:
    command = [sys.executable, "-m", "rute", "watch", "--every", "0.1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ),
        preexec_fn=heed_ctrl_c,
    ) as running:  # fmt: skip
        lines = iter(running.stdout or ())
        assert any(line.startswith("Nobody has moved") for line in lines)
        with (shop / "events.csv").open("a", encoding="utf-8") as file:
            file.write("eka,2026-03-28T13:00:00+07:00,Page Viewed,web,\n")
        line = next(line for line in lines if line.strip())
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=30)
    assert line.endswith("+1 Look · 1 event\n")
    assert running.returncode == 0
    assert errors == "Stopped watching.\n"
