"""Findings as a person reads them, and as other programs do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from rute.words.catalog import say
from rute.words.message import said_text

if TYPE_CHECKING:
    from rute.journey.findings import Finding, Severity
    from rute.journey.mending import Mended

COLOURS = {"error": "red", "warning": "yellow", "note": None}
MOST_NAMED = 12


def as_plain(
    path: Path, findings: Sequence[Finding], language: str, changes: Sequence[Mended] | None
) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "journey": str(path),
        "findings": [
            {
                "line": f.line or None,
                "severity": f.severity,
                "code": f.code,
                "message": said_text(f.message, language),
                "fix": said_text(f.fix, language) if f.fix else None,
            }
            for f in findings
        ],
    }
    if changes is not None:
        plain["mended"] = [
            {"line": each.line, "code": each.code, "old": each.old, "new": each.new}
            for each in changes
        ]
    return plain


def show(
    path: Path, findings: Sequence[Finding], language: str, *, notes: bool, quiet: bool
) -> None:
    """Errors and warnings whole; then the notes, those alike in one line unless asked for."""
    from rute.journey.findings import together

    for finding in findings:
        if finding.severity != "note":
            show_whole(path, finding, language)
    worth_knowing = [] if quiet else [each for each in findings if each.severity == "note"]
    for alike in together(worth_knowing):
        if notes or len(alike) == 1:
            for finding in alike:
                show_whole(path, finding, language)
        else:
            show_together(alike, language)
    typer.echo(counted(path, findings, language))


def show_whole(path: Path, finding: Finding, language: str) -> None:
    place = f"{path}:{finding.line}" if finding.line else str(path)
    head(place, finding.severity, said_text(finding.message, language), language)
    advise(said_text(finding.fix or "", language))


def show_together(alike: Sequence[Finding], language: str) -> None:
    """Notes of one code in one sentence, each name with its line."""
    names = [f"{each.about} ({each.line})" if each.line else each.about for each in alike]
    more = f" … (+{len(names) - MOST_NAMED})" if len(names) > MOST_NAMED else ""
    listed = ", ".join(names[:MOST_NAMED]) + more
    first = alike[0]
    head("", first.severity, say(f"find.{first.code}.all", language, names=listed), language)
    fixes = {each.fix for each in alike}
    advise(said_text(first.fix or "", language) if len(fixes) == 1 else "")


def head(place: str, severity: Severity, text: str, language: str) -> None:
    colour = COLOURS[severity]
    kind = typer.style(say(f"severity.{severity}", language), fg=colour, bold=bool(colour))
    typer.echo("  ".join(part for part in (place, kind, text) if part))


def advise(fix: str) -> None:
    if fix:
        typer.echo("\n".join(f"    {line}" for line in fix.splitlines()))


def show_changes(path: Path, changes: Sequence[Mended], language: str, *, dry: bool) -> None:
    """Every line that was changed, before and after."""
    for each in changes:
        typer.echo(f"{path}:{each.line}")
        typer.echo(typer.style(f"  - {each.old.strip()}", fg="red"))
        typer.echo(typer.style(f"  + {each.new.strip()}", fg="green"))
    key = "mend.nothing" if not changes else "mend.would" if dry else "mend.done"
    typer.echo(say(key, language, n=len(changes), name=path.name) + "\n")


def counted(path: Path, findings: Sequence[Finding], language: str) -> str:
    """“2 to mend · 1 note”, or that there is nothing to mend."""
    by_severity: dict[Severity, int] = {"error": 0, "warning": 0, "note": 0}
    for finding in findings:
        by_severity[finding.severity] += 1
    parts = [
        say("check.one_note" if (kind, n) == ("note", 1) else f"check.{kind}s", language, n=n)
        for kind, n in by_severity.items()
        if n
    ]
    if not by_severity["error"]:
        parts.insert(0, say("check.fine", language, name=path.name).rstrip("."))
    return " · ".join(parts)
