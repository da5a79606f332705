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
    "wrong.question.costs": "costs",
    "screen.costs": "costs",
    "column.spent_on": "Costs",
    "column.spent": "Spent",
    "column.each": "For each",
    "costs.all": "All of it",
    "costs.side_by_side": "A new buyer beside a repeat sale",
    "costs.new_buyer": "A new buyer",
    "costs.repeat_sale": "A repeat sale",
    "costs.by_stage": "One person who came so far",
    "costs.blended": "Blended: all that was spent up to a stage ÷ everybody who reached it, "
    "whoever brought them. A repeat sale bears what campaigns spend that begin at the first "
    "purchase or later.",
    "costs.told": "Spending as the reports name it ÷ people first known by that name. People who "
    "came otherwise are in none of these.",
    "costs.untold": "Names nobody who came, so that it cannot be told apart: {money}",
    "costs.no_day": "{what}: has no day, so that its part in this period is not known.",
    "costs.no_rate": "{what}: {rows} rows in {code} are left out, for want of a rate.",
    "costs.no_role": 'spending cannot be told apart by "{by}"',
    "costs.no_role.do": "Reports of advertising name one of these in a column of their own.",
    "costs.roles": "It can be told apart by: {roles}.",
    "costs.none": "nothing in {name} is said to cost anything",
    "costs.none.do": "Say what a campaign costs (costs: 3000000, or costs: meta-ads.csv spend), or "
    "count a stage by a report that has a column for what was spent.",
    "fact.by_month": "By month",
    "fact.report": "Report",
    "fact.costs": "Costs",
    "fact.cost_each": "{each} for each of {n} who reached {stage}",
    "fact.cost_here": "Cost of one person here",
    "fact.cost_blended": "{each}: {money} spent up to here ÷ {n}, all ways together",
    "fact.total_before": "In the period before",
    "map.total_before": "{n} before",
    "map.no_days": "The report names no days, so that it is not known for a period.",
    "help.costs": "What people cost who come so far, and a new buyer beside a repeat sale.",
    "help.costs.more": (
        "From what campaigns are said to cost, and from reports of advertising that count a stage. "
        "Blended unless a report names campaigns, sources or channels that people carry."
    ),
    "help.costs.examples": (
        "rute costs  # the journey in this folder\n"
        "rute costs --by campaign --from 2026-06-01  # apart by campaign, since June\n"
        "rute costs --json  # for other programs"
    ),
    "option.by_role": "Apart by campaign, source, medium or channel, where reports name it.",
    "note.assumed_took": "{stage} {time} (nine in ten who moved on took up to {took})",
    "sheet.column": "Column",
    "sheet.spent": "Spent",
    "sheet.each": "For each person",
    "sheet.group": "Group",
    "note.expected": "In the end: the share expected to have moved on, late or in time, those "
    "still waiting included, as far as the data reach.",
}
