"""Handing an answer over: to the screen, to a file, or as JSON to another program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from rute.cli.help import spoken

if TYPE_CHECKING:
    from rute.journey.model import Language


class Deliverable(Protocol):
    def show(self, language: str | None = None) -> None: ...
    def save(self, path: str | Path, language: str | None = None) -> Path: ...
    def json(self) -> dict[str, Any]: ...


def deliver(answer: Deliverable, language: Language, *, as_json: bool, save: Path | None) -> None:
    """JSON alone on standard output, or a file and where it lies, or the screen."""
    if save is not None:
        remark(spoken("screen.saved", path=answer.save(save, language)))
    if as_json:
        print_json(answer.json())
    elif save is None:
        answer.show(language)


def print_json(value: Any) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def remark(text: str) -> None:
    """Something worth knowing that is not the answer: on standard error."""
    print(text, file=sys.stderr)


def remark_all(notes: tuple[str, ...]) -> None:
    for note in notes:
        remark(note)
