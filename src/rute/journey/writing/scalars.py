"""Words as YAML: bare where nothing can be misread, quoted or as a block everywhere else."""

from __future__ import annotations

import json
import re
from typing import Final

from rute.errors import JourneyError
from rute.words.message import Message

LONGEST_NAME: Final = 1000  # YAML reads no longer key on one line
BARE: Final = re.compile(r"[^\W_](?:.*\S)?")
MISREAD: Final = re.compile(r":(?:\s|$)|\s#")
FLOW: Final = re.compile(r"[\[\]{},]|:")
# What YAML does not take as it is, or takes for the end of a line.
ODD: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def bare(text: str, *, flow: bool = False) -> bool:
    """Whether words can stand without quotes (`flow`: inside [ ] or { })."""
    return (
        bool(BARE.fullmatch(text))
        and not MISREAD.search(text)
        and not ODD.search(text)
        and not (flow and FLOW.search(text))
        and text == text.strip()
    )


def scalar(text: str, *, flow: bool = False) -> str:
    """Words on one line, as a value."""
    if bare(text, flow=flow):
        return text
    if "\n" in text or ODD.search(text):
        return double(text)
    return single(text)


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    """Double quotes, everything odd by its number."""
    return ODD.sub(_numbered, json.dumps(text, ensure_ascii=False))


def _numbered(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def name(text: str) -> str:
    """Words as a heading. Raises JourneyError for a name that is too long to be one."""
    if len(text) > LONGEST_NAME:
        raise JourneyError(Message("write.long_name", start=text[:40], most=LONGEST_NAME))
    return text if bare(text, flow=True) or _plain_heading(text) else scalar(text, flow=True)


def _plain_heading(text: str) -> bool:
    return bare(text) and ":" not in text


def blocks(text: str) -> bool:
    """Whether words of several lines can stand as a block (|-)."""
    lines = text.split("\n")
    return len(lines) > 1 and lines[0][:1] not in ("", " ") and not ODD.search(text)


def value(text: str, indent: str) -> str:
    """Words behind `key: `, whose lines further down stand below `indent`."""
    if blocks(text):
        return "|-\n" + "\n".join(f"{indent}{line}" if line else "" for line in text.split("\n"))
    return scalar(text)
