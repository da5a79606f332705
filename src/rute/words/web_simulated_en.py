"""Simulated journeys in the app, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "people_simulated.wording": (
        "Invented, like the person: in the simulated year they came to “{form}” and agreed."
    ),
    "work.kind.people.simulated": "Recording what simulated people agreed to",
    "channels.tab.letters": "Letter box",
    "channels.letters": "Letter box",
    "channels.letters.about": "What channels on trial would have sent. Nothing of it left.",
    "channels.letters.simulated": (
        "The people of this journey are simulated: letters to them end here, and nothing "
        "ever leaves."
    ),
    "channels.letters.count": "{n} kept",
    "channels.letters.newer": "Newer",
    "channels.letters.older": "Older",
    "channels.letters.all": "All letters",
    "channels.letters.none": "No letters yet",
    "channels.letters.none.about": (
        "Start a campaign: what it sends appears here within seconds. Marketing waits for "
        "the end of the night of whoever gets it."
    ),
    "channels.letters.none.off": (
        "No channel is on trial. Put one on trial under Sending, and what it would send lies here."
    ),
    "channels.letters.never_left": "As its reader would see it. It never left.",
    "channels.letters.from": "From",
    "channels.letters.to": "To",
    "channels.letters.when": "Sent",
    "channels.letters.campaign": "Campaign",
    "channels.letters.gone": "Its words are no longer kept.",
    "channels.letters.links": "Where its links lead",
    "channels.letters.click": "Follow it as they would",
    "channels.letters.clicked": (
        "Clicked. In a few seconds the log says so, and the campaign goes on as it would."
    ),
    "channels.letters.was_clicked": "clicked",
    "channels.letters.clicks": "Clicks: {n}",
    "channels.by_hand.nobodys": (
        "Nobody has this number: the person is simulated. Read it, then press Sent as if you "
        "had sent it."
    ),
    "channels.trial.always": "Always, because the journey is simulated.",
    "channels.test.kept": (
        "The test letter lies in the letter box: nothing leaves a channel on trial."
    ),
    "moving.start.simulated": (
        "Everybody here is simulated: letters end in the letter box, WhatsApp in the queue, and "
        "nothing leaves."
    ),
    "moving.start.year_is_over": (
        "The simulated year is over and nobody new comes, so begin with those who are there."
    ),
    "people_simulated.reading": "Reading the simulated year",
    "moving.ran_before": (
        "It ran before, outside this app: the data has its record, from {day} on. In the "
        "results everybody counts once, in the group they were in first."
    ),
    "engine.is.before": "ran before",
}
