"""Texts of the map's views in English: personas, the split river, change, fixes, the walk."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "persona.unknown": 'there is no persona "{name}"',
    "persona.known": "Personas: {names}.",
    "persona.none": "this journey has no personas",
    "persona.write_one": "Write one under `personas:` in the journey file, with `found by:` so "
    "that it is counted.",
    "persona.only_drawn": 'the persona "{name}" is drawn, not counted: no rule finds its people',
    "persona.give_rule": "Give it a `found by:` in the journey file, for instance: "
    "found by: first channel is web",
    "persona.no_journey": "a bare file of events knows no personas",
    "persona.of": "of {name}",
    "persona.drawn_headline": "{name} is drawn, not counted: the way through all stages in words, "
    "no numbers.",
    "persona.choose": "Whose journey",
    "against.needs_start": "which days are to be compared?",
    "against.write": "For instance: {line}",
    "against.unknown": '"{against}" says no days to compare with',
    "against.ways": "It is last (as many days just before), season (the like one in the calendar), "
    "or two days as 2026-05-01..2026-05-31.",
    "against.unequal": "{days} days cannot be held against {asked}: counts compare over equally "
    "many days",
    "against.ahead": "the days asked for lie after the data, which end on {day}",
    "against.no_season": "the calendar has no season that comes twice",
    "against.write_season": "Write both under `calendar:` in the journey file, for instance: "
    "Lebaran: [2025-03-25 to 2025-04-10, 2026-03-14 to 2026-03-30]",
    "against.other_season": "no season that comes twice lies in these days",
    "against.seasons": "Seasons that come twice: {names}.",
    "change.against": "against {days}",
    "change.like_season": "{season}: against {days}",
    "change.not_covered": "not compared: the data begin only on {day}, after {from_day}",
    "change.none": "no clear change",
    "change.people": "{n} people",
    "change.fact": "Before",
    "change.before": "{before} ({change}, {low} to {high})",
    "change.not_clear": "{before}, no clear change ({low} to {high})",
    "how.change": "Changes ▲▼: against as many days before, asked as long after them, so that "
    "windows have run as far. Shown only where all changes of the map together allow it (at most "
    "one in twenty may be chance); else “no clear change”.",
    "fix.since": "since {day}",
    "fix.ahead": "measured from {day} on",
    "fix.too_soon": "too soon to compare",
    "fix.no_data_before": "no data from before to compare with",
    "fix.too_few": "too few people to compare",
    "fix.less": "seen less since: {before} → {after}",
    "fix.more": "seen more since: {before} → {after}",
    "fix.same": "no clear change since: {before} → {after}",
    "fix.evidence": "{before} of {n_before} in {days} before ({before_days}), {after} of {n_after} "
    "in {days} after ({after_days}): {points} ({low} to {high}). Goes with the fix, is no proof "
    "of it.",
    "fix.fact": "Fix",
    "how.fixes": "Fixes: the pain over equally many days before and after, whoever is still "
    "inside the pain’s own time left out; a difference goes with the fix, it is no proof.",
    "split.other": "other",
    "split.unknown": "not known",
    "split.first": "first {field}",
    "how.split": "Bands of the river: people by {field}, the same on the whole way; "
    "at each stage they add up to its count.",
    "arrive.unprompted": "{share} unprompted",
    "arrive.fact": "Came unprompted",
    "arrive.value": "{share} ({interval}) of {n} people: no source and no campaign at their first "
    "event",
    "arc.accidental": "{n} by themselves",
    "arc.no_campaign": "no campaign is planned for this step",
    "how.accidental": "Dotted arcs: people who moved on where no campaign is planned.",
    "how.unprompted": "Unprompted: no source and no campaign at the first event.",
    "tray.place": "Place it",
    "tray.under": "Paste under “{stages}:” of the journey file, into the stage {stage} (under its "
    "“{touchpoints}:”, where it has one):",
    "tray.anywhere": "Paste under “{stages}:” of the journey file, into the stage where it "
    "happens (under its “{touchpoints}:”, where it has one):",
    "whatif.title": "If more of them moved on",
    "whatif.points": "points more",
    "whatif.more": "people a month",
    "whatif.last": "of them to {stage}",
    "whatif.worth": "worth a month, at most",
    "whatif.target": "{points} (to the target)",
    "whatif.range": "{n} ({low}–{high})",
    "whatif.how": "As long as the people on top go on like those of today. The range takes "
    "all later lower ends together, and all upper ends.",
    "walk.lane": "One real customer",
    "walk.title": "One real customer’s way",
    "walk.who": "One of the {people} people who went this way ({share} of those who reached two "
    "stages or more), the one in the middle by time. Nothing here says who it was.",
    "walk.too_few": "No way was gone by at least 20 people, so nobody’s is shown.",
    "walk.start": "start",
    "walk.after": "after {span}",
    "walk.others": "{n} more events before",
    "walk.others_one": "1 more event before",
    "walk.after_last": "After it {n} more events.",
    "walk.reaches": "reaches {stages}",
    "how.walk": "Solid thread with numbers: the steps of one real customer, typical for the way "
    "most went.",
    "headline.see": "See the {n} who stalled",
    "headline.first": "To do first: {do}",
    "leak.advice": "What to do",
    "fix.from": "from {day}",
    "walk.after_last_one": "After it 1 more event.",
    "chip.designed": "as designed",
    "map.add_data": "Add your data: an export of orders, visits or chats",
    "map.next_step": "Next: name your files under “data:” in the journey file and draw the map "
    "again, or let “rute start orders.csv” write the file.",
}
