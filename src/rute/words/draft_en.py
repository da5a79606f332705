"""The comments of a journey file that `rute start` writes, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "draft.top": (
        "Your journey, written by `rute start` from what your export holds.\n"
        "It is plain text: change any line, save, and run `rute map` again.\n"
        "A line that begins with # is a note to you. Rute does not read it."
    ),
    "draft.about": "about: what you sell, to whom, and where",
    "draft.leave_out": "No event shows these stages. More about them at the end of this file.",
    "draft.personas": (
        "Who are your people? Take the # away and make these lines yours.\n"
        "personas:\n"
        "  Tech-Savvy Tim:\n"
        "    who: Young professional, loves new things, shops on the phone.\n"
        "    wants: [good things without fuss]\n"
        "    found by: first channel is instagram"
    ),
    "draft.people": "{people} people did this.",
    "draft.worth": 'What one who moves on is worth. Refunds: … less total of "Order Refunded"',
    "draft.worth_less": "What one who moves on is worth, less what was given back.",
    "draft.worth_within": "Counted from reaching this stage, as far as this data can tell. "
    "With more data: 12 months",
    "draft.stage": (
        "How long may people take to move on? Who takes longer is counted as stalled.\n"
        "stalled after: 14 days\n"
        "How many of them should move on in time?\n"
        "target: 40%"
    ),
    "draft.touchpoint": (
        "Say more about what people meet here:\n"
        "channel: web\n"
        "thinks: Is this for me?\n"
        "feels: curious +1\n"
        "pains:\n"
        "  - pain: What hurts here, in one line"
    ),
    "draft.measured_by": 'measured by: {field} of "{event}" on 1 to 5',
    "draft.left_out": (
        "Stages that no event shows yet, and what could stand there. When your data has one,\n"
        'take the stage out of "leave out" and give it a line: reached when: "the event"'
    ),
    "draft.left_over": "Seen in the data too, but seldom, or one too many: {names}",
    "draft.next": (
        "How to go on:\n"
        "  rute check    everything in this file that is wrong or missing, line by line\n"
        "  rute map      the living map\n"
        "  rute leaks    where people get lost, and what it costs\n"
        'Rules are sentences: "A" or "B" · "A" where city is Bandung · "A" at least 2 times\n'
        '"A" then "B" within 7 days · "A" without "B" within 1 hour'
    ),
    "draft.by_model": "The events fit the {model}.",
    "draft.by_itself": "The events fit no stage model, so the stages are those most people pass.",
    "draft.unplaced": "More events, listed at the end of the file: {number}.",
    "draft.stage_from": "{stage} ← {rule} ({why})",
    "draft.stage_counted": "{stage} ← totals from {report}, without people",
    "draft.counted_by": "Totals, without people: drawn hatched. "
    "Other columns of the report fit too.",
    "draft.shows.aware": "people see it",
    "draft.shows.interested": "people look around",
    "draft.shows.contactable": "people give contact or permission",
    "draft.shows.first purchase": "people buy",
    "draft.shows.satisfied": "people get what they bought",
    "draft.shows.repeat purchase": "people buy again",
    "draft.shows.recommends": "people speak well of it, or rate it",
    "draft.shows.brings others": "people bring others",
}
