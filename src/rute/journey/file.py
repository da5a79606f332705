"""A journey file as a Journey. Everything wrong with it is found in one look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from rute.errors import JourneyError, did_you_mean
from rute.journey.design_checks import design_findings
from rute.journey.findings import Finding, Findings, errors_in, in_order, journey_error
from rute.journey.model import Journey
from rute.journey.reading.traps import tree_of
from rute.journey.reading.whole import journey

LARGEST: Final = 250_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A journey as far as it could be read, and everything found on the way."""

    journey: Journey | None
    findings: tuple[Finding, ...]


def read_journey(source: Path | str) -> Journey:
    """The journey of a file (a Path, or a str of one line) or of a text. Raises JourneyError
    with all findings when one of them is an error."""
    reading = examine(source)
    if reading.journey is None or errors_in(reading.findings):
        raise journey_error(reading.findings, str(source) if _is_path(source) else None)
    return reading.journey


def examine(source: Path | str) -> Reading:
    """Reads without raising for what the file says; a file that cannot be opened raises."""
    path = Path(source) if _is_path(source) else None
    text = _text(path) if path else str(source)
    findings = Findings()
    found = _read(text.replace("\r\n", "\n"), findings)
    if found is None:
        return Reading(None, findings.all())
    found = replace(found, path=path, text=text)
    checks = design_findings(found)
    if errors_in(findings.all()):
        checks = errors_in(checks)
    return Reading(found, in_order((*findings.all(), *checks)))


def _read(text: str, findings: Findings) -> Journey | None:
    if len(text) > LARGEST:
        findings.error(0, "a journey file has 250,000 characters at most")
        return None
    if not text.strip():
        findings.error(0, "the file is empty", "It begins with: journey: NAME")
        return None
    tree = tree_of(text, findings)
    if tree is None:
        if not findings.all():
            findings.error(0, "nothing in this file but comments", "It begins with: journey: NAME")
        return None
    return journey(tree, findings)


def _is_path(source: Path | str) -> bool:
    return isinstance(source, Path) or ("\n" not in source and ": " not in source)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > 4 * LARGEST:
            raise JourneyError("this is too large for a journey file", where=str(path))
        raw = path.read_bytes()
    except FileNotFoundError:
        raise JourneyError("there is no such file", where=str(path), do=_near(path)) from None
    except OSError as wrong:
        raise JourneyError(
            "the file cannot be opened", where=str(path), do=wrong.strerror
        ) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise JourneyError(
            "this is not a text in UTF-8", where=str(path), do="Save it as plain text, UTF-8."
        ) from None


def _near(path: Path) -> str:
    here = (
        [other.name for other in path.parent.glob("*.journey.yaml")] if path.parent.is_dir() else []
    )
    return did_you_mean(path.name, here) or "A journey file is called NAME.journey.yaml."
