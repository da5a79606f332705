"""Texts of the page of a campaign's costs."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "costs_page.tab": "Costs",
    "costs_page.title": "Costs of “{name}”",
    "costs_page.total": "Spent in all",
    "costs_page.known": "What is known",
    "costs_page.day": "Day",
    "costs_page.source": "Source",
    "costs_page.spent": "Spent",
    "costs_page.no_day": "no day",
    "costs_page.none": "Nothing is entered yet, so no cost for each person can be told.",
    "costs_page.more": "… and {n} more rows",
    "costs_page.remove": "Take away",
    "costs_page.enter": "Enter what a day cost",
    "costs_page.enter.about": (
        "The same day and source again takes its place. Leave the day empty for what "
        "belongs to none."
    ),
    "costs_page.enter.go": "Enter",
    "costs_page.bring": "Bring a report",
    "costs_page.bring.about": (
        "A CSV as advertisers give it, with what was spent and, if it has them, the "
        "day, the source or platform, and the campaign. Rows that name this campaign "
        "count, or all where none does; each day and source takes the place of what "
        "stood there."
    ),
    "costs_page.file": "Report (CSV)",
    "costs_page.bring.go": "Bring it",
    "costs_page.text": (
        "It is kept in a table beside the journey, which its text names under costs."
    ),
    "costs_page.entered": "Entered. The results count it.",
    "costs_page.removed": "Taken away.",
    "costs_page.brought": "{n} days and sources, {total} in all, are taken in.",
    "costs_page.left_out": "Lines left out, as they have no amount that can be read: {n}.",
    "costs_page.may_not": "only who may edit the journey enters costs",
    "costs_page.amount": "cannot read the amount “{text}”",
    "costs_page.amount.do": "Write for example 150000.",
    "costs_page.too_many": "the table would have more than {most} rows",
    "costs_page.too_large": "the report is larger than {most} MB",
    "costs_page.no_column": "no column of the report says what was spent",
    "costs_page.no_column.do": "Call it spend, cost or biaya.",
    "costs_page.currency": "the report is in {code}, the journey in {own}",
    "journal.campaign_costs": "entered costs of the campaign {name}",
}
