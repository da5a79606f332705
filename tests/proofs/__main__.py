"""The long proofs: runs them, prints as it goes, writes docs/proofs.md."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from tests.postgres import postgres
from tests.proofs import campaign_sending
from tests.proofs.backups import restored_alike
from tests.proofs.campaign_engine import CAMPAIGNS, held_to_the_oracle
from tests.proofs.campaign_story import to_the_proof
from tests.proofs.campaigns import Kind, called_uneven, looked_at, money_missed, steady
from tests.proofs.collect_app import killed_apps
from tests.proofs.collect_clients import sent_by_libraries
from tests.proofs.collect_kills import killed_collectors
from tests.proofs.coverage import covered
from tests.proofs.expected import in_the_end
from tests.proofs.first_hour import a_large_file, to_ones_own_map
from tests.proofs.friction import Planted, false_discoveries, intervals_hold, planted_found
from tests.proofs.interfaces import as_described
from tests.proofs.kills import killed_builds
from tests.proofs.leaks import found_in_nothing, found_when_planted, money_covered
from tests.proofs.log_kills import killed_appends
from tests.proofs.mailbox_kills import killed_readers
from tests.proofs.on_postgresql import passed_on_postgresql
from tests.proofs.pages import read_well
from tests.proofs.quiet import cries, seen
from tests.proofs.store_kills import BATCH, killed_stores
from tests.proofs.windows import window_funnels

ROOT = Path(__file__).parents[2]
PROPERTIES = ("tests", "-m", "hypothesis")


def intervals() -> list[str]:
    lines = []
    for truth, people in ((0.3, 2_000), (0.05, 2_000), (0.9, 300)):
        share, naive = covered(truth, people, 500, seed=11)
        lines.append(
            f"True conversion {truth:.0%}, {people:,} people, half of the late windows open: the "
            f"95% interval held the truth in {share:.1%} of 500 cohorts. (Moved on ÷ (reached − "
            f"open) would have said {naive:.1%} on average.)"
        )
    return lines


def expected() -> list[str]:
    lines = []
    for truth, people, asleep in (
        (0.3, 2_000, False), (0.3, 2_000, True), (0.05, 2_000, True), (0.7, 800, True),
    ):  # fmt: skip
        share, mean, naive = in_the_end(truth, people, 500, seed=12, asleep=asleep)
        sleep = "falling asleep and waking up" if asleep else "none asleep"
        lines.append(
            f"True share in the end {truth:.0%}, {people:,} people watched for 0 to 120 days, "
            f"{sleep}: the 95% interval held the truth in {share:.1%} of 500 cohorts, the mean "
            f"estimate was {mean:.1%}. (Moved on ÷ reached would have said {naive:.1%}.)"
        )
    return lines


def alerts() -> list[str]:
    """Alerts over years in which nothing happens, and over days on which something does."""
    lines = []
    for level, spread, grows, told in (
        (100, 1.0, 0.0, "100 people a day"),
        (100, 4.0, 0.0, "100 people a day, four times the variance of chance"),
        (100, 2.0, 0.003, "100 people a day at first, three times as many a year later"),
        (12, 1.0, 0.0, "12 people a day, judged by the week"),
    ):
        found = cries(level, 20, seed=31, spread=spread, grows=grows)
        lines.append(
            f"20 quiet years of four stages, {told}: {found.checks:,} numbers judged, "
            f"{found.cries} outside, {found.cries / found.checks:.2%} (stated: 0.1%); "
            f"{found.episodes / 20:.1f} alerts a year for the whole journey."
        )
    for level, fall in ((100, 0.5), (100, 0.3), (400, 0.3), (400, 0.2)):
        share = seen(level, fall, 300, seed=32)
        lines.append(f"A day {fall:.0%} below {level} people: told in {share:.0%} of 300 journeys.")
    return lines


def best_groups() -> list[str]:
    """Leaks without a target: nothing from nothing, and ranges that hold what is true."""
    named = found_in_nothing(200, 3_000, seed=21)
    lines = [
        f"200 simulated journeys of 3,000 people in which nothing differs (four stages; channel, "
        f"device, persona and month compared at each): a best group was named in {named}, "
        f"{named / 200:.1%}; stated: at most 5%."
    ]
    for spread in (0.02, 0.05, 0.1):
        found = found_when_planted(60, 3_000, spread, seed=22)
        lines.append(
            f"Channels {spread:.0%} apart (deviation), 60 journeys: {found.named} best channels "
            f"named; the true gap lay in the 95% range of {found.right / found.named:.1%}, the "
            f"true money in that of {found.stakes / found.named:.1%}; gaps were said "
            f"{found.error / found.named * 100:+.1f} points too large on average. Of "
            f"{found.planted} first stages with large channels more than a tenth apart, "
            f"{found.missed} were missed."
        )
    stakes, right, worths = money_covered(80, 3_000, seed=23)
    lines.append(
        f"Up to a target, {stakes} leaks: what is truly at stake lay in the 95% range of "
        f"{right / stakes:.1%}, the true worth of one who moves on in that of "
        f"{worths / stakes:.1%}."
    )
    return lines


def peeking() -> list[str]:
    """Campaigns looked at every day of a month, and stopped as soon as they say something."""
    rising, fading = (lambda part: 0.1 + 0.3 * part), (lambda part: 0.12 * (1 - part))
    lines = []
    for kind in (
        Kind(
            "Nothing added, half held out, 30% come anyway", 100, (0.5,), steady(0.3), steady(0.0)
        ),
        Kind(
            "Nothing added, a fifth held out, 30% come anyway",
            100,
            (0.2,),
            steady(0.3),
            steady(0.0),
        ),
        Kind(
            "Nothing added, a tenth held out, 3% come anyway", 40, (0.1,), steady(0.03), steady(0.0)
        ),
        Kind("Nothing added, half held out, 20% come anyway", 10, (0.5,), steady(0.2), steady(0.0)),
        Kind(
            "Nothing added, two holdouts, ever more come anyway",
            100,
            (0.1, 0.5),
            rising,
            steady(0.0),
        ),
        Kind("8 points added to 20%, half held out", 100, (0.5,), steady(0.2), steady(0.08)),
        Kind("30 points added to 20%, a fifth held out", 10, (0.2,), steady(0.2), steady(0.3)),
        Kind(
            "12 points added at first, fading to none, two holdouts",
            100,
            (0.2, 0.5),
            steady(0.2),
            fading,
        ),
    ):
        found = looked_at(kind, 1_000, seed=61)
        lines.append(
            f"{kind.said}, {kind.a_day} people a day, 1,000 campaigns: the truth outside the range "
            f"on any of 30 days in {found.missed:.1%}; told from nothing on any of them in "
            f"{found.told:.1%} (by an interval for one look: {found.usual_told:.1%}); after the "
            f"month {found.wide / found.usual_wide:.1f} times as wide as that."
        )
    for people, share, added in ((3_000, 0.5, 0.0), (3_000, 0.2, 0.05), (20_000, 0.1, 0.05)):
        outside = money_missed(people, share, added, 500, seed=62)
        lines.append(
            f"Money, {people:,} people, {share:.0%} held out: the true difference outside the "
            f"range on any of 30 looks in {outside:.1%} of 500 campaigns."
        )
    for people, lost in ((3_000, 0.0), (3_000, 0.1), (3_000, 0.2), (20_000, 0.1)):
        share = called_uneven(people, 0.5, lost, 1_000, seed=63)
        lines.append(
            f"{people:,} people split in half, {lost:.0%} of those held out lost: called uneven "
            f"in {share:.1%} of 1,000 campaigns."
        )
    return lines


def kills() -> list[str]:
    killed, wrong = killed_builds(20, seed=5)
    return [
        f"{killed} of 20 builds killed at random moments; next runs with a wrong answer: {wrong}."
    ]


def friction() -> list[str]:
    any_found, found, compared, p_values = false_discoveries(200, 2_000, seed=1_000)
    early = sum(p < 0.05 for p in p_values) / len(p_values)
    lines = [
        f"200 journeys of 2,000 people in which nothing makes a difference, {compared:,} com"
        f"parisons: anything found in {any_found} journeys ({found} in all; at most 10 stated). "
        f"p below 0.05 in {early:.1%} of the comparisons."
    ]
    for planted, said in (
        (Planted("Guide", less=0.5), "half of those who would move on do not after meeting it"),
        (Planted("Guide", more=0.3), "three in ten of the others move on after meeting it"),
    ):
        right, elsewhere = planted_found(50, 4_000, 9_000, planted)
        truth, held = intervals_hold(100, 4_000, 7_000, planted)
        lines.append(
            f"Planted: {said}. Found in {right} of 50 journeys of 4,000 people; anything found in "
            f"the stage where nothing was planted: {elsewhere}. The 95% interval held the "
            f"difference ({truth:+.1%}) in {held} of 100."
        )
    return lines


def kills_at_work() -> list[str]:
    lines = []
    for longest, seed in ((0.15, 1), (0.6, 2), (2.0, 3)):
        with tempfile.TemporaryDirectory() as folder:
            found = killed_stores(Path(folder), 100, seed, longest)
        at = ", ".join(f"{n} × {act}" for act, n in found.killed.most_common())
        lines.append(
            f"{found.killed.total()} runs of one store killed within {longest} s of their "
            f"beginning (at: {at}); {found.sent * BATCH} events acknowledged; lost: {found.lost}, "
            f"counted twice: {found.twice}, answers other than a fresh store's: "
            f"{found.other_answers}."
        )
    with tempfile.TemporaryDirectory() as folder:
        seen = killed_appends(Path(folder), 50, seed=11)
    lines.append(
        f"{seen.killed} writers that only append and merge killed; {2 * seen.acknowledged} events "
        f"acknowledged; lost: {seen.lost}, there twice: {seen.twice}, files left over: "
        f"{seen.left_over}."
    )
    return lines


def collected() -> list[str]:
    """Servers killed under load: three senders, two of whom send again until they are answered."""
    lines = []
    for said, kill, times in (
        ("Collectors", killed_collectors, 40),
        ("Whole apps (`rute serve`)", killed_apps, 20),
    ):
        with tempfile.TemporaryDirectory() as folder:
            seen = kill(Path(folder) / "app", times, seed=5)
        lines.append(
            f"{said} killed with kill -9 {seen.kills} times under load, {seen.waiting} files "
            f"written ahead at the time: {seen.acknowledged:,} events answered 200; lost: "
            f"{seen.lost}, counted twice: {seen.twice}."
        )
    return lines


def mailboxes() -> list[str]:
    seen = killed_readers(12, seed=8)
    wrong = ", ".join(f"{key}: {got} of {true}" for key, (got, true) in seen.wrong.items())
    return [
        f"A reader of a mailbox at {seen.by} killed with kill -9 {seen.killed} times among "
        f"{seen.letters} letters (returned, complaints, answers, STOP, others): counted otherwise "
        f"than it came: {wrong or 'nothing'}."
    ]


def first_hour() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        lines = [to_ones_own_map(Path(folder))]
    with tempfile.TemporaryDirectory() as folder:
        return [*lines, a_large_file(Path(folder), 700)]


def libraries() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        told = sent_by_libraries(Path(folder))
    return [
        f"{one.library}: {one.events} events arrived, {one.lost} lost, {one.twice} twice; person "
        f"and time {'wrong: ' + '; '.join(one.wrong) if one.wrong else 'right'}."
        for one in told
    ]


def stepped() -> list[str]:
    """Random campaigns moved on by the engine, beside an interpreter of one person at a time."""
    return [
        f"{database}: in {CAMPAIGNS} random campaigns everybody was given what the interpreter "
        f"gives one person, each at the same microsecond; killed before each of its statements the "
        f"engine lost nobody and did nothing twice; two workers shared the work."
        for database, _ in held_to_the_oracle()
    ]


def on_postgresql() -> list[str]:
    with postgres() as server:
        n, _ = passed_on_postgresql(server, "tests/web", workers=2)
    return [f"All {n} tests of the app passed on PostgreSQL as they do on SQLite."]


def properties() -> list[str]:
    """All property tests, with more examples than in `make test`."""
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "2", *PROPERTIES],
        cwd=ROOT,
        env={**os.environ, "RUTE_PROFILE": "prove"},
        capture_output=True,
        text=True,
        check=False,
    )
    last = re.sub(r"[=\s]+", " ", run.stdout.strip().splitlines()[-1]).strip()
    return [f"Every property test, 500 examples of it where it names no number itself: {last}."]


def funnels() -> list[str]:
    return window_funnels(people=200_000, seed=3)


PROOFS: dict[str, Callable[[], list[str]]] = {
    "Intervals cover the truth as often as they say": intervals,
    "The share in the end is known while people still wait": expected,
    "Leaks make nothing of luck, and cover what they say": best_groups,
    "Alerts are rare while nothing happens": alerts,
    "A killed build leaves the next run right": kills,
    "Campaigns looked at every day say no more than they know": peeking,
    "Friction is found where it was planted, and hardly ever where not": friction,
    "Killed while appending, merging, refreshing, compacting, building": kills_at_work,
    "Killed while collecting": collected,
    "From the first start to one's own map": first_hour,
    "Libraries that others wrote send over the wire": libraries,
    "Interfaces for programs answer as they are described": as_described,
    "The app on PostgreSQL": on_postgresql,
    "People in campaigns go the way one person goes alone": stepped,
    "Every page reads well": read_well,
    "A campaign goes from the leak to the proof": to_the_proof,
    "A backup of a running app answers the same": restored_alike,
    "Ordered funnels equal ClickHouse's windowFunnel": funnels,
    "Kernels equal their oracles": properties,
    "What comes back by e-mail counts once": mailboxes,
    "Workers that send campaigns are killed": campaign_sending.killed,
    "Everybody gets what one person alone would": campaign_sending.letters,
}


PAGE = ROOT / "docs" / "proofs.md"
HEAD = """# Proofs
Written by `make prove`; under each title stands how long it took, when, and on what. `python -m \
tests.proofs WORD` runs those with the word in their title alone; the others stay.
"""


def main(words: list[str]) -> None:
    console = Console()
    for title, proof in PROOFS.items():
        if words and not any(word.lower() in title.lower() for word in words):
            continue
        console.print(f"[bold]{title}[/bold] …")
        begun = time.monotonic()
        lines = proof()
        took = (
            f"({time.monotonic() - begun:.0f} s, {datetime.now(UTC).date()}, {platform.machine()}, "
            f"{os.cpu_count()} cores, Python {platform.python_version()})"
        )
        console.print(*lines, took, sep="\n")
        write(title, "\n".join([*(f"- {line}" for line in lines), took]))


def write(title: str, said: str) -> None:
    """Puts one proof into the page, at once: a run of an hour may be broken off."""
    sections = dict(part.split("\n", 1) for part in PAGE.read_text("utf-8").split("\n## ")[1:])
    sections[title] = said
    known = [f"\n## {name}\n{sections[name].rstrip()}\n" for name in PROOFS if name in sections]
    PAGE.write_text(HEAD + "".join(known), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
