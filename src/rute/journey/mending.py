"""Setting right what can be set right for certain: single lines of the text, nothing else of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rute.journey.findings import Finding, Mend, errors_in

ROUNDS: Final = 8  # what one mend uncovers, the next sets right


@dataclass(frozen=True, slots=True)
class Mended:
    """One line that was changed, and the code of the finding that asked for it."""

    line: int
    code: str
    old: str
    new: str


def mend_all(
    text: str, look: Callable[[str], Sequence[Finding]]
) -> tuple[str, tuple[Mended, ...], tuple[Finding, ...]]:
    """The text with every safe mend made; what was changed; what is still found in it.

    look: everything found in a text. A round of changes is made where it sets errors right and
    leaves none on the lines it changed; what stood unread below a misspelt key may come to light.
    """
    found, changed = tuple(look(text)), tuple[Mended, ...]()
    for _ in range(ROUNDS):
        new, made = _mend(text, found)
        if not made:
            break
        after = tuple(look(new))
        if not _is_better(found, after, {one.line for one in made}):
            break
        text, changed, found = new, changed + made, after
    return text, changed, found


def mend_one(text: str, mend: Mend) -> str | None:
    """The text with one finding set right; None where the line does not say any more what is to
    be mended."""
    lines = text.split("\n")
    if not 0 < mend.line <= len(lines):
        return None
    new = _changed(lines[mend.line - 1], mend)
    if new is None:
        return None
    return "\n".join([*lines[: mend.line - 1], new, *lines[mend.line :]])


def _is_better(before: Sequence[Finding], after: Sequence[Finding], changed: set[int]) -> bool:
    """Whether fewer errors are left, or some are gone and the new ones stand elsewhere."""
    known = {(one.line, one.code) for one in errors_in(before)}
    left = {(one.line, one.code) for one in errors_in(after)}
    if len(errors_in(after)) < len(errors_in(before)):
        return True
    return len(left & known) < len(known) and not any(line in changed for line, _ in left)


def _mend(text: str, findings: Sequence[Finding]) -> tuple[str, tuple[Mended, ...]]:
    lines = text.split("\n")
    made = []
    for finding in findings:
        mend = finding.mend
        if mend is None or finding.severity != "error" or not 0 < mend.line <= len(lines):
            continue
        old = lines[mend.line - 1]
        new = _changed(old, mend)
        if new is not None:
            lines[mend.line - 1] = new
            made.append(Mended(mend.line, finding.code, old.rstrip("\r"), new.rstrip("\r")))
    return "\n".join(lines), tuple(made)


def _changed(line: str, mend: Mend) -> str | None:
    """The line with its one place changed; None where the place is not there, or not the only
    one: then a person has to look."""
    edges = (
        r"(?<!\w)" if mend.old[:1].isalnum() else "",
        r"(?!\w)" if mend.old[-1:].isalnum() else "",
    )
    places = list(re.finditer(edges[0] + re.escape(mend.old) + edges[1], line))
    if len(places) != 1:
        return None
    return line[: places[0].start()] + mend.new + line[places[0].end() :]
