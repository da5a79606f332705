"""The texts of the charts in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "chart.stages": "What became of those who reached a stage",
    "chart.funnel": "How many go on, step by step",
    "chart.last": "here, in the last stage",
    "chart.leaks": "Where people get lost",
    "chart.transitions": "What comes after what",
    "chart.still_open": "of them still open: inside their time",
    "chart.at_stake": "Bars: what could be won back a month, at most",
    "chart.one_point": "Bars: what one point more is worth a month, at most",
    "chart.stalled": "Bars: people who stalled",
    "chart.read_matrix": "From the row to the column of that number; fuller is more often",
    "chart.left_out": "{n} rarer ones left out",
}
