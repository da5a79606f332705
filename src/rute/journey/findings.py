"""What is wrong, doubtful or worth knowing about a journey file, line by line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from rute.errors import JourneyError

Severity = Literal["error", "warning", "note"]
ORDER: Final = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `line` is 0 where it concerns the whole file; `fix` says what to do."""

    line: int
    severity: Severity
    message: str
    fix: str | None = None

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else ""
        fix = f"\n    {self.fix}" if self.fix else ""
        return f"{self.severity}: {place}{self.message}{fix}"


class Findings:
    """Collects findings while a file is read."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def error(self, line: int, message: str, fix: str | None = None) -> None:
        self._found.append(Finding(line, "error", message, fix))

    def warning(self, line: int, message: str, fix: str | None = None) -> None:
        self._found.append(Finding(line, "warning", message, fix))

    def note(self, line: int, message: str, fix: str | None = None) -> None:
        self._found.append(Finding(line, "note", message, fix))

    def add(self, findings: Iterable[Finding]) -> None:
        self._found.extend(findings)

    def all(self) -> tuple[Finding, ...]:
        """Each finding once, by line, then errors before warnings before notes."""
        return in_order(self._found)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by line, then by severity."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.line, ORDER[f.severity])))


def errors_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity == "error")


def journey_error(findings: tuple[Finding, ...], where: str | None) -> JourneyError:
    """One error that lists every finding; its `findings` carries them too."""
    count = len(errors_in(findings))
    error = JourneyError(
        f"{count} error{'s' if count != 1 else ''} in this journey file",
        where=where,
        exists="\n".join(map(str, findings)),
    )
    error.findings = findings
    return error
