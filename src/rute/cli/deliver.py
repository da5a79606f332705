"""Handing an answer over: to the screen, to a file, or as JSON to another program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.journey.model import Language


class Deliverable(Protocol):
    def show(self, language: str | None = None) -> None: ...
    def save(self, path: str | Path, language: str | None = None) -> Path: ...
    def json(self) -> dict[str, Any]: ...


def deliver(answer: Deliverable, language: Language, *, as_json: bool, save: Path | None) -> None:
    """JSON alone on standard output, or a file and where it lies, or the screen."""
    if save is not None:
        remark(say("screen.saved", language, path=answer.save(save, language)))
    if as_json:
        print_json(answer.json())
    elif save is None:
        answer.show(language)


def print_json(value: Any) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def tell(text: str, indent: str = "") -> None:
    """A sentence of a conversation, in lines of the terminal's width."""
    from shutil import get_terminal_size
    from textwrap import fill

    width = min(get_terminal_size().columns, 100)
    print(fill(text, width, initial_indent=indent, subsequent_indent=indent,
               break_on_hyphens=False, break_long_words=False))  # fmt: skip


def remark(text: str) -> None:
    """Something worth knowing that is not the answer: on standard error."""
    print(text, file=sys.stderr)


def remark_all(notes: tuple[str, ...]) -> None:
    for note in notes:
        remark(note)
