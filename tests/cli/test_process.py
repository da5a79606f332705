"""Commands as processes: streams, pipes, interrupts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Process = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.usefixtures("shop")
def test_only_json_is_on_standard_output(process: Process) -> None:
    done = process("funnel", "events.csv", "Page Viewed", "Order Paid", "--json")
    assert done.returncode == 0
    assert [step["people"] for step in json.loads(done.stdout)["steps"]] == [4, 2]
    assert done.stderr.startswith("What is built lies in ")
    assert done.stderr.count("\n") == 1


@pytest.mark.usefixtures("shop")
def test_errors_are_on_standard_error(process: Process) -> None:
    done = process("stages", "nowhere.journey.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("there is no file nowhere.journey.yaml")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
@pytest.mark.usefixtures("shop")
def test_a_broken_pipe_is_quiet() -> None:
    done = subprocess.run(
        f"{sys.executable} -m rute log events.csv --json | head -n 1",
        shell=True, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout == "{\n"
    assert done.stderr.startswith("What is built lies in ")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_an_interrupt_is_said_without_a_trace(tmp_path: Path) -> None:
    # What runs in a shell's background, as CI may, is born ignoring the signal.
    program = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "import rute.cli.main as shell\n"
        "def interrupted():\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    signal.sigwait([])\n"
        "shell.show_first_steps = interrupted\n"
        "sys.exit(shell.main([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60,
        check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr == "\nStopped. The next run begins again by itself.\n"
