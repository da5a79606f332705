"""What is said of lists of people, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "who.no_stage": 'No stage with a rule is called "{name}"',
    "who.stages_are": "Stages with a rule: {names}",
    "who.no_state": 'There is no state "{name}"',
    "who.states_are": "States: {names}",
    "who.no_touchpoint": 'No touchpoint with a rule is called "{name}"',
    "who.touchpoints_are": "Touchpoints with a rule: {names}",
    "who.no_pain": 'No pain with a rule says "{name}"',
    "who.pains_are": "Pains with a rule: {names}",
    "who.no_event": 'No event is called "{name}"',
    "who.events_are": "Events: {names}",
}
