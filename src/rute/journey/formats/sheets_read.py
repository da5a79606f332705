"""Tables that a person may have edited, back to the facts of a journey. What cannot be placed is
said with its sheet and row, all of it at once."""

from __future__ import annotations

import re
from typing import Final

from rute.errors import QuestionError, did_you_mean
from rute.journey.document.document import Document, Value
from rute.journey.document.normal import normal
from rute.journey.document.shapes import TEXTS, VOICE
from rute.journey.formats.facts import Fact, document_from
from rute.journey.formats.sheets import ITEMS, NAMED_SHEETS, Sheet
from rute.words.message import Message, said_text

STEPS: Final = re.compile(r"((?:\\.|[^\\›])*?)(?: › |$)", re.DOTALL)


class Reading:
    """Sheets by name, becoming one document; `wrong` collects what does not fit."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self.sheets = {sheet.name: sheet for sheet in sheets}
        self.wrong: list[Message] = []
        self.root: Document = {}

    def document(self) -> Document:
        """Raises QuestionError with everything that could not be placed."""
        self._journey()
        self._calendar()
        self._data()
        for name in NAMED_SHEETS:
            for number, (at, facts) in self._rows(name):
                self._add(_child(self.root, name), at[0], facts, name, number)
        for number, (at, facts) in self._rows("stages"):
            self._stage(at[0], facts, number)
        for number, (at, facts) in self._rows("touchpoints"):
            if (stage := self._found_stage(at[0], "touchpoints", number)) is not None:
                self._add(_child(stage, "touchpoints"), at[1], facts, "touchpoints", number)
        self._below_touchpoints()
        self._refuse()
        more = self.sheets.get("more")
        rows = more.rows if more else []
        return normal(document_from((Fact(*row[:3]) for row in rows), self.root))

    def _below_touchpoints(self) -> None:
        for name in ("pains", "opportunities"):
            for number, (at, facts) in self._rows(name):
                if (part := self._part(at, name, number)) is not None:
                    _list(part, name).append(facts)
        for number, (at, facts) in self._rows("fixes"):
            if (part := self._part(at, "fixes", number)) is not None:
                self._fix(part, at[2], facts, number)
        for number, (at, facts) in self._rows("voices"):
            if (part := self._part(at, "voices", number)) is not None:
                part[VOICE + at[2]] = facts

    def _refuse(self) -> None:
        if not self.wrong:
            return
        raise QuestionError(
            Message("format.unplaced", n=len(self.wrong)),
            exists="\n".join(said_text(one, "en") for one in self.wrong),
        )

    def _rows(self, name: str) -> list[tuple[int, tuple[tuple[str, ...], Document]]]:
        """(row number, (address, facts)) of a sheet; row 1 is its heading."""
        sheet = self.sheets.get(name)
        if sheet is None:
            return []
        wide = len(sheet.address)
        found = []
        for number, row in enumerate(sheet.rows, start=2):
            if any(row):
                cells = zip(sheet.keys, row[wide:], strict=False)
                facts = {key: _value(sheet.kind, key, text) for key, text in cells if text}
                found.append((number, (row[:wide], facts)))
        return found

    def _journey(self) -> None:
        sheet = self.sheets.get("journey")
        for key, value, *_ in sheet.rows if sheet else []:
            if ("journey", key) in TEXTS:
                _list(self.root, key).append(value)
            elif key:
                self.root[key] = value

    def _calendar(self) -> None:
        sheet = self.sheets.get("calendar")
        for name, days, *_ in sheet.rows if sheet else []:
            if name or days:
                _child(self.root, "calendar")[name] = days

    def _data(self) -> None:
        for _, (_, facts) in self._rows("data"):
            _list(self.root, "data").append(facts)

    def _stage(self, address: str, facts: Document, number: int) -> None:
        *above, name = steps(address)
        part: Document | None = self.root
        for step in above:
            below = part.get("stages") if part else None
            inner = below.get(step) if isinstance(below, dict) else None
            part = inner if isinstance(inner, dict) else None
        if part is None:
            self._unknown("stages", number, address, self._stage_names())
        else:
            self._add(_child(part, "stages"), name, facts, "stages", number)

    def _add(self, parts: Document, name: str, facts: Document, sheet: str, row: int) -> None:
        if not name:
            self.wrong.append(Message("format.no_name", sheet=sheet, row=row))
        elif name in parts:
            self.wrong.append(Message("format.twice", sheet=sheet, row=row, name=name))
        else:
            parts[name] = facts

    def _found_stage(self, address: str, sheet: str, row: int) -> Document | None:
        part: Value = self.root
        for step in steps(address):
            below = part.get("stages") if isinstance(part, dict) else None
            part = below.get(step, "") if isinstance(below, dict) else ""
        if isinstance(part, dict) and address:
            return part
        self._unknown(sheet, row, address, self._stage_names())
        return None

    def _stage_names(self) -> list[str]:
        return [row[0] for row in self.sheets["stages"].rows] if "stages" in self.sheets else []

    def _part(self, at: tuple[str, ...], sheet: str, row: int) -> Document | None:
        """The stage or touchpoint a row belongs to."""
        stage = self._found_stage(at[0], sheet, row)
        if stage is None or not at[1]:
            return stage
        points = stage.get("touchpoints")
        point = points.get(at[1]) if isinstance(points, dict) else None
        if isinstance(point, dict):
            return point
        names = list(points) if isinstance(points, dict) else []
        self._unknown(sheet, row, at[1], names)
        return None

    def _fix(self, part: Document, pain: str, facts: Document, row: int) -> None:
        pains = [one for one in _list(part, "pains") if isinstance(one, dict)]
        found = next((one for one in pains if one.get("pain") == pain), None)
        if found is None:
            self._unknown("fixes", row, pain, [str(one.get("pain")) for one in pains])
        else:
            _list(found, "fixes").append(facts)

    def _unknown(self, sheet: str, row: int, name: str, known: list[str]) -> None:
        hint = did_you_mean(name, known) or Message("format.known", names=", ".join(known))
        self.wrong.append(Message("format.unknown", sheet=sheet, row=row, name=name, hint=hint))


def steps(address: str) -> list[str]:
    """The stages an address names, from the outermost."""
    found = []
    for step in STEPS.finditer(address):
        found.append(re.sub(r"\\(.)", r"\1", step[1], flags=re.DOTALL))
        if step.end() == len(address):
            break
    return found


def _value(kind: str, key: str, text: str) -> Value:
    return list(filter(None, text.split(ITEMS))) if (kind, key) in TEXTS else text


def _child(part: Document, key: str) -> Document:
    found = part.setdefault(key, {})
    assert isinstance(found, dict)
    return found


def _list(part: Document, key: str) -> list[Value]:
    found = part.setdefault(key, [])
    assert isinstance(found, list)
    return found
