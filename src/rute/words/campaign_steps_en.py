"""The steps of a campaign, and what a rehearsal of it found, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "step.send": "Send {message}",
    "step.by": "Send {message} by {channel}",
    "step.wait": "Wait {length}",
    "step.wait_at": "Wait {length}, to {clock}",
    "step.until": "Wait until {clock}",
    "step.wait_for": "Wait for {rule}, at most {most}",
    "step.if": "If {rule}",
    "step.split": "Split by chance: {ways}",
    "step.webhook": "Call {to}",
    "step.give": "Give {what}",
    "step.set": "Note {field}: {value}",
    "step.tell": "Tell {who}: {text}",
    "step.end": "End",
    "step.start.reached": "Reaches {stage}",
    "step.start.stalled": "Stalls in {stage}",
    "step.start.by hand": "Let in by hand, in {stage}",
    "step.start.when": "{when}, in {stage}",
    "step.start.for": "for: {rule}",
    "step.start.share": "{share} held out to compare with",
    "step.start.planned": "some held out to compare with, as planned",
    "step.end.goal": "Whoever reaches {stage} leaves at once, from any step",
    "steps.people": "people",
    "steps.goes_on": "straight on",
    "step.yes": "yes",
    "step.no": "no",
    "screen.rehearsal": "rehearsal of {name}",
    "rehearsal.under": "{days} · rehearsed on what happened then; nothing was sent",
    "rehearsal.headline": "{enrolled} would have entered ({people} people), {perday} a day",
    "rehearsal.headline_messages": "{sent} messages would have left",
    "rehearsal.headline_capped": "{sent} messages would have left, {capped} more would not: those "
    "people had had enough for the day",
    "rehearsal.who": "Who would have entered",
    "rehearsal.arm": "",
    "rehearsal.arm.treated": "get the campaign",
    "rehearsal.arm.held out": "held out, to compare with",
    "rehearsal.arm.everywhere": "left alone by every campaign",
    "rehearsal.one.treated": "entered; gets the campaign",
    "rehearsal.one.held out": "entered; held out, to compare with",
    "rehearsal.one.everywhere": "entered; left alone by every campaign",
    "rehearsal.enrolled": "Entered",
    "rehearsal.reached": "Reached the goal anyway",
    "rehearsal.share": "Share",
    "rehearsal.steps": "What they would have got",
    "rehearsal.step": "Step",
    "rehearsal.came": "Came to it",
    "rehearsal.channel": "Channel",
    "rehearsal.sent": "Sent",
    "rehearsal.capped": "Capped",
    "rehearsal.delayed": "In the morning",
    "rehearsal.costs": "Costs",
    "rehearsal.no_channel": "no words",
    "rehearsal.examples": "Ten ways it would have gone",
    "rehearsal.examples_few": "Ways it would have gone",
    "rehearsal.who_is": "Who",
    "rehearsal.entered": "Entered",
    "rehearsal.alike": "Alike",
    "rehearsal.way": "What happened, by days since",
    "rehearsal.day": "day {day}: {what}",
    "rehearsal.act.sent": "{message} ({channel})",
    "rehearsal.act.morning": "{message} ({channel}, at {clock})",
    "rehearsal.act.capped": "{message} capped",
    "rehearsal.act.goal": "goal reached",
    "rehearsal.act.end": "end",
    "rehearsal.act.split": "way {way}",
    "rehearsal.act.still": "still at “{step}”",
    "rehearsal.act.nothing": "gets nothing",
    "rehearsal.one": "{who}, step by step",
    "rehearsal.one_not": "{who} would not have entered in this time.",
    "rehearsal.when": "When",
    "rehearsal.what": "What",
    "rehearsal.note.anyway": "Whoever reached the goal did so without the campaign: a difference "
    "between the rows above is chance. What the campaign adds shows only once it runs, against "
    "the people held out.",
    "rehearsal.note.planned": "The holdout is planned: {share} of those who enter, by what the "
    "data knows today (rute campaign plan). It is settled when the campaign starts.",
    "rehearsal.note.addresses": "Addresses, permission and other campaigns are looked at when a "
    "message leaves, not here: fewer may get one.",
    "rehearsal.note.unseen": "{names}: no such event is in the data, so everybody went on as "
    "those who did not.",
    "rehearsal.note.costs": "Messages cost {costs} at these prices.",
    "rehearsal.note.no_price": "What a message costs is not known for {channels}. Say it, as "
    "in --price {first}=400.",
    "rehearsal.note.spent": "Besides, the campaign costs {money}, as the file says.",
    "rehearsal.note.open": "{n} are still on the way when the time is over.",
    "rehearsal.note.by_hand": "It starts by hand, so nobody enters by themselves. --existing "
    "lets in everybody it would be for on the first day.",
    "rehearsal.note.nobody": "Nobody would have entered in this time. --existing lets in those "
    "who were there already on the first day.",
    "rehearsal.note.no_steps": "It has no steps: it moves people through {sources}, which Rute "
    "does not send through.",
    "rehearsal.note.caps": "Marketing: at most {caps} a day each, none from {start} to {end} by "
    "the person's clock.",
    "rehearsal.note.caps_day": "Marketing: at most {caps} a day each, at any hour.",
    "rehearsal.cap": "{n} by {channel}",
    "rehearsal.no_cap": "any number",
    "progress.rehearsing": "Rehearsing {name}",
    "wrong.question.campaign rehearse": "a rehearsal",
    "rehearsal.which": "several campaigns are in this journey: say which is to be rehearsed",
    "rehearsal.which.do": "Write its name behind the file, in quotes.",
    "wrong.channels_are": "Channels: {names}.",
    "wrong.everywhere": 'cannot read the share "{text}"',
    "wrong.everywhere.do": "Write a share up to 50%: --everywhere 2%, or 0",
    "wrong.price": 'cannot read the price "{text}"',
    "wrong.price.do": "Write the channel and an amount: --price whatsapp=400",
    "wrong.cap": 'cannot read the cap "{text}"',
    "wrong.cap.do": "Write the channel and how many a day: --cap email=1",
    "wrong.quiet": 'cannot read the quiet hours "{text}"',
    "wrong.quiet.do": "Write two times of day, or none: --quiet 21:00-08:00",
    "help.campaign.rehearse": "What a campaign would have done, had it run on what happened.",
    "help.campaign.rehearse.more": (
        "Lets in the people who would have entered in a time that is over, holds some out, and "
        "takes everybody through the steps, each by their own clock: how many messages through "
        "which channel, how many capped, what they cost, where people were at the end. It sends "
        "nothing; it has no way to. Without NAME the journey's only campaign. --person shows one "
        "person's way step by step."
    ),
    "help.campaign.rehearse.examples": (
        'rute campaign rehearse shop.journey.yaml "Tasting pack"  # on everything in the data\n'
        'rute campaign rehearse shop.journey.yaml "Tasting pack" --from 2026-03-01 '
        "--to 2026-03-31  # on one month\n"
        'rute campaign rehearse shop.journey.yaml "Tasting pack" --person rina@example.com  # '
        "one person, step by step\n"
        'rute campaign rehearse shop.journey.yaml "Tasting pack" --price whatsapp=400 --cap '
        "whatsapp=1  # what it would cost"
    ),
    "argument.campaign_rehearsed": "The campaign, by its name in the journey file.",
    "option.rehearse_existing": "Also let in, on the first day, everybody it would be for by then.",
    "option.one_person": "One person's way, by any identifier of theirs.",
    "option.price": "What a message costs, by channel: whatsapp=400. More than once for several.",
    "option.cap": "How many messages a person gets a day, by channel: email=1.",
    "option.quiet_hours": "When no marketing leaves: 21:00-08:00, or none.",
    "option.everywhere": "The share of people whom no campaign reaches: 2%.",
    "steps.version": "version {version}",
    "steps.id": "Id",
    "argument.campaign_checked": "The campaign, by its name in the journey file (default: all).",
    "option.picture_of_steps": "Draw its steps into a file: svg, png.",
    "help.campaign.check": "What is wrong with a campaign, and how it would run.",
    "help.campaign.check.more": (
        "Shows the steps as they would be taken, each with the id by which `migrate` and "
        "results know it, and everything found about the campaign, its messages and its "
        "offers: what is never reached, waits longer than `within`, channels without "
        "permission or words, files that are not there. With the journey's data also events "
        "that never happened. Exits 1 where something must be mended."
    ),
    "help.campaign.check.examples": (
        "rute campaign check shop.journey.yaml  # every campaign\n"
        'rute campaign check shop.journey.yaml "Tasting pack" --picture steps.png  # one, '
        "and its picture"
    ),
}
