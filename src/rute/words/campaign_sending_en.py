"""What is said of messages on their way, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "sending.unknown": "the worker that was sending this died before it could say whether it "
    "left. Marketing is not sent again: nobody should get it twice",
    "sending.skipped.goal": "reached the goal before it was sent",
    "sending.skipped.left": "is no longer on the way in this campaign",
    "sending.skipped.no_address": "no address for any channel the message has words for",
    "sending.skipped.no_permission": "has not allowed this channel for marketing, or took it back",
    "sending.skipped.stopped": "nothing is sent to this address any more",
    "sending.skipped.capped": "got as many messages that day as the cap allows",
    "sending.waits.quiet": "waits for the end of the quiet hours",
    "sending.waits.held": "waits because the campaign is held",
    "sending.became.sent": "sent",
    "sending.became.by hand": "ready to be sent by hand",
    "sending.became.waiting": "waiting",
    "sending.became.claimed": "about to be sent",
    "sending.became.sending": "being sent",
    "sending.became.skipped": "not sent",
    "sending.became.failed": "failed",
    "sending.became.unknown": "nobody knows",
}
