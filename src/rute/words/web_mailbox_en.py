"""What comes back by e-mail: the mailbox that is read, and what is wrong with it, in English."""

TEXTS = {
    "mailbox": "What comes back",
    "mailbox.about": (
        "A mail server tells only by letters what became of yours: “no such address”, “this is "
        "spam”, an answer. Let Rute look for those in the mailbox they come into. Nothing there "
        "is changed, deleted or marked as read, and of letters that are not about yours nothing "
        "is kept."
    ),
    "mailbox.host": "Server for incoming mail (IMAP)",
    "mailbox.host.hint": "Gmail and Workspace: imap.gmail.com. cPanel: mail.your-domain.",
    "mailbox.security": "Encrypted by",
    "mailbox.security.ssl": "TLS from the start (port 993)",
    "mailbox.security.tls": "STARTTLS (port 143)",
    "mailbox.port": "Port, if another",
    "mailbox.user": "User name",
    "mailbox.user.hint": "Most often the whole address.",
    "mailbox.password": "Password",
    "mailbox.password.hint": "Gmail wants an app password of 16 letters, not the usual one.",
    "mailbox.folder": "Folder",
    "mailbox.folder.hint": "INBOX is where letters come in.",
    "mailbox.marked": "Mark each letter's return address",
    "mailbox.marked.hint": (
        "Letters go back to name+mark@domain, so that also servers that quote nothing are "
        "understood. Your mail server must take such addresses (cPanel and Workspace do): send "
        "yourself a letter after turning it on."
    ),
    "mailbox.try": "Keep and try it",
    "mailbox.stop": "Stop reading",
    "mailbox.works": "It works. Letters that came into {folder} in the last week: {n}.",
    "mailbox.in_vain": "Kept, but it cannot be read yet: see “What comes back”.",
    "mailbox.stopped": "The mailbox is read no more. Its password is deleted.",
    "mailbox.looked": "Last read {when}",
    "mailbox.not_yet": "To be read within a minute.",
    "mailbox.found": "Looked through: {letters}",
    "mailbox.found.bounced": "did not arrive: {n}",
    "mailbox.found.complained": "called spam: {n}",
    "mailbox.found.answered": "answers: {n}",
    "mailbox.found.stopped": "want no more: {n}",
    "mailbox.cannot": "It cannot be read at the moment; it is tried again every five minutes.",
    "mailbox.incomplete": "The mailbox needs a server, a user name and a password",
    "mailbox.incomplete.do": "Fill in all three; the password stays as it is if left empty.",
    "mailbox.bad_host": "{text} is no name of a server",
    "mailbox.bad_host.do": "Write only the name, such as imap.gmail.com, and the port beside it.",
    "mailbox.not_an_address": (
        "A mark needs a user name that is an e-mail address with at most 24 signs before the @; "
        "{text} is none"
    ),
    "mailbox.certificate": (
        "The certificate of {host}:{port} is not valid: {why}. Use the name that the certificate "
        "is for; on cPanel that is often the server's own name, shown under Connect Devices."
    ),
    "mailbox.no_tls": (
        "{host}:{port} does not speak TLS there ({why}). Choose STARTTLS for port 143, TLS for "
        "port 993."
    ),
    "mailbox.no_starttls": "{host}:{port} offers no STARTTLS. Use TLS on port 993.",
    "mailbox.hung_up": "{host}:{port} ended the conversation ({why}).",
    "mailbox.silent": "{host}:{port} did not answer in time. Is the port right?",
    "mailbox.away": "{host}:{port} cannot be reached: {why}. Is the port right?",
    "mailbox.not_understood": "{host}:{port} answered otherwise than mail servers do: {why}",
    "mailbox.login": (
        "The server does not take the password of {user}. The user name is most often the whole "
        "address. It said: {why}"
    ),
    "mailbox.app_password": (
        "Google does not take the password of {user}. It wants an app password: in the Google "
        "account turn on 2-Step Verification, make one at myaccount.google.com/apppasswords and "
        "put its 16 letters here. It said: {why}"
    ),
    "mailbox.no_passwords": (
        "Microsoft takes no passwords for IMAP any more, that of {user} neither. Let letters that "
        "come there be passed on to a mailbox elsewhere (a rule in Outlook), and read that one."
    ),
    "mailbox.no_folder": "There is no folder “{folder}”. There are: {names}.",
    "inbox.mailbox": "The mailbox for answers cannot be read at the moment.",
    "inbox.mailbox.see": "See why",
    "answers.theirs": "What they answered",
    "inbox.answered": "Answered “{message}”",
    "inbox.stop": "They want no more",
    "inbox.stopped": "Noted: they get no more by e-mail.",
    "suppressed.said": "Note (optional)",
    "suppressed.lift.why": "Why may they be written to again?",
    "suppressed.lift.for_instance": "they asked to be, in the shop",
    "suppressed.no_why": "Nobody is taken off the list without a reason",
    "suppressed.no_why.do": "Say in a few words why they may be written to again.",
    "journal.people_lifted_because": (
        "took entry {number} ({reason}) off the list of those not to be reached: {why}"
    ),
    "fate.sent": "sent: {n}",
    "fate.refused": "not taken by their server: {n}",
    "fate.bounced": "did not arrive: {n}",
    "fate.complained": "called spam: {n}",
    "fate.replied": "answers: {n}",
    "records": "So that letters arrive",
    "records.about": (
        "Records in your domain's DNS say which letters are really yours. Without them they are "
        "taken for spam. They are made where your domain is kept, often cPanel's Zone Editor."
    ),
    "records.public": (
        "Letters from {address} in the name of a shop are often taken for spam, since others may "
        "not send for that domain. Use an address of a domain of your own."
    ),
    "records.name": "Name",
    "records.type": "Type",
    "records.value": "Value",
    "records.look": "Look whether they are there",
    "records.there": "It is there.",
    "records.missing": "It is not there. New records can take some hours to be seen.",
    "records.two": "There are two or more: servers then heed none. Make one of them.",
    "records.other": "There is one, but it does not name who sends for you: {text}",
    "records.unknown": "The DNS does not answer just now.",
    "records.spf.title": "SPF: who may send",
    "records.spf": (
        "A domain has one SPF record: if there is one, put the part after v=spf1 into it instead "
        "of making a second."
    ),
    "records.spf.hosting": (
        "cPanel writes it by itself under Email Deliverability, with the address of its server; "
        "most often this one will do. A domain has one SPF record only."
    ),
    "records.dkim.title": "DKIM: letters are signed",
    "records.dkim.google": (
        "Google Admin › Apps › Gmail › Authenticate email makes the record for {domain}; then "
        "press Start authentication there."
    ),
    "records.dkim.microsoft": (
        "Microsoft Defender › Policies › Email authentication › DKIM makes two records for "
        "{domain}."
    ),
    "records.dkim.hosting": (
        "cPanel › Email Deliverability makes the record for {domain}: press Repair there."
    ),
    "records.dkim.mailgun": "Mailgun › Sending › Domains › {domain} › DNS records shows them.",
    "records.dkim.postmark": (
        "Postmark › Sender Signatures › {domain} › DNS Settings shows it, with the Return-Path."
    ),
    "records.dkim.sendgrid": (
        "SendGrid › Settings › Sender Authentication makes three CNAME records for {domain}; they "
        "stand for SPF as well."
    ),
    "records.dkim.brevo": "Brevo › Senders, Domains › Domains › {domain} shows them.",
    "records.dkim.ses": "Amazon SES › Identities › {domain} shows three CNAME records.",
    "records.dmarc.title": "DMARC: what becomes of the rest",
    "records.dmarc": (
        "Gmail and Yahoo ask it of whoever sends much. p=none only watches; make it quarantine "
        "once SPF and DKIM have held for some weeks."
    ),
    "journal.mailbox_set": "set which mailbox is read: {name}",
    "journal.mailbox_stopped": "stopped reading the mailbox {name}",
}
