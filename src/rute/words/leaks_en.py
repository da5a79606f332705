"""Leaks, what could be won back and how sure that is, and breakdowns, in English."""

from __future__ import annotations

TEXTS = {
    "cell.field": "those with {field} {value}",
    "cell.persona": "those who were {value} when they entered",
    "cell.month": "those who entered in {value}",
    "cell.quarter": "those who entered in {value}",
    "cell.year": "those who entered in {value}",
    "axis.channel": "channel",
    "axis.source": "source",
    "axis.medium": "medium",
    "axis.campaign": "campaign",
    "axis.persona": "persona",
    "axis.month": "month",
    "axis.week": "week",
    "axis.quarter": "quarter",
    "axis.year": "year",
    "period.week": "week {week} of {year}",
    "period.quarter": "quarter {quarter} of {year}",
    "range.money": "between {low} and {high}",
    "range.per_month": "{money} a month, {range}",
    "reach.if": "{place}: if everybody moved on as {cell} do: at most +{money} a month, {range}.",
    "reach.if_rate": "{place}: if everybody moved on as {cell} do, +{points} of those entering.",
    "reach.rests": "Of these {rate} move on in time (n {n}); with the luck of being the best taken "
    "off, {shrunk} (everybody: {mean}). The best of {cells} by {axis}.",
    "reach.none": "No reachable gap known after {stages}: no target, and people told apart by "
    "{axes} differ no more than chance would make them.",
    "reach.not_tested": "No reachable gap known after {stages}: no target, and nothing by which "
    "enough people could be told apart.",
    "reach.at_stake": "At stake: at most; up to the target, without one up to the group that "
    "moves on most, where that is more than chance. Range: 95%. Leaks do not add up.",
    "reach.no_stake": "See what one point more is worth, and set `target` in the journey. Leaks "
    "do not add up.",
    "reach.marked": "* moves on otherwise than the other groups; of all that are marked, at most "
    "{rate} are so by chance.",
    "reach.fact": "Reachable",
    "reach.fact_said": "as {cell}: {shrunk} (n {n}, luck of the best taken off)",
    "leak.pain_among": "Among those who stalled",
    "leak.pain_among_said": "{people} of {n} ({share})",
    "reach.range": "What could be won back a month, 95%",
    "chart.at_stake_range": "thin line: 95%",
    "chart.as": "as {cell}: {share}",
    "column.at_stake_range": "95% range",
    "headline.reach_money": "Most can be won back between {place}: if everybody moved on as {cell} "
    "do, at most {money} more a month.",
    "story.on.reach": "If everybody moved on as {cell} do, it would bring at most {money} more a "
    "month.",
    "suggest.best.do": "Find out what {cell} get that others do not, and give it to everybody.",
    "suggest.best.because": "Of them {rate} move on (n {n}), of everybody {mean}: more than "
    "chance, with {axes} compared at every stage.",
    "suggest.best_time.do": "Find out what was different for {cell}.",
    "suggest.best_time.because": "Of them {rate} move on (n {n}), of everybody {mean}: more than "
    "chance, with {axes} compared at every stage.",
    "suggest.target_best.do": "Say how many should move on: write a `target` for {stage}.",
    "suggest.target_best.because": "Until there is one, the measure is {cell}: {shrunk} of them "
    "move on, as far as that is not luck.",
    "how.money_best": "Money: people entering a month × gap × net worth of one who moves on, at "
    "most. The gap is up to the target; without one, up to the group of people that moves on "
    "most, where groups differ by more than chance. Amounts of several steps do not add up.",
    "option.by_several_at_entry": (
        "One answer for each value of this field, as known at entry: channel, persona, a calendar "
        'period (month, week, quarter, year); "first channel" for each person’s first. May be '
        "given several times."
    ),
    "by.too_many": "that makes {count} periods, and at most {most} are shown",
    "by.too_many.do": "ask by a longer period (month, quarter, year), or for fewer days with "
    "--from and --to",
    "sheet.gap": "Reachable gap",
    "sheet.gap_from": "Gap up to",
    "sheet.best_by": "Best group by",
    "sheet.best_value": "Best group",
    "sheet.best_rate_value": "Best group moves on",
    "sheet.best_rate_low": "Best group moves on, lower bound",
    "sheet.best_rate_high": "Best group moves on, upper bound",
    "sheet.best_rate_n": "Best group, people",
    "sheet.best_shrunk": "Best group, shrunk",
    "sheet.best_gap": "Gap to the best group",
    "sheet.best_gap_range_low": "Gap to the best group, lower bound",
    "sheet.best_gap_range_high": "Gap to the best group, upper bound",
    "sheet.best_compared": "Groups compared",
    "sheet.at_stake_range_low": "At stake, lower bound",
    "sheet.at_stake_range_high": "At stake, upper bound",
    "sheet.one_point_range_low": "One point more, lower bound",
    "sheet.one_point_range_high": "One point more, upper bound",
    "sheet.worth_range_low": "Worth of one, lower bound",
    "sheet.worth_range_high": "Worth of one, upper bound",
    "sheet.stands_out": "Stands out",
}
