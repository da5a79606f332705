"""What is wrong, doubtful or worth knowing about a journey file, line by line.

Every finding has a code. Its words stand in the catalog as `find.CODE`, what to do about it as
`find.CODE.fix`, and, for notes that are told together, what they have in common as
`find.CODE.all`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from rute.errors import JourneyError
from rute.words.catalog import has, say
from rute.words.message import Message, said_text

Severity = Literal["error", "warning", "note"]
ORDER: Final = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Mend:
    """A change that sets a finding right for certain: on a line, `old` becomes `new`."""

    line: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `line` is 0 where it concerns the whole file; `fix` says what to do.

    about: the name it is about, where several of a kind may be told together. mend: how
    `rute check --fix` sets it right, where that is safe.
    """

    line: int
    severity: Severity
    message: str
    fix: str | None = None
    about: str = ""
    mend: Mend | None = None

    @property
    def code(self) -> str:
        """The key of what was found, such as `unknown_key`: the same in every language."""
        return code_of(self.message)

    def said(self, language: str) -> str:
        place = say("find.line", language, line=self.line) + ": " if self.line else ""
        fix = "\n    ".join(said_text(self.fix or "", language).splitlines())
        head = f"{say(f'severity.{self.severity}', language)}: {place}"
        return head + said_text(self.message, language) + (f"\n    {fix}" if fix else "")

    def __str__(self) -> str:
        return self.said("en")


def finding(
    line: int,
    severity: Severity,
    code: str,
    /,
    *,
    fix: str | None = None,
    about: str = "",
    mend: Mend | None = None,
    **values: object,
) -> Finding:
    """A finding by its code, or by a Message whose key is the code; without a `fix` of its own
    it has that of the catalog, if any."""
    if isinstance(code, Message):
        return Finding(line, severity, code, fix, about, mend)
    message = Message(f"find.{code}", **values)
    return Finding(line, severity, message, fix or usual_fix(code, **values), about, mend)


def usual_fix(code: str, /, **values: object) -> Message | None:
    """What the catalog says is to be done about a code."""
    key = f"find.{code}.fix"
    return Message(key, **values) if has(key, "en") else None


def code_of(text: str) -> str:
    """The code of a text; of a text that says where another one stands, that other's."""
    if not isinstance(text, Message):
        return "other"
    inner = text.values.get("what", text.values.get("first"))
    return code_of(inner) if isinstance(inner, Message) else text.key.removeprefix("find.")


class Findings:
    """Collects findings while a file is read. Each method takes what `finding` takes."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def error(self, line: int, code: str, /, fix: str | None = None, *, mend: Mend | None = None,
              **values: object) -> None:  # fmt: skip
        self._found.append(finding(line, "error", code, fix=fix, about="", mend=mend, **values))

    def warning(self, line: int, code: str, /, fix: str | None = None, *, mend: Mend | None = None,
                **values: object) -> None:  # fmt: skip
        self._found.append(finding(line, "warning", code, fix=fix, about="", mend=mend, **values))

    def note(self, line: int, code: str, /, fix: str | None = None, **values: object) -> None:
        self._found.append(finding(line, "note", code, fix=fix, about="", mend=None, **values))

    def add(self, findings: Iterable[Finding]) -> None:
        self._found.extend(findings)

    def all(self) -> tuple[Finding, ...]:
        """Each finding once, by line, then errors before warnings before notes."""
        return in_order(self._found)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by line, then by severity."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.line, ORDER[f.severity])))


def errors_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity == "error")


def together(findings: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Findings in the order given, those of one code that can be told in one sentence together."""
    groups: dict[object, list[Finding]] = {}
    for number, one in enumerate(findings):
        alike = one.about and has(f"find.{one.code}.all", "en")
        groups.setdefault(one.code if alike else number, []).append(one)
    yield from map(tuple, groups.values())


def journey_error(findings: tuple[Finding, ...], where: str | None, language: str) -> JourneyError:
    """One error that lists what must be mended; its `findings` carries the notes too."""
    count = len(errors_in(findings))
    what = Message("find.one_error") if count == 1 else Message("find.many_errors", n=count)
    error = JourneyError(what, where=where)
    error.findings = findings
    error.listed = tuple(finding for finding in findings if finding.severity != "note")
    error.language = language
    return error
