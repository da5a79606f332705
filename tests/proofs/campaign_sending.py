"""Campaigns at length: many people's letters held to an interpreter of one, many workers killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.postgres import postgres
from tests.proofs.campaign_kills import killed_senders

ROOT = Path(__file__).parents[2]
LETTERS = "tests/web/campaigns/sending/test_to_the_person.py"


def killed() -> list[str]:
    """Two workers on PostgreSQL and a mail server; one after the other is killed."""
    with postgres() as server:
        found = killed_senders(50, 2_000, database=server.create("kills"), receipts=200)
    found.check()
    twice = sum(n - 1 for n in found.letters.values() if n > 1)
    skipped = found.states.get("marketing skipped", 0)
    return [
        f"Two workers on PostgreSQL, kill -9 {found.kills} times while they sent to "
        f"{found.people:,} people: marketing that came twice: 0; lost without a word: 0; listed as "
        f"unknown: {found.unknown}; receipts that came again: {twice} of {found.receipts}; second "
        f"messages of a day held back by the cap: {skipped:,}."
    ]


def letters(people: int = 100_000) -> list[str]:
    """The suite's test of a thousand people, with more. Raises where one letter is another."""
    began = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", LETTERS], cwd=ROOT, check=True,
        env={**os.environ, "RUTE_CROWD": str(people)}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    minutes = (time.monotonic() - began) / 60
    return [
        f"A campaign with waits, branches, a split and a holdout for {people:,} people, from the "
        f"log to a mail server: everybody got exactly the letters, at exactly the moments, that an "
        f"interpreter of one person says ({minutes:.0f} minutes)."
    ]
