"""Campaigns and fixes that are drafted for a leak, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.campaign.draft": "A campaign for those who got lost, or a fix, ready for the file.",
    "help.campaign.draft.more": (
        "For the biggest leak, or the one named: a campaign for everybody who stalled there, with "
        "one call to action of the stage model, sources that the journey has and that people "
        "allowed, a message, a reminder, and people held out. Before it stands how many people it "
        "would be for now and the smallest effect it could show. Where one pain was seen with most "
        "of them, the fix of it comes first. Read it, change it; nothing is sent."
    ),
    "help.campaign.draft.examples": (
        "rute campaign draft  # for the biggest leak of the journey in this folder\n"
        "rute campaign draft shop.journey.yaml --leak 2 --write  # the next one, into the file\n"
        "rute campaign draft --fix --write  # the fix, where one is advised"
    ),
    "option.leak_drafted": "Which leak, counted from the one to mend first. [1]",
    "option.draft_write": "Put it into the journey file; comments stay.",
    "option.draft_fix": "The fix rather than the campaign.",
    "drafts.no_leak": "There is no leak {n}.",
    "drafts.there_are": "Leaks that lost anybody and rest on enough people: {n}",
    "drafts.none": "No leak lost anybody among enough people yet.",
    "drafts.none.do": "Wait until people's time to move on is over: rute leaks",
    "drafts.no_fix": "No one pain was seen with most of those who got lost between {a} and {b}.",
    "drafts.no_fix.do": "Take the campaign: leave --fix away.",
    "drafts.nothing_to_write": "The fix “{fix}” stands in the file already. Finish it.",
    "drafts.no_stage": "There is no way on from {stage} in your draft.",
    "drafts.no_stage.do": "Its stages have other names than those counted: publish it first.",
    "screen.drafts": "drafts for the leaks",
    "drafts.column.leak": "Leak",
    "drafts.column.draft": "Campaign",
    "drafts.column.first": "Begin with",
    "drafts.column.audience": "For now",
    "drafts.column.a_week": "A week",
    "drafts.column.visible": "Smallest effect seen",
    "drafts.first.fix": "fix: {what}",
    "drafts.first.campaign": "the campaign",
    "drafts.counted": "counted, not proved",
    "drafts.note": "A draft is a beginning: rute campaign draft --leak N prints one in full.",
    "drafts.says.leak": "Leak {rank}: {n} people got lost between {a} and {b}.",
    "drafts.says.audience": "It would be for {n} people if it started now.",
    "drafts.says.visible": (
        "With about {n} people a week, an effect from {points} points on shows within {weeks} "
        "weeks, {share} of them held out."
    ),
    "drafts.says.small": (
        "With about {n} people a week nothing under +{points} points can be seen within {weeks} "
        "weeks."
    ),
    "drafts.says.nothing": (
        "With about {n} people a week no effect at all can be seen within {weeks} weeks."
    ),
    "drafts.says.at_once": (
        "Started for everybody who is there now, an effect from {points} points on shows as soon "
        "as their time is over."
    ),
    "drafts.says.choose": "Choose a fix or a bigger audience.",
    "drafts.says.counted": (
        "Nobody is held out, because Rute cannot send there: what comes through its links is "
        "counted, not proved."
    ),
    "drafts.says.fix": (
        "Mend first: “{pain}” was seen with {share} of those who got lost here ({n} people). They "
        "go together; that it is the cause is not proved."
    ),
    "drafts.says.costs": "At most {money} a month are at stake with it.",
    "drafts.says.owner": "Whose it is: {owner}",
    "drafts.says.begun": "The fix “{fix}” is in the file: finish it.",
    "drafts.says.beside": "There is already: {names}. Both would reach the same people.",
    "drafts.says.address": "Check where its link leads: write the page that answers the call.",
    "drafts.says.link": "Its messages lead nowhere yet: write `links:` and the address.",
    "drafts.says.price": "Write the price of the offer, a small one.",
    "drafts.says.owner_missing": "Name somebody who answers those who reply.",
    "drafts.says.more": "There are {n} more: --leak 2 and so on.",
    "drafts.name": "On to {stage}",
    "drafts.moves": "{a} to {b}",
    "drafts.asks": "Take the next step: {stage}",
    "drafts.helps": "an answer to what is still open",
    "drafts.stalled": "stalled",
    "drafts.planned": "planned",
    "drafts.entry": "entry point",
    "drafts.marketing": "marketing",
    "drafts.status": "planned",
    "drafts.web": "web",
    "drafts.offer": "First try",
    "drafts.reminder": "reminder",
    "drafts.team": "Team",
    "drafts.tell": "{who}, answer the reply today",
    "drafts.fix": "Take away what causes “{pain}”",
    "drafts.hello": "Hello",
    "drafts.close": "If something is unclear, reply to this message. A person reads it.",
    "drafts.leave": "Reply STOP and we will not write again.",
    "drafts.letter.interested.subject": "Is there something you would like to know?",
    "drafts.letter.interested": (
        "You had a first look at us a while ago. Perhaps a question stayed open, and we would like "
        "to answer it."
    ),
    "drafts.letter.contactable.subject": "Something useful to keep",
    "drafts.letter.contactable": (
        "You took the time to look around with us. We have put together what most people want to "
        "know before they decide."
    ),
    "drafts.letter.first purchase.subject": "A small way to try it",
    "drafts.letter.first purchase": (
        "You know us by now, and deciding is still a step. So here is a small one: try it first, "
        "without promising anything."
    ),
    "drafts.letter.satisfied.subject": "Does everything work as it should?",
    "drafts.letter.satisfied": (
        "You bought from us, and we want you to get the most out of it. If something does not work "
        "as you expected, we will help."
    ),
    "drafts.letter.repeat purchase.subject": "Is it time for more?",
    "drafts.letter.repeat purchase": (
        "It has been a while since your last order. If you liked it, getting it again takes a "
        "minute; if you did not, tell us why."
    ),
    "drafts.letter.recommends.subject": "How was it for you?",
    "drafts.letter.recommends": (
        "You have known us for some time. Others who are about to decide would like to hear from "
        "somebody like you, in your own words."
    ),
    "drafts.letter.brings others.subject": "Who else would like this?",
    "drafts.letter.brings others": (
        "You spoke well of us, thank you. If a friend comes to mind who needs the same, you can "
        "bring them along."
    ),
    "drafts.letter.other.subject": "Shall we go on together?",
    "drafts.letter.other": (
        "You came some of the way with us and then it became quiet. If something is in your way, "
        "we would like to help."
    ),
    "drafts.letter.reminder.subject": "A short reminder, and the last one",
    "drafts.letter.reminder": (
        "We wrote to you a few days ago. In case it went under: it still holds. This is our last "
        "message about it."
    ),
}
