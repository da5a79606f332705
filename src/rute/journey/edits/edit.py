"""Set, remove, insert and rename: each gives a new text that was checked, or raises."""

from __future__ import annotations

from collections.abc import Mapping as Mapping_

from rute.errors import JourneyError, QuestionError
from rute.journey.document.document import Value
from rute.journey.document.shapes import SHORT, TEXTS, in_language
from rute.journey.edits.finding import Step, steps_to
from rute.journey.edits.placing import Placing
from rute.journey.edits.references import references
from rute.journey.edits.spans import Entry, Mapping, Scalar, Sequence, pieces
from rute.journey.edits.splice import Edited, Splice, line_start, spliced
from rute.journey.file import examine
from rute.journey.findings import Finding, errors_in, journey_error
from rute.journey.formats.places import Place, place_text
from rute.journey.writing import scalars
from rute.words.message import Message

MARK = "\ufeff"


def set_value(text: str, place: Place, value: Value) -> Edited:
    """The text with a value at a place, in place of the one that is there, or as a new line.

    place: keys by their English or Indonesian names, items of lists by number from 0 or by their
    words: ("stages", "Convert", "pains", 0, "owner"). What is missing on the way is made.
    Raises QuestionError where there is no such place, JourneyError where the file would then be
    wrong in a way it was not before.
    """
    return _checked(text, setting(text, place, value))


def setting(text: str, place: Place, value: Value) -> list[Splice]:
    """What set_value changes, unchecked; none where the value stands there already."""
    root, steps, placing = _opened(text, place)
    last = steps[-1]
    if last.value is None:
        return _added(root, steps, placing, value)
    if isinstance(last.value, Scalar) and last.value.empty and isinstance(value, str):
        return [_filled(last, value)]
    if isinstance(last.value, Scalar) and last.value.words == value:
        return []
    return placing.replaced(last, _as_list(last, value))


def insert(text: str, place: Place, value: Value, *, after: str | None = None) -> Edited:
    """The text with a new part, key or item; a part may stand behind another one by name.
    Raises QuestionError where something stands at the place already."""
    root, steps, placing = _opened(text, place)
    if steps[-1].value is not None:
        raise QuestionError(Message("edit.there", place=place_text(place)))
    return _checked(text, _added(root, steps, placing, value, after))


def remove(text: str, place: Place) -> Edited:
    """The text without what stands at a place. Raises QuestionError where nothing does."""
    return _checked(text, removing(text, place))


def removing(text: str, place: Place) -> list[Splice]:
    """What remove changes, unchecked."""
    _, steps, placing = _opened(text, place)
    _there(steps, place)
    return placing.removed(steps)


def rename(text: str, place: Place, name: str) -> Edited:
    """The text with another name for a stage, touchpoint, persona, message …; whatever speaks
    of it (rules, moves, steps, a persona's own words) says the new name."""
    root, steps, _ = _opened(text, place)
    _there(steps, place)
    entry, kind = steps[-1].entry, steps[-1].kind
    if entry is None or kind is None or not kind.startswith("["):
        raise QuestionError(Message("edit.no_name", place=place_text(place)))
    own = Splice(entry.key.start, entry.key.end, _name(name, entry.key))
    spoken_of = references(root, kind[1:-1], entry.key.words.strip(), name)
    return _checked(text, [own, *spoken_of])


def _name(name: str, old: Scalar) -> str:
    if old.style == '"':
        return scalars.double(name)
    return scalars.single(name) if old.style == "'" and "\n" not in name else scalars.name(name)


def _opened(text: str, place: Place) -> tuple[Mapping, list[Step], Placing]:
    if not place:
        raise QuestionError(Message("edit.nowhere"))
    bare = text.removeprefix(MARK)
    root = pieces(bare)
    return root, steps_to(root, place), Placing(bare, key_language(root))


def key_language(root: Mapping) -> str:
    """The language of a file's keys."""
    english = in_language("journey", "journey", "en")
    first = {entry.key.words.lower() for entry in root.entries}
    return "en" if english in first else "id"


def _there(steps: list[Step], place: Place) -> None:
    if steps[-1].value is None:
        raise QuestionError(Message("edit.nothing_there", place=place_text(place)))


def _filled(step: Step, value: str) -> Splice:
    """Words behind a heading that had none."""
    assert isinstance(step.value, Scalar)
    shown = scalars.scalar(value)
    return Splice(step.value.start, step.value.end, f" {shown}")


def _added(
    root: Mapping, steps: list[Step], placing: Placing, value: Value, after: str | None = None
) -> list[Splice]:
    """Everything that is missing on the way to a place, and the value at its end."""
    first = next(number for number, step in enumerate(steps) if step.value is None)
    for step in reversed(steps[first + 1 :]):
        value = [value] if isinstance(step.key, int) else {str(step.key): value}
    step = steps[first]
    value = _as_list(step, value)
    holder = step.holder
    if not isinstance(holder, Scalar):
        return placing.added(step, value, after)
    heading, column = _heading(root, steps, first, placing)
    if holder.empty and heading is not None:
        return placing.below_heading(heading, column, step, value)
    if step.kind in SHORT:
        return placing.widened(step, heading, column, value)
    raise JourneyError(Message("edit.by_hand"))


def _as_list(step: Step, value: Value) -> Value:
    """One text where a list of texts stands."""
    if (step.kind, step.key) in TEXTS and isinstance(value, str):
        return [value]
    return value


def _heading(
    root: Mapping, steps: list[Step], number: int, placing: Placing
) -> tuple[Entry | None, int]:
    """The heading that a piece of words stands behind (none in a list), and its column."""
    before = steps[number - 1]
    if before.entry is not None and isinstance(before.holder, Mapping):
        return before.entry, before.holder.column
    if isinstance(before.holder, Sequence):
        return None, before.holder.column
    words = before.holder
    start = line_start(placing.text, words.start)
    assert root.entries
    return None, len(placing.text[start : words.start]) - len(placing.text[start:].lstrip())


def filled(text: str, place: Place, values: Mapping_[str, Value | None]) -> Edited:
    """The text with several keys of one part set, or (None) gone, checked once at the end: what
    only holds together, such as a campaign's stages, may be changed together."""
    mark = MARK if text.startswith(MARK) else ""
    new = text.removeprefix(MARK)
    for key, value in values.items():
        at = (*place, key)
        if value is not None:
            new = spliced(new, setting(new, at, value))
        elif steps_to(pieces(new), at)[-1].value is not None:
            new = spliced(new, removing(new, at))
    return checked(text, mark + new)


def _checked(text: str, splices: list[Splice]) -> Edited:
    mark = MARK if text.startswith(MARK) else ""
    return checked(text, mark + spliced(text.removeprefix(MARK), splices))


def checked(text: str, new: str) -> Edited:
    """The edited text, when it has no error that was not there before."""
    known = {_told(one) for one in errors_in(examine(_whole(text)).findings)}
    reading = examine(_whole(new))
    fresh = tuple(one for one in errors_in(reading.findings) if _told(one) not in known)
    if fresh:
        raise journey_error(fresh, None, reading.language)
    return Edited(new, text)


def _whole(text: str) -> str:
    """A text that cannot be taken for the name of a file."""
    return text.removeprefix(MARK) + "\n"


def _told(finding: Finding) -> str:
    return str(finding.message)
