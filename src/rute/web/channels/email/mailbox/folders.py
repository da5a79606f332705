"""Names of folders as IMAP writes them (RFC 3501, 5.1.3), and the list of them."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from typing import Any, Final

LINE: Final = re.compile(rb"\((?P<flags>[^)]*)\) (?:\"(?:\\.|[^\"])*\"|NIL) (?P<name>.*)\Z", re.S)
FOREIGN: Final = re.compile(r"[^\x20-\x7e]+")
WRITTEN: Final = re.compile(r"&([^-]*)-")


def as_written(name: str) -> str:
    """Between quotation marks, for a command."""
    plain = FOREIGN.sub(lambda one: f"&{_packed(one[0])}-", name.replace("&", "&-"))
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def as_read(name: str) -> str:
    return WRITTEN.sub(lambda one: _unpacked(one[1]) if one[1] else "&", name)


def folders_in(answer: Iterable[Any]) -> list[str]:
    """The folders that letters can be in, of what a server answers to LIST."""
    lines = (LINE.search(line) for each in answer if (line := _line(each)))
    there = [one for one in lines if one and b"\\noselect" not in one["flags"].lower()]
    return [as_read(_unquoted(one["name"])) for one in there]


def _line(each: Any) -> bytes:
    """A name may be sent as so many bytes instead."""
    if isinstance(each, tuple):
        return bytes(each[0].rpartition(b"{")[0] + each[1])
    return each if isinstance(each, bytes) else b""


def _unquoted(name: bytes) -> str:
    text = name.strip().decode("ascii", "replace")
    if len(text) > 1 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text


def _packed(text: str) -> str:
    return base64.b64encode(text.encode("utf-16-be")).decode().rstrip("=").replace("/", ",")


def _unpacked(text: str) -> str:
    try:
        data = base64.b64decode(text.replace(",", "/") + "=" * (-len(text) % 4))
        return data.decode("utf-16-be")
    except ValueError:
        return f"&{text}-"
