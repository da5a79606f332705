"""A journey file as a Journey. Everything wrong with it is found in one look."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG
from typing import Final

from rute.errors import JourneyError, did_you_mean
from rute.journey.design_checks import design_findings
from rute.journey.findings import Finding, Findings, errors_in, in_order, journey_error
from rute.journey.model import Journey, Language
from rute.journey.reading.traps import tree_of
from rute.journey.reading.values import LANGUAGES
from rute.journey.reading.whole import journey
from rute.words.figures import counted
from rute.words.message import Message

LARGEST: Final = 250_000
REMEMBERED: Final = 32  # texts

WRITTEN_IN: Final = re.compile(
    r"^[ \t]*(?:written[ _]in|bahasa|ditulis[ _]dalam)[ \t]*:[ \t]*(?P<language>[^#\n]*)",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A journey as far as it could be read, everything found on the way, and the language the
    file says it is written in, even where nothing else of it can be read."""

    journey: Journey | None
    findings: tuple[Finding, ...]
    language: Language = "en"


def read_journey(source: Path | str) -> Journey:
    """The journey of a file (a Path, or a str of one line) or of a text. Raises JourneyError
    with all findings when one of them is an error."""
    reading = examine(source)
    if reading.journey is None or errors_in(reading.findings):
        where = str(source) if _is_path(source) else None
        raise journey_error(reading.findings, where, reading.language)
    return reading.journey


def examine(source: Path | str) -> Reading:
    """Reads without raising for what the file says; a file that cannot be opened raises."""
    path = Path(source) if _is_path(source) else None
    return examine_text(text_of(path) if path else str(source), path)


@lru_cache(REMEMBERED)
def examine_text(text: str, path: Path | None = None) -> Reading:
    """As `examine`, for the text of a file that lies, or would lie, at `path`. Whoever follows a
    journey reads the same text again at each change of its data."""
    findings = Findings()
    found = _read(text.replace("\r\n", "\n"), findings)
    if found is None:
        return Reading(None, findings.all(), _language(text))
    found = replace(found, path=path, text=text)
    checks = design_findings(found)
    if errors_in(findings.all()):
        checks = errors_in(checks)
    return Reading(found, in_order((*findings.all(), *checks)), found.language)


def _language(text: str) -> Language:
    said = WRITTEN_IN.search(text[:LARGEST])
    return LANGUAGES.get(said["language"].strip().lower(), "en") if said else "en"


def _read(text: str, findings: Findings) -> Journey | None:
    if len(text) > LARGEST:
        findings.error(0, "too_long", most=counted(LARGEST))
        return None
    if not text.strip():
        findings.error(0, "empty_file")
        return None
    tree = tree_of(text, findings)
    if tree is None:
        if not findings.all():
            findings.error(0, "only_comments")
        return None
    return journey(tree, findings)


def _is_path(source: Path | str) -> bool:
    return isinstance(source, Path) or ("\n" not in source and ": " not in source)


def text_of(path: Path) -> str:
    """The text of a journey file. Raises JourneyError where there is none that can be read."""
    try:
        state = path.stat()
        if not S_ISREG(state.st_mode):
            raise JourneyError(Message("find.no_file_at_all"), where=str(path))
        if state.st_size > 4 * LARGEST:
            raise JourneyError(Message("find.too_large"), where=str(path))
        raw = path.read_bytes()
    except FileNotFoundError:
        raise JourneyError(Message("find.no_such_file"), where=str(path), do=_near(path)) from None
    except OSError as wrong:
        raise JourneyError(
            Message("find.cannot_open"), where=str(path), do=wrong.strerror
        ) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise JourneyError(
            Message("find.not_utf8"), where=str(path), do=Message("find.not_utf8.fix")
        ) from None


def _near(path: Path) -> str:
    here = (
        [other.name for other in path.parent.glob("*.journey.yaml")] if path.parent.is_dir() else []
    )
    return did_you_mean(path.name, here) or Message("find.no_such_file.fix")
