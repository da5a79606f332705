"""The comparison of two journeys, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "compare.title": "{old} → {new}",
    "compare.nothing": "The two say the same: no difference in words or numbers.",
    "compare.whole": "The journey",
    "compare.other": "Personas, campaigns and what they use",
    "compare.in_stage": "Stage {name}",
    "compare.added": "{part} added",
    "compare.removed": "{part} removed",
    "compare.moved": "{part} stands elsewhere in the order",
    "compare.moved_from": "{part} moved here from {stage}",
    "compare.renamed": "{part} was called “{before}”",
    "compare.changed": "{part}: {key} changed",
    "compare.changed_key": "{key} changed",
    "compare.changed_text": "{part}: text changed",
    "compare.set": "{part}: {key} added",
    "compare.set_key": "{key} added",
    "compare.unset": "{part}: {key} taken out",
    "compare.unset_key": "{key} taken out",
    "compare.part": "{kind} “{name}”",
    "compare.counts": "can change numbers",
    "compare.sum": "{changes} changes; {counting} can change numbers.",
    "compare.sum_words": "{changes} changes, all in words only.",
    "compare.one_words": "1 change, in words only.",
    "compare.one_counts": "1 change; it can change numbers.",
    "compare.names_differ": (
        "The two are written in different languages: parts whose names differ are shown "
        "as removed and added."
    ),
    "compare.committed": "{name} as last committed",
    "compare.no_git": ("git is not installed, so there is no earlier version to compare with"),
    "compare.no_commit": "git knows no committed version of this file",
    "compare.slow_git": "git did not answer in {seconds} seconds",
    "compare.name_two": "Name the older file too: rute journey diff OLD.yaml NEW.yaml",
    "compare.form": "a comparison cannot be saved as {form}",
    "compare.forms": "There are: .html, .json, .md.",
    "help.journey.diff": "What changed between two journeys, in plain words.",
    "help.journey.diff.more": (
        "Rules are compared by what they say, not how they are written. + was added, − "
        "removed, ~ changed; changed words are marked. With one file: what changed since "
        "its last commit in git. Each change says whether it can change numbers; the "
        "numbers themselves are shown by `rute stages`."
    ),
    "help.journey.diff.examples": (
        "rute journey diff old.journey.yaml shop.journey.yaml  # two files\n"
        "rute journey diff shop.journey.yaml  # since the last commit\n"
        "rute journey diff shop.journey.yaml --save changes.md  # to send around"
    ),
    "argument.diff_old": ("The older journey; alone: the journey to compare with its last commit."),
    "argument.diff_new": "The newer journey.",
    "option.exit_code": "End with 1 when the two differ.",
    "compare.kind.stage": "stage",
    "compare.kind.touchpoint": "touchpoint",
    "compare.kind.persona": "persona",
    "compare.kind.campaign": "campaign",
    "compare.kind.pain": "pain",
    "compare.kind.fix": "fix",
    "compare.kind.opportunity": "opportunity",
    "compare.kind.message": "message",
    "compare.kind.form": "form",
    "compare.kind.survey": "survey",
    "compare.kind.offer": "offer",
    "compare.kind.reward": "reward",
    "compare.kind.step": "step",
    "compare.kind.data file": "data file",
    "compare.numbers": "Numbers, before → after",
    "compare.main_same": (
        "Counted over the same events: people, stages, conversion and leaks are the same; "
        "other numbers of the map differ (touchpoints, pains, feelings or personas)."
    ),
    "compare.numbers_same": "Counted over the same events: all the numbers are the same.",
    "compare.figure.people": "people",
    "compare.figure.reached": "reached",
    "compare.figure.conversion": "moved on in time",
    "compare.figure.stalled": "stalled",
    "compare.figure.biggest_leak": "biggest leak",
    "compare.leak_moved": "Biggest leak: {before}; now {after}",
    "compare.not_counted": "The numbers are not compared: {why}",
    "option.no_numbers": "Only the words: do not count people.",
}
