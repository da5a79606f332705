"""The outline of a journey, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "outline.stage": "stage",
    "outline.touchpoint": "touchpoint",
    "outline.persona": "persona",
    "outline.campaign": "campaign",
    "outline.of_stage": "{part} of {stage}",
    "outline.personas": "Personas",
    "outline.campaigns": "Campaigns",
    "outline.n_stages": "stages: {n}",
    "outline.n_touchpoints": "touchpoints: {n}",
    "outline.n_personas": "personas: {n}",
    "outline.n_campaigns": "campaigns: {n}",
    "outline.assumed": "{time}, assumed",
    "outline.nothing": "The file says nothing more about it yet.",
    "outline.no_part": 'this journey has no part called "{name}"',
    "outline.parts": "There are: {names}.",
}
