"""What weeks or cities say of a campaign, in words."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "proof.paired.came": "Of those who came by its links and codes {share} reached {stage}.",
    "proof.paired.few": (
        "Compared since {since}: {pairs} pairs are over. At least {fewest} are needed "
        "before anything can be said."
    ),
    "proof.paired.week.moves": (
        "It moves people: in a week in which it runs about {n} more reach {stage} "
        "({low} to {high}), by {pairs} pairs of weeks since {since}."
    ),
    "proof.paired.week.back": (
        "It holds people back: in a week in which it runs about {n} fewer reach {stage} "
        "({low} to {high}), by {pairs} pairs of weeks since {since}."
    ),
    "proof.paired.week.unknown": (
        "Not yet known: in a week in which it runs the difference is {n} people, and "
        "may lie anywhere from {low} to {high}, by {pairs} pairs of weeks since "
        "{since}."
    ),
    "proof.paired.city.moves": (
        "It moves people: where it runs {n} points more reach {stage} ({low} to "
        "{high}), by {pairs} pairs of cities since {since}."
    ),
    "proof.paired.city.back": (
        "It holds people back: where it runs {n} points fewer reach {stage} ({low} to "
        "{high}), by {pairs} pairs of cities since {since}."
    ),
    "proof.paired.city.unknown": (
        "Not yet known: where it runs the difference is {n} points, and may lie "
        "anywhere from {low} to {high}, by {pairs} pairs of cities since {since}."
    ),
    "proof.paired.note": (
        "By weeks or cities is made for one look, at the end of the time you set: "
        "whoever looks again and again and stops at good news is fooled more often. It "
        "holds only if it really runs where chance says, and nowhere else."
    ),
    "proof.paired.column.on": "It ran",
    "proof.paired.column.running": "Reached it",
    "proof.paired.column.off": "It did not",
    "proof.paired.column.resting": "Reached it",
    "proof.paired.column.week": "Week from",
    "proof.paired.column.city": "City",
    "proof.paired.column.turn": "Runs",
    "proof.paired.runs": "yes",
    "proof.paired.rests": "no",
    "proof.paired.title.week": "Compared by weeks",
    "proof.paired.title.city": "Compared by cities",
    "proof.paired.turns.week": "The weeks to come, as chance chose",
    "proof.paired.turns.city": "Where it runs, as chance chose",
}
