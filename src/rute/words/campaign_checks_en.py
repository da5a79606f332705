"""What can be found about the steps and the sources of campaigns, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "find.never_after_goal": 'what follows "{rule}" is never taken: whoever does that has reached '
    '{stage} and left "{name}"',
    "find.never_after_goal.fix": "Leave the condition out: only those who did not are still there.",
    "find.waits_for_goal": '"{name}" waits for "{rule}", which is reaching {stage}: whoever does '
    "it leaves, all others wait the whole {most}",
    "find.waits_for_goal.fix": "Clearer is: wait: {most}",
    "find.never_both": 'these steps are never taken: "{rule}" was asked just before, with the '
    "other answer",
    "find.never_both.fix": "Put a wait in between, or ask for something else.",
    "find.nothing_sent": '"{rule}" asks what became of a message, but none has been sent by then',
    "find.nothing_sent.fix": "Send a message before this step.",
    "find.waits_too_long": '"{name}" counts who gets there within {within}, but its steps take up '
    "to {steps}",
    "find.waits_too_long.fix": "Make `within` longer, or the waits shorter.",
    "find.source_without_links": '"{name}" reaches people through {sources}, which Rute does not '
    "send through: who came by it cannot be told",
    "find.source_without_links.fix": "Tagged links or a code tell them apart: links: {{to: "
    "https://…, tag: …}}",
    "find.source_without_links.all": "Campaigns through sources that Rute does not send through, "
    "without links that tell who came by them: {names}",
    "find.no_holdout": '"{name}" holds nobody out, so nothing will be proved',
    "find.no_holdout.fix": "Leave the line out, or write: holdout: planned. Only what people are "
    "owed goes to everybody (purpose: transactional).",
    "find.no_holdout.all": "Campaigns that hold nobody out, so that nothing will be proved: "
    "{names}",
    "find.compares_steps": '"{name}" has steps that Rute takes: they are proved by a holdout, and '
    "compares is not looked at",
    "find.compares_steps.fix": "Leave compares out, and write: holdout: planned.",
    "find.compares_steps.all": "Campaigns with steps whose compares is not looked at: {names}",
    "find.again_by_hand": '"{name}" starts by hand, so no event says which {field} it is about',
    "find.again_by_hand.fix": "Write again: never, or again: after leaving; or let an event start "
    "it.",
    "find.again_without_field": '"{name}" tells entries apart by {field}, but {n} of {all} '
    "events that start it have none",
    "find.again_without_field.fix": "Those count as one entry a person. Choose a field that the "
    "starting event carries, or `after leaving`.",
    "find.no_entry_point": '"{name}" asks for a first purchase in {stage} without a small first '
    "step",
    "find.no_entry_point.fix": "An offer of the kind entry point makes buying easy once: a low "
    "price or little time. Name it under `offer`.",
    "find.no_entry_point.all": "Campaigns that ask for a first purchase without an entry-point "
    "offer: {names}",
    "find.only_in_en": 'the message "{name}" has its {channel} words in English alone',
    "find.only_in_en.fix": "Write both: {{en: …, id: …}}",
    "find.only_in_id": 'the message "{name}" has its {channel} words in Indonesian alone',
    "find.only_in_id.fix": "Write both: {{en: …, id: …}}",
    "find.body_missing": 'the file {file} of the message "{name}" is not there',
    "find.body_missing.fix": "Files are looked for beside the journey: put it there, or mend its "
    "name.",
}
