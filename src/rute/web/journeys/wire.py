"""What the API for programs reads and answers: read, written and described from these alone."""

from __future__ import annotations

import msgspec


class Change(msgspec.Struct, forbid_unknown_fields=True):
    """A text to publish. base: the number of the version it was made from."""

    text: str
    base: int
    message: str = ""


class Told(msgspec.Struct):
    """A version. created: ISO 8601."""

    slug: str
    name: str
    number: int
    text: str
    author: str
    message: str
    created: str


class ToldFinding(msgspec.Struct):
    line: int
    severity: str
    code: str
    said: str


class Refused(msgspec.Struct):
    what: str
    where: str
    exists: str
    do: str
    findings: list[ToldFinding]


class Refusal(msgspec.Struct):
    """The one shape of every refusal."""

    error: Refused
