"""Totals, costs, rates, and how it will be in the end, in English."""

TEXTS = {
    "word.expected": "expected in the end",
    "word.expected_asleep": "expected to be asleep then",
    "column.expected": "In the end",
    "column.expected_interval": "In the end, 95%",
    "map.expected": "expected\u00a0{share} ({interval}) in\u00a0the\u00a0end",
    "fact.expected": "{share} ({interval}), n {n}, seen as far as {days} after entry",
    "rates.turned": "Amounts in {code}: {n} are counted in {to}, at the last rate known on the day "
    "({file}).",
    "rates.none": "Amounts in {code} that no sum holds: {n} ({total}). Money is counted in {to}, "
    "and "
    "the journey names no `rates`.",
    "rates.no_rate": "Amounts in {code} that no sum holds: {n} ({total}). {file} has rates of "
    "{has}.",
    "rates.before": "Amounts in {code} that no sum holds: {n} ({total}). They are older than its "
    "first "
    "rate in {file}, of {day}.",
    "rates.gap": "Some amounts in {code} are counted at a rate that was {days} days old on the "
    "day.",
    "rates.no_columns": "no column says the {columns} of a rate",
    "rates.no_columns.do": "A table of rates has the columns date, currency and rate: what one "
    "unit of the currency was worth in the journey's money from that day on.",
    "rates.wrong": "rates that cannot be used: {n}",
    "rates.wrong.do": "Correct these lines; until then no amount is converted.",
    "rates.more": "… and {n} more",
    "rates.empty": "there is no rate into {to} in it",
    "rates.not_a_date": 'line {line}: "{text}" is no date',
    "rates.not_a_rate": 'line {line}: "{text}" is no rate above 0',
    "rates.no_currency": 'line {line}: "{text}" is no currency (ISO 4217).',
    "rates.itself": "line {line}: {to} is the journey's money itself",
    "rates.twice": "line {line}: {currency} has a rate of {date} already, in line {first}",
    "note.expected": "In the end: the share expected to have moved on, late or in time, those "
    "still waiting included, as far as the data reach.",
}
