"""What the pages about people say, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "people_app.title": "People",
    "people_app.search": "Find somebody",
    "people_app.search.go": "Find",
    "people_app.search.for_instance": "ani@shop.example, 0812…, a customer number",
    "people_app.search.hint": (
        "The whole e-mail, phone, card, device or customer number, in any spelling. What you type "
        "stands in no address and no log."
    ),
    "people_app.missed": "Nobody here has this identifier.",
    "people_app.everybody": "Everybody",
    "people_app.of_list": "On this list",
    "people_app.as_of": "as of {when}",
    "people_app.conditions": "What the list goes by",
    "people_app.without": "Without {name}",
    "people_app.filter": "Choose a list",
    "people_app.any": "any",
    "people_app.in_stage": "in it now",
    "people_app.nobodys": "nobody's persona",
    "people_app.show": "Show",
    "people_app.sorted_by": "First:",
    "people_app.sort.seen": "seen last",
    "people_app.sort.value": "most money",
    "people_app.sort.waiting": "waiting longest",
    "people_app.reveal": "Show identifiers",
    "people_app.reveal.hint": "For 15 minutes; it is written into the journal.",
    "people_app.hide": "Mask identifiers",
    "people_app.csv": "Download as CSV",
    "people_app.basis": "Record a basis",
    "people_app.person": "Person",
    "people_app.where": "Is in",
    "people_app.since": "Since",
    "people_app.entered": "Reached it on",
    "people_app.last": "Last seen",
    "people_app.events": "Events",
    "people_app.money": "Money",
    "people_app.asleep": "asleep",
    "people_app.pages": "Pages of the list",
    "people_app.page_before": "Before",
    "people_app.page_after": "After",
    "people_app.page_of": "page {n} of {all}",
    "people_app.nobody": "Nobody",
    "people_app.nobody.of_list": "Nobody is on this list as of now. Take a condition away.",
    "people_app.nobody.at_all": "No events are here yet, so nobody is known.",
    "people_app.nobody_to_export": "Nobody is on this list, so there is nothing to download",
    "people_app.no_leak": "There is no leak of rank {rank}",
    "people_app.leaks_are": "There are {n} leaks",
    "people_app.condition.stage": "Stage",
    "people_app.condition.state": "State",
    "people_app.condition.touchpoint": "Met touchpoint",
    "people_app.condition.pain": "Suffered",
    "people_app.condition.event": "Did",
    "people_app.condition.persona": "Persona",
    "people_app.condition.leak": "Lost in leak",
    "people_app.condition.start": "From",
    "people_app.condition.end": "To",
    "people_app.state.reached": "reached it",
    "people_app.state.here": "here now",
    "people_app.state.asleep": "asleep here",
    "people_app.state.moved": "moved on",
    "people_app.state.in_time": "moved on in time",
    "people_app.state.late": "moved on late",
    "people_app.state.stalled": "stalled",
    "people_app.state.open": "still open",
    "people_app.state.further": "were further already",
    "people_app.state.skipped": "skipped it",
    "people_app.state.returned": "returned to it",
    "people_app.summary": "{n} events, from {first} to {last}",
    "people_app.here": "Where they are",
    "people_app.here.since": "Since {when}, for {span}.",
    "people_app.here.asleep": "Asleep: {rule}.",
    "people_app.here.nowhere": "In no stage yet.",
    "people_app.paid": "in {n} amounts",
    "people_app.persona": "Persona",
    "people_app.channels": "Channels",
    "people_app.stages": "Each stage, and why",
    "people_app.rule": "Rule:",
    "people_app.reached.by": "Reached on {when} by",
    "people_app.moved.in_time": "Moved on to {stage} on {when}, after {span}.",
    "people_app.moved.late": (
        "Moved on to {stage} on {when}, after {span}: late, the time was up on {until}."
    ),
    "people_app.still_open": "Has not moved on yet; still open until {when}.",
    "people_app.stalled_since": "Has not moved on; stalled since {when}.",
    "people_app.assumed": "(30 days are assumed)",
    "people_app.was_further": "Was in {stage} before, on {when}.",
    "people_app.not_reached": "Not reached.",
    "people_app.not_reached.skipped": "Not reached: went past it, to {stage}.",
    "people_app.no_rule": "This stage has no rule, so nobody is counted in it.",
    "people_app.personas": "Personas, and why",
    "people_app.persona.theirs": "theirs",
    "people_app.persona.earlier": "also true, but an earlier persona comes first",
    "people_app.persona.not": "not theirs",
    "people_app.persona.any": "One of these is enough:",
    "people_app.holds": "true",
    "people_app.holds_not": "not true",
    "people_app.part.events": "{n} events of theirs bear on it, the last:",
    "people_app.part.none": "no event of theirs bears on it",
    "people_app.met": "Touchpoints met, pains seen",
    "people_app.met.times": "{n} times, last on {last}",
    "people_app.pain": "pain",
    "people_app.felt": "What they said",
    "people_app.felt.off": "not on the scale",
    "people_app.line": "Time line",
    "people_app.line.newest": "Back to the newest",
    "people_app.line.older": "Older: {n} more events",
    "people_app.event.words": "All its words",
    "people_app.event.source": "From {source}, writer {writer}, row {row}; received {when}.",
    "people_app.event.masked": "What may name somebody is masked until you show identifiers.",
    "people_app.event.gone": "The log has this event no more.",
    "people_app.who": "Who this is",
    "people_app.who.itself": "the name they go by here",
    "people_app.who.alias": "said to be the same as {through}, on {when}",
    "people_app.who.link": "seen in one row with {through} since {when}; {n} rows say so",
    "people_app.who.device": "held by {through} from {when} on; {n} rows say so",
    "people_app.part": "Not the same person",
    "people_app.apart": "Said not to be the same",
    "people_app.join": "They are after all",
    "people_app.parted": (
        "Noted: these two are not the same person. The numbers follow within seconds."
    ),
    "people_app.joined_again": (
        "Noted: they are the same person after all. The numbers follow within seconds."
    ),
    "people_app.claims": "Claimed by more than one",
    "people_app.claim": "{claimant} was seen with it; it is {holder}'s, who had it earlier",
    "people_app.claim.nobodys": "{claimant} was seen with it; so many were that it is nobody's",
    "people_app.take_out": "Hand over everything",
    "people_app.erase": "Erase",
    "people_app.permission": "Permission",
    "people_app.permission.about": (
        "Who may be reached, for what, on which channel, with the proof of it. Nothing is sent "
        "where no permission stands."
    ),
    "people_app.permission.none": "No permission is recorded yet",
    "people_app.permission.none.do": (
        "Forms record it by themselves. For contacts you brought along, open a list of people and "
        "record the basis."
    ),
    "people_app.permission.given": "given",
    "people_app.permission.asked": "asked, not confirmed",
    "people_app.permission.withdrawn": "withdrawn",
    "people_app.no_permission": "No permission is recorded: this person may not be reached.",
    "people_app.marketplace": (
        "Met on marketplaces alone. Their rules do not let you use what you learnt there for "
        "marketing: ask this person for permission of your own."
    ),
    "people_app.marketplace_only": (
        "This person was met on marketplaces alone, and their data is not for marketing"
    ),
    "people_app.marketplace_only.do": (
        "Ask for permission outside the marketplace, and record that consent."
    ),
    "people_app.address": "Address or number",
    "people_app.address.for_instance": "ani@shop.example or 0812…",
    "people_app.addresses": "Addresses",
    "people_app.channel": "Channel",
    "people_app.any_channel": "any channel",
    "people_app.channel.email": "e-mail",
    "people_app.channel.whatsapp": "WhatsApp",
    "people_app.channel.sms": "SMS",
    "people_app.channel.phone": "call",
    "people_app.channel.push": "push message",
    "people_app.channel.letter": "letter",
    "people_app.purpose": "Purpose",
    "people_app.purpose.marketing": "marketing",
    "people_app.purpose.surveys": "surveys",
    "people_app.purpose.sharing": "sharing with partners",
    "people_app.state": "State",
    "people_app.basis_word": "Basis",
    "people_app.basis.consent": "consent",
    "people_app.basis.contract": "contract",
    "people_app.basis.interest": "legitimate interest",
    "people_app.said_at": "Said on",
    "people_app.place": "Where it was said",
    "people_app.place.for_instance": "newsletter form at the till, March 2026",
    "people_app.wording": "The wording they agreed to",
    "people_app.wording.hint": "Word for word: it is the proof.",
    "people_app.wording.ready": "Ready wording",
    "people_app.wording.about": (
        "Wording that says who, what for, how often and how to stop. Have it read by whoever "
        "advises you on law."
    ),
    "people_app.wording.email": (
        "Yes, {name} may send me news and offers by e-mail, at most once a week. I can stop at any "
        "time with the link in every e-mail."
    ),
    "people_app.wording.whatsapp": (
        "Yes, {name} may write to me on WhatsApp with news and offers, at most twice a month. I "
        "stop it by answering STOP."
    ),
    "people_app.wording.sms": (
        "Yes, {name} may send me offers by SMS, at most twice a month. I stop it by answering STOP."
    ),
    "people_app.wording.phone": (
        "Yes, {name} may call me about offers, between 9:00 and 17:00. I can take this back in "
        "every call."
    ),
    "people_app.wording.child": (
        "I am the parent or guardian of this child, and I allow {name} to write to us as said "
        "above. I can take this back at any time."
    ),
    "people_app.record": "Record a permission, or take it back",
    "people_app.give": "Record the permission",
    "people_app.withdraw": "Withdraw at once",
    "people_app.written_down": "Written down. It counts from now on.",
    "people_app.acts": "Everything that was said",
    "people_app.act.said": "said {when}",
    "people_app.act.by": "written down by {name}",
    "people_app.child": "Child",
    "people_app.child.parent": "A parent who gave leave (name, how); empty: nobody yet",
    "people_app.child.mark": "Mark as a child",
    "people_app.child.unmark": "Not a child",
    "people_app.child.with": "A child, with leave from {parent}.",
    "people_app.child.without": "A child: nothing is sent until a parent gave leave.",
    "people_app.stopped": "Nothing is sent: {why}, {when}.",
    "people_app.stopped.channel": "Nothing is sent by {channel}: {why}, {when}.",
    "people_app.rules": "The rules that hold here",
    "people_app.rules.imported": (
        "Contacts that were imported have no permission until a basis is recorded, with where and "
        "in which words."
    ),
    "people_app.rules.marketplace": (
        "Buyers met on marketplaces alone are not for marketing, unless they consented to you."
    ),
    "people_app.rules.withdraw": "Taking back acts at once, and whatever was said later wins.",
    "people_app.rules.child": "Nothing is sent to a child without a parent's leave.",
    "people_app.basis.about": (
        "For the {n} people on this list, recorded for each of their addresses."
    ),
    "people_app.basis.everybody": "No list was chosen: this is everybody.",
    "people_app.basis.left_out": (
        "Left out by themselves: who took a permission back, who must not be reached, and (unless "
        "they consented) who was met on marketplaces alone."
    ),
    "people_app.basis.go": "Record it for all of them",
    "people_app.basis.doing": "recording the basis",
    "people_app.based": "Recorded for lists",
    "people_app.based.people": "{n} people were on the list.",
    "people_app.based.none": "No basis was recorded for a list yet",
    "people_app.based.none.do": "Open a list of people and choose “Record a basis”.",
    "people_app.came.new": "addresses may now be reached",
    "people_app.came.given": "had given permission already",
    "people_app.came.asked": "were asked and have not confirmed",
    "people_app.came.withdrawn": "had taken it back: they stay unreached",
    "people_app.came.stopped": "must not be reached",
    "people_app.came.marketplace": "people met on marketplaces alone, left out",
    "people_app.came.without": "people without an address for this channel",
    "people_app.suppressed": "Not to be reached",
    "people_app.suppressed.about": "Nothing is sent to these, whatever permission says.",
    "people_app.suppressed.none": "Nobody is on this list",
    "people_app.suppressed.none.do": (
        "Addresses come here by bounces, complaints and erasures, or by hand."
    ),
    "people_app.suppressed.more": "The newest {n} of {all}.",
    "people_app.suppress": "Add",
    "people_app.lift": "Take off",
    "people_app.reason": "Why",
    "people_app.reason.asked": "they asked for it",
    "people_app.reason.bounced": "the address does not exist",
    "people_app.reason.complained": "they complained",
    "people_app.reason.other": "another reason",
    "people_app.reason.child": "a child",
    "people_app.reason.erased": "erased",
    "people_app.no_channel": 'There is no channel "{name}"',
    "people_app.channels_are": "Channels: {names}",
    "people_app.not_there": 'This person cannot be reached there by "{channel}"',
    "people_app.no_purpose": 'There is no purpose "{name}"',
    "people_app.purposes_are": "Purposes: {names}",
    "people_app.no_basis": 'There is no basis "{name}"; there are consent, contract and interest',
    "people_app.no_proof": "A permission needs its proof: where it was said, and in which wording",
    "people_app.no_proof.do": "Fill in both. Without them nobody can show that it was given.",
    "people_app.said_later": "A permission cannot have been given on a day to come",
    "people_app.no_address": "That is no e-mail address and no phone number",
    "people_app.no_address.do": "Write it whole: ani@shop.example, or 0812 3456 7890.",
    "people_app.erase.title": "Erase {name}",
    "people_app.erase.about": "Everything that is known of this person goes, for good:",
    "people_app.erase.log": (
        "their events and every mention of them in the log and among the rejects"
    ),
    "people_app.erase.in_files": "their rows in the files that lie in the app for this journey",
    "people_app.erase.app": (
        "their permissions; only that nothing may be sent to them is kept, without the address"
    ),
    "people_app.erase.back": (
        "for 90 days they are refused when a file or a sender brings them again"
    ),
    "people_app.erase.numbers": "all numbers are counted anew without them",
    "people_app.erase.first": "First it is looked through, and nothing is erased.",
    "people_app.erase.look": "Look what would go",
    "people_app.erase.would": "This would go",
    "people_app.erase.events": "Events",
    "people_app.erase.mentions": "Mentions in others' events",
    "people_app.erase.rejects": "Rejected rows",
    "people_app.erase.kept": "Rows on permission",
    "people_app.erase.sources": "By source",
    "people_app.erase.cut": "Rows cut out of your files",
    "people_app.erase.cut.one": "{file}: rows {rows}, cells {cells}",
    "people_app.erase.cut.about": (
        "These are the copies in the app: rows of this person are cut out of them, and cells of "
        "others that name them are emptied. All else stays as it is."
    ),
    "people_app.erase.files": "Files that still name them",
    "people_app.erase.files.do": (
        "These cannot be cut here. Take them out, or replace them by a file without this person; "
        "for 90 days Rute takes their rows in from no file."
    ),
    "people_app.erase.failed": "It broke off. Nothing is half erased: it goes on where it stopped.",
    "people_app.erase.failed.do": "See why, and try again",
    "people_app.erasing": "Working: this may take minutes where there are many events.",
    "people_app.erasing.looking": "looking through the log",
    "people_app.erasing.app": "erasing permissions",
    "people_app.erasing.files": "cutting rows out of files",
    "people_app.erasing.log": "erasing from the log",
    "people_app.erased.gone": "This is gone",
    "people_app.erased.when": "Erased {when} by {name}.",
    "people_app.erased.until": "They are refused until {until}.",
    "people_app.erased.nobody": "This receipt names nobody on purpose.",
    "people_app.erasures": "Erasures",
    "people_app.erasures.about": (
        "Receipts of what was erased, for whoever asks whether it was done."
    ),
    "people_app.erasures.none": "Nobody was erased yet",
    "people_app.erasure.looking": "looking",
    "people_app.erasure.looked": "not confirmed",
    "people_app.erasure.erasing": "erasing",
    "people_app.erasure.done": "erased",
    "people_app.receipt": "Receipt {number}",
    "people_app.number": "Receipt",
    "people_app.when": "When",
    "people_app.by": "By",
    "people_app.confirm": "Erase for good?",
    "people_app.confirm.about": "This cannot be taken back. To confirm, type {word}.",
    "people_app.confirm.type": "Type {word}",
    "people_app.confirm.go": "Erase for good",
    "people_app.not_typed": "What you typed is not {word}, so nothing was erased",
    "people_app.not_typed.do": "Go back and type the four signs, if this is the person you mean.",
    "people_app.all.title": "Everything {name} knows of you",
    "people_app.all.about": "As of {when}. The same stands in person.json, for machines.",
    "work.kind.people.look": "Looking what an erasure would take",
    "work.kind.people.erase": "Erasing somebody",
    "work.kind.people.basis": "Recording a basis for a list",
    "journal.people_revealed": "saw the identifiers of person {person} for {minutes} minutes",
    "journal.people_revealed_lists": "saw the identifiers of lists for {minutes} minutes",
    "journal.people_exported": "downloaded {people} people as CSV ({list})",
    "journal.people_taken_out": "took out everything about person {person} ({events} events)",
    "journal.people_parted": "said that two identifiers of person {person} are not the same",
    "journal.people_joined": "took back that two identifiers of person {person} are not the same",
    "journal.people_permitted": "recorded a permission of person {person} for {channel}",
    "journal.people_withdrawn": "withdrew a permission of person {person} for {channel}",
    "journal.people_child": "marked person {person} as a child",
    "journal.people_no_child": "took away that person {person} is a child",
    "journal.people_basis": "recorded a basis for {people} addresses, for {channel}",
    "journal.people_suppressed": "put an address on the list of those not to be reached ({reason})",
    "journal.people_lifted": "took entry {number} off the list of those not to be reached",
    "journal.people_erased": "erased a person: {events} events, receipt {receipt}",
    "people_app.summary.one": "{n} event, on {last}",
    "people_app.paid.one": "in {n} amount",
    "people_app.part.events.one": "{n} event of theirs bears on it:",
    "people_app.met.times.one": "once, on {last}",
    "people_app.who.link.one": "seen in one row with {through}, on {when}",
    "people_app.who.device.one": "held by {through} from {when} on; one row says so",
    "people_app.who.alias.one": "said to be the same as {through}, on {when}",
    "people_app.line.older.one": "Older: {n} more event",
    "people_app.basis.about.one": (
        "For the {n} person on this list, recorded for each of their addresses."
    ),
    "people_app.based.people.one": "{n} person was on the list.",
    "people_app.wording.surveys.email": (
        "Yes, {name} may ask me by e-mail how satisfied I was, at most once a month. I can stop it "
        "at any time by the link in every e-mail."
    ),
    "people_app.wording.surveys.whatsapp": (
        "Yes, {name} may ask me on WhatsApp how satisfied I was, at most once a month. I stop it "
        "by "
        "answering STOP."
    ),
    "people_app.wording.surveys.sms": (
        "Yes, {name} may ask me by SMS how satisfied I was, at most once a month. I stop it by "
        "answering STOP."
    ),
    "people_app.wording.surveys.phone": (
        "Yes, {name} may call me to ask how satisfied I was, between 9:00 and 17:00. I can take "
        "this back in any call."
    ),
    "people_app.wording.sharing.email": (
        "Yes, {name} may give my name and this address to the partners it names to me, and these "
        "may send me offers. I can take this back at any time, and {name} then tells them."
    ),
    "people_app.ready": "Or take ready wording",
    "people_app.ready.own": "No, as written above",
    "people_app.ask": "Ask them to confirm",
    "people_app.ask.hint": (
        "Asking sends one message with a link; the permission counts once its address has pressed "
        "the button there (double opt-in)."
    ),
    "people_app.asked_them": (
        "One message with a link is on its way; the permission counts once they confirm."
    ),
    "people_app.not_asked": (
        "Nothing was sent: it is permitted already, or was asked within a day, or must not be "
        "reached."
    ),
    "journal.people_asked": "asked person {person} to confirm a permission for {channel}",
}
