"""What watching says, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "watch.since": "watching since {time}",
    "watch.events": "{events} events",
    "watch.more_events": "{events} events, {more} since then",
    "watch.no_event": "No event yet.",
    "watch.last": "Last event {moment}, {age} ago",
    "watch.last_ahead": "Last event {moment}, which is still to come",
    "watch.as_of": "numbers as of {moment}",
    "watch.here": "Here now",
    "watch.arrived": "Since start",
    "watch.just": "Just now",
    "watch.rate": "On in time",
    "watch.moves": "What has just happened",
    "watch.still": "Nobody has moved since watching began.",
    "watch.some_events": "{n} events",
    "watch.one_event": "1 event",
    "watch.fewer_events": "{n} events fewer",
    "watch.trouble": "The data could not be read; the numbers above are those of before.",
    "watch.stop": "Ctrl-C stops.",
    "watch.stopped": "Stopped watching.",
    "watch.page": "The map is written to {path} whenever something changes.",
    "watch.every": '"{text}" is no number of seconds from 0.1 to a day',
    "watch.every.do": "For instance: --every 1",
    "moved.damaged": "The record of people's transitions is damaged. It cannot be made again.",
    "moved.damaged.do": "Put the folder back from a copy, or move it away: then it begins anew.",
    "moved.cursor": "The cursor {cursor} is not of this record of people's transitions.",
    "moved.cursor.do": "Ask without a cursor: everything the record has is then given again.",
    "option.every": "Seconds between two looks at the data; 1 where nothing is said.",
    "option.once": "Look once, print it, and stop.",
    "option.page": "Also write the map to this page at every change; it reloads itself.",
    "help.watch": "The map while events arrive: who is where, and who has just moved.",
    "help.watch.more": (
        "Looks every second whether the journey, its data or its log has changed, counts only "
        "the people it concerns again, and shows the stages with the people there, who arrived "
        "since watching began and who has just moved. Ctrl-C stops. Where nobody looks (a pipe, "
        "a file) each change is a line."
    ),
    "help.watch.examples": (
        "rute watch  # the journey in this folder\n"
        "rute watch shop.journey.yaml --every 5  # looks every five seconds\n"
        "rute watch --page map.html  # also as a page that reloads itself\n"
        "rute watch --once  # one look, to paste into a message"
    ),
}
