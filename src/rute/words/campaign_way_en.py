"""Texts of the rehearsal for one person."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "moving.way.title": "Step by step through “{name}”",
    "moving.way.all": "The whole rehearsal",
    "moving.way.whose": "Whose way?",
    "moving.way.identifier": "E-mail, phone or id",
    "moving.way.missed": "Nobody in this journey goes by that.",
    "moving.way.go": "Show their way",
    "moving.way.list": "Or one of those it would have let in",
    "moving.way.total": "{n} people; the latest first",
    "moving.way.total.one": "One person",
    "moving.way.nobody": "It would have let nobody in in this time.",
    "moving.way.page": "Their page",
    "moving.way.not.do": "Let in those who were there already, or choose another time.",
    "moving.way.as_if": (
        "As if they got it: whether somebody is held out is drawn when they "
        "really enter. Nothing was sent."
    ),
    "moving.way.choose": "Choose somebody, and see what they would have met, to the minute.",
    "moving.way.link": "See it step by step for one person of your choice",
}
