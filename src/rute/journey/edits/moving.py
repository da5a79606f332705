"""A part moved among its like, or to another holder of its kind: its lines and the comment lines
right above them travel together, everything else stays byte for byte."""

from __future__ import annotations

from dataclasses import dataclass

from rute.errors import JourneyError, QuestionError
from rute.journey.document.shapes import in_language
from rute.journey.edits.edit import checked, key_language
from rute.journey.edits.finding import Step, steps_to
from rute.journey.edits.placing import STEP
from rute.journey.edits.spans import Mapping, Scalar, Sequence, pieces
from rute.journey.edits.splice import Edited, Splice, line_end, line_start, newline, spliced
from rute.journey.formats.places import Place, place_text
from rute.words.message import Message

MARK = "\ufeff"
Holder = Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Lines:
    """The whole lines [start, end) of one part, with the comment right above it."""

    start: int
    end: int


def move(text: str, place: Place, to: Place, before: int | None = None) -> Edited:
    """The text with the part at `place` among the parts at `to` (a place that holds parts of the
    same kind, such as ("stages", "Convert", "touchpoints")), so that it stands in front of the
    one that is number `before` there now, or last. Of stages that a stage model orders, see
    stage_order.py.

    Raises QuestionError where nothing stands at `place` or another kind is kept at `to`, and
    JourneyError where the text would then be wrong.
    """
    bare = text.removeprefix(MARK)
    root = pieces(bare)
    steps = steps_to(root, place)
    if not steps or steps[-1].value is None:
        raise QuestionError(Message("edit.nothing_there", place=place_text(place)))
    held = _held(steps[-1])
    target = steps_to(root, (*to, _new_name(steps[-1])))
    if target[-1].kind != steps[-1].kind:
        raise QuestionError(Message("edit.other_kind", place=place_text(to)))
    if target[-1].holder is held:
        splices = _reordered(bare, held, _number(steps[-1]), before)
    else:
        splices = _carried(bare, root, steps, target, to, before)
    mark = MARK if text.startswith(MARK) else ""
    return checked(text, mark + spliced(bare, splices))


def _held(step: Step) -> Holder:
    holder = step.holder
    if not isinstance(holder, Mapping | Sequence) or holder.flow:
        raise JourneyError(Message("edit.by_hand"))
    return holder


def _new_name(step: Step) -> str | int:
    """A step into the target that names nothing there: only its holder is asked for."""
    return step.entry.key.words if step.entry else 1_000_000


def _number(step: Step) -> int:
    if step.entry is not None:
        assert isinstance(step.holder, Mapping)
        return step.holder.entries.index(step.entry)
    assert step.item is not None
    return step.item


def _all_lines(text: str, holder: Holder) -> list[Lines]:
    if isinstance(holder, Mapping):
        bounds = [(entry.key.start, entry.end) for entry in holder.entries]
    else:
        bounds = [(_dash(text, holder, item.start), item.end) for item in holder.items]
    starts = [line_start(text, start) for start, _ in bounds]
    for first, (start, _) in zip(starts, bounds, strict=True):
        if text[first:start].strip():  # behind a dash, or after another on its line
            raise JourneyError(Message("edit.by_hand"))
    ends = [line_end(text, end) for _, end in bounds]
    floors = [0, *ends[:-1]]
    return [
        Lines(_with_comment(text, first, floor, holder.column), end)
        for first, end, floor in zip(starts, ends, floors, strict=True)
    ]


def _dash(text: str, holder: Sequence, start: int) -> int:
    first = line_start(text, start)
    while text[first + holder.column : first + holder.column + 1] != "-" and first:
        first = line_start(text, first - 1)
    return first + holder.column


def _with_comment(text: str, start: int, floor: int, column: int) -> int:
    """The start of the comment lines right above a part, at its column."""
    while start > floor:
        above = line_start(text, start - 1)
        line = text[above:start]
        if above < floor or not line.startswith(" " * column + "#"):
            break
        start = above
    return start


def _reordered(text: str, holder: Holder, number: int, before: int | None) -> list[Splice]:
    """What stands between parts (blank lines, remarks) stays between them."""
    lines, ends = _all_lines(text, holder), newline(text)
    order = [each for each in range(len(lines)) if each != number]
    at = len(order) if before is None else before - (before > number)
    order.insert(max(0, min(at, len(order))), number)
    ends = newline(text)
    return [
        Splice(
            slot.start, slot.end, _whole_lines(text[lines[which].start : lines[which].end], ends)
        )
        for slot, which in zip(lines, order, strict=True)
        if slot != lines[which]
    ]


def _whole_lines(block: str, ends: str) -> str:
    return block if block.endswith("\n") else block + ends


def _carried(
    text: str, root: Mapping, steps: list[Step], target: list[Step], to: Place, before: int | None
) -> list[Splice]:
    """Out of one holder, into another; a heading that then holds nothing goes."""
    step, ends = steps[-1], newline(text)
    lines = _all_lines(text, _held(step))
    own = lines[_number(step)]
    block, column = _whole_lines(text[own.start : own.end], ends), _held(step).column
    out = _taken_out(text, steps, own, len(lines))
    holder = target[-1].holder
    if isinstance(holder, Mapping | Sequence) and not holder.flow:
        others = _all_lines(text, holder)
        last = before is None or before >= len(others)
        at = others[-1].end if last else others[before or 0].start
        return [out, _laid(text, at, _shifted(block, column, holder.column), ends)]
    return [out, _below_heading(text, root, target, to, block, column)]


def _taken_out(text: str, steps: list[Step], own: Lines, count: int) -> Splice:
    heading = steps[-2].entry if len(steps) > 1 else None
    if count == 1 and heading is not None:
        return Splice(line_start(text, heading.key.start), own.end, "")
    return Splice(own.start, own.end, "")


def _below_heading(
    text: str, root: Mapping, target: list[Step], to: Place, block: str, column: int
) -> Splice:
    """The first of its kind below a part: its heading is made where it is missing."""
    ends = newline(text)
    heading, part = target[-2], target[-3] if len(target) > 2 else None
    if heading.entry is not None and _says_nothing(heading):
        assert isinstance(heading.holder, Mapping)
        at, inner = line_end(text, heading.entry.end), heading.holder.column + len(STEP)
        return _laid(text, at, _shifted(block, column, inner), ends)
    if heading.entry is not None or part is None or part.entry is None:
        raise JourneyError(Message("edit.by_hand"))
    if isinstance(heading.holder, Mapping) and not heading.holder.flow:
        at, deep = line_end(text, heading.holder.end), heading.holder.column
    elif _says_nothing(part) and isinstance(part.holder, Mapping):
        at, deep = line_end(text, part.entry.end), part.holder.column + len(STEP)
    else:
        raise JourneyError(Message("edit.by_hand"))
    name = in_language(str(heading.kind), str(to[-1]), key_language(root))
    said = f"{' ' * deep}{name}:{ends}" + _shifted(block, column, deep + len(STEP))
    return _laid(text, at, said, ends)


def _says_nothing(step: Step) -> bool:
    return isinstance(step.value, Scalar) and step.value.empty


def _laid(text: str, at: int, lines: str, ends: str) -> Splice:
    """Whole lines at the start of a line, or behind a last line that does not end."""
    opening = "" if not at or text[:at].endswith("\n") else ends
    return Splice(at, at, opening + lines)


def _shifted(block: str, old: int, new: int) -> str:
    """Lines that stood at column `old`, at column `new`."""
    return "".join(
        " " * new + line[old:] if line.strip() else line for line in block.splitlines(keepends=True)
    )
