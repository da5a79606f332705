"""What the answer to `feelings` says, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.feelings": "How people feel, from what they answered themselves.",
    "help.feelings.more": (
        "The answers that `measured by` names: on any scale, as NPS, CSAT, CES or effort. From −2 "
        "(upset) to +2 (delighted), each person's mean first; beside it how it is usually said, "
        "such as an NPS. Below 20 people there is no number."
    ),
    "help.feelings.examples": (
        "rute feelings  # the journey in this folder\n"
        "rute feelings --by persona  # one table for each persona\n"
        "rute feelings --from 2026-06-01 --to 2026-06-30 --json  # answers of June"
    ),
    "column.own": "As asked",
    "column.neutral": "Neutral",
    "own.NPS": "NPS {n}",
    "own.CSAT": "CSAT {n}",
    "own.CES": "CES {n} of {high}",
    "own.effort": "effort {n} of {high}",
    "own.scale": "{n} of {high}",
    "note.feelings.nps": "NPS: promoters (9, 10) less detractors (0 to 6), in people.",
    "note.feelings.csat": "CSAT: the share of people who are satisfied (their mean above neutral).",
    "note.feelings.none": "No touchpoint says `measured by`: nobody is asked how it felt.",
    "chart.feelings": "How people feel, from what they answered",
    "chart.feelings_read": "From −2 (upset) to +2 (delighted): the mean with its range",
    "chart.feelings_moods": "{positive} positive, {neutral} neutral, {negative} negative",
    "chart.whole_stage": "{stage}, all of it",
}
