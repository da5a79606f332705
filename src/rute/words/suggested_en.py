"""What is drafted for a leak, as the app shows it, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "insights.see_draft": "See what could be begun",
    "suggested.title": "Drafts for the leaks",
    "suggested.about": "For each leak a campaign, and a fix where the way itself is at fault. "
    "Nothing is sent and nobody sees it until you publish.",
    "suggested.leaks": "Leaks",
    "suggested.campaign": "Campaign",
    "suggested.fix": "Fix",
    "suggested.first": "begin with this",
    "suggested.take": "Put it into my draft",
    "suggested.take_fix": "Put the fix into my draft",
    "suggested.take.about": "Opens where you can change it; one click takes it back.",
    "suggested.written": "It stands in the journey already: finish it.",
    "suggested.audience": "For, as of now",
    "suggested.reached": "Of them can be reached",
    "suggested.of_looked": "of {n} looked at",
    "suggested.held": "Held out",
    "suggested.visible": "Smallest effect that shows",
    "suggested.within": "within {weeks} weeks",
    "suggested.known": "Until it is known",
    "suggested.weeks": "about {n} weeks",
    "suggested.years": "over two years",
    "suggested.at_once": "with all who are there now, from {points}, when their time is over",
    "suggested.by_now": "not by those who come; with all who are there, from {points}, when their "
    "time is over",
    "suggested.never": "not within reach",
    "suggested.way": "{addressed} have an address there, {allowed} of them said yes",
    "suggested.way_free": "{addressed} have an address there",
    "suggested.unreached": "{n} cannot be reached: no address, no yes, or the channel is not set "
    "up.",
    "suggested.words": "In words",
    "suggested.for": "For",
    "suggested.for.stalled": "everybody who stalled in {stage}",
    "suggested.through": "Through",
    "suggested.helps": "Helps by",
    "suggested.time": "Time to answer",
    "suggested.offer": "Offer",
    "suggested.link": "Its messages lead nowhere yet: say where its links lead, once it is in your "
    "draft.",
    "suggested.links": "Leads to",
    "suggested.lines": "The lines for the file",
    "suggested.steps": "Its steps",
    "suggested.stop.stalled": "{n} stalled here",
    "suggested.stop.link": "a link with its mark, so that who comes by it is counted",
    "suggested.stop.pain": "seen with {n} people",
    "suggested.stop.nobody": "nobody’s yet",
    "suggested.stop.measured": "measured before and after",
    "suggested.why": "What speaks for it",
    "suggested.seen_as": "From then on it is counted as:",
    "suggested.way_of": "The way, with the fix",
    "suggested.no_fix": "No fix is drafted: no one pain was seen with most of those who got lost, "
    "and nothing found on the way goes with moving on less.",
    "suggested.no_fix.do": "Take the campaign.",
}
