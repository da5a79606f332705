"""Texts of the pages on which people outside speak of permission, in English."""

TEXTS = {
    "permission.language": "Language",
    "permission.unknown": "This link is not complete",
    "permission.unknown.do": (
        "Part of it may have been lost on the way. Open it from the message itself, or answer the "
        "message with STOP: that counts as well."
    ),
    "permission.leave": "Receive no more",
    "permission.leave.marketing": "No more news and offers from {name}?",
    "permission.leave.surveys": "No more questions from {name}?",
    "permission.leave.sharing": "{name} is to stop sharing your data?",
    "permission.leave.what.marketing": (
        "{name} sends news and offers to {address} by {channel}. Press the button and it stops at "
        "once. No login, no questions."
    ),
    "permission.leave.what.surveys": (
        "{name} asks {address} by {channel} how satisfied you are. Press the button and it stops "
        "at once. No login, no questions."
    ),
    "permission.leave.what.sharing": (
        "{name} may share {address} with partners who then write to you by {channel}. Press the "
        "button and it stops at once. No login, no questions."
    ),
    "permission.leave.somebody.marketing": (
        "Press the button, and {name} sends you no more news and offers by {channel}, from now on. "
        "No login, no questions."
    ),
    "permission.leave.somebody.surveys": (
        "Press the button, and {name} asks you no more questions by {channel}, from now on. No "
        "login, no further questions."
    ),
    "permission.leave.somebody.sharing": (
        "Press the button, and {name} shares your data no more for messages by {channel}, from now "
        "on. No login, no questions."
    ),
    "permission.leave.do.marketing": "No more news and offers",
    "permission.leave.do.surveys": "No more questions",
    "permission.leave.do.sharing": "Stop sharing my data",
    "permission.left": "Done, it has stopped",
    "permission.left.what.marketing": "{name} sends you no more news and offers by {channel}.",
    "permission.left.what.surveys": "{name} asks you no more questions by {channel}.",
    "permission.left.what.sharing": (
        "{name} no longer shares your data with partners for messages by {channel}."
    ),
    "permission.left.on_its_way": (
        "A message that had left before may still arrive. Messages about an order of yours are not "
        "affected."
    ),
    "permission.by_one_click": "One click in the mail program",
    "permission.ask.subject": "Please confirm: may {{ journey.name }} write to you?",
    "permission.ask.body": (
        "Hello,\n\nsomebody, presumably you, said to {{ journey.name }} with this address:\n\n"
        "“{{ asked.wording }}”\n\nPlease confirm it here:\n{{ links.to }}\n\n"
        "The link is good for 30 days. If it was not you, do nothing: you will hear no more of "
        "this, not even a reminder.\n"
    ),
    "permission.confirm": "Is this what you want?",
    "permission.confirm.what": "Somebody, presumably you, told {name} with {address}:",
    "permission.confirm.do": "Yes, I confirm",
    "permission.confirm.not_me": (
        "It was not you? Then close this page: without your yes nothing is sent."
    ),
    "permission.confirmed": "Thank you, that is confirmed",
    "permission.confirmed.what": "From now on {name} may write to {address}, as you said:",
    "permission.confirmed.leave": "You can stop it at any time by the link in every message.",
    "permission.taken_back": "This no longer holds",
    "permission.taken_back.what": (
        "After you were asked, it was said that {name} is not to write to you. If you want it "
        "after "
        "all, say so again where you did the first time."
    ),
    "permission.late": "This link is older than 30 days",
    "permission.late.do": (
        "So nothing was confirmed and nothing is sent. If you still want to hear from {name}, say "
        "so again where you did the first time: a new link comes."
    ),
    "permission.preferences": "What you want to receive",
    "permission.preferences.about": (
        "This is what {name} may send to {address}. Tick what you want, take away what you do not: "
        "it applies as soon as you save."
    ),
    "permission.nothing_kept": "{name} keeps nothing about this address, and sends nothing to it.",
    "permission.may": "You may send me",
    "permission.line.marketing": "News and offers",
    "permission.line.surveys": "Questions on how satisfied I am",
    "permission.line.sharing": "Messages of partners",
    "permission.line.given": "Permitted since {when}",
    "permission.line.not": "Not permitted since {when}",
    "permission.unticked": "Taken away: {wording}",
    "permission.language.of": "Write to me in",
    "permission.save": "Save",
    "permission.saved": "Saved. It applies at once.",
    "permission.all": "Nothing at all",
    "permission.all.about": (
        "One press, and {name} sends you nothing more but messages about orders of yours."
    ),
    "permission.all.do": "Stop everything",
    "permission.acts": "When and how this was agreed",
    "permission.stopped": "At the moment {name} sends nothing to this address, whatever is ticked.",
    "permission.stopped.why.bounced": "Messages came back: the address did not take them.",
    "permission.stopped.why.complained": "A message was reported as unwanted.",
    "permission.stopped.why.child": "It is a child's, and a parent has to agree.",
    "permission.stopped.why.erased": "It was erased.",
    "permission.stopped.why.marketing": "It was stopped by hand.",
    "permission.choose": "Choose what you want to receive",
    "permission.imprint": "Who writes",
    "permission.imprint.about": (
        "These lines stand at the foot of every marketing letter and of the pages where people "
        "choose or leave. In most countries the law asks for a name and a postal address there."
    ),
    "permission.imprint.name": "Name of the business",
    "permission.imprint.address": "Postal address",
    "permission.imprint.contact": "E-mail, telephone or page for questions",
    "permission.imprint.keep": "Proof of what was withdrawn is kept",
    "permission.imprint.always": "as long as the journey is here",
    "permission.imprint.for": "{n} years",
    "permission.imprint.keep.hint": (
        "You must be able to show a permission for as long as somebody may dispute it, and keep no "
        "more than that needs: let your legal adviser say how long. After that the address and "
        "the wording are deleted; only a keyed word stays, so that nobody who withdrew is written "
        "to again."
    ),
    "permission.imprint.none": "So far nothing says who writes: fill in name and postal address.",
    "permission.imprint.saved": "Saved. The next letter carries it.",
    "permission.imprint.years": "Proof is not kept for that long: choose one of the years offered",
    "journal.imprint_written": "wrote who sends letters ({name})",
    "channels.by_hand.stop": "They said stop",
    "channels.by_hand.stopped": "Noted: nothing more is sent to them there.",
    "channels.by_hand.stopped.noted": "Answered that they want no more",
    "journal.said_stop": "noted that whoever message {number} was for wants no more",
    "channels.mail.answers": "Answers",
    "channels.mail.answers.hint": (
        "Let the provider pass letters on to this address: who answers STOP or BERHENTI has left, "
        "and answers are counted."
    ),
}
