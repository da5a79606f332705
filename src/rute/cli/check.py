"""rute check"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from rute.cli.deliver import print_json
from rute.cli.find import find_journey
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, Data, Debug, JourneyPath, Language
from rute.cli.progress import shown_progress
from rute.errors import RuteError
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.journey.findings import Finding, Severity
    from rute.journey.model import Journey
    from rute.results.log import LogSummary

COLOURS = {"error": "red", "warning": "yellow", "note": None}


def check(
    journey: JourneyPath = None,
    data: Data = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    path = find_journey(journey, "check")
    read, findings = found_in(path, data)
    told = chosen_language(language, read.language if read else None)
    if as_json:
        print_json(as_plain(path, findings))
    else:
        show(path, findings, told)
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)


def found_in(path: Path, data: Path | None) -> tuple[Journey | None, Sequence[Finding]]:
    """Every finding: of the text alone, and with the data where it is there."""
    from rute.journey.check import check as check_journey
    from rute.journey.file import examine
    from rute.journey.findings import errors_in, in_order

    reading = examine(path)
    journey = reading.journey
    if journey is None or not journey.data or errors_in(reading.findings):
        return journey, reading.findings
    try:
        seen = seen_in(journey, path, data)
    except RuteError as error:
        return journey, in_order((*reading.findings, unreadable(error, journey.text)))
    counts = {name.name: name.events for name in seen.names}
    return journey, check_journey(journey, event_names=counts, fields=seen.fields)


def seen_in(journey: Journey, path: Path, data: Path | None) -> LogSummary:
    from rute.session.opening import open_data

    with shown_progress() as progress:
        return open_data(journey, path, data=data, progress=progress).summary


def unreadable(error: RuteError, text: str) -> Finding:
    """Data that cannot be read, at the line of the journey that names it."""
    from rute.journey.findings import Finding

    where = error.where or ""
    lines = enumerate(text.splitlines(), start=1)
    at = (n for n, line in lines if where and where in line and not line.lstrip().startswith("#"))
    fix = "\n".join(part for part in (error.exists, error.do) if part)
    what = f"{where}: {error.what}" if where else error.what
    return Finding(next(at, 0), "error", what, fix or None)


def as_plain(path: Path, findings: Sequence[Finding]) -> dict[str, Any]:
    return {
        "journey": str(path),
        "findings": [
            {"line": f.line or None, "severity": f.severity, "message": f.message, "fix": f.fix}
            for f in findings
        ],
    }


def show(path: Path, findings: Sequence[Finding], language: str) -> None:
    for finding in findings:
        place = f"{path}:{finding.line}" if finding.line else str(path)
        severity = say(f"severity.{finding.severity}", language)
        colour = COLOURS[finding.severity]
        typer.echo(f"{place}  {typer.style(severity, fg=colour, bold=bool(colour))}  "
                   f"{finding.message}")  # fmt: skip
        if finding.fix:
            typer.echo("\n".join(f"    {line}" for line in finding.fix.splitlines()))
    typer.echo(counted(path, findings, language))


def counted(path: Path, findings: Sequence[Finding], language: str) -> str:
    """“2 to mend · 1 note”, or that there is nothing to mend."""
    by_severity: dict[Severity, int] = {"error": 0, "warning": 0, "note": 0}
    for finding in findings:
        by_severity[finding.severity] += 1
    parts = [say(f"check.{kind}s", language, n=n) for kind, n in by_severity.items() if n]
    if not by_severity["error"]:
        parts.insert(0, say("check.fine", language, name=path.name).rstrip("."))
    return " · ".join(parts)
