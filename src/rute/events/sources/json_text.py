"""JSON text as a stream of values, whether one a line or in one long list."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from rute.events.sources.recoding import open_bytes

_BLOCK = 1 << 20
_LONGEST = 64 << 20
_BLANK = re.compile(r"[\s,]*")
_LIST = re.compile(r'"[^"]{1,100}"\s*:\s*\[\s*(?=\{)')
_DECODER = json.JSONDecoder()


class BrokenError(Exception):
    """The text cannot be read any further."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value and its place (line or number in the list, from 1). Not JSON: value is None."""

    row: int
    value: Any
    text: str = ""
    is_json: bool = True


def objects_in(path: Path) -> Iterator[Found]:
    """Raises BrokenError where a list ends in the middle; a bad line is Found all the same."""
    with open_bytes(path) as file:
        text = _Text(file)
        head = text.ahead(_BLOCK).lstrip("\ufeff \t\r\n")
        if head.startswith("["):
            yield from _in_list(text, "[")
        elif head.startswith("{") and _one_object(head) and (found := _LIST.search(head)):
            yield from _in_list(text, found[0])
        else:
            yield from _in_lines(text)


def _one_object(head: str) -> bool:
    """Whether the first line is no whole object: then the file is one object over many lines,
    or one whose list is longer than what was looked at."""
    line, _, rest = head.partition("\n")
    try:
        value = _DECODER.decode(line.strip())
    except (ValueError, RecursionError):
        return True
    only = isinstance(value, dict) and not rest.strip()
    return only and any(isinstance(inner, list) for inner in value.values())


class _Text:
    """Decoded text with a window ahead."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.window, self.ended = file, "", False
        self._decoder: Any = None

    def more(self) -> bool:
        """Lengthens the window; False at the end of the file."""
        block = self._file.read(_BLOCK)
        if self._decoder is None:
            wide = block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
            self._decoder = codecs.getincrementaldecoder("utf-16" if wide else "utf-8")("replace")
        self.window += self._decoder.decode(block, final=not block)
        self.ended = not block
        return bool(block)

    def ahead(self, size: int) -> str:
        while len(self.window) < size and self.more():
            pass
        return self.window


def _in_lines(text: _Text) -> Iterator[Found]:
    row = 0
    while not text.ended or text.window:
        lines = text.window.split("\n")
        text.window = "" if text.ended else lines.pop()
        if len(text.window) > _LONGEST:
            raise BrokenError(f"line {row + len(lines) + 1} is longer than 64 MB")
        for line in lines:
            row += 1
            if line.strip("\ufeff \t\r"):
                yield _read(row, line.strip("\ufeff \t\r"))
        if not text.ended:
            text.more()


def _read(row: int, line: str) -> Found:
    try:
        return Found(row, _DECODER.decode(line), line)
    except (ValueError, RecursionError):
        return Found(row, None, line, is_json=False)


def _in_list(text: _Text, opening: str) -> Iterator[Found]:
    at = text.window.index(opening) + len(opening)
    row = 0
    while True:
        at = _skip_blanks(text, at)
        if text.window[at : at + 1] == "]":
            return
        row += 1
        value, at = _next(text, at, row)
        yield Found(row, value, str(value)[:300])
        if at > _BLOCK:
            text.window, at = text.window[at:], 0


def _skip_blanks(text: _Text, at: int) -> int:
    while True:
        found = _BLANK.match(text.window, at)
        at = found.end() if found else at
        if at < len(text.window):
            return at
        if not text.more():
            raise BrokenError("the list ends in the middle")


def _next(text: _Text, at: int, row: int) -> tuple[Any, int]:
    while True:
        try:
            return _DECODER.raw_decode(text.window, at)
        except RecursionError as error:
            raise BrokenError(f"entry {row} is nested too deeply") from error
        except ValueError as error:
            if len(text.window) - at > _LONGEST:
                raise BrokenError(f"entry {row} is longer than 64 MB, or not JSON") from error
            if not text.more():
                raise BrokenError(f"entry {row} ends in the middle, or is not JSON") from error
