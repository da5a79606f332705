"""Tables as they are printed and kept: one JSON file a comparison, one Markdown page of all."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from benchmarks.data import home
from benchmarks.machine import description


@dataclass(frozen=True, slots=True)
class Table:
    """measured: when and on what; filled in when the table is kept."""

    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    measured: str = ""

    def markdown(self) -> str:
        lines = [f"## {self.title}", "", self.about, "", f"*{self.measured}*", ""]
        lines += [_line(self.columns)]
        lines += [_line(["---"] + ["---:"] * (len(self.columns) - 1))]
        return "\n".join(lines + [_line(row) for row in self.rows]) + "\n"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def keep(name: str, table: Table) -> Table:
    """Prints the table and saves it, so that one comparison can be run again alone."""
    table = replace(table, measured=f"{description()} · load average {os.getloadavg()[1]:.1f}")
    folder = home() / "results"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(asdict(table)), encoding="utf-8")
    print(table.markdown(), flush=True)
    return table


def kept(name: str) -> Table | None:
    """The table of a comparison's last run, or None."""
    path = home() / "results" / f"{name}.json"
    if not path.exists():
        return None
    said = json.loads(path.read_text("utf-8"))
    rows = tuple(tuple(row) for row in said["rows"])
    return Table(said["title"], said["about"], tuple(said["columns"]), rows, said["measured"])


def seconds(value: float) -> str:
    """0.0123 → 12 ms, 1.234 → 1.23 s."""
    return f"{value * 1000:.0f} ms" if value < 0.9995 else f"{value:.2f} s"


def size(value: float | None) -> str:
    return "—" if value is None else f"{value / 1e6:,.0f} MB"


def times(value: float) -> str:
    return f"{value:.1f}×"
