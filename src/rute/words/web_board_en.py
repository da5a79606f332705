"""The board of pains, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "board.found": "Found",
    "board.doing": "Being fixed",
    "board.fixed": "Fixed",
    "board.measured": "Measured after",
    "board.about": (
        "Every pain of the journey: who mends it, by when, and what it was before and after."
    ),
    "board.none": "No pain is written down yet",
    "board.none_do": "Add what hurts customers to a stage or a touchpoint, and it appears here.",
    "board.add": "Open the editor",
    "board.mine": "Mine",
    "board.all": "All",
    "board.late": "Overdue: {n}",
    "board.nobodys": "no owner",
    "board.overdue": "overdue: {day}",
    "board.nothing": "Nothing here.",
    "board.change": "Change",
    "board.fix": "What is done about it",
    "board.owner": "Who does it",
    "board.since": "From when it stands",
    "board.column": "Where it is",
    "board.status.idea": "an idea",
    "board.status.planned": "planned",
    "board.status.doing": "being done",
    "board.status.done": "done",
    "board.status.dropped": "dropped",
    "board.seen": "{share} of {n} people had it.",
    "board.of_stalled": (
        "Of {stalled} people who stalled between {stage} and {to}, {people} had it."
    ),
    "board.at_stake": "At stake there: at most {amount} a month.",
    "board.before_after": (
        "Before {before} (of {n_before}), after {after} (of {n_after}): {change} ({bounds} "
        "points). It goes with the fix; that the fix did it is not proved."
    ),
    "board.why.ahead": "It stands from a day still to come.",
    "board.why.too_soon": "Too soon to measure.",
    "board.why.no_data_before": "There is no data from before to hold it against.",
    "board.why.no_rule": "The pain has no rule (seen as), so it cannot be measured.",
    "board.why.too_few": "Too few people to measure.",
    "board.why.no_date": "Say since when it stands, and it is measured before and after.",
    "board.no_fix": "Say first what is done about: {pain}",
    "board.no_fix.do": "Fill in the fix, then move the card.",
    "board.gone": "This pain is no longer in the journey",
    "board.gone.do": "Somebody changed the text: look at the board again.",
    "board.edited": "Board: {pain}",
    "board.how": (
        "A card moves by dragging, or by its form. Each move is an edit of the journey's text "
        "and a version of it. Measured after fills by itself, once there is enough data on both"
        " sides of the day."
    ),
}
