"""A simulation file as a Simulation. Everything wrong with it is found in one look."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from rute.errors import SimulationError
from rute.journey.findings import Findings, errors_in
from rute.journey.reading.traps import tree_of
from rute.simulate.model import Simulation
from rute.simulate.whole import simulation
from rute.words.message import Message

LARGEST: Final = 250_000


def read_simulation(source: Path | str) -> Simulation:
    """The simulation of a file (a Path) or of a text. Raises SimulationError with all findings."""
    path = source if isinstance(source, Path) else None
    text = _text(path) if path else str(source)
    findings = Findings()
    found = _read(text.replace("\r\n", "\n"), findings)
    wrong = errors_in(findings.all())
    if found is None or wrong:
        raise SimulationError.of(wrong, None if path is None else str(path))
    return found


def _read(text: str, findings: Findings) -> Simulation | None:
    if len(text) > LARGEST:
        findings.error(0, Message("simulate.too_large"))
        return None
    tree = tree_of(text, findings) if text.strip() else None
    if tree is None:
        if not findings.all():
            findings.error(0, Message("simulate.empty"), Message("simulate.begins"))
        return None
    return simulation(tree, findings)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > 4 * LARGEST:
            raise SimulationError(Message("simulate.too_large"), where=str(path))
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise SimulationError(Message("simulate.no_file"), where=str(path)) from None
    except UnicodeDecodeError:
        raise SimulationError(Message("simulate.not_text"), where=str(path)) from None
    except OSError as wrong:
        raise SimulationError(
            Message("simulate.not_opened"), where=str(path), do=wrong.strerror
        ) from None
