"""YAML's traps. Where YAML would stop, or silently cut or misread prose, the line is reported
with how to write it; stops are mended in memory so that one look finds everything."""

from __future__ import annotations

import re
from typing import Final

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from rute.journey.findings import Findings, Mend, Severity
from rute.journey.reading.tree import Headings, Listed, Node, TooDeep, Words, build
from rute.words.message import Message

MOST_MENDED: Final = 20
LINE: Final = re.compile(
    r"^(?P<lead>\s*(?:- +)*)(?:(?P<key>[^\s:#'\"\[{][^:]*?):(?P<gap>\s+))?(?P<value>\S.*)$"
)
NUMBERED: Final = re.compile(r"^(?P<lead>\s*)(?P<key>[^\s'\"\[{#:][^:]*?\s#[^:]*):(?P<rest>\s.*|)$")
PROBLEMS: Final = {
    "expected ',' or": "list", "could not find expected ':'": "key",
    "unexpected end of stream": "quote", "expected <block end>": "heading",
    "mapping values are not allowed": "heading",
}  # fmt: skip
COMMENT: Final = re.compile(r"(\s{2,}#(?:\s.*)?)$")


def tree_of(text: str, findings: Findings) -> Node | None:
    """The tree of a text, mended where that is possible; None where nothing can be read."""
    lines = text.split("\n")
    for _ in range(MOST_MENDED):
        attempt = Findings()
        try:
            tree = build("\n".join(lines), attempt)
        except TooDeep as deep:
            findings.error(deep.line, "too_deep")
            return None
        except (YAMLError, ValueError) as stop:
            if not _mend(lines, stop, findings):
                return None
            continue
        findings.add(attempt.all())
        _report_cuts(tree, lines, findings)
        return tree
    return None


def _mend(lines: list[str], stop: Exception, findings: Findings) -> bool:
    at, problem = _place(stop, lines)
    for number in dict.fromkeys((at, at - 1, _context(stop))):
        if 0 <= number < len(lines) and (found := _mended(lines[number])):
            code, mended = found
            value = LINE.match(lines[number])
            begins = value["value"][0] if value else ""
            _report(findings, "error", number + 1, code, lines[number], mended, begins=begins)
            lines[number] = mended
            return True
    findings.error(min(at + 1, len(lines)), "unreadable", problem=_in_words(problem),
                   fix=_general(problem))  # fmt: skip
    return False


def _report(
    findings: Findings, severity: Severity, line: int, code: str, old: str, new: str, **more: str
) -> None:
    """A line that YAML misreads, with the line as it should be."""
    tell = findings.error if severity == "error" else findings.warning
    write = "find.write" if severity == "error" else "find.write_if_meant"
    mend = Mend(line, old, new) if severity == "error" else None
    tell(line, code, fix=Message(write, line=new.strip()), mend=mend, **more)


def _place(stop: Exception, lines: list[str]) -> tuple[int, str]:
    if isinstance(stop, ReaderError):
        before = "\n".join(lines)[: stop.position]
        return before.count("\n"), Message("find.not_text")
    if isinstance(stop, MarkedYAMLError) and stop.problem_mark is not None:
        return int(stop.problem_mark.line), " ".join(str(stop.problem or "").split())
    return 0, " ".join(str(stop).split())[:200]


def _in_words(problem: str) -> Message:
    """What ruamel says of a stop, as far as it can be said in plain words."""
    if isinstance(problem, Message):
        return problem
    known = next((key for words, key in PROBLEMS.items() if words in problem), None)
    return Message(f"find.yaml.{known}") if known else Message("find.yaml.other", problem=problem)


def _context(stop: Exception) -> int:
    mark = getattr(stop, "context_mark", None)
    return int(mark.line) if mark is not None else -1


def _general(problem: str) -> Message:
    if "expected ',' or ']'" in problem:
        return Message("find.close_list")
    spaces = any(word in problem for word in ("block end", "block mapping", "simple key"))
    return Message("find.look_at_spaces" if spaces else "find.put_in_quotes")


def _mended(line: str) -> tuple[str, str] | None:
    """(the code of what is wrong, the line as it should be), or None where nothing is known."""
    indent = re.match(r"[ \t]*", line)
    if indent and "\t" in indent[0]:
        return "tab", (indent[0].replace("\t", "  ") + line[indent.end() :])
    if numbered := NUMBERED.match(line):
        key = _quoted(numbered["key"])
        return "heading_with_hash", (f"{numbered['lead']}{key}:{numbered['rest']}")
    found = LINE.match(line)
    if not found or not (found["key"] or "- " in found["lead"]):
        return None
    comment = COMMENT.search(found["value"])
    value = found["value"][: comment.start()].rstrip() if comment else found["value"].rstrip()
    code = _wrong(value)
    if code is None:
        return None
    head = found["lead"] + (f"{found['key']}:{found['gap']}" if found["key"] else "")
    return code, head + _quoted(value) + (comment[0] if comment else "")


def _wrong(value: str) -> str | None:
    if value[0] in "\"'" and not _closes_at_end(value):
        return "after_quote"
    if value[0] not in "\"'[{|>" and re.search(r":(\s|$)", value):
        return "colon"
    if re.fullmatch(r"[|>][-+]?\d?", value):  # a block of text follows
        return None
    if value[0] in "@`%&*!|>,]}?":
        return "begins_with"
    return None


def _closes_at_end(value: str) -> bool:
    mark = value[0]
    body = value[1:].replace("''", "") if mark == "'" else re.sub(r"\\.", "", value[1:])
    return body.find(mark) == len(body) - 1


def _quoted(value: str) -> str:
    """Single quotes, which change nothing inside but need their own doubled."""
    return "'" + value.replace("'", "''") + "'"


def _report_cuts(node: Node | None, lines: list[str], findings: Findings) -> None:
    """A comment has two spaces before # and one after; anything else may be prose cut short."""
    match node:
        case Listed():
            for item in node.items:
                _report_cuts(item, lines, findings)
        case Headings():
            for _, value in node.entries:
                _report_cuts(value, lines, findings)
        case Words() if node.end is not None:
            _report_cut(node, lines[node.end[0]], findings)


def _report_cut(words: Words, line: str, findings: Findings) -> None:
    assert words.end is not None
    number, column = words.end
    rest = line[column:]
    found = re.match(r"(\s*)#(.?)", rest)
    if not found or (len(found[1]) > 1 and found[2] in ("", " ")):
        return
    first = line[: column - len(words.text.split("\n")[-1])] if number + 1 == words.line else ""
    whole = f"{first}{_quoted((words.text if first else line[:column].strip()) + rest.rstrip())}"
    if found[2] in ("", " "):
        _report(findings, "warning", number + 1, "cut_perhaps", line, whole)
    else:
        _report(findings, "error", number + 1, "cut", line, whole)
