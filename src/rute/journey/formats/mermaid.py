"""A journey as a Mermaid `journey` diagram, and back: stages, touchpoints, feelings, personas.

Mermaid scores from 1 to 5 where Rute feels from −2 to +2; a half is rounded, and said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rute.errors import QuestionError
from rute.journey.document.document import Document, Value
from rute.journey.document.shapes import VOICE, is_voice
from rute.journey.reading.section import Unreadable
from rute.journey.reading.values import feeling
from rute.words.catalog import say
from rute.words.message import Message

MIDDLE: Final = 3  # Mermaid's score of somebody who feels nothing in particular
TASK: Final = re.compile(r"(?P<name>.+?)\s*:\s*(?P<score>\d+)\s*(?::\s*(?P<actors>.*))?")
SECTION: Final = re.compile(r"section\s+(?P<name>\S.*)")
TITLE: Final = re.compile(r"title\s+(?P<name>\S.*)")
PASSED_OVER: Final = ("%%", "accTitle", "accDescr")
COLON: Final = "："  # a colon ends a name in Mermaid; the full-width one does not
SIGNS: Final = str.maketrans({":": COLON, ";": "；", "#": "＃", "\n": " ", "\r": " ", ",": "‚"})
BACK: Final = str.maketrans({COLON: ":", "；": ";", "＃": "#", "‚": ","})


def to_mermaid(document: Document) -> tuple[bytes, tuple[Message, ...]]:
    """The diagram, and what it leaves out."""
    lines = ["journey", f"    title {_sign(str(document.get('journey', '')))}"]
    stages = _named(document, "stages")
    for name, stage in stages.items():
        lines.append(f"    section {_sign(name)}")
        for point, facts in _named(stage, "touchpoints").items():
            lines.append(f"      {_sign(point)}: {_score(facts)}{_actors(facts, document)}")
    return ("\n".join(lines) + "\n").encode(), tuple(left_out(document))


def _sign(text: str) -> str:
    return " ".join(text.translate(SIGNS).split())


def _score(facts: Document) -> int:
    try:
        felt = feeling(str(facts.get("feels", "")))
    except Unreadable:
        return MIDDLE
    return MIDDLE + int(felt.score + (0.5 if felt.score >= 0 else -0.5))


def _actors(facts: Document, document: Document) -> str:
    """The personas with words of their own at a touchpoint; everybody's where none has."""
    own = [key[len(VOICE) :] for key in facts if is_voice("touchpoint", key)]
    actors = own or list(_named(document, "personas"))
    return f": {', '.join(map(_sign, actors))}" if actors else ""


def left_out(document: Document) -> Iterator[Message]:
    """What a diagram has no place for."""
    top = [key for key in document if key not in ("journey", "stages")]
    stages = _named(document, "stages").values()
    of_stages = {key for stage in stages for key in stage if key != "touchpoints"}
    points = [facts for stage in stages for facts in _named(stage, "touchpoints").values()]
    of_points = {key for facts in points for key in facts if not is_voice("touchpoint", key)}
    for name, keys in (("journey", top), ("stages", sorted(of_stages)),
                       ("touchpoints", sorted(of_points - {"feels"}))):  # fmt: skip
        if keys:
            yield Message(f"mermaid.left_out.{name}", keys=", ".join(keys))
    if "feels" in of_points:
        yield Message("mermaid.left_out.feelings")
    if any(is_voice("touchpoint", key) for facts in points for key in facts):
        yield Message("mermaid.left_out.voices")
    if _respelt(document):
        yield Message("mermaid.left_out.signs")


def _respelt(document: Document) -> bool:
    stages = _named(document, "stages")
    names = [str(document.get("journey", "")), *stages, *_named(document, "personas")]
    names += [point for stage in stages.values() for point in _named(stage, "touchpoints")]
    return any(_sign(name) != name for name in names)


def _named(part: Document, key: str) -> dict[str, Document]:
    value = part.get(key)
    entries = value.items() if isinstance(value, dict) else ()
    return {name: below for name, below in entries if isinstance(below, dict)}


def from_mermaid(raw: bytes, language: str = "en") -> Document:
    """Stages, touchpoints and feelings of a diagram; actors become personas. Raises
    QuestionError with the line that cannot be read."""
    lines = [line.strip() for line in raw.decode("utf-8-sig").splitlines()]
    if "journey" not in lines:
        raise QuestionError(Message("mermaid.begins"))
    found = Diagram(language)
    first = lines.index("journey") + 1  # before it stand settings, or the rest of a page
    for number, line in enumerate(lines[first:], start=first + 1):
        if line.startswith("```"):
            break
        if line and not line.startswith(PASSED_OVER):
            found.read(line, number)
    return found.document()


def _line(number: int) -> Message:
    return Message("mermaid.line", number=number)


class Diagram:
    """A diagram as it is read, line by line."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.title = ""
        self.actors: list[str] = []
        self.stages: dict[str, Value] = {}
        self.points: dict[str, Value] = {}

    def read(self, line: str, number: int) -> None:
        if title := TITLE.fullmatch(line):
            self.title = _back(title["name"])
        elif section := SECTION.fullmatch(line):
            self._stage(_back(section["name"]))
        elif task := TASK.fullmatch(line):
            self._task(task, number)
        else:
            raise QuestionError(
                Message("mermaid.unread", text=line), where=_line(number),
                do=Message("mermaid.write"),
            )  # fmt: skip

    def _stage(self, name: str) -> None:
        self.points = {}
        stage = self.stages.setdefault(name, {"touchpoints": self.points})
        if isinstance(stage, dict) and isinstance(points := stage.get("touchpoints"), dict):
            self.points = points

    def _task(self, task: re.Match[str], number: int) -> None:
        score = int(task["score"])
        if not 1 <= score <= 5:
            raise QuestionError(Message("mermaid.score", score=score), where=_line(number))
        if not self.stages:
            self._stage(say("mermaid.first_stage", self.language))
        name = _back(task["name"])
        if name in self.points:
            raise QuestionError(Message("mermaid.twice", name=name), where=_line(number))
        felt = score - MIDDLE
        self.points[name] = {"feels": f"{say(f'mermaid.felt.{felt}', self.language)} {felt:+d}"}
        actors = [_back(one) for one in (task["actors"] or "").split(",")]
        self.actors += [one for one in actors if one and one not in self.actors]

    def document(self) -> Document:
        title = self.title or say("mermaid.untitled", self.language)
        found: Document = {"journey": title, "written in": self.language}
        if self.actors:
            found["personas"] = {name: {} for name in self.actors}
        return found | {"stages": {name: _kept(stage) for name, stage in self.stages.items()}}


def _back(text: str) -> str:
    return text.strip().translate(BACK)


def _kept(stage: Value) -> Value:
    """A stage without a touchpoint says nothing yet."""
    return stage if isinstance(stage, dict) and stage.get("touchpoints") else {}
