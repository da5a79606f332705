"""What leaves its expected range, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "alert.title": "Alerts",
    "alert.about": (
        "A stage that leaves the range its own past leads one to expect; told once when it "
        "leaves, once when it is back."
    ),
    "alert.open": "Outside their range now",
    "alert.none": "Every stage is where its own past puts it.",
    "alert.past": "Before",
    "alert.began": "Left",
    "alert.ended": "Back",
    "alert.what": "What",
    "alert.since": "since {day}",
    "alert.quiet_until": "quiet until {day}",
    "alert.snooze": "Quiet for",
    "alert.whatsapp": "Share by WhatsApp",
    "alert.ranges": "Every stage beside its range",
    "alert.of.reached": "people entering",
    "alert.of.conversion": "moving on in time",
    "alert.of.silence": "events",
    "alert.range": "expected {low} to {high} ({days})",
    "alert.verdict.inside": "as expected",
    "alert.verdict.below": "below its range",
    "alert.verdict.above": "above its range",
    "alert.few": "too few people to say",
    "alert.new": "too little past to say",
    "alert.season": "a season of the calendar: not judged",
    "alert.now": "Now",
    "alert.expected": "Expected",
    "alert.title.below": "{stage}: {of} below the expected range",
    "alert.title.above": "{stage}: {of} above the expected range",
    "alert.title.back": "{stage}: {of} back in the expected range",
    "alert.title.silent.left": "No events are arriving",
    "alert.title.silent.back": "Events arrive again",
    "alert.said.reached.below": (
        "{value} people entered {stage} ({days}); its own past leads one to expect {low} to {high}."
    ),
    "alert.said.reached.above": (
        "{value} people entered {stage} ({days}); its own past leads one to expect {low} to {high}."
    ),
    "alert.said.reached.back": (
        "{value} people entered {stage} ({days}): back between {low} and {high}, as expected."
    ),
    "alert.said.conversion.below": (
        "Of those who entered {stage} ({days}), {value} moved on in time; its own past leads "
        "one to expect {low} to {high}."
    ),
    "alert.said.conversion.above": (
        "Of those who entered {stage} ({days}), {value} moved on in time; its own past leads "
        "one to expect {low} to {high}."
    ),
    "alert.said.conversion.back": (
        "Of those who entered {stage} ({days}), {value} moved on in time: back between {low} "
        "and {high}, as expected."
    ),
    "alert.silent.left": (
        "No event has come for more than {hours}. Is the collection on the site still running?"
    ),
    "alert.silent.back": "Events arrive again after more than {hours} without one.",
    "alert.who": "Who is told",
    "alert.by_mail": "By e-mail",
    "alert.nobody": "Nobody yet.",
    "alert.tell_me": "Tell me by e-mail",
    "alert.do_not_tell_me": "No longer tell me",
    "alert.tell_also": "Tell also",
    "alert.no_member": "That is nobody of the team.",
    "alert.you_are_told": "You will be told by e-mail.",
    "alert.you_are_not_told": "You will no longer be told.",
    "alert.watching": "What is watched",
    "alert.watch": "Watch every stage",
    "alert.silent_hours": "Hours without any event",
    "alert.silent_hint": "Empty: never tell about silence.",
    "alert.is_watched": "Every stage is watched.",
    "alert.not_watched": "Stages are not watched.",
    "alert.trial_stage": "A trial",
}
