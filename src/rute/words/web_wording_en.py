"""Ready wording for consent, and asking for a confirmation, in English."""

TEXTS = {
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
