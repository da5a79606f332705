"""Edits of a journey file, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "edit.no_yaml": "the file cannot be edited before it can be read: {why}",
    "edit.no_journey": "the file is not built as a journey file is",
    "edit.check": "See what is wrong: rute check",
    "edit.no_key": '{kind} has no key "{name}"',
    "edit.no_place": 'there is no place "{place}": words stand there, not parts',
    "edit.by_hand": "this place is written in a way only a person can change; edit it by hand",
    "edit.no_after": 'nothing here is called "{name}" to stand behind',
    "edit.other_kind": 'that kind of part is not kept at "{place}"',
    "edit.model_places": "{name} stands where the stage model “{model}” puts it; only stages of "
    "your "
    "own can be moved",
    "edit.model_first": "{name} cannot come first: beside a stage model, a stage of your own "
    "stands "
    "behind another one",
    "edit.there": 'something stands at "{place}" already',
    "edit.nothing_there": 'nothing stands at "{place}"',
    "edit.no_name": '"{place}" is not a name that can be changed',
    "edit.nowhere": "say what to change, for instance: stages/Convert/target",
    "edit.value_or_remove": "say a new value, or --remove to take the line out, and not both",
    "edit.how": "For instance: rute journey set shop.journey.yaml stages/Convert/target 40%",
    "edit.same": "Nothing changes.",
    "edit.dry": "Nothing is written (--dry-run).",
    "edit.done": "Changed: {path}",
}
