"""Workers that send are killed at moments of chance: no marketing twice, nothing lost, every doubt
listed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.web.mail.post_office import PostOffice, post_office

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "tests.proofs.campaign_workers")
STATES = {"marketing sent", "marketing unknown", "marketing skipped", "transactional sent"}
PATIENCE = 300.0  # seconds


@dataclass(frozen=True)
class Killed:
    """letters: how many each address got; states: of the outbox's rows, by purpose."""

    people: int
    receipts: int
    kills: int
    letters: Counter[str]
    states: dict[str, int]
    unknown: int

    def check(self) -> None:
        """Raises AssertionError where a promise is broken."""
        receipts = {f"person{k}@example.com" for k in range(self.receipts)}
        twice = [to for to, n in self.letters.items() if n > 1 and to not in receipts]
        assert not twice, f"marketing came twice: {twice[:5]}"
        assert set(self.states) <= STATES
        over_the_cap = self.states.get("marketing skipped", 0)
        assert sum(self.states.values()) - over_the_cap == self.people
        assert receipts <= set(self.letters), "a receipt was lost"
        missing = self.people - len(self.letters)
        assert missing <= self.unknown, "a letter was lost, and nobody was told"
        assert self.unknown <= self.kills, "more doubts than workers that died"


@dataclass
class _Workers:
    environment: Mapping[str, str]
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def begin(self) -> None:
        found = subprocess.Popen([*PROGRAM, "send"], cwd=ROOT, env=dict(self.environment),
                                 stdout=subprocess.PIPE, text=True)  # fmt: skip
        self.running.append(found)

    def until_ready(self) -> None:
        for one in self.running:
            assert one.stdout is not None
            assert one.stdout.readline().strip() == "ready"

    def work(self) -> bool:
        """Whether any does."""
        return any(one.poll() is None for one in self.running)

    def kill(self, which: int) -> bool:
        """False where it had come to its end."""
        found = self.running.pop(which % len(self.running))
        alive = found.poll() is None
        found.send_signal(signal.SIGKILL)
        _ended(found)
        return alive


def _ended(worker: subprocess.Popen[str]) -> None:
    worker.wait(PATIENCE)
    assert worker.stdout is not None
    worker.stdout.close()


def killed_senders(
    kills: int, people: int, *, database: str | None = None, workers: int = 2, seed: int = 5,
    receipts: int = 20,
) -> Killed:  # fmt: skip
    """database: URL of an empty PostgreSQL, None: SQLite. One worker after the other is killed as
    soon as some more letters have come, until so many have been; others take their place."""
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as place, post_office() as office:
        environment = {
            **os.environ, "RUTE_FOLDER": f"{place}/app", "RUTE_MAIL_URL": office.url,
            "RUTE_DATABASE_URL": database or "", "DJANGO_SETTINGS_MODULE": "rute.web.site.settings",
        }  # fmt: skip
        _run(environment, "prepare", str(people), str(receipts))
        team = _Workers(environment)
        for _ in range(workers):
            team.begin()
        team.until_ready()
        died = _killing(team, office, kills, people, chance)
        for worker in team.running:
            _ended(worker)
        told = json.loads(_run(environment, "count"))
        letters = Counter(to.strip("TO:<>") for _, tos, _ in office.took for to in tos)
    return Killed(people, receipts, died, letters, told["states"], told["unknown"])


def _killing(team: _Workers, office: PostOffice, kills: int, people: int, chance: Random) -> int:
    died = 0
    for turn in range(kills):
        wanted = people * (turn + 1) // (kills + 2)
        end = time.monotonic() + PATIENCE
        while len(office.took) < wanted and time.monotonic() < end and team.work():
            time.sleep(0.001)
        time.sleep(chance.random() * 0.02)
        died += team.kill(chance.randrange(len(team.running)))
        team.begin()
    return died


def _run(environment: Mapping[str, str], *arguments: str) -> str:
    done = subprocess.run([*PROGRAM, *arguments], cwd=ROOT, env=dict(environment), check=True,
                          stdout=subprocess.PIPE, text=True, timeout=PATIENCE)  # fmt: skip
    return done.stdout
