"""Texts about the log: what writers append, merge and erase."""

TEXTS = {
    "column.person": "Identifier",
    "log.crowds": (
        "Left out of every number: more than {most} events are no person's, but a machine's or a "
        "shared account's (`events a person at most` in the journey)"
    ),
    "log.damaged": "the list of what {writer} wrote cannot be read, or was written by a newer Rute",
    "log.damaged.do": (
        "Nothing was changed: its segments lie there untouched. Install the newest Rute, or put "
        "back {file} from a backup."
    ),
    "log.bad_writer": '"{name}" cannot be the name of a writer',
    "log.bad_writer.do": (
        'Use small letters, digits, "-", "_" and ".", at most 64 of them, and not "files": that '
        "is what the journey's sources bring."
    ),
    "append.missing": "these rows have no column {columns}",
    "append.there": "There are: {columns}",
    "append.missing.do": (
        "Nothing was added. Every row needs user, time and name; it may have id, channel, source, "
        "medium, campaign, value, currency and properties."
    ),
    "append.no_row": "row {number} is not a mapping of column names to values",
    "reject.erased on request": "erased on request",
    "erase.damaged": "the list of who was erased cannot be read",
    "erase.damaged.do": (
        "Nothing was read or added, so that nobody comes back by mistake. Put the file back from "
        "a backup; or remove it, if nobody was erased in the last 90 days."
    ),
}
