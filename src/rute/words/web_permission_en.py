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
}
