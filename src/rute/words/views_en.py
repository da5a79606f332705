"""Texts of the map's views in English: personas, the split river, change, fixes, the walk."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "persona.unknown": 'there is no persona "{name}"',
    "persona.known": "Personas: {names}.",
    "persona.none": "this journey has no personas",
    "persona.write_one": "Write one under `personas:` in the journey file, with `found by:` so "
    "that it is counted.",
    "persona.only_drawn": 'the persona "{name}" is drawn, not counted: no rule finds its people',
    "persona.give_rule": "Give it a `found by:` in the journey file, for instance: "
    "found by: first channel is web",
    "persona.no_journey": "a bare file of events knows no personas",
    "persona.of": "of {name}",
    "persona.drawn_headline": "{name} is drawn, not counted: the way through all stages in words, "
    "no numbers.",
    "persona.choose": "Whose journey",
}
