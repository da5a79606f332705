"""Totals, costs, rates, and how it will be in the end, in English."""

TEXTS = {
    "word.expected": "expected in the end",
    "word.expected_asleep": "expected to be asleep then",
    "column.expected": "In the end",
    "column.expected_interval": "In the end, 95%",
    "map.expected": "expected\u00a0{share} ({interval}) in\u00a0the\u00a0end",
    "fact.expected": "{share} ({interval}), n {n}, seen as far as {days} after entry",
    "note.expected": "In the end: the share expected to have moved on, late or in time, those "
    "still waiting included, as far as the data reach.",
}
