"""Pages of channels, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "web.place.channels": "Messages",
    "channels.saved": "Saved.",
    "channels.keep": "Save",
    "channels.tab.by_hand": "By hand",
    "channels.tab.inbox": "Inbox",
    "channels.tab.messages": "Messages",
    "channels.tab.lists": "Links and lists",
    "channels.tab.settings": "Sending",
    "channels.by_hand": "To be sent by hand",
    "channels.by_hand.about": (
        "Open WhatsApp, send, come back and say so. Nothing leaves by itself."
    ),
    "channels.by_hand.left": "{n} left",
    "channels.by_hand.open": "Open WhatsApp",
    "channels.by_hand.sent": "Sent",
    "channels.by_hand.skip": "Skip",
    "channels.by_hand.back": "Take back",
    "channels.by_hand.was_sent": "{name} sent this:",
    "channels.by_hand.was_skipped": "{name} skipped this:",
    "channels.by_hand.too_late": "That could no longer be changed.",
    "channels.by_hand.none": "Nothing waits",
    "channels.by_hand.none.about": (
        "WhatsApp messages of campaigns appear here as soon as they are due."
    ),
    "channels.inbox": "The team's inbox",
    "channels.inbox.about": "What campaigns ask of you and your team, and what people answer.",
    "channels.inbox.person": "Who it is",
    "channels.inbox.done": "Done",
    "channels.inbox.again": "Reopen",
    "channels.inbox.were_done": "Done",
    "channels.inbox.what": "Task",
    "channels.inbox.by": "By",
    "channels.inbox.none": "Nobody is asked for anything",
    "channels.inbox.none.about": "A campaign puts a task here by a step like this:",
    "channels.inbox.example": "call the ones who asked a question",
    "channels.lists": "Links and lists",
    "channels.lists.about": (
        "For what Rute does not send itself: links for other sources, files for printers "
        "and call centres."
    ),
    "channels.links": "Links of campaigns",
    "channels.links.about": (
        "Each source has a link of its own, so that Rute can tell who came by it."
    ),
    "channels.links.source": "Source",
    "channels.links.link": "Link",
    "channels.links.by_itself": "Rute marks the links in its messages by itself.",
    "channels.links.code": "Code:",
    "channels.links.none": "No campaign says where its links lead.",
    "channels.links.without": "These campaigns have sources outside Rute, but no links:",
    "channels.files": "Files by day",
    "channels.files.day": "Day",
    "channels.files.channel": "Channel",
    "channels.files.lines": "Lines",
    "channels.files.take": "Download",
    "channels.files.none": "No campaign has written into a list yet.",
    "channels.messages": "Messages",
    "channels.messages.about": "The words of campaigns as people get them.",
    "channels.messages.wrong": "To be mended",
    "channels.messages.none": "There are no messages yet",
    "channels.messages.none.about": "They stand under “messages” in the text of the journey.",
    "channels.messages.language": "Language",
    "channels.messages.person": "As somebody gets it",
    "channels.messages.invented": "Somebody invented",
    "channels.messages.show": "Show",
    "channels.messages.desk": "On a desk",
    "channels.messages.phone": "On a phone",
    "channels.messages.text": "As plain text",
    "channels.language.en": "English",
    "channels.language.id": "Indonesian",
    "channels.purpose.marketing": "Marketing: needs permission",
    "channels.purpose.transactional": "Transactional: needs no permission",
    "channels.settings": "Sending",
    "channels.settings.about": "Who writes, by which server, how fast.",
    "channels.mail": "E-mail",
    "channels.mail.way": "Leaves by",
    "channels.mail.choose": "Choose",
    "channels.way.app": "The mail server of this app",
    "channels.way.smtp": "A mail server of our own",
    "channels.mail.name": "Sender's name",
    "channels.mail.name.hint": "As people see it in their mailbox.",
    "channels.mail.address": "Sender's address",
    "channels.mail.address.hint": "The server must be allowed to send for its domain (SPF, DKIM).",
    "channels.mail.reply_to": "Answers go to",
    "channels.mail.pixel": "See who opens a letter",
    "channels.mail.pixel.hint": (
        "By an unseen picture. Many mail programs fetch it without anybody reading, and it "
        "watches people more than most campaigns need: links tell more."
    ),
    "channels.mail.hook": "Address for the provider to call back",
    "channels.mail.hook.hint": (
        "Type it in at the provider, so that bounces and complaints arrive. It is secret."
    ),
    "channels.key.server": "Mail server",
    "channels.key.server.do": (
        "Under Mail server write smtp://user:password@mail.example:587 (or smtps:// for port "
        "465); characters like @ in the user name and password as %40. Who writes stands under "
        "Sender's address, or as ?from=halo@kopisenja.example at the end."
    ),
    "channels.key.api_key": "API key",
    "channels.key.sender_domain": "Domain",
    "channels.key.server_token": "Server token",
    "channels.key.webhook_signing_key": "Signing key of webhooks",
    "channels.key.tracking_webhook_verification_key": "Verification key of webhooks",
    "channels.key.known": "kept; type to replace",
    "channels.bad_address": "“{text}” is not an e-mail address",
    "channels.bad_address.do": "Write it as halo@kopisenja.example, or leave it empty.",
    "channels.test.do": "Send me a test letter",
    "channels.test.subject": "A test letter of {name}",
    "channels.test.text": (
        "This is how letters of {name} arrive.\n\nIf you can read this, sending works."
    ),
    "channels.test.sent": "A test letter is on its way to {to}.",
    "channels.test.later": "The test letter could not leave.",
    "channels.test.refused": "The test letter was refused.",
    "channels.test.nobody": (
        "Your account has no e-mail address to send a test letter to. Give it one on the page of "
        "your account, open the link in the letter it gets, and try again."
    ),
    "channels.test.unknown": "Nobody knows whether the test letter arrived.",
    "channels.test.by_hand": "It lies ready.",
    "channels.each": "Each channel",
    "channels.each.about": (
        "On trial nothing leaves: what would have is written into the app's folder."
    ),
    "channels.rate": "At most a minute",
    "channels.rate.none": "no limit",
    "channels.trial": "On trial",
    "channels.signing": "Signed calls",
    "channels.signing.about": (
        "Calls to other programs are signed, so that they can tell that they come from here."
    ),
    "channels.signing.show": "Show the secret",
    "channels.name.email": "E-mail",
    "channels.name.whatsapp": "WhatsApp",
    "channels.name.webhook": "Webhook",
    "channels.name.team inbox": "Team inbox",
    "channels.name.file": "List",
    "channels.name.letter": "Letter",
    "channels.name.phone": "Phone",
    "channels.name.sms": "SMS",
    "channels.name.telegram": "Telegram",
    "channels.name.line": "LINE",
    "channels.name.push": "Push",
    "channels.name.qr": "QR",
    "journal.mail_set": "set how e-mail leaves: {name}",
    "journal.channel_tried": "put the channel “{name}” on trial",
    "journal.channel_set": "set how the channel “{name}” sends",
    "journal.secret_shown": "looked at the secret that signs calls",
    "journal.list_taken": "downloaded the list {name}",
}
