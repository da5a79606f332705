"""Workers that send are killed at moments of chance: no marketing twice, nothing lost, every doubt
listed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.web.mail.post_office import PostOffice, post_office

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "tests.proofs.campaign_workers"]
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


class _Team:
    """The process that all others are forked from (see campaign_workers.py)."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._ready = 0
        self._process = subprocess.Popen(
            PROGRAM, cwd=ROOT, env=dict(environment), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def asks(self, command: str) -> str:
        """The answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()
        word = command.split()[0]
        return next(rest for first, rest in self._lines() if first == word)

    def until_ready(self, workers: int) -> None:
        lines = self._lines()
        while self._ready < workers:
            next(lines)

    def _lines(self) -> Iterator[tuple[str, str]]:
        """The first word of each line and the rest; workers say between the answers that they are
        ready. Raises AssertionError at the end."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            first, _, rest = line.strip().partition(" ")
            self._ready += first == "ready"
            yield first, rest
        raise AssertionError("the workers ended too soon")

    def run(self, act: str) -> None:
        assert self.asks(f"run {act}") == "0", f"{act} failed"

    def end(self) -> None:
        self._process.communicate(timeout=PATIENCE)


def killed_senders(
    kills: int, people: int, *, database: str | None = None, workers: int = 2, seed: int = 5,
    receipts: int = 20,
) -> Killed:  # fmt: skip
    """database: URL of an empty PostgreSQL, None: SQLite. One worker after the other is killed as
    soon as some more letters have come, until so many have been; others take their place."""
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as place, post_office() as office:
        team = _Team({
            **os.environ, "RUTE_FOLDER": f"{place}/app", "RUTE_MAIL_URL": office.url,
            "RUTE_DATABASE_URL": database or "", "DJANGO_SETTINGS_MODULE": "rute.web.site.settings",
        })  # fmt: skip
        team.run(f"prepare {people} {receipts}")
        for _ in range(workers):
            team.asks("begin")
        team.until_ready(workers)
        died = _killing(team, office, kills, people, workers, chance)
        team.asks("wait")
        team.run(f"count {place}/told.json")
        team.end()
        told = json.loads(Path(place, "told.json").read_text("utf-8"))
        letters = Counter(to.strip("TO:<>") for _, tos, _ in office.took for to in tos)
    return Killed(people, receipts, died, letters, told["states"], told["unknown"])


def _killing(
    team: _Team, office: PostOffice, kills: int, people: int, workers: int, chance: Random
) -> int:
    died = 0
    for turn in range(kills):
        wanted = people * (turn + 1) // (kills + 2)
        end = time.monotonic() + PATIENCE
        while len(office.took) < wanted and time.monotonic() < end and team.asks("alive") != "0":
            time.sleep(0.001)
        time.sleep(chance.random() * 0.02)
        died += team.asks(f"kill {chance.randrange(workers)}") == "yes"
        team.asks("begin")
    return died
