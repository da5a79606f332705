"""What was found in the columns of a file, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "detect.rows_by_words": (
        'no column names events: every row is one event, "{name}", because of '
        'the word "{because}" (say another with "every row is:")'
    ),
    "detect.rows_are_orders": (
        "no column names events, and the columns are those of orders: every row"
        ' is one event, "Order Placed", or "Order Cancelled" where the quantity'
        " is negative or the order number starts with C"
    ),
    "detect.rows_are": (
        'no column names events: every row is one event, "{name}" (say which '
        "column does with --event)"
    ),
    "detect.dropped": "left out, because they hold lists or raw bytes: {columns}",
    "detect.no_zone": (
        'times in "{column}" carry no time zone: read as {zone} (say otherwise '
        'with --zone, or "time zone:" in the journey)'
    ),
    "detect.day_first": "day/month/year",
    "detect.month_first": "month/day/year",
    "detect.dates": 'dates in "{column}" are {order}: {sure} can be nothing else',
    "detect.dates_mixed": (
        'dates in "{column}" are {order}: {sure} can be nothing else, though '
        "{other} can only be the other way round"
    ),
    "detect.either": (
        'every date in "{column}" could be day/month or month/day: read as '
        "{order}. If that is wrong, export dates as 2026-04-03"
    ),
    "detect.thousands": (
        '"{example}" in "{column}" is read as {head} thousand{rest}: money is '
        "seldom written with three decimals. If that is wrong, export amounts "
        "with two decimals"
    ),
    "detect.no_person": "no column says who the person is",
    "detect.no_time": "no column says when it happened",
    "detect.no_both": "no column says who the person is, nor when it happened",
    "detect.say_which": "Say which one does with {options}.",
    "detect.no_column": 'there is no column "{column}" for the {role}',
    "detect.which_option": "Say which column it is with {option}.",
    "detect.columns": "Its columns, with their first values: {columns}.",
    "detect.role_person": "person",
    "detect.role_time": "time",
    "detect.role_event": "event",
    "detect.role_channel": "channel",
    "detect.role_value": "value",
    "reason.no person": "without a customer",
    "reason.no time": "without a time",
    "reason.unreadable time": "with a time that cannot be read",
    "reason.time without a zone among times with one": "without a zone, unlike the others",
    "reason.time with a zone among times without one": "with a zone, unlike the others",
    "reason.dated in the future": "dated in the future",
    "reason.no event name": "without an event name",
    "reason.unreadable amount": "with an amount that cannot be read",
    "reason.too few columns": "with too few columns",
    "reason.too many columns": "with too many columns",
    "reason.not an object": "that are no object",
    "reason.not readable as JSON": "that are not JSON",
}
