"""The splices that set, insert and remove: which lines they take and what they leave."""

from __future__ import annotations

from typing import Final

from rute.errors import JourneyError
from rute.journey.document.document import Value
from rute.journey.document.shapes import LISTED, NAMED, SHORT, canonical, in_language
from rute.journey.edits.finding import Step
from rute.journey.edits.spans import Entry, Mapping, Piece, Scalar, Sequence
from rute.journey.edits.splice import Splice, line_end, line_start, newline
from rute.journey.reading.keys import TABLES
from rute.journey.writing import scalars
from rute.journey.writing.file import entry_lines, item_lines, name_lines
from rute.words.message import Message

STEP: Final = "  "


class Placing:
    """Splices for one text; `language` is that of keys to be written."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.newline = newline(text)

    def replaced(self, step: Step, value: Value) -> list[Splice]:
        """Another value where one stands already."""
        old = step.value
        if isinstance(old, Scalar) and isinstance(value, str) and not old.empty:
            return [self._in_place(self._words(value, step, old), old)]
        if step.entry is not None and isinstance(step.holder, Mapping):
            return self._rewritten(step, step.entry, step.holder, value)
        if step.item is not None and isinstance(step.holder, Sequence) and not step.holder.flow:
            start, end = self._item_lines(step.holder, step.item)
            kind = step.kind[1:-1] if step.kind else None
            return [Splice(start, end, self._item(value, kind, step.holder.column))]
        raise JourneyError(Message("edit.by_hand"))

    def _in_place(self, shown: str, old: Scalar) -> Splice:
        """A comment behind the old words stays on their line: below it, lines of a block would
        take it for words of their own."""
        first, below, lines = shown.partition(self.newline)
        end = self.text.find(self.newline, old.end)
        comment = self.text[old.end : end if end >= 0 else None]
        behind = comment.lstrip().startswith("#") and not self.text[: old.end].endswith("\n")
        if not (below and behind):
            return Splice(old.start, old.end, shown)
        return Splice(old.start, old.end + len(comment), first + comment + below + lines)

    def _words(self, value: str, step: Step, old: Scalar) -> str:
        """Words in the style of those they replace, as far as that style can say them."""
        if "\n" not in value and old.style == '"':
            return scalars.double(value)
        if "\n" not in value and old.style == "'" and not scalars.ODD.search(value):
            return scalars.single(value)
        flow = isinstance(step.holder, Mapping | Sequence) and step.holder.flow
        indent = " " * (step.holder.column if isinstance(step.holder, Mapping) else 0) + STEP
        block = scalars.blocks(value) and isinstance(step.holder, Mapping) and not flow
        shown = scalars.value(value, indent) if block else scalars.scalar(value, flow=flow)
        return shown.replace("\n", self.newline)

    def _rewritten(self, step: Step, entry: Entry, holder: Mapping, value: Value) -> list[Splice]:
        """The whole entry again, key and all."""
        if holder.flow:
            return [Splice(entry.value.start, entry.end, _pad(entry) + flow_text(value))]
        lines = self._lines(step.kind, entry.key.words, str(step.key), value, holder.column)
        new = lines[entry.key.start - line_start(self.text, entry.key.start) :]
        if self.text[line_start(self.text, entry.key.start) : entry.key.start].strip():
            new = lines[holder.column :]  # behind a dash
        return [Splice(entry.key.start, entry.end, new.removesuffix(self.newline))]

    def added(self, step: Step, value: Value, after: str | None = None) -> list[Splice]:
        """A key, a name or an item that is not there yet."""
        holder = step.holder
        if isinstance(holder, Mapping) and isinstance(step.key, str):
            if holder.flow:
                return [self._into_flow(step, holder, value)]
            behind = self._behind(step, holder, after)
            lines = self._lines(step.kind, None, step.key, value, holder.column)
            return [self._below(behind.end, lines)]
        if isinstance(holder, Sequence):
            if holder.flow:
                comma = ", " if holder.items else ""
                return [Splice(holder.end - 1, holder.end - 1, comma + flow_text(value))]
            kind = step.kind[1:-1] if step.kind else None
            return [self._below(holder.end, self._item(value, kind, holder.column))]
        raise JourneyError(Message("edit.by_hand"))

    def _behind(self, step: Step, holder: Mapping, after: str | None) -> Entry:
        """The entry a new one stands behind: the one named, else by the order of the keys."""
        if after is not None:
            for entry in holder.entries:
                if entry.key.words.lower() == after.lower():
                    return entry
            raise JourneyError(Message("edit.no_after", name=after))
        ranks = {key: rank for rank, key in enumerate(TABLES.get(step.kind or "", {}))}
        mine = ranks.get(str(step.key), len(ranks))
        kind = step.kind or ""
        earlier = [
            entry for entry in holder.entries
            if not ranks or ranks.get(canonical(kind, entry.key.words) or "", len(ranks)) <= mine
        ]  # fmt: skip
        return (earlier or holder.entries[:1])[-1]

    def below_heading(self, heading: Entry, column: int, step: Step, value: Value) -> list[Splice]:
        """The first key, name or item below a heading that has nothing below it yet."""
        inner = column + len(STEP)
        if isinstance(step.key, int):
            kind = step.kind[1:-1] if step.kind else None
            return [self._below(heading.end, self._item(value, kind, inner))]
        return [self._below(heading.end, self._lines(step.kind, None, step.key, value, inner))]

    def widened(self, step: Step, entry: Entry | None, column: int, value: Value) -> list[Splice]:
        """A part written as mere words (`- Seven fields`) gets keys of its own."""
        words = step.holder
        assert isinstance(words, Scalar)
        short = in_language(str(step.kind), SHORT[str(step.kind)], self.language)
        inner = column + len(STEP)
        opening = f"{self.newline}{' ' * inner}{short}: " if entry else f"{short}: "
        lines = self._lines(step.kind, None, str(step.key), value, inner)
        start = words.start
        while entry and self.text[start - 1] == " ":
            start -= 1
        return [Splice(start, words.start, opening), self._below(words.end, lines)]

    def _below(self, at: int, lines: str) -> Splice:
        """Lines on their own below the line of `at`."""
        end = line_end(self.text, at)
        ends = not self.text[:end].endswith("\n")
        return Splice(
            end, end, (self.newline + lines.removesuffix(self.newline)) if ends else lines
        )

    def _lines(
        self, kind: str | None, written: str | None, key: str, value: Value, column: int
    ) -> str:
        """`key: value` in lines of the file's own kind."""
        indent = " " * column
        if kind is not None and kind.startswith("["):
            lines = list(name_lines(kind[1:-1], written or key, value, indent, self.language))
        else:
            lines = list(entry_lines(kind, key, value, indent, self.language, written))
        return self.newline.join("\n".join(lines).split("\n")) + self.newline

    def _item(self, value: Value, kind: str | None, column: int) -> str:
        lines = list(item_lines(kind, value, " " * column, self.language))
        return self.newline.join("\n".join(lines).split("\n")) + self.newline

    def _into_flow(self, step: Step, holder: Mapping, value: Value) -> Splice:
        key = scalars.name(in_language(str(step.kind), str(step.key), self.language))
        new = f"{key}: {flow_text(value)}"
        at = holder.entries[-1].end if holder.entries else holder.start + 1
        return Splice(at, at, f", {new}" if holder.entries else new)

    def removed(self, steps: list[Step]) -> list[Splice]:
        """What the last step names, gone; a heading that holds nothing then goes with it."""
        step = steps[-1]
        alone = _count(step.holder) == 1
        held_by = steps[-2] if len(steps) > 1 else None
        if alone and held_by is not None and _is_container(held_by):
            return self.removed(steps[:-1])
        if step.entry is not None and isinstance(step.holder, Mapping):
            return [self._without_entry(step.holder, step.entry)]
        if step.item is not None and isinstance(step.holder, Sequence):
            return [self._without_item(step.holder, step.item)]
        raise JourneyError(Message("edit.by_hand"))

    def _without_entry(self, holder: Mapping, entry: Entry) -> Splice:
        number = holder.entries.index(entry)
        following = holder.entries[number + 1 :]
        if holder.flow:
            if following:
                return Splice(entry.key.start, following[0].key.start, "")
            start = holder.entries[number - 1].end if number else entry.key.start
            return Splice(start, entry.end, "")
        start = line_start(self.text, entry.key.start)
        if not self.text[start : entry.key.start].strip():
            return Splice(start, line_end(self.text, entry.end), "")
        if following:  # it stands behind a dash: the next key takes its place there
            return Splice(entry.key.start, following[0].key.start, "")
        raise JourneyError(Message("edit.by_hand"))

    def _without_item(self, holder: Sequence, number: int) -> Splice:
        items = holder.items
        if not holder.flow:
            return Splice(*self._item_lines(holder, number), "")
        if number + 1 < len(items):
            return Splice(items[number].start, items[number + 1].start, "")
        start = items[number - 1].end if number else items[number].start
        return Splice(start, items[number].end, "")

    def _item_lines(self, holder: Sequence, number: int) -> tuple[int, int]:
        """The lines of an item, from its dash."""
        item = holder.items[number]
        start = line_start(self.text, item.start)
        while self.text[start + holder.column : start + holder.column + 1] != "-" and start:
            start = line_start(self.text, start - 1)
        return start, line_end(self.text, item.end)


def _pad(entry: Entry) -> str:
    return " " if isinstance(entry.value, Scalar) and entry.value.empty else ""


def _count(piece: Piece) -> int:
    match piece:
        case Mapping():
            return len(piece.entries)
        case Sequence():
            return len(piece.items)
    return 1


def _is_container(step: Step) -> bool:
    """Whether a step holds parts (touchpoints, pains …) and says nothing itself."""
    place = (step.kind or "", str(step.key))
    return place in NAMED or place in LISTED or step.item is not None or step.kind is None


def flow_text(value: Value) -> str:
    """A value inside [ ] or { }."""
    match value:
        case str():
            return scalars.scalar(value, flow=True)
        case list():
            return f"[{', '.join(map(flow_text, value))}]"
        case dict():
            inner = ", ".join(f"{scalars.name(k)}: {flow_text(v)}" for k, v in value.items())
            return f"{{{inner}}}"
