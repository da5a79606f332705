"""Fixes that are drafted where the way itself is at fault, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mending.says": (
        "The way itself may be at fault: “{pattern}” was seen with {n} people and {goes}. Whether "
        "it is the cause, the fix shows, measured before and after."
    ),
    "drafts.says.mending": "Those who moved on less would be worth {money} a month, at most.",
    "mending.pain.met": "“{item}” stops people",
    "mending.pain.again": "People come back to “{item}” within minutes",
    "mending.pain.back": "People go from “{item}” to “{other}” and back",
    "mending.pain.slow": "From “{item}” to “{other}” takes more than {time}",
    "mending.pain.low rating": "“{item}” disappoints",
    "mending.fix.met": "Watch five people at “{item}” and take away what stops them",
    "mending.fix.again": "Find out what did not work or was missing at “{item}” the first time",
    "mending.fix.back": "Show at “{item}” what people leave to “{other}” for",
    "mending.fix.slow": "Shorten the way from “{item}” to “{other}”",
    "mending.fix.low rating": "Ask those who rated “{item}” low, and mend what most of them name",
}
