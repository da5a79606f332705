"""The pages of campaigns in the app, in English."""

from __future__ import annotations

EXAMPLE = """\
campaigns:
  Tasting pack:
    moves: Subscribe to Convert
    asks: Buy the tasting pack
    from: [email]
    starts when: reached
    within: 14 days
    holdout: planned
    steps:
      - send: tasting-invitation
      - wait: 2 days
      - send: tasting-story"""

TEXTS: dict[str, str] = {
    "moving.title": "Campaigns",
    "moving.about": "Each asks for one thing and brings people from one stage to a later one. What "
    "it added is proved against people who got nothing, chosen at random.",
    "moving.write": "Write a campaign",
    "moving.none": "No campaign yet",
    "moving.none.about": "A campaign begins where people are lost. Look at the leaks of your "
    "journey: beside each stands what would help there. Or write one into the journey, like this:",
    "moving.none.leaks": "See where people are lost",
    "moving.example": EXAMPLE,
    "moving.to": "to",
    "moving.gone": "no longer in the journey",
    "moving.entered": "Entered",
    "moving.active": "On the way",
    "moving.sent": "Messages sent",
    "moving.reached": "Reached the goal",
    "moving.reached.note": "Who reached the goal did so while in the campaign, held out or not; "
    "how many of them because of it is what “added” says.",
    "moving.done": "Went to the end",
    "moving.left": "Left before",
    "moving.apart": "Held out",
    "moving.parked": "People set aside after an error: {n}",
    "moving.parked.one": "One person set aside after an error",
    "moving.merged": "Turned out to be somebody in it",
    "moving.elsewhere": "Moves people through {sources}, which Rute does not send through: give "
    "its links and codes the campaign's mark, and who comes by them is counted.",
    "moving.no_steps": "It has no steps yet: write what is sent and when.",
    "moving.counting": "What it added is being counted …",
    "moving.results": "Results",
    "moving.start": "Start",
    "moving.start_again": "Start again",
    "moving.hold": "Hold",
    "moving.resume": "Resume",
    "moving.stop": "Stop",
    "moving.edit": "Edit",
    "moving.migrate": "Move them",
    "moving.again": "Try their step again",
    "moving.not_now": "Not now",
    "moving.helps": "Helps the customer by {what}",
    "moving.tab.one": "How it stands",
    "moving.tab.people": "People",
    "moving.tab.rehearse": "Rehearse",
    "moving.tab.results": "Results",
    "moving.tab.write": "Write",
    "moving.trouble": "It broke off and is tried again: {why}",
    "moving.late": "For {n} people a step came due while it was held.",
    "moving.late.one": "For one person a step came due while it was held.",
    "moving.late.send": "Their messages leave once it is resumed.",
    "moving.late.skip": "Those messages are skipped once it is resumed, and people go on.",
    "moving.held.note": "It is held: people still enter and wait, nobody takes a step, nothing "
    "leaves.",
    "moving.stopping.note": "It is stopping: nobody enters any more, and it ends when the last one "
    "has gone.",
    "moving.can_migrate": "People are on the way in older versions, and the journey says where "
    "they may go on.",
    "moving.steps": "Steps",
    "moving.older": "On the way in older versions",
    "moving.older.people": "{n} people",
    "moving.older.people.one": "one person",
    "moving.older.at": "{n} at “{step}” of version {version}",
    "moving.before": "Before it starts",
    "moving.before.about": "Starting asks once more, and says who would enter, who is held out and "
    "whom the messages may not reach.",
    "moving.before.no_steps": "It has no steps of its own, so there is nothing to start here.",
    "moving.written": "Messages and acts",
    "moving.what": "What",
    "moving.became": "What became of it",
    "moving.kind": "",
    "moving.kind.send": "Message",
    "moving.kind.webhook": "Call to another program",
    "moving.kind.give": "Gift or offer",
    "moving.kind.set": "Note about a person",
    "moving.kind.tell": "Word to the team",
    "moving.reasons": "Why some were not sent",
    "moving.no_reason": "no reason was kept",
    "moving.parked.do": "Their step raised an error, so it was not taken. Mend what it says, "
    "publish, then let them try again: nobody gets anything twice.",
    "moving.unknown": "Not known whether it was sent",
    "moving.unknown.do": "The process ended between sending and writing it down. Marketing is not "
    "repeated. Look for it at the mail server or the provider; nothing else has to be done.",
    "moving.taken_back": "Came by what turned out otherwise",
    "moving.taken_back.about": "A late event undid what let them in. What was sent stays sent.",
    "moving.too_late": "Known too late",
    "moving.too_late.n": "{n} people did what lets them in, but it became known too late "
    "(`max event age`).",
    "moving.too_late.n.one": "One person did what lets them in, but it became known too late "
    "(`max event age`).",
    "moving.acts": "What was done",
    "moving.somebody": "somebody",
    "moving.people.which": "Which people",
    "moving.people.all": "everybody who entered",
    "moving.people.show": "Show",
    "moving.people.n": "{n} people",
    "moving.people.n.one": "One person",
    "moving.people.at": "at “{step}”",
    "moving.people.who": "Who",
    "moving.people.state": "How it stands",
    "moving.people.step": "Step",
    "moving.people.entered": "Entered",
    "moving.people.next": "Next, or over",
    "moving.people.waits": "when they do what is waited for",
    "moving.people.none": "Nobody.",
    "moving.start.title": "Start “{name}”?",
    "moving.start.audience": "There already",
    "moving.start.a_week": "Enter in a week",
    "moving.start.share": "Held out",
    "moving.start.visible": "Smallest effect that shows",
    "moving.start.weeks": "Weeks until it shows",
    "moving.start.no_holdout": "Nobody is held out, so nothing can be proved: it will read "
    "“reached after”. Write `holdout: planned` to know what it adds.",
    "moving.start.planner": "The planner says:",
    "moving.start.reach": "Who can be reached",
    "moving.start.channel": "Channel",
    "moving.start.addressed": "Have an address",
    "moving.start.allowed": "And said yes",
    "moving.start.not_asked": "not needed",
    "moving.start.unreached": "{n} of those who are there already cannot be reached: no address, "
    "or no permission for marketing. They go through the steps without messages.",
    "moving.start.unreached.one": "One of those who are there already cannot be reached: no "
    "address, or no permission for marketing.",
    "moving.start.sampled": "({n} were looked at.)",
    "moving.start.all_reached": "Everybody who is there already can be reached.",
    "moving.start.sends_nothing": "It sends nobody a message.",
    "moving.start.limits": "What holds for every campaign",
    "moving.start.cap": "At most {n} a day to each person by {channel}",
    "moving.start.no_cap": "No limit to messages a day on its channels",
    "moving.start.quiet": "No marketing between {start} and {end}, by the person's clock",
    "moving.start.everywhere": "{share} of all people get no campaign at all, at random (about {n} "
    "of those who are there)",
    "moving.start.late.send": "What comes due while it is held is sent when it is resumed",
    "moving.start.late.skip": "What comes due while it is held is skipped",
    "moving.start.existing": "Whom to let in",
    "moving.start.existing.no": "Only people who come from now on",
    "moving.start.existing.yes": "Also the {n} people who are there already, at once.",
    "moving.start.existing.yes.one": "Also the one person who is there already, at once.",
    "moving.start.existing.held": "About {n} of them are held out.",
    "moving.start.existing.held.one": "About one of them is held out.",
    "moving.start.undo": "It can be held or stopped at any moment; what has been sent stays sent.",
    "moving.start.go": "Start now",
    "moving.start.no_steps": "It has no steps: there is nothing to start.",
    "moving.stop.title": "Stop “{name}”?",
    "moving.stop.here": "{n} people are on the way. What becomes of them?",
    "moving.stop.here.one": "One person is on the way. What becomes of them?",
    "moving.stop.finish": "They go to the end; nobody else enters",
    "moving.stop.now": "They leave now; {n} messages that wait are not sent",
    "moving.stop.undo": "It can be started again later. Who has left does not come back by "
    "themselves.",
    "moving.stop.go": "Stop it",
    "moving.stop.not": "It is not running.",
    "moving.migrate.title": "Move people in “{name}” to the newest version?",
    "moving.migrate.about": "As `migrate:` in the journey says. Version {version} is the newest.",
    "moving.migrate.from": "They are at",
    "moving.migrate.to": "They go on at",
    "moving.migrate.people": "People",
    "moving.migrate.stays": "stay on their version",
    "moving.migrate.leaves": "leave",
    "moving.migrate.undo": "This cannot be undone.",
    "moving.migrate.go": "Move {n} people",
    "moving.migrate.go.one": "Move one person",
    "moving.migrate.nobody": "Nobody stands at a step that is named.",
    "moving.rehearse.title": "Rehearsal of “{name}”",
    "moving.rehearse.about": "What would have happened, had it run on what your customers really "
    "did? Nothing is sent.",
    "moving.rehearse.from": "From",
    "moving.rehearse.until": "Until",
    "moving.rehearse.go": "Rehearse",
    "moving.rehearse.first": "Rehearse first",
    "moving.rehearse.all": "Left empty: all of the data.",
    "moving.rehearse.existing": "Also let in those who were there already on the first day",
    "moving.rehearse.found": "What it would have been",
    "moving.rehearse.when": "Rehearsed {when}",
    "moving.rehearse.ways": "Ways single people would have gone",
    "moving.rehearse.ways.about": "The names are made up for this page. Open one to see it step "
    "by step.",
    "moving.rehearse.alike": "{n} went the same way",
    "moving.rehearse.alike.one": "nobody else went the same way",
    "moving.rehearse.none": "Not rehearsed yet",
    "moving.rehearse.none.about": "Choose a time, or none for all of the data. It takes seconds "
    "to a minute.",
    "moving.rehearse.going": "Rehearsing {name}",
    "work.kind.campaigns.rehearse": "Rehearsing a campaign",
    "moving.result.title": "Results of “{name}”",
    "moving.result.course": "What it added, as it was known on each day",
    "moving.result.gone": "The journey no longer has this campaign",
    "moving.result.none": "Nobody has entered yet",
    "moving.result.none.about": "Once it runs, people who got it are compared with people who "
    "were held out at random.",
    "moving.result.soon": "At the pace at which people enter, in about {n} more weeks.",
    "moving.result.soon.one": "At the pace at which people enter, in about one more week.",
    "moving.rehearse.price": "A message by {channel} costs",
    "moving.price": 'cannot read the price "{text}"',
    "moving.price.do": "Write an amount, such as 400, or leave it empty.",
    "in_app.rehearsal.note.planned": "The holdout is planned: {share} of those who enter, by what "
    "the data knows today. It is settled when the campaign starts.",
    "in_app.rehearsal.note.no_price": "What a message costs is not known for {channels}: say it "
    "above, and it is added up.",
    "in_app.rehearsal.note.by_hand": "It starts by hand, so nobody enters by themselves. Let in "
    "those who were there already on the first day to see its steps.",
    "in_app.rehearsal.note.nobody": "Nobody would have entered in this time. Let in those who "
    "were there already on the first day, or choose a longer time.",
    "moving.did.started": "“{name}” is running.",
    "moving.did.held": "Held. “Resume” lets it go on.",
    "moving.did.resumed": "It goes on.",
    "moving.did.stopping": "Nobody enters any more; who is in it goes to the end.",
    "moving.did.stopped": "Stopped; everybody has left it.",
    "moving.did.migrated": "People moved: {n}",
    "moving.did.tried_again": "People whose step is tried again: {n}",
    "journal.campaign_tried_again": "let {people} people who were set aside in the campaign "
    "{name} try again",
}
