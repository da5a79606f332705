"""The limits of all campaigns, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "moving.limits": "Limits of all campaigns",
    "moving.limits.short": "Limits",
    "moving.limits.change": "Change these limits",
    "moving.limits.about": (
        "What no campaign may do, however many run at once. Receipts and other transactional "
        "messages are not limited."
    ),
    "moving.limits.caps": "Messages a person may get in a day",
    "moving.limits.caps.hint": (
        "By all campaigns together, on one of their days. Empty: as many as come. What is over "
        "the limit is not sent."
    ),
    "moving.limits.quiet": "Quiet hours",
    "moving.limits.quiet.hint": (
        "By the person's own clock, where their zone is known. What falls into them waits until"
        " they end. Empty: never quiet."
    ),
    "moving.limits.from": "From",
    "moving.limits.until": "Until",
    "moving.limits.apart": "People whom no campaign reaches, in percent",
    "moving.limits.apart.hint": (
        "Chosen by chance, always the same: beside them it is seen what all campaigns together "
        "add. A growing share keeps those who are in it."
    ),
    "moving.limits.keep": "Keep",
    "moving.limits.usual": "Back to what is usual",
    "moving.limits.no_number": "this is no number that can be used: {text}",
    "moving.limits.no_number.do": "Write a number from 0 to {most}, or nothing.",
    "moving.limits.no_time": "this is no time of day: {text}",
    "moving.limits.no_time.do": "Write it as 21:00, or nothing.",
    "moving.did.limits": "The limits hold from now on.",
    "moving.channel.email": "E-mail",
    "moving.channel.whatsapp": "WhatsApp",
    "moving.channel.sms": "SMS",
    "moving.channel.push": "Notification",
    "moving.channel.letter": "Letter",
    "journal.limits_set": "set the limits of all campaigns",
}
