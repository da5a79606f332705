"""A command whose memory is watched: what it and all it starts hold for themselves, looked at
forty times a second; past a limit they are ended.

Not RLIMIT_DATA or RLIMIT_AS: these count memory that was asked for and never used, and files that
are mapped privately, which numpy's copy-on-write maps are though nothing is ever written.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.025  # seconds between two looks


@dataclass(frozen=True, slots=True)
class Watched:
    """own: the most bytes that belonged to the processes alone; resident: with mapped files."""

    code: int
    seconds: float
    own: int
    resident: int
    out: str
    error: str


def watched(
    command: Sequence[str], limit: int | None = None, env: Mapping[str, str] | None = None
) -> Watched:
    """limit: bytes that they may hold for themselves; None = as many as there are."""
    begin, own, resident = time.perf_counter(), 0, 0
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as error:
        process = subprocess.Popen(
            command, env=os.environ | dict(env or {}), stdout=out, stderr=error
        )
        while process.poll() is None:
            now_own, now_resident = _held(process.pid)
            own, resident = max(own, now_own), max(resident, now_resident)
            if limit is not None and own > limit:
                process.kill()
            time.sleep(EVERY)
        took = time.perf_counter() - begin
        out.seek(0)
        error.seek(0)
        return Watched(process.returncode, took, own, resident, out.read(), error.read())


def _held(root: int) -> tuple[int, int]:
    """(anonymous, resident) bytes of a process and all below it at this moment."""
    parents, sizes = {}, {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                said = (folder / "status").read_text("utf-8", errors="replace")
            except OSError:  # it ended meanwhile
                continue
            lines = dict(line.split(":", 1) for line in said.splitlines() if ":" in line)
            parents[int(folder.name)] = int(lines["PPid"])
            sizes[int(folder.name)] = (_bytes(lines, "RssAnon"), _bytes(lines, "VmRSS"))
    family = {root}
    while grown := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= grown
    held = [sizes[pid] for pid in family if pid in sizes]
    return sum(own for own, _ in held), sum(resident for _, resident in held)


def _bytes(lines: Mapping[str, str], name: str) -> int:
    return int(lines[name].split()[0]) * 1024 if name in lines else 0
