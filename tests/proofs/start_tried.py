"""`rute start` on every export at hand; writes docs/start-tried.md.

python -m tests.proofs.start_tried: real data lies in RUTE_DATA or ../shared/data; exports that
recipes know are made up here. What a person would have expected is written down beside each.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.exports.events import EVENT_EXPORTS, REPORTS
from tests.exports.orders import EXPORTS

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("RUTE_DATA", ROOT.parent / "shared" / "data"))
ORDER = "Order Placed, Order Paid"


@dataclass(frozen=True)
class Case:
    """who and events: what a person who knows the export would say; nobody: it has no person or
    no time, which is to be said."""

    name: str
    files: str
    who: str = ""
    events: str = ""
    nobody: bool = False


REAL = (
    Case("cdnow", "cdnow/*", "customer_id", "Order Placed"),
    Case("olist, all ten files", "olist/*", "person", f"{ORDER}, Order Delivered, Review Given"),
    Case("olist, leads and deals", "olist/olist_[cm]*[dl]s_dataset.csv", "mql_id",
         "Lead Created, Deal Closed"),
    Case("bpic2012, XES", "bpic2012/*.gz", "case:concept:name", "A_SUBMITTED"),
    Case("bpic2012, Parquet", "bpic2012/*.parquet", "case:concept:name", "A_SUBMITTED"),
    Case("online_retail", "online_retail/*", "CustomerID", "Order Placed, Order Cancelled"),
    Case("eshop_clickstream", "eshop_clickstream/*", "session ID", "Page Viewed"),
    Case("bank_marketing", "bank_marketing/*", nobody=True),
    Case("prdect_id", "prdect_id/*", nobody=True),
    Case("receipt", "receipt/*", "case:concept:name", "Confirmation of receipt"),
)  # fmt: skip


def rute(folder: Path, *asked: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rute", *asked], cwd=folder, capture_output=True, text=True,
        check=False, env={**os.environ, "LC_ALL": "C.UTF-8", "CI": "1"},
    )  # fmt: skip


def tried(case: Case, folder: Path) -> str:
    """One row of the table."""
    files = sorted(one.name for one in folder.iterdir())
    begun = time.monotonic()
    done = rute(folder, "start", *files, "--yes", "--no-open", "--name", "Tried", "--out",
                "tried.journey.yaml")  # fmt: skip
    took = time.monotonic() - begun
    if done.returncode:
        said = done.stderr.strip().splitlines()[0].split(": ", 1)[-1]
        wrong = "none" if case.nobody else "it should have been read"
        return f"| {case.name} | {took:.1f} s | – | says: *{said}* | – | {wrong} |"
    log = json.loads(rute(folder, "log", "tried.journey.yaml", "--json").stdout)
    found = rute(folder, "check", "tried.journey.yaml", "--json").stdout
    faults = sum(one["severity"] != "note" for one in json.loads(found)["findings"])
    asked = len(re.findall("taken as the answer", done.stdout))
    stages = "; ".join(re.findall(r"^(\S.*?) ← ", done.stdout, re.MULTILINE)) or "its own events"
    read = f"{log['events']:,} events of {log['people']:,} people"
    return (f"| {case.name} | {took:.1f} s | {asked} | {read} | {stages} | "
            f"{wrong_guesses(case, log, faults)} |")  # fmt: skip


def wrong_guesses(case: Case, log: dict[str, Any], faults: int) -> str:
    who = {c["column"] for s in log["sources"] for c in s["columns"] if c["role"] == "person"}
    names = {name["name"] for name in log["names"]}
    wanted = set(filter(None, case.events.split(", ")))
    wrong = [f"who: {', '.join(who)}"] if case.who and case.who not in who else []
    wrong += [f"not found: {name}" for name in sorted(wanted - names)]
    wrong += [f"{faults} findings of `rute check`"] if faults else []
    wrong += ["it has no person"] if case.nobody else []
    return "; ".join(wrong) or "none"


def real(folder: Path) -> Iterator[str]:
    for case in REAL:
        place = folder / case.name.replace(" ", "-").replace(",", "")
        place.mkdir()
        for file in sorted(DATA.glob(case.files)):
            shutil.copyfile(file, place / file.name)
        if any(place.iterdir()):
            yield tried(case, place)


def made(folder: Path) -> Iterator[str]:
    events = {"whatsapp": "Message Received", "whatsapp on an iPhone": "Message Received"}
    for name, make in (EXPORTS | EVENT_EXPORTS | REPORTS).items():
        place = folder / name.replace(" ", "-")
        place.mkdir()
        make(place)
        wanted = "Order Placed" if name in EXPORTS else events.get(name, "")
        if name in ("moka", "midtrans"):
            wanted = "Order Paid"
        yield tried(Case(name, "", events=wanted, nobody=name in REPORTS), place)


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        head = ("| export | time to the map | questions | read | stages matched | wrong guesses |\n"
                "|---|---|---|---|---|---|")  # fmt: skip
        first, second = Path(scratch, "real"), Path(scratch, "made")
        first.mkdir()
        second.mkdir()
        rows_of_real, rows_of_made = [*real(first)], [*made(second)]
    page = (
        f"# `rute start`, tried\nWritten by `python -m tests.proofs.start_tried` on "
        f"{datetime.now(UTC).date()}, {os.cpu_count()} cores, kernels compiled before. Each in an "
        "empty folder with `--yes`: *questions* are those it would have asked, of three at most. "
        "*Wrong guesses* are held against what a person who knows the export would say: who the "
        "person is, which events it holds, and that `rute check` finds no error or warning in "
        "the file that was written.\n\n## Public data\n"
        + "\n".join([head, *rows_of_real])
        + "\n\n## Exports made to look like those of each recipe\nInvented orders and messages in "
        "the columns of each system.\n\n" + "\n".join([head, *rows_of_made]) + "\n"
    )
    (ROOT / "docs" / "start-tried.md").write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
